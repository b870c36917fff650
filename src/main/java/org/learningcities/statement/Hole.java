package org.learningcities.statement;

import java.util.List;
import java.util.Optional;
import org.learningcities.mention.Kind;

/**
 * A typed hole of a pattern. {@code entries} narrows it to lexicon keys; {@code words} says that it may hold a phrase,
 * {@code span} that it goes over coordinators, {@code clause} that it is a whole clause with its verb, {@code list} that it
 * may hold several items; {@code nested} asks for a mention within the one that fills it.
 */
record Hole(
        String name,
        List<Kind> kinds,
        List<String> entries,
        boolean words,
        boolean span,
        boolean clause,
        boolean list,
        Optional<Nested> nested) {
    record Nested(Kind kind, String name) {}
}
