package org.learningcities.quality;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How many of the gold's items were found, and how many of those given are right. Both are counted, since one item of the
 * gold may be given under several names.
 */
public record Rates(int found, int gold, int right, int given) {
    public static final Rates NONE = new Rates(0, 0, 0, 0);

    /** Each item found goes with one item given. */
    static Rates ofPairs(int matched, int gold, int given) {
        return new Rates(matched, gold, matched, given);
    }

    /** Empty where nothing was given. */
    public OptionalDouble precision() {
        return given == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / given);
    }

    /** Empty where the gold has nothing. */
    public OptionalDouble recall() {
        return gold == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) found / gold);
    }

    /** The harmonic mean of both; 0 where nothing is right. */
    public double f1() {
        double p = precision().orElse(0);
        double r = recall().orElse(0);
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    Rates plus(Rates other) {
        return new Rates(found + other.found, gold + other.gold, right + other.right, given + other.given);
    }

    /** The sums, key by key. */
    static Map<String, Rates> sum(Map<String, Rates> ones, Map<String, Rates> others) {
        var sum = new TreeMap<>(ones);
        others.forEach((key, rates) -> sum.merge(key, rates, Rates::plus));
        return sum;
    }
}
