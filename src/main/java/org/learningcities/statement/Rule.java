package org.learningcities.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningcities.document.Block;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Statement.Qualifier;

/**
 * One rule, as its file states it. {@code file} and {@code line} (from 1) say where.
 *
 * @param parts the patterns by the part of a section that they read; one without a name in a sentence or block
 * @param unless where this is found in the text that a rule would read, it reads nothing
 */
public record Rule(
        String id,
        int version,
        Language language,
        String file,
        int line,
        Scope scope,
        List<Part> parts,
        Optional<RulePattern> unless,
        List<State> states,
        List<Reading> reads,
        List<String> refuses) {

    /** The stretch of text that a rule's patterns are matched against. */
    public enum Scope {
        SENTENCE,
        BLOCK,
        /** Several blocks of one section, one pattern each. */
        SECTION,
        /** Two blocks, one right after the other. */
        NEIGHBOURS,
        /** A block, and each of the list items right behind it: "The city plans to: …". */
        LIST
    }

    /** A pattern and where it is looked for. Several parts of one place are alternatives. */
    record Part(Place place, RulePattern pattern) {}

    /** The blocks that a part reads. */
    enum Place {
        /** Any block with text of the article. */
        ANY,
        TITLE,
        HEADING,
        /** The heading of the section that this one is part of. */
        PARENT,
        PARAGRAPH,
        BYLINE,
        QUOTATION,
        ITEM,
        FIRST,
        NEXT;

        boolean reads(Block.Role role) {
            return switch (this) {
                case TITLE -> role == Block.Role.TITLE;
                case HEADING, PARENT -> role == Block.Role.HEADING;
                case PARAGRAPH -> role == Block.Role.PARAGRAPH;
                case BYLINE -> role == Block.Role.BYLINE;
                case QUOTATION -> role == Block.Role.QUOTATION;
                case ITEM -> role == Block.Role.LIST_ITEM;
                case ANY, FIRST, NEXT ->
                    switch (role) {
                        case HEADING, PARAGRAPH, BYLINE, QUOTATION, LIST_ITEM -> true;
                        default -> false;
                    };
            };
        }
    }

    /** What a state's parts are filled with. */
    sealed interface Filler {
        record OfHole(String name) implements Filler {}

        /** What the sentence, or else the section, is about. */
        record Topic() implements Filler {}

        /** What the section, or else the document, is about. */
        record SectionTopic() implements Filler {}

        /** The city that an office named without one is of. */
        record Seat() implements Filler {}

        /** The occasion that the sentence means; a document that names none has none. */
        record Occasion() implements Filler {}

        /** The programme, house, festival or agreement that the text was last speaking of by name; none where it is none. */
        record Undertaking() implements Filler {}

        /** Who speaks, where a rule reads within speech. */
        record Speaker() implements Filler {}

        /** What the document names of the kind, if the sentence means that; else one without a name, of that reach. */
        record Unnamed(Kind kind, Term.Unnamed.Reach reach) implements Filler {}

        record OfKind(Kind kind) implements Filler {}
    }

    /** One statement that a rule makes of each of its matches. */
    record State(
            Filler subject,
            Predicate predicate,
            Filler object,
            Map<Qualifier, Filler> qualifiers,
            Status status,
            boolean doubtful) {}

    /** A text that the rule must read, and the statements it must read in it. */
    public record Reading(String text, List<String> as) {}
}
