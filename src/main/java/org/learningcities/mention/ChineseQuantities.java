package org.learningcities.mention;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers of Chinese in figures and numerals with their qualifier: 約600, 兩千三百, 8萬2千, 許多; the classifier stays outside. */
final class ChineseQuantities {
    private static final Map<String, String> QUALIFIERS = Map.ofEntries(
            Map.entry("将近", "nearly"),
            Map.entry("接近", "nearly"),
            Map.entry("近", "nearly"),
            Map.entry("约有", "about"),
            Map.entry("大约有", "about"),
            Map.entry("大约", "about"),
            Map.entry("约", "about"),
            Map.entry("大概", "about"),
            Map.entry("超过", "more-than"),
            Map.entry("已超过", "more-than"),
            Map.entry("逾", "more-than"),
            Map.entry("突破", "more-than"),
            Map.entry("已逾", "more-than"),
            Map.entry("已达", "up-to"),
            Map.entry("上看", "nearly"),
            Map.entry("多于", "more-than"),
            Map.entry("至少", "at-least"),
            Map.entry("高达", "up-to"),
            Map.entry("多达", "up-to"),
            Map.entry("最多", "up-to"),
            Map.entry("不到", "fewer-than"),
            Map.entry("未满", "fewer-than"),
            Map.entry("只有", "only"),
            Map.entry("仅", "only"));

    private static final Map<String, String> VAGUE = Map.ofEntries(
            Map.entry("许多", "numerous"),
            Map.entry("众多", "numerous"),
            Map.entry("诸多", "numerous"),
            Map.entry("无数", "numerous"),
            Map.entry("很多", "many"),
            Map.entry("不少", "many"),
            Map.entry("若干", "several"),
            Map.entry("数十", "dozens"),
            Map.entry("数百", "hundreds"),
            Map.entry("数千", "thousands"),
            Map.entry("数万", "tens-of-thousands"),
            Map.entry("上百", "hundreds"),
            Map.entry("上千", "thousands"),
            Map.entry("多家", "several"),
            Map.entry("多个", "several"),
            Map.entry("多所", "several"),
            Map.entry("多位", "several"),
            Map.entry("多项", "several"));

    private static final Map<String, Long> SCALES = Map.of("千", 1000L, "万", 10_000L, "亿", 100_000_000L);

    private static final String DIGITS = "零一二三四五六七八九";

    private static final String NUMERALS = DIGITS + "两十百千万〇○廿";

    /** 一○三, digit for digit. */
    private static final Pattern DIGIT_FOR_DIGIT = Pattern.compile("[一二三四五六七八九][零〇○一二三四五六七八九]{1,3}");

    private static final String CLASSIFIERS = "位个名家座堂场区项大类所间处件人国种门里条校岁本册天周小年月成倍届次层";
    /** Of 成 the words that are no tenths: 三成員. */
    private static final Set<String> TENTHS_END = Set.of("员", "为", "立", "就", "果", "人", "功");

    private static final Set<String> NO_COUNT_AFTER = Set.of("年", "月", "日", "号", "届");

    private static final Set<String> BEGINNINGS = Stream.concat(
                    Stream.of(QUALIFIERS.keySet(), VAGUE.keySet()).flatMap(Set::stream),
                    NUMERALS.chars().mapToObj(Character::toString))
            .map(words -> words.substring(0, 1))
            .collect(Collectors.toSet());

    private ChineseQuantities() {}

    /** The quantity that begins at a word. */
    static Optional<Quantity> at(Words words, int i) {
        if (words.at(i).shape() != Words.Shape.NUMBER
                && !BEGINNINGS.contains(words.at(i).folded())) {
            return Optional.empty();
        }
        for (int length = 2; length > 0; length--) {
            var vague = VAGUE.get(words.key(i, i + length));
            if (vague != null) {
                boolean classified =
                        CLASSIFIERS.contains(words.at(i + length - 1).folded());
                return Optional.of(Quantity.vague(classified ? i + 1 : i + length, vague));
            }
        }
        for (int length = 3; length > 0; length--) {
            var qualifier = QUALIFIERS.get(words.key(i, i + length));
            int from = words.at(i + length).is("有") ? i + length + 1 : i + length;
            var number = qualifier == null ? Optional.<Numeral>empty() : number(words, from, true);
            if (number.isPresent()) {
                return number.map(found -> Quantity.of(found, qualifier));
            }
        }
        return words.at(i - 1).is("第")
                ? Optional.empty()
                : number(words, i, false).map(number -> withMore(words, number));
    }

