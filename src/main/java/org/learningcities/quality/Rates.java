package org.learningcities.quality;

import java.util.OptionalDouble;

/** How many of the gold's items were found, and how many of those given are right. */
public record Rates(int matched, int gold, int claims) {
    public static final Rates NONE = new Rates(0, 0, 0);

    /** Empty where nothing was given. */
    public OptionalDouble precision() {
        return claims == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) matched / claims);
    }

    /** Empty where the gold has nothing. */
    public OptionalDouble recall() {
        return gold == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) matched / gold);
    }

    /** The harmonic mean of both; 0 where nothing matches. */
    public double f1() {
        if (matched == 0) {
            return 0;
        }
        double p = precision().orElse(0);
        double r = recall().orElse(0);
        return 2 * p * r / (p + r);
    }

    Rates plus(Rates other) {
        return new Rates(matched + other.matched, gold + other.gold, claims + other.claims);
    }
}
