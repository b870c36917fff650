package org.learningcities.quality;

import java.util.OptionalDouble;

/** How many of how many. */
public record Share(int part, int whole) {
    static final Share NONE = new Share(0, 0);

    /** From 0 to 1; empty where there is nothing to have a share of. */
    public OptionalDouble value() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    Share plus(Share other) {
        return new Share(part + other.part, whole + other.whole);
    }
}
