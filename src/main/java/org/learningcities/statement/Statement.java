package org.learningcities.statement;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.learningcities.document.Language;

/**
 * What one rule read in one language of one document. {@code section} is the number of the section it stands in;
 * {@code item} tells which of a list's items its object is. {@code presentedAsSpeech} is true where the text gives it
 * as somebody's words though the document as a whole narrates it.
 */
public record Statement(
        Term subject,
        boolean supplied,
        Predicate predicate,
        Term object,
        Map<Qualifier, Term> qualifiers,
        Status status,
        boolean doubtful,
        Optional<Term> speaker,
        boolean presentedAsSpeech,
        Language language,
        int section,
        Item item,
        List<Evidence> evidence) {

    /** What a statement may add to its subject, predicate and object. */
    public enum Qualifier {
        ROLE,
        BODY,
        SINCE,
        UNTIL,
        YEAR,
        ORDINAL,
        COUNT,
        KIND
    }

    /** The place in a list, from 0, and how long the list is; 0 of 1 for what is no list. */
    public record Item(int place, int length) {
        public static final Item ONLY = new Item(0, 1);
    }

    public Statement {
        qualifiers = Collections.unmodifiableMap(new TreeMap<>(qualifiers));
        evidence = evidence.stream().distinct().sorted().toList();
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("A statement needs evidence: %s %s".formatted(subject, predicate));
        }
    }

    /** The same with another subject. */
    public Statement about(Term other) {
        return new Statement(
                other,
                supplied,
                predicate,
                object,
                qualifiers,
                status,
                doubtful,
                speaker,
                presentedAsSpeech,
                language,
                section,
                item,
                evidence);
    }

    /**
     * The statement in one line, as the examples of the rules write it: subject, predicate, object and then each
     * qualifier in the order of {@link Qualifier}, by their resolved words; a role as object is not said twice. A status
     * other than asserted stands at the end in brackets.
     */
    public String asLine() {
        var parts = new java.util.ArrayList<>(List.of(words(subject), predicate.localName(), words(object)));
        qualifiers.values().stream()
                .filter(term -> !term.equals(object))
                .map(Statement::words)
                .forEach(parts::add);
        return String.join(" | ", parts) + (status == Status.ASSERTED ? "" : " [" + status.label() + "]");
    }

    private static String words(Term term) {
        if (term instanceof Term.Mentioned mentioned) {
            var mention = mentioned.mention().resolved();
            return mention.reading() instanceof org.learningcities.mention.Mention.Reading.When when
                    ? when.iso()
                    : mention.text();
        }
        if (term instanceof Term.Words words) {
            return words.text();
        }
        if (term instanceof Term.Unnamed unnamed) {
            return "@" + unnamed.kind().label();
        }
        return ":" + ((Term.OfKind) term).kind().label();
    }
}
