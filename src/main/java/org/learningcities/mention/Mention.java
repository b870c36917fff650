package org.learningcities.mention;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.learningcities.document.Language;

/**
 * Words in a document that stand for something; offsets count code points in the source. {@code nested} are the
 * mentions within it, which the longest match covers. {@code antecedent} is what a pronoun or a short form ("it", "the
 * city", 該市, "the Institute") stands for; such a mention has the kind of what it stands for.
 */
public record Mention(
        Kind kind,
        Language language,
        int block,
        int start,
        int end,
        String text,
        Reading reading,
        List<Mention> nested,
        Optional<Mention> antecedent) {

    /** What the words are known to mean, beyond their kind. */
    public sealed interface Reading {
        /** Nothing but the words themselves. */
        record Words() implements Reading {}

        /**
         * An entry of the gazetteer or a lexicon: {@code scheme} says which ("place", "organisation", "role", "group",
         * "theme", …), {@code key} is the entry's own ("mayor", "korea-republic", …).
         */
        record Entry(String scheme, String key) implements Reading {}

        /** A number; no {@code value} for "numerous". {@code qualifier} is a lexicon key such as "nearly" or "about". */
        record Quantity(Optional<BigDecimal> value, Optional<String> qualifier) implements Reading {}

        /** A date of the precision stated: {@code 2022}, {@code 2022-11}, {@code 2022-11-14}, or {@code annually}. */
        record When(String iso) implements Reading {}
    }

    public static final Reading WORDS = new Reading.Words();

    public Mention {
        if (end - start != text.codePointCount(0, text.length())) {
            throw new IllegalArgumentException("Mention [%d,%d) does not fit \"%s\"".formatted(start, end, text));
        }
        nested = List.copyOf(nested);
    }

    /** What this stands for in the end: its antecedent's antecedent, or itself. */
    public Mention resolved() {
        return antecedent.map(Mention::resolved).orElse(this);
    }

    /** The key of a lexicon or gazetteer entry in one scheme. */
    public Optional<String> entry(String scheme) {
        return reading instanceof Reading.Entry entry && entry.scheme().equals(scheme)
                ? Optional.of(entry.key())
                : Optional.empty();
    }
}
