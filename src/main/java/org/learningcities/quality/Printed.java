package org.learningcities.quality;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values of JSON as the text that scores compare. */
final class Printed {
    private Printed() {}

    /** A text as it is; a number without needless digits; a list in square brackets. */
    static String of(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> number((JsonNumber) value);
            case TRUE -> "True";
            case FALSE -> "False";
            case NULL -> "None";
            case ARRAY ->
                ((JsonArray) value)
                        .stream()
                                .map(item -> item instanceof JsonString text ? quoted(text.getString()) : of(item))
                                .collect(Collectors.joining(", ", "[", "]"));
            case OBJECT -> value.toString();
        };
    }

    private static String quoted(String text) {
        var mark = text.contains("'") && !text.contains("\"") ? "\"" : "'";
        return mark + text + mark;
    }

    private static String number(JsonNumber number) {
        var literal = number.toString();
        if (literal.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'))) {
            return literal;
        }
        var plain = BigDecimal.valueOf(number.doubleValue()).toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    /** What a key has, unless it is absent or null. */
    static Optional<JsonValue> at(JsonObject object, String key) {
        return Optional.ofNullable(object.get(key)).filter(value -> value != JsonValue.NULL);
    }

    /** What a key has, unless that is absent, null, false, zero or empty. */
    static Optional<JsonValue> given(JsonObject object, String key) {
        return at(object, key).filter(value -> switch (value.getValueType()) {
            case FALSE -> false;
            case STRING -> !((JsonString) value).getString().isEmpty();
            case NUMBER -> ((JsonNumber) value).doubleValue() != 0;
            case ARRAY -> !value.asJsonArray().isEmpty();
            case OBJECT -> !value.asJsonObject().isEmpty();
            default -> true;
        });
    }

    /** The printed items of a list, the one value, or nothing where there is none. */
    static List<String> listed(JsonObject object, String key) {
        return at(object, key)
                .map(value -> value instanceof JsonArray array
                        ? array.stream().map(Printed::of).toList()
                        : List.of(of(value)))
                .orElse(List.of());
    }
}
