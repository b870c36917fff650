package org.learningcities.mention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/**
 * Numbers in digits and words with their qualifier; of a vague number the words alone ("numerous", 許多). A Chinese
 * number's classifier (位, 個, 座) stays outside.
 */
final class Quantities implements MentionSource {
    private static final Map<String, Integer> ENGLISH = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("dozen", 12));
    private static final Map<String, Integer> SCALES =
            Map.of("hundred", 100, "thousand", 1000, "million", 1_000_000, "billion", 1_000_000_000);
    private static final Map<String, String> QUALIFIERS = Map.ofEntries(
            Map.entry("nearly", "nearly"),
            Map.entry("almost", "nearly"),
            Map.entry("close to", "nearly"),
            Map.entry("about", "about"),
            Map.entry("around", "about"),
            Map.entry("approximately", "about"),
            Map.entry("roughly", "about"),
            Map.entry("some", "about"),
            Map.entry("circa", "about"),
            Map.entry("more than", "more-than"),
            Map.entry("over", "more-than"),
            Map.entry("in excess of", "more-than"),
            Map.entry("at least", "at-least"),
            Map.entry("no fewer than", "at-least"),
            Map.entry("up to", "up-to"),
            Map.entry("as many as", "up-to"),
            Map.entry("fewer than", "fewer-than"),
            Map.entry("less than", "fewer-than"),
            Map.entry("only", "only"),
            Map.entry("exactly", "exactly"));
    private static final Map<String, String> CHINESE_QUALIFIERS = Map.ofEntries(
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
            Map.entry("numerous", "numerous"),
            Map.entry("many", "many"),
            Map.entry("several", "several"),
            Map.entry("a number of", "several"),
            Map.entry("dozens of", "dozens"),
            Map.entry("hundreds of", "hundreds"),
            Map.entry("thousands of", "thousands"),
            Map.entry("countless", "numerous"),
            Map.entry("a few", "few"));
    private static final Map<String, String> CHINESE_VAGUE = Map.ofEntries(
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
    private static final Map<String, Long> HAN_SCALES = Map.of("千", 1000L, "万", 10_000L, "亿", 100_000_000L);
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String NUMERALS = DIGITS + "两十百千万〇○廿";
    /** 一○三, digit for digit. */
    private static final Pattern DIGIT_FOR_DIGIT = Pattern.compile("[一二三四五六七八九][零〇○一二三四五六七八九]{1,3}");

    private static final String CLASSIFIERS = "位个名家座堂场区项大类所间处件人国种门里条校岁本册天周小年月成倍届次层";
    /** "A twelve-member delegation" counts people. */
    private static final Set<String> OF_PEOPLE = Set.of("member", "strong", "person");

    private static final Pattern FIGURES = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,12}(\\.[0-9]+)?");
    /** Of 成 the words that are no tenths: 三成員. */
    private static final Set<String> TENTHS_END = Set.of("员", "为", "立", "就", "果", "人", "功");

    private static final Set<String> NO_COUNT_AFTER = Set.of("年", "月", "日", "号", "届");

    /** What words quantities begin with, beside numbers in digits. */
    private static final Set<String> ENGLISH_BEGINNINGS = Stream.of(
                    ENGLISH.keySet(), QUALIFIERS.keySet(), VAGUE.keySet(), Set.of("a", "one"))
            .flatMap(Set::stream)
            .map(words -> Words.ofPhrase(words).get(0).folded())
            .collect(Collectors.toSet());

    private static final Set<String> CHINESE_BEGINNINGS = Stream.concat(
                    Stream.of(CHINESE_QUALIFIERS.keySet(), CHINESE_VAGUE.keySet())
                            .flatMap(Set::stream),
                    NUMERALS.chars().mapToObj(Character::toString))
            .map(words -> words.substring(0, 1))
            .collect(Collectors.toSet());

    @Override
    public List<Mention> mentionsIn(Document document) {
        var found = new ArrayList<Mention>();
        for (var words : Words.in(document)) {
            for (int i = 0; i < words.size(); i++) {
                i = words.block().language() == Language.CHINESE ? chinese(words, i, found) : english(words, i, found);
            }
        }
        return found;
    }

    private record Numeral(int to, BigDecimal value) {}

    private static int english(Words words, int i, List<Mention> found) {
        if (words.at(i).shape() != Words.Shape.NUMBER
                && !ENGLISH_BEGINNINGS.contains(words.at(i).folded())) {
            return i;
        }
        for (int length = 3; length > 0; length--) {
            var vague = VAGUE.get(folded(words, i, i + length));
            if (vague != null && words.at(i + length).shape() != Words.Shape.MARK) {
                found.add(words.mention(
                        Kind.NUMBER,
                        i,
                        i + length,
                        new Mention.Reading.Quantity(Optional.empty(), Optional.of(vague))));
                return i + length - 1;
            }
        }
        for (int length = 3; length > 0; length--) {
            var qualifier = QUALIFIERS.get(folded(words, i, i + length));
            if (qualifier != null) {
                var number = englishNumber(words, i + length);
                if (number.isPresent()) {
                    found.add(quantity(words, i, number.get(), Optional.of(qualifier)));
                    return number.get().to() - 1;
                }
            }
        }
        var number = englishNumber(words, i);
        if (number.isEmpty()) {
            return i;
        }
        found.add(quantity(words, i, number.get(), Optional.empty()));
        return number.get().to() - 1;
    }

    private static Mention quantity(Words words, int from, Numeral number, Optional<String> qualifier) {
        return words.mention(
                Kind.NUMBER, from, number.to(), new Mention.Reading.Quantity(Optional.of(number.value()), qualifier));
    }

    private static Optional<Numeral> englishNumber(Words words, int i) {
        var word = words.at(i);
        if (word.shape() == Words.Shape.NUMBER) {
            return partOfSomething(words, i)
                    ? Optional.empty()
                    : parsed(word).map(value -> scaled(words, i + 1, value));
        }
        if (word.is("one") && !isScale(words, i + 1) && isScale(words, behindHyphen(words, i + 1))) {
            return Optional.of(scaled(words, i + 1, BigDecimal.ONE));
        }
        if ((word.is("a") || word.is("one"))
                && (words.at(i + 1).is("dozen")
                        || SCALES.containsKey(words.at(i + 1).folded()))) {
            return words.at(i + 1).is("dozen")
                    ? Optional.of(new Numeral(i + 2, BigDecimal.valueOf(12)))
                    : Optional.of(scaled(words, i + 1, BigDecimal.ONE));
        }
        var value = ENGLISH.get(word.folded());
        if (value == null
                || (words.at(i + 1).is("-")
                        && !words.at(i + 1).spaceBefore()
                        && !OF_PEOPLE.contains(words.at(i + 2).folded())
                        && !isScale(words, i + 2)
                        && !ENGLISH.containsKey(words.at(i + 2).folded()))) {
            return Optional.empty();
        }
        int to = i + 1;
        if (value >= 20
                && value % 10 == 0
                && words.at(to).is("-")
                && ENGLISH.getOrDefault(words.at(to + 1).folded(), 99) < 10) {
            value += ENGLISH.get(words.at(to + 1).folded());
            to += 2;
        }
        return Optional.of(scaled(words, to, BigDecimal.valueOf(value)));
    }

    private static Numeral scaled(Words words, int to, BigDecimal value) {
        int at = behindHyphen(words, to);
        var scale = SCALES.get(words.at(at).folded());
        if (scale == null) {
            return new Numeral(to, value);
        }
        var scaled = plain(value.multiply(BigDecimal.valueOf(scale)));
        // "three hundred and fifty"
        var rest = words.at(at + 1).is("and") && scale == 100
                ? Optional.ofNullable(ENGLISH.get(words.at(at + 2).folded()))
                : Optional.<Integer>empty();
        return rest.map(more -> new Numeral(at + 3, scaled.add(BigDecimal.valueOf(more))))
                .orElse(new Numeral(at + 1, scaled));
    }

    private static boolean isScale(Words words, int i) {
        return SCALES.containsKey(words.at(i).folded());
    }

    /** "five-hundred" is "five hundred". */
    private static int behindHyphen(Words words, int i) {
        return words.at(i).is("-") && !words.at(i).spaceBefore() && isScale(words, i + 1) ? i + 1 : i;
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Optional<BigDecimal> parsed(Words.Word word) {
        var text = word.text();
        if (!FIGURES.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace(",", "")));
    }

    /** A number that belongs to a word, a time, an ordinal, a heading's number or a code. */
    private static boolean partOfSomething(Words words, int i) {
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

    private static int chinese(Words words, int i, List<Mention> found) {
        if (words.at(i).shape() != Words.Shape.NUMBER
                && !CHINESE_BEGINNINGS.contains(words.at(i).folded())) {
            return i;
        }
        for (int length = 2; length > 0; length--) {
            var vague = CHINESE_VAGUE.get(folded(words, i, i + length));
            if (vague != null) {
                int to = CLASSIFIERS.contains(words.at(i + length - 1).folded()) ? i + 1 : i + length;
                found.add(words.mention(
                        Kind.NUMBER, i, to, new Mention.Reading.Quantity(Optional.empty(), Optional.of(vague))));
                return i + length - 1;
            }
        }
        for (int length = 3; length > 0; length--) {
            var qualifier = CHINESE_QUALIFIERS.get(folded(words, i, i + length));
            if (qualifier != null) {
                int from = words.at(i + length).is("有") ? i + length + 1 : i + length;
                var number = chineseNumber(words, from, true);
                if (number.isPresent()) {
                    found.add(quantity(words, i, number.get(), Optional.of(qualifier)));
                    return number.get().to() - 1;
                }
            }
        }
        var number = words.at(i - 1).is("第") ? Optional.<Numeral>empty() : chineseNumber(words, i, false);
        if (number.isEmpty()) {
            return i;
        }
        var after = words.at(number.get().to());
        boolean more = after.is("多") || after.is("余");
        var whole = more ? new Numeral(number.get().to() + 1, number.get().value()) : number.get();
        found.add(quantity(words, i, whole, more ? Optional.of("more-than") : Optional.empty()));
        return whole.to() - 1;
    }

    private static Optional<Numeral> chineseNumber(Words words, int i, boolean qualified) {
        var word = words.at(i);
        if (word.shape() == Words.Shape.NUMBER) {
            var after = words.at(i + 1);
            if (NO_COUNT_AFTER.contains(after.folded())
                    || words.at(i - 1).is("第")
                    || partOfSomething(words, i)
                    || inBrackets(words, i)) {
                return Optional.empty();
            }
            var value = parsed(word);
            return value.map(v -> scaledChinese(words, i + 1, v));
        }
        int to = i;
        while (words.at(to).text().length() == 1
                && NUMERALS.contains(words.at(to).folded())) {
            to++;
        }
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
        return value(folded(words, i, to))
                .map(v -> tenths
                        ? new Numeral(end(words, i) + 1, v.multiply(BigDecimal.TEN))
                        : new Numeral(end(words, i), v));
    }

    /** 2億, 1,900萬, and 8萬2千, whose second part adds to the first. */
    private static Numeral scaledChinese(Words words, int to, BigDecimal value) {
        var scale = HAN_SCALES.get(words.at(to).folded());
        if (scale == null) {
            return new Numeral(to, value);
        }
        var scaled = plain(value.multiply(BigDecimal.valueOf(scale)));
        var rest = words.at(to + 1);
        var smaller = HAN_SCALES.get(words.at(to + 2).folded());
        // 38萬4,000: what is below the scale follows in digits.
        var below = rest.shape() == Words.Shape.NUMBER && !rest.spaceBefore() && smaller == null
                ? parsed(rest).filter(more -> more.compareTo(BigDecimal.valueOf(scale)) < 0)
                : Optional.<BigDecimal>empty();
        if (below.isPresent() && scale > 1000) {
            return new Numeral(to + 2, plain(scaled.add(below.get())));
        }
        return scale > 1000 && rest.shape() == Words.Shape.NUMBER && smaller != null && smaller < scale
                ? parsed(rest)
                        .map(more -> new Numeral(to + 3, plain(scaled.add(more.multiply(BigDecimal.valueOf(smaller))))))
                        .orElse(new Numeral(to + 1, scaled))
                : new Numeral(to + 1, scaled);
    }

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

    private static String folded(Words words, int from, int to) {
        var joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from && words.at(i).spaceBefore() && words.at(i).shape() != Words.Shape.HAN) {
                joined.append(' ');
            }
            joined.append(words.at(i).folded());
        }
        return joined.toString();
    }
}
