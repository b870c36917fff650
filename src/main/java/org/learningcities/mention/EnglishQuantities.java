package org.learningcities.mention;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers of English in digits and words with their qualifier: "nearly 600", "five hundred", "numerous". */
final class EnglishQuantities {
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
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

    /** "A twelve-member delegation" counts people. */
    private static final Set<String> OF_PEOPLE = Set.of("member", "strong", "person");

    /** What words quantities begin with, beside numbers in digits. */
    private static final Set<String> BEGINNINGS = Stream.of(
                    NUMBERS.keySet(), QUALIFIERS.keySet(), VAGUE.keySet(), Set.of("a", "one"))
            .flatMap(Set::stream)
            .map(words -> Words.ofPhrase(words).get(0).folded())
            .collect(Collectors.toSet());

    private EnglishQuantities() {}

    /** The quantity that begins at a word. */
    static Optional<Quantity> at(Words words, int i) {
        if (words.at(i).shape() != Words.Shape.NUMBER
                && !BEGINNINGS.contains(words.at(i).folded())) {
            return Optional.empty();
        }
        for (int length = 3; length > 0; length--) {
            var vague = VAGUE.get(words.key(i, i + length));
            if (vague != null && words.at(i + length).shape() != Words.Shape.MARK) {
                return Optional.of(Quantity.vague(i + length, vague));
            }
        }
        for (int length = 3; length > 0; length--) {
            var qualifier = QUALIFIERS.get(words.key(i, i + length));
            var number = qualifier == null ? Optional.<Numeral>empty() : number(words, i + length);
            if (number.isPresent()) {
                return number.map(found -> Quantity.of(found, qualifier));
            }
        }
        return number(words, i).map(Quantity::of);
    }

    private static Optional<Numeral> number(Words words, int i) {
        var word = words.at(i);
        if (word.shape() == Words.Shape.NUMBER) {
            return Numeral.partOfSomething(words, i)
                    ? Optional.empty()
                    : Numeral.parsed(word).map(value -> scaled(words, i + 1, value));
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
        var value = NUMBERS.get(word.folded());
        if (value == null
                || (words.at(i + 1).is("-")
                        && !words.at(i + 1).spaceBefore()
                        && !OF_PEOPLE.contains(words.at(i + 2).folded())
                        && !isScale(words, i + 2)
                        && !NUMBERS.containsKey(words.at(i + 2).folded()))) {
            return Optional.empty();
        }
        int to = i + 1;
        if (value >= 20
                && value % 10 == 0
                && words.at(to).is("-")
                && NUMBERS.getOrDefault(words.at(to + 1).folded(), 99) < 10) {
            value += NUMBERS.get(words.at(to + 1).folded());
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
        var scaled = value.multiply(BigDecimal.valueOf(scale));
        // "three hundred and fifty"
        var rest = words.at(at + 1).is("and") && scale == 100
                ? Optional.ofNullable(NUMBERS.get(words.at(at + 2).folded()))
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
}
