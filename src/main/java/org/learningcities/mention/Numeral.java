package org.learningcities.mention;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number written in a block: up to, without, the word {@code to}. */
record Numeral(int to, BigDecimal value) {
    private static final Pattern FIGURES = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,12}(\\.[0-9]+)?");

    Numeral {
        value = plain(value);
    }

    /** Without zeros at its end: "2.50 million" and 2,500,000 are one number, with the same digits. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** What digits stand for: 1,200 or 3.5. */
    static Optional<BigDecimal> parsed(Words.Word word) {
        var text = word.text();
        if (!FIGURES.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace(",", "")));
    }

    /** True for a number that belongs to a word, a time, an ordinal, a heading's number or a code. */
    static boolean partOfSomething(Words words, int i) {
        var before = words.at(i - 1);
        var after = words.at(i + 1);
        boolean glued =
                !words.at(i).spaceBefore() && ":/-#@".contains(before.text().isEmpty() ? " " : before.text());
        boolean gluesOn = !after.text().isEmpty()
                && !after.spaceBefore()
                && (after.shape() == Words.Shape.LOWER
                        || ":/".contains(after.text())
                        || (after.is("-") && words.at(i + 2).shape() == Words.Shape.NUMBER));
        return glued || gluesOn || (i == 0 && after.is("."));
    }
}
