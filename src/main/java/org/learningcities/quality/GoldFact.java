package org.learningcities.quality;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fact that a careful reader found in a text. {@code also} are further wordings of its object; {@code quotes} are its
 * evidence, folded; {@code languages} are the tags of the languages that state it.
 */
record GoldFact(
        String id,
        String subject,
        String predicate,
        String object,
        List<String> also,
        List<String> quotes,
        JsonObject qualifiers,
        List<String> languages) {
    private static final List<String> OWN_QUALIFIERS = List.of("role", "organisation", "count", "kind", "since");

    /** @param language of the text, where the fact names none */
    static GoldFact of(JsonObject fact, String language) {
        var qualifiers = Json.createObjectBuilder();
        OWN_QUALIFIERS.forEach(key -> Printed.at(fact, key).ifPresent(value -> qualifiers.add(key, value)));
        if (fact.get("qualifiers") instanceof JsonObject more) {
            more.forEach(qualifiers::add);
        }
        var languages = Printed.listed(fact, "langs");
        return new GoldFact(
                Printed.of(fact.get("id")),
                Printed.of(fact.get("subject")),
                Printed.of(fact.get("canonical")),
                Printed.of(fact.get("object")),
                Printed.listed(fact, "also"),
                quotes(fact.get("evidence")).map(Wording::fold).toList(),
                qualifiers.build(),
                languages.isEmpty()
                        ? List.of(language)
                        : languages.stream().map(GoldFact::tag).toList());
    }

    private static String tag(String language) {
        return language.equals("zh") ? "zh-Hant" : language;
    }

    /** The texts of a quotation, of a list of them, or of an object with either for each language. */
    static Stream<String> quotes(JsonValue evidence) {
        if (evidence == null || evidence == JsonValue.NULL) {
            return Stream.empty();
        }
        return switch (evidence.getValueType()) {
            case OBJECT -> evidence.asJsonObject().values().stream().flatMap(GoldFact::quotes);
            case ARRAY -> evidence.asJsonArray().stream().flatMap(GoldFact::quotes);
            default -> Stream.of(Printed.of(evidence)).filter(quote -> !quote.isEmpty());
        };
    }

    /** The object without the further wordings, and with them. */
    List<String> objects() {
        return Stream.concat(Stream.of(object), also.stream()).toList();
    }
}
