package org.learningcities.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The reference scorer's figures for claims that are kept here: claims as they were once read, and claims made from the
 * gold with words lost, changed, turned round and quoted badly.
 */
class ScoreTest {
    private static final Path FOLDER = Path.of("src/test/resources/quality");

    @TestFactory
    Stream<DynamicTest> givesTheFiguresOfTheReferenceScorer() throws IOException {
        JsonObject expected;
        try (var reader = Json.createReader(Files.newBufferedReader(FOLDER.resolve("expected.json")))) {
            expected = reader.readObject();
        }
        return expected.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> compare(entry.getKey(), entry.getValue().asJsonObject())));
    }

    private static void compare(String fixture, JsonObject expected) throws IOException {
        var gold = GoldSets.gold(fixture.replaceFirst("\\..*", ""));
        var claims = Files.readAllLines(FOLDER.resolve("claims/" + fixture + ".jsonl")).stream()
                .map(ReadClaim::of)
                .toList();
        var score = Score.of(gold, claims);
        compare(expected.getJsonObject("strict"), score.strict().rates());
        compare(expected.getJsonObject("relaxed"), score.relaxed().rates());
        var byPredicate = new TreeMap<String, String>();
        expected.getJsonObject("recall_by_predicate")
                .forEach((predicate, figure) -> byPredicate.put(predicate, Printed.of(figure)));
        var ours = new TreeMap<String, String>();
        for (int i = 0; i < gold.facts().size(); i++) {
            int found = score.relaxed().claimOfFact().containsKey(i) ? 1 : 0;
            ours.merge(gold.facts().get(i).predicate(), found + "/1", ScoreTest::sum);
        }
        assertEquals(byPredicate, ours);
    }

    private static String sum(String one, String other) {
        var a = one.split("/", -1);
        var b = other.split("/", -1);
        return (Integer.parseInt(a[0]) + Integer.parseInt(b[0])) + "/"
                + (Integer.parseInt(a[1]) + Integer.parseInt(b[1]));
    }

    private static void compare(JsonObject expected, Rates rates) {
        assertEquals(expected.getInt("matched"), rates.found(), "matched");
        assertEquals(expected.getInt("gold"), rates.gold(), "gold");
        assertEquals(expected.getInt("claims"), rates.given(), "claims");
        assertEquals(figure(expected, "precision"), rates.precision());
        assertEquals(figure(expected, "recall"), rates.recall());
        assertEquals(expected.getJsonNumber("f1").doubleValue(), rates.f1(), 1e-12);
    }

    private static OptionalDouble figure(JsonObject expected, String key) {
        return expected.get(key) == JsonValue.NULL
                ? OptionalDouble.empty()
                : OptionalDouble.of(expected.getJsonNumber(key).doubleValue());
    }
}
