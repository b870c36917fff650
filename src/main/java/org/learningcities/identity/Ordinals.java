package org.learningcities.identity;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.learningcities.document.Language;

/** Numbers in a series in words: "second", "3rd", 第二, 首度, 三度. */
final class Ordinals {
    /** Words that are no numerals. */
    private static final Map<String, Long> CHINESE = Map.of("首", 1L, "再", 2L);

    private Ordinals() {}

    /** The number that words stand for; none where they are no ordinal from 1 on. */
    static Optional<Long> read(String words, Language language) {
        var plain = words.strip().toLowerCase(Locale.ROOT);
        return language == Language.CHINESE
                ? chinese(plain)
                : parsed(plain.replaceAll("(?<=\\d)(?:st|nd|rd|th)$", ""), ULocale.ENGLISH);
    }

    private static Optional<Long> chinese(String words) {
        var number = words.replaceAll("^第|[度次屆回]$", "");
        return Optional.ofNullable(CHINESE.get(number)).or(() -> parsed(number, ULocale.TRADITIONAL_CHINESE));
    }

    private static Optional<Long> parsed(String words, ULocale locale) {
        var digits = parsed(words, NumberFormat.getIntegerInstance(locale));
        return digits.isPresent()
                ? digits
                : parsed(words, new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT));
    }

    private static Optional<Long> parsed(String words, NumberFormat format) {
        var position = new ParsePosition(0);
        var number = format.parse(words, position);
        return number != null && position.getIndex() == words.length() && number.longValue() > 0
                ? Optional.of(number.longValue())
                : Optional.empty();
    }
}
