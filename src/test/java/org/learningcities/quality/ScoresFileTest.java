package org.learningcities.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.learningcities.build.Journey;
import org.learningcities.build.Trials;
import org.learningcities.statement.Rule;
import org.learningcities.statement.RuleBook;

/** The project says how good it is, and no change makes it worse unnoticed. */
class ScoresFileTest {
    private static final Path SCORES = Path.of("data/quality/scores.json");
    private static final Path RULES = Path.of("data/quality/rules.csv");
    private static final String HOW =
            "\nWhere that is meant, write the files anew: mvn -q compile exec:java -Dexec.args='evaluate --write'";

    private static Evaluation evaluation;

    @BeforeAll
    static void evaluates() throws IOException {
        evaluation = Evaluation.of(Trials.of(new Journey(), List.of(GoldSets.FOLDER), Path.of("data/sources")));
    }

    @Test
    void noScoreIsLowerThanTheFileSays() throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(SCORES))) {
            var lowered = Lowered.between(reader.readObject(), evaluation.json(false, false));
            assertEquals(List.of(), lowered, () -> "Lower than " + SCORES + ":\n" + String.join("\n", lowered) + HOW);
        }
    }

    /** The confidence of claims goes by the table: it must be that of the rules as they are. */
    @Test
    void theTableOfRulesIsThatOfTheRulesAsTheyAre() throws IOException {
        var rules = RuleBook.ofClassPath().rules().stream().map(Rule::id).toList();
        var now = RuleTable.csv(rules, evaluation.rules()).lines().toList();
        var file = Files.readAllLines(RULES);
        var changed = now.stream().filter(line -> !file.contains(line)).toList();
        var gone = file.stream().filter(line -> !now.contains(line)).toList();
        assertTrue(
                changed.isEmpty() && gone.isEmpty(), () -> "%s is not that of these rules.\nNow: %s\nIn the file: %s%s"
                        .formatted(RULES, changed, gone, HOW));
    }

    @Test
    void everyPassageStandsAtItsOffsets() {
        var exact = evaluation.together().evidence().exact();
        assertTrue(exact.whole() > 0);
        assertEquals(exact.whole(), exact.part());
    }
}
