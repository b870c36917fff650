package org.learningcities.quality;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningcities.statement.Support;
import org.learningcities.statement.Support.Times;

/** The table of rules: how often each fired, was right and was wrong on the gold, and how sure one may be of it. */
public final class RuleTable {
    private RuleTable() {}

    /**
     * The table as CSV, by rule.
     *
     * @param rules the ids of all rules, also of those that never fired
     * @param fired those that did
     */
    public static String csv(Collection<String> rules, Map<String, Times> fired) {
        var all = new TreeMap<String, Times>(fired);
        rules.forEach(rule -> all.putIfAbsent(rule, new Times(0, 0)));
        return Stream.concat(
                        Stream.of(Support.HEADER),
                        all.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String line(String rule, Times times) {
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%d,%.4f",
                rule,
                times.fired(),
                times.right(),
                times.fired() - times.right(),
                times.lowerBound());
    }
}
