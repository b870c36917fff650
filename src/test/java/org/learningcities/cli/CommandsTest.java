package org.learningcities.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as a user calls them: what they print, and how they end. */
class CommandsTest {
    @TempDir
    private static Path folder;

    private static Path sources;
    private static String store;

    /** What a call printed and how it ended. */
    private record Ended(int code, String out, String err) {}

    private static Ended run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = LearningCities.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int code = line.execute(arguments);
        return new Ended(code, out.toString(), err.toString());
    }

    @BeforeAll
    static void buildsOnce() throws IOException {
        sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(
                sources.resolve("lima.txt"),
                "Lima learns\nLima became a member of the UNESCO Global Network of Learning Cities in 2019.\nMayor Ana Torres\n");
        store = folder.resolve("store").toString();
        var ended = run("build", "--sources", sources.toString(), "--store", store);
        assertEquals(0, ended.code(), ended::toString);
        assertTrue(ended.out().startsWith("Read 1 document: "), ended::out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "serve", "export", "validate", "explain", "verify", "evaluate", "gaps"})
    void helpsWithAnExample(String command) {
        var ended = run(command, "--help");
        assertEquals(0, ended.code());
        assertTrue(ended.out().contains("Example: learning-cities " + command), ended::out);
    }

    @Test
    void saysWhichSourceFolderIsMissing() {
        var ended = run("build", "--sources", folder.resolve("none").toString(), "--store", store);
        assertEquals(1, ended.code());
        assertTrue(ended.err().contains("there is no such folder"), ended::err);
        assertEquals(1, ended.err().lines().count());
    }

    @Test
    void saysThatAStoreCannotBeWritten() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "no folder");
        var ended = run("build", "--sources", sources.toString(), "--store", file.toString());
        assertEquals(1, ended.code());
        assertEquals(1, ended.err().lines().count(), ended::err);
    }

    @Test
    void endsAStrictBuildWith3WhereASourceCannotBeRead() throws IOException {
        var odd = Files.createDirectories(folder.resolve("odd"));
        Files.writeString(odd.resolve("minutes.rtf"), "{}");
        var other = folder.resolve("odd-store").toString();
        assertEquals(
                0, run("build", "--sources", odd.toString(), "--store", other).code());
        assertEquals(
                3,
                run("build", "--strict", "--sources", odd.toString(), "--store", other)
                        .code());
    }

    @Test
    void verifiesWhatItBuilt() {
        var ended = run("verify", "--sources", sources.toString(), "--store", store);
        assertEquals(0, ended.code(), ended::out);
        assertTrue(ended.out().contains("no difference"), ended::out);
    }

    @Test
    void explainsAThingByOneOfItsNames() {
        var ended = run("explain", "--store", store, "lima");
        assertEquals(0, ended.code(), ended::err);
        assertTrue(ended.out().contains("memberOf"), ended::out);
        assertTrue(ended.out().contains("lima.txt:2"), ended::out);
    }

    @Test
    void printsTheGapsOfADocument() {
        var ended = run("gaps", "--store", store, "lima");
        assertEquals(0, ended.code(), ended::err);
        assertTrue(ended.out().startsWith("lima.txt: something was read from "), ended::out);
        assertTrue(run("gaps", "--store", store, "--format", "json").out().startsWith("{\"document\":\"lima\""));
        assertEquals(1, run("gaps", "--store", store, "atlantis").code());
    }

    @Test
    void scoresATextWhoseFactsAreKnown() throws IOException {
        var gold = Files.createDirectories(folder.resolve("gold")).resolve("lima.json");
        Files.writeString(
                gold,
                """
                {"relations": [{"id": "r1", "subject": "Lima", "canonical": "memberOf", "evidence": "Lima became",
                 "object": "UNESCO Global Network of Learning Cities"}]}
                """);
        var ended = run("evaluate", gold.toString(), "--sources", sources.toString());
        assertEquals(0, ended.code(), ended::err);
        assertTrue(ended.out().startsWith("gold/lima"), ended::out);
        assertTrue(ended.out().contains("(1 of 1 found"), ended::out);
        var sheet = run("evaluate", gold.toString(), "--sources", sources.toString(), "--sample", "2");
        assertEquals(3, sheet.out().lines().count(), sheet::out);
        var quality = folder.resolve("quality");
        run("evaluate", gold.toString(), "--sources", sources.toString(), "--write", "--quality", quality.toString());
        assertTrue(Files.readString(quality.resolve("rules.csv")).contains(","));
        assertTrue(Files.readString(quality.resolve("scores.json")).contains("gold/lima"));
    }

    @Test
    void keepsTheProjectsScoresApartFromThoseOfOtherGold() {
        var ended = run("evaluate", folder.toString(), "--write");
        assertEquals(2, ended.code(), ended::out);
        assertTrue(ended.err().contains("leave GOLD out"), ended::err);
    }

    @Test
    void saysThatNothingIsClaimedOfAStranger() {
        assertEquals(1, run("explain", "--store", store, "Atlantis").code());
    }

    @Test
    void exportsClaimsOneALine() throws IOException {
        var file = folder.resolve("claims.jsonl");
        assertEquals(
                0,
                run("export", "--store", store, "--format", "claims", "--output", file.toString())
                        .code());
        assertTrue(Files.readAllLines(file).stream().allMatch(line -> line.startsWith("{\"document\":\"lima\"")));
    }

    @Test
    void exportsTheTextsThatWereRead() throws IOException {
        var file = folder.resolve("texts.jsonl");
        assertEquals(
                0,
                run("export", "--store", store, "--format", "texts", "--output", file.toString())
                        .code());
        var text = org.learningcities.publish.TextLines.read(Files.readString(file));
        assertEquals(Files.readString(sources.resolve("lima.txt")), text.text().toString());
        assertTrue(text.isTheFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nquads", "trig", "turtle", "jsonld", "rdfxml"})
    void exportsWhatJenaReadsAgain(String format) throws IOException {
        var known = org.learningcities.publish.Format.named(format).orElseThrow();
        var file = folder.resolve("export." + known.fileEnding());
        assertEquals(
                0,
                run("export", "--store", store, "--format", format, "--output", file.toString())
                        .code());
        var read = org.apache.jena.riot.RDFDataMgr.loadDatasetGraph(file.toString());
        assertTrue(read.stream().count() > 10);
    }

    @Test
    void namesTheFormatsWhereOneIsUnknown() {
        var ended = run("export", "--store", store, "--format", "csv");
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("nquads"), ended::err);
    }

    @Test
    void endsWith1WhereAFileViolatesAShape() throws IOException {
        var file = Files.writeString(
                folder.resolve("wrong.ttl"),
                "@prefix lc: <https://w3id.org/learning-cities/ontology#> . <https://w3id.org/learning-cities/id/place/x> a lc:City .");
        var ended = run("validate", file.toString());
        assertEquals(1, ended.code(), ended::out);
    }

    @Test
    void saysThatNothingWasBuiltYet() {
        var ended = run(
                "verify",
                "--sources",
                sources.toString(),
                "--store",
                folder.resolve("empty").toString());
        assertEquals(1, ended.code());
        assertTrue(ended.err().contains("run build first"), ended::err);
    }
}
