package org.learningcities.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningcities.build.Journey;
import org.learningcities.build.Trials;
import org.learningcities.identity.Claim;
import org.learningcities.statement.Support;

/** One invented text with its gold, from the file to the figures. */
class FiguresTest {
    private static final String TEXT =
            """
            Lima learns
            Lima became a member of the UNESCO Global Network of Learning Cities in 2019.
            Mayor Ana Torres
            """;
    private static final String GOLD =
            """
            {"lang": "en",
             "entities": [{"type": "City", "name": "Lima"}, {"type": "Person", "name": "Ana Torres"}],
             "relations": [
              {"id": "r1", "subject": "Lima", "canonical": "memberOf", "object": "UNESCO Global Network of Learning Cities",
               "evidence": "Lima became a member", "qualifiers": {"since": 2019}},
              {"id": "r2", "subject": "Lima", "canonical": "locatedIn", "object": "Atlantis", "evidence": "Lima learns"}]}
            """;

    @TempDir
    private static Path folder;

    private static List<Trial> trials;

    @BeforeAll
    static void reads() throws IOException {
        var set = Files.createDirectories(folder.resolve("invented"));
        Files.writeString(set.resolve("lima.txt"), TEXT);
        Files.writeString(set.resolve("lima.json"), GOLD);
        trials = Trials.of(new Journey(), List.of(set), folder);
    }

    @Test
    void tellsFoundFromMissed() {
        var figures = Evaluation.of(trials).sets().get("invented");
        assertEquals(1, figures.strict().found());
        assertEquals(2, figures.strict().gold());
        assertEquals(new Rates(0, 1, 0, 0), figures.byPredicate().get("locatedIn"));
        assertEquals(List.of("r2 Lima · locatedIn · Atlantis"), figures.missed());
        assertEquals(figures.relaxed(), figures.byLanguage().get("en"));
    }

    @Test
    void creditsTheRuleThatReadAFact() {
        var figures = Evaluation.of(trials).together();
        var claim = trials.get(0).lines().stream()
                .map(ReadClaim::of)
                .filter(c -> c.predicate().equals("memberOf"))
                .findFirst()
                .orElseThrow();
        claim.rules().forEach(rule -> assertTrue(figures.rules().get(rule).right() >= 1, rule));
        assertTrue(figures.rules().values().stream().anyMatch(times -> times.right() < times.fired()));
    }

    @Test
    void noticesAClaimWhosePassagesLackAPart() {
        var trial = trials.get(0);
        var whole = EvidenceScore.of(trial.document(), trial.mentions(), trial.claims(), new Wording());
        assertEquals(whole.exact().whole(), whole.exact().part());
        var cut = trial.claims().stream()
                .filter(claim -> claim.predicate().localName().equals("memberOf"))
                .map(claim -> withFirstWordOnly(trial, claim))
                .toList();
        var less = EvidenceScore.of(trial.document(), trial.mentions(), cut, new Wording());
        assertEquals(new Share(0, 1), less.sufficient());
        assertEquals(1, less.insufficient().size());
    }

    private static Claim withFirstWordOnly(Trial trial, Claim claim) {
        var one = claim.evidence().get(0);
        var passage =
                trial.document().passage(one.passage().start(), one.passage().start() + 4);
        return new Claim(
                claim.iri(),
                claim.document(),
                claim.documentHash(),
                claim.subject(),
                claim.predicate(),
                claim.object(),
                claim.status(),
                claim.doubtful(),
                claim.speaker(),
                claim.presentedAs(),
                List.of(new org.learningcities.statement.Evidence(passage, one.language(), one.rule(), one.version())));
    }

    @Test
    void noticesAClaimThatIsSaidTwice() {
        var trial = trials.get(0);
        var twice = java.util.stream.Stream.concat(
                        trial.lines().stream(), trial.lines().stream().limit(1))
                .toList();
        var figures = Figures.of(new Trial(
                trial.set(),
                trial.gold(),
                trial.document(),
                trial.mentions(),
                trial.claims(),
                twice,
                trial.discrepancies()));
        assertEquals(1, figures.unique().whole() - figures.unique().part());
    }

    @Test
    void noticesALowerScoreAndNoHigherOne() {
        var before = Json.createReader(new java.io.StringReader(
                        "{\"sets\": {\"a\": {\"relaxed\": {\"f1\": 0.5}, \"gone\": {\"f1\": 0.1}, \"given\": 7}}}"))
                .readObject();
        var now = Json.createReader(
                        new java.io.StringReader("{\"sets\": {\"a\": {\"relaxed\": {\"f1\": 0.4999}, \"given\": 3}}}"))
                .readObject();
        assertEquals(
                List.of("sets > a > relaxed > f1: was 0.5, is 0.4999", "sets > a > gone > f1: was 0.1, and is gone"),
                Lowered.between(before, now));
        assertEquals(List.of(), Lowered.between(now, before));
    }

    @Test
    void drawsTheSameClaimsBySeedAndOthersByAnother() {
        var drawn = Sheet.csv(trials, 3, 1);
        assertEquals(4, drawn.lines().count());
        assertEquals(drawn, Sheet.csv(trials, 3, 1));
        assertTrue(List.of(2, 3, 4, 5).stream()
                .anyMatch(seed -> !Sheet.csv(trials, 3, seed).equals(drawn)));
        assertTrue(drawn.startsWith("document,claim,quotes,rule,true_or_false,note\n"));
    }

    @Test
    void listsEachRuleAlsoOneThatNeverFired() {
        var csv = RuleTable.csv(List.of("en.never.fires"), Evaluation.of(trials).rules());
        assertTrue(csv.contains("\nen.never.fires,0,0,0,0.0000\n"), csv);
        assertTrue(Support.read("rules.csv", csv).of("en.never.fires").isEmpty());
    }

    @Test
    void saysWhereATextIsMissing() throws IOException {
        var set = Files.createDirectories(folder.resolve("lonely"));
        Files.writeString(set.resolve("lonely.json"), GOLD);
        var failure = assertThrows(IOException.class, () -> Trials.of(new Journey(), List.of(set), folder));
        assertTrue(failure.getMessage().contains("put lonely.txt there"), failure::getMessage);
    }

    @Test
    void saysWhichFileIsNoGold() throws IOException {
        var file = Files.writeString(folder.resolve("odd.json"), "{\"facts\": [{}]}");
        var failure = assertThrows(IOException.class, () -> Gold.read(file));
        assertTrue(failure.getMessage().contains("odd.json: no gold"), failure::getMessage);
    }
}
