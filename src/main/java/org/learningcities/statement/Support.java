package org.learningcities.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often each rule was right on texts whose facts are known, of how often it fired there. A rule that fired seldom has
 * a confidence only by its family: the rules whose ids agree up to the last dot.
 */
public final class Support {
    /** The first line of the table. */
    public static final String HEADER = "rule,fired,right,wrong,lower_bound";

    /** Fewer firings tell nothing of how often a rule is right. */
    public static final int FEWEST = 20;

    private static final int DIGITS = 4;

    private static final String TABLE = "quality/rules.csv";
    private static final Support NONE = new Support(Map.of());

    private final Map<String, Times> rules;
    private final Map<String, Times> families = new HashMap<>();

    /** How often something was right, of how often it fired. */
    public record Times(int right, int fired) {
        /** Of the normal distribution, for 95 %. */
        private static final double Z = 1.959963984540054;

        public Times {
            if (right < 0 || right > fired) {
                throw new IllegalArgumentException("right %d times of %d".formatted(right, fired));
            }
        }

        public Times plus(Times other) {
            return new Times(right + other.right, fired + other.fired);
        }

        /** The lower bound of the Wilson score interval (95 %), from 0 to 1; 0 where nothing fired. */
        public double lowerBound() {
            if (fired == 0) {
                return 0;
            }
            double n = fired;
            double share = right / n;
            double centre = share + Z * Z / (2 * n);
            double spread = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
            return Math.max(0, (centre - spread) / (1 + Z * Z / n));
        }
    }

    public Support(Map<String, Times> rules) {
        this.rules = Map.copyOf(rules);
        rules.forEach((rule, times) -> families.merge(familyOf(rule), times, Times::plus));
    }

    private static final class Shared {
        static final Support SUPPORT = ofClassPath();
    }

    /** The table that ships with the project. */
    public static Support shared() {
        return Shared.SUPPORT;
    }

    private static Support ofClassPath() {
        try (var in = Support.class.getClassLoader().getResourceAsStream(TABLE)) {
            return in == null ? NONE : read(TABLE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " cannot be read", e);
        }
    }

    /**
     * Reads a table of rules.
     *
     * @param file for messages
     * @throws IllegalStateException where a line is none of the table's; the message says which and what it should be
     */
    public static Support read(String file, String csv) {
        var rules = new HashMap<String, Times>();
        List<String> lines = csv.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var cells = lines.get(i).split(",", -1);
            var fits = i == 0
                    ? lines.get(i).equals(HEADER)
                    : cells.length == 5 && cells[1].matches("\\d{1,9}") && cells[2].matches("\\d{1,9}");
            if (!fits) {
                throw new IllegalStateException("%s:%d: expected %s; evaluate --write writes the file anew"
                        .formatted(file, i + 1, i == 0 ? "\"" + HEADER + "\"" : "a rule and its figures"));
            }
            if (i > 0) {
                rules.put(cells[0], new Times(Integer.parseInt(cells[2]), Integer.parseInt(cells[1])));
            }
        }
        return new Support(rules);
    }

    /** A rule's id up to its last dot. */
    public static String familyOf(String rule) {
        int dot = rule.lastIndexOf('.');
        return dot < 0 ? rule : rule.substring(0, dot);
    }

    /** What is known of a rule; empty where it is not in the table or never fired. */
    public Optional<Times> of(String rule) {
        return Optional.ofNullable(rules.get(rule)).filter(times -> times.fired() > 0);
    }

    /**
     * How sure one may be of what a rule reads: the lower bound for the rule, or else for its family, where that fired
     * {@value #FEWEST} times at least; to four digits after the point.
     */
    public Optional<BigDecimal> confidence(String rule) {
        return Optional.ofNullable(rules.get(rule))
                .filter(Support::tells)
                .or(() -> Optional.ofNullable(families.get(familyOf(rule))).filter(Support::tells))
                .map(times -> BigDecimal.valueOf(times.lowerBound()).setScale(DIGITS, RoundingMode.HALF_EVEN));
    }

    /** The confidence of the surest of a claim's rules. */
    public Optional<BigDecimal> confidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(Evidence::rule)
                .distinct()
                .flatMap(rule -> confidence(rule).stream())
                .max(Comparator.naturalOrder());
    }

    private static boolean tells(Times times) {
        return times.fired() >= FEWEST;
    }
}
