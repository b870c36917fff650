package org.learningcities.quality;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.learningcities.publish.ClaimLines;

/**
 * A claim as its line gives it. {@code subject} and {@code object} are all names and values of each end; {@code line}
 * is the whole.
 */
record ReadClaim(
        String predicate,
        List<String> subject,
        List<String> object,
        JsonObject qualifiers,
        List<Quote> quotes,
        JsonObject line) {
    /** More names than that prove nothing. */
    private static final int MOST_NAMES = 12;

    /** A quote, folded, with the language and the rule that it stands under; offsets in code points. */
    record Quote(String folded, String language, String rule, Optional<Integer> start, int end, String text) {
        int length() {
            return folded.codePointCount(0, folded.length());
        }
    }

    static ReadClaim of(String line) {
        return of(ClaimLines.read(line));
    }

    static ReadClaim of(JsonObject line) {
        return new ReadClaim(
                line.getString("predicate", ""),
                namesOf(line.get("subject")),
                namesOf(line.get("object")),
                line.get("qualifiers") instanceof JsonObject qualifiers ? qualifiers : JsonValue.EMPTY_JSON_OBJECT,
                Printed.at(line, "evidence").map(JsonValue::asJsonArray).orElse(JsonValue.EMPTY_JSON_ARRAY).stream()
                        .map(evidence -> quote(evidence.asJsonObject()))
                        .toList(),
                line);
    }

    private static Quote quote(JsonObject evidence) {
        var text = evidence.getString("quote", "");
        return new Quote(
                Wording.fold(text),
                evidence.getString("language", ""),
                evidence.getString("rule", ""),
                evidence.containsKey("start") ? Optional.of(evidence.getInt("start")) : Optional.empty(),
                evidence.getInt("end", 0),
                text);
    }

    private static List<String> namesOf(JsonValue term) {
        if (term instanceof JsonString text) {
            return List.of(text.getString());
        }
        if (!(term instanceof JsonObject object)) {
            return List.of();
        }
        var names = new ArrayList<>(
                Printed.listed(object, "names").stream().limit(MOST_NAMES).toList());
        Printed.at(object, "value").map(Printed::of).ifPresent(names::add);
        return List.copyOf(names);
    }

    /** The same with subject and object changed over. */
    ReadClaim turned() {
        return new ReadClaim(predicate, object, subject, qualifiers, quotes, line);
    }

    /** The rules that read it, in order. */
    Set<String> rules() {
        return quotes.stream().map(Quote::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tags of the languages that it was read in. */
    Set<String> languages() {
        return quotes.stream().map(Quote::language).collect(Collectors.toCollection(TreeSet::new));
    }
}
