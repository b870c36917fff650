package org.learningcities.quality;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What became worse from one run of an evaluation to another. */
public final class Lowered {
    /** The members of an evaluation that are better the higher they are. */
    private static final Set<String> SCORES = Set.of("f1", "share");

    private Lowered() {}

    /**
     * The scores that are lower, or gone, each with its place and both values; those of single predicates do not count,
     * where few facts stand behind each.
     */
    public static List<String> between(JsonObject before, JsonObject now) {
        var lowered = new ArrayList<String>();
        compare("", before, now, lowered);
        return lowered;
    }

    private static void compare(String place, JsonObject before, JsonValue now, List<String> lowered) {
        before.forEach((key, value) -> {
            var here = place.isEmpty() ? key : place + " > " + key;
            var there = now instanceof JsonObject object ? object.get(key) : null;
            if (key.equals("byPredicate")) {
                return;
            }
            if (value instanceof JsonObject inner) {
                compare(here, inner, there, lowered);
            } else if (value instanceof JsonNumber was && SCORES.contains(key)) {
                if (!(there instanceof JsonNumber is)) {
                    lowered.add("%s: was %s, and is gone".formatted(here, was));
                } else if (is.bigDecimalValue().compareTo(was.bigDecimalValue()) < 0) {
                    lowered.add("%s: was %s, is %s".formatted(here, was, is));
                }
            }
        });
    }
}
