package org.learningcities.statement;

import java.util.Optional;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/** What a statement speaks of, before anybody has asked which thing it is. */
public sealed interface Term {
    /** A mention; what it stands for is {@link Mention#resolved()}. */
    record Mentioned(Mention mention) implements Term {}

    /** Words that are no mention: a phrase; offsets in code points. */
    record Words(String text, Language language, int start, int end) implements Term {
        public Words {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A phrase at [%d,%d) has no words".formatted(start, end));
            }
        }
    }

    /**
     * A thing that the text speaks of without a name, such as the visit that an article reports: one for each kind in
     * its scope. {@code scope} tells how far it reaches, {@code number} which section or sentence it is.
     */
    record Unnamed(Kind kind, Reach reach, int number) implements Term {
        /** How far an unnamed thing reaches: two statements about it within that mean the same thing. */
        public enum Reach {
            DOCUMENT,
            SECTION,
            SENTENCE
        }
    }

    /** A class of the ontology. */
    record OfKind(Kind kind) implements Term {}

    /** The document's words, where the term stands in it. */
    default Optional<String> inText() {
        return this instanceof Mentioned mentioned
                ? Optional.of(mentioned.mention().text())
                : this instanceof Words words ? Optional.of(words.text()) : Optional.empty();
    }
}