    /** 三十多, 百餘: more than what the numeral says. */
    private static Quantity withMore(Words words, Numeral number) {
        var after = words.at(number.to());
        return after.is("多") || after.is("余")
                ? Quantity.of(new Numeral(number.to() + 1, number.value()), "more-than")
                : Quantity.of(number);
    }

    private static Optional<Numeral> number(Words words, int i, boolean qualified) {
        var word = words.at(i);
        if (word.shape() == Words.Shape.NUMBER) {
            var after = words.at(i + 1);
            if (NO_COUNT_AFTER.contains(after.folded())
                    || words.at(i - 1).is("第")
                    || Numeral.partOfSomething(words, i)
                    || inBrackets(words, i)) {
                return Optional.empty();
            }
            var value = Numeral.parsed(word);
            return value.map(v -> scaled(words, i + 1, v));
        }
        int to = end(words, i);
        if (to == i || (to == i + 1 && (qualified ? "零〇" : "一十百千万零〇").contains(word.folded()))) {
            return Optional.empty();
        }
        var after = words.at(to);
        boolean counts =
                (!after.text().isEmpty() && CLASSIFIERS.contains(after.folded())) || after.is("多") || after.is("余");
        if (!counts || NO_COUNT_AFTER.contains(after.folded())) {
            return Optional.empty();
        }
        boolean tenths = after.is("成") && !TENTHS_END.contains(words.at(to + 1).folded());
        return value(words.key(i, to))
                .map(v -> tenths ? new Numeral(to + 1, v.multiply(BigDecimal.TEN)) : new Numeral(to, v));
    }

    /** 2億, 1,900萬, and 8萬2千, whose second part adds to the first. */
    private static Numeral scaled(Words words, int to, BigDecimal value) {
        var scale = SCALES.get(words.at(to).folded());
        if (scale == null) {
            return new Numeral(to, value);
        }
        var scaled = value.multiply(BigDecimal.valueOf(scale));
        var rest = words.at(to + 1);
        var smaller = SCALES.get(words.at(to + 2).folded());
        // 38萬4,000: what is below the scale follows in digits.
        var below = rest.shape() == Words.Shape.NUMBER && !rest.spaceBefore() && smaller == null
                ? Numeral.parsed(rest).filter(more -> more.compareTo(BigDecimal.valueOf(scale)) < 0)
                : Optional.<BigDecimal>empty();
        if (below.isPresent() && scale > 1000) {
            return new Numeral(to + 2, scaled.add(below.get()));
        }
        return scale > 1000 && rest.shape() == Words.Shape.NUMBER && smaller != null && smaller < scale
                ? Numeral.parsed(rest)
                        .map(more -> new Numeral(to + 3, scaled.add(more.multiply(BigDecimal.valueOf(smaller)))))
                        .orElse(new Numeral(to + 1, scaled))
                : new Numeral(to + 1, scaled);
    }

    /** Behind the numerals from a word on. */
    private static int end(Words words, int i) {
        int to = i;
        while (words.at(to).text().length() == 1
                && NUMERALS.contains(words.at(to).folded())) {
            to++;
        }
        return to;
    }

    private static boolean inBrackets(Words words, int i) {
        return words.at(i - 1).is("(") && words.at(i + 1).is(")");
    }

    /** 兩千三百五十 and the like, up to 萬. */
    private static Optional<BigDecimal> value(String written) {
        if (DIGIT_FOR_DIGIT.matcher(written).matches()) {
            var figures = written.chars()
                    .mapToObj(c -> String.valueOf("〇○".indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c)))
                    .collect(Collectors.joining());
            return Optional.of(new BigDecimal(figures));
        }
        var numerals = written.replace("廿", "二十");
        long total = 0;
        long section = 0;
        long digit = 0;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i);
            int place = "十百千".indexOf(c);
            if (place >= 0) {
                section += (digit == 0 ? 1 : digit) * (long) Math.pow(10, place + 1.0);
                digit = 0;
            } else if (c == '万') {
                total += (section + digit) * 10_000;
                section = 0;
                digit = 0;
            } else {
                digit = c == '两' ? 2 : Math.max(0, DIGITS.indexOf(c));
            }
        }
        long value = total + section + digit;
        return value == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(value));
    }
}
