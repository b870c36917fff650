package org.learningcities.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningcities.document.Document;
import org.learningcities.document.DocumentId;
import org.learningcities.identity.Claim;
import org.learningcities.store.Version;
import org.learningcities.store.VersionStore;

/** From sources to versions: the same bytes from the same texts, and every text can be taken back. */
class JourneyTest {
    private static final Journey JOURNEY = new Journey();
    private static final Path SEED = Path.of("data/sources/uil-korean-mayors-visit.txt");
    private static final String ANOTHER =
            """
            Lima learns
            Lima became a member of the UNESCO Global Network of Learning Cities in 2019.
            Mayor Ana Torres
            """;

    @TempDir
    private Path folder;

    private Path sources() throws IOException {
        var sources = Files.createDirectories(folder.resolve("sources"));
        Files.copy(SEED, sources.resolve("seed.txt"));
        return sources;
    }

    private VersionStore store(String name) {
        return VersionStore.at(folder.resolve(name));
    }

    private static Set<String> claims(Version version) {
        try (var lines = version.claimLines()) {
            return lines.collect(Collectors.toSet());
        }
    }

    private static Set<String> graph(Version version, String graph) {
        try (var lines = version.quadLines()) {
            return lines.filter(line -> line.endsWith("<https://w3id.org/learning-cities/graph/" + graph + "> ."))
                    .map(line -> line.substring(0, line.lastIndexOf('<')))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void makesTheSameBytesHoweverManySourcesAreReadAtOnce() throws IOException {
        var sources = sources();
        for (int i = 0; i < 30; i++) {
            // The names are out of the order in which the files are made; each text is another length.
            var name = "text-%02d.txt".formatted(i * 7 % 30);
            Files.writeString(
                    sources.resolve(name),
                    ANOTHER.replace("2019", "20%02d".formatted(i)).repeat(1 + i % 3));
        }
        Files.write(sources.resolve("wrong.txt"), new byte[] {(byte) 0xff});
        var alone = JOURNEY.read(sources, 1, Progress.UNSEEN);
        for (int threads : new int[] {2, 3, 16}) {
            var several = JOURNEY.read(sources, threads, Progress.UNSEEN);
            assertEquals(alone.unread(), several.unread());
            assertEquals(
                    JOURNEY.dataset(alone).quadLines(), JOURNEY.dataset(several).quadLines(), threads + " threads");
        }
    }

    @Test
    void tellsHowFarItIsSourceBySource() throws IOException {
        var sources = sources();
        Files.writeString(sources.resolve("another.txt"), ANOTHER);
        var told = new ArrayList<String>();
        JOURNEY.read(sources, 2, new Progress() {
            @Override
            public void read(int done, int total) {
                told.add(done + " of " + total);
            }
        });
        assertEquals(List.of("1 of 2", "2 of 2"), told);
    }

    @Test
    void readsNothingInALanguageThatItHasNoRulesFor() throws IOException {
        var french =
                "Le maire Jean Roe de Lima a ouvert le festival UNESCO Learning Cities Festival, où 300 habitants ont"
                        + " appris le chant.";
        var english = "Mayor Ann Roe of Lima opened the learning festival with 300 guests from Cork.";
        var sources = sources();
        Files.writeString(sources.resolve("un.txt"), french);
        Files.writeString(sources.resolve("both.txt"), english + "\n\n" + french);
        var harvest = JOURNEY.read(sources);
        var read = harvest.accepted().stream()
                .filter(claim -> !claim.document().equals(DocumentId.ofFile("seed.txt")))
                .flatMap(claim -> claim.evidence().stream())
                .map(evidence -> evidence.passage())
                .toList();
        assertFalse(read.isEmpty());
        read.forEach(passage -> assertTrue(english.contains(passage.quote()), passage::quote));
        var report = JOURNEY.build(sources, store("store")).report();
        assertEquals(
                List.of(
                        new Journey.OtherLanguage("both.txt", List.of("French"), false),
                        new Journey.OtherLanguage("un.txt", List.of("French"), true)),
                report.otherLanguages());
        assertEquals(List.of(), report.besideTheField());
    }

    @Test
    void readsNothingFromATextThatSpeaksNowhereOfLearning() throws IOException {
        var said = "Mayor Ann Roe of Lima said the match was won. Lima hosted 300 fans.";
        assertEquals(
                List.of(),
                JOURNEY.judge(Document.ofText("match", said))
                        .verdict()
                        .accepted()
                        .claims());
        var sources = sources();
        Files.writeString(sources.resolve("match.txt"), said);
        assertEquals(
                List.of("match.txt"),
                JOURNEY.build(sources, store("store")).report().besideTheField());
        assertFalse(JOURNEY.judge(Document.ofText("class", said + " She likes to learn."))
                .verdict()
                .accepted()
                .claims()
                .isEmpty());
    }

    @Test
    void readsSimplifiedHanAndQuotesItAsItStands() {
        var text = "蘇州市市長吳慶文表示，學習讓城市進步。蘇州市教育局與蘇州大學合作舉辦終身學習活動周。";
        var simplified = "苏州市市长吴庆文表示，学习让城市进步。苏州市教育局与苏州大学合作举办终身学习活动周。";
        var claims = JOURNEY.judge(Document.ofText("suzhou", simplified))
                .verdict()
                .accepted()
                .claims();
        assertFalse(claims.isEmpty());
        assertEquals(
                JOURNEY.judge(Document.ofText("suzhou", text)).verdict().accepted().claims().stream()
                        .map(Claim::iri)
                        .collect(Collectors.toSet()),
                claims.stream().map(Claim::iri).collect(Collectors.toSet()));
        claims.forEach(claim -> claim.evidence().forEach(evidence -> {
            var passage = evidence.passage();
            assertEquals(simplified.substring(passage.start(), passage.end()), passage.quote());
        }));
        assertTrue(claims.stream()
                .flatMap(claim -> claim.subject().names().stream())
                .anyMatch(name -> name.text().equals("吴庆文")));
    }

    @Test
    void makesTheSameBytesOfTheSameSources() throws IOException {
        var sources = sources();
        var first = JOURNEY.build(sources, store("one")).version();
        var again = new Journey().build(sources, store("two")).version();
        assertEquals(first.hash(), again.hash());
        for (var file : Set.of("data.nq.gz", "texts.jsonl.gz")) {
            assertEquals(
                    -1,
                    Files.mismatch(first.folder().resolve(file), again.folder().resolve(file)));
        }
    }

    @Test
    void changesNoByteWhereNothingChanged() throws IOException {
        var sources = sources();
        var store = store("store");
        var first = JOURNEY.build(sources, store);
        var data = first.version().folder().resolve("data.nq.gz");
        var written = Files.getLastModifiedTime(data);
        var again = JOURNEY.build(sources, store);
        assertTrue(first.changed());
        assertFalse(again.changed());
        assertEquals(written, Files.getLastModifiedTime(data));
    }

    @Test
    void addsAndTakesBackExactlyWhatADocumentSaid() throws IOException {
        var sources = sources();
        var store = store("store");
        var before = JOURNEY.build(sources, store).version();
        var said = claims(before);
        Files.writeString(sources.resolve("another.txt"), ANOTHER);
        var both = claims(JOURNEY.build(sources, store).version());
        assertTrue(both.containsAll(said));
        assertTrue(both.size() > said.size());
        assertTrue(both.stream()
                .filter(line -> !said.contains(line))
                .allMatch(line -> line.contains("\"document\":\"another\"")));
        Files.delete(sources.resolve("another.txt"));
        assertEquals(before.hash(), JOURNEY.build(sources, store).version().hash());
    }

    @Test
    void changesOnlyTheClaimsOfAChangedDocument() throws IOException {
        var sources = sources();
        var store = store("store");
        Files.writeString(sources.resolve("another.txt"), ANOTHER);
        var before = claims(JOURNEY.build(sources, store).version());
        Files.writeString(sources.resolve("another.txt"), ANOTHER.replace("2019", "2020"));
        var after = claims(JOURNEY.build(sources, store).version());
        assertNotEquals(before, after);
        var changed = before.stream().filter(line -> !after.contains(line)).toList();
        assertTrue(changed.stream().allMatch(line -> line.contains("\"document\":\"another\"")), changed::toString);
    }

    @Test
    void readsTheRestWhereASourceCannotBeRead() throws IOException {
        var sources = sources();
        Files.write(sources.resolve("broken.txt"), new byte[] {'a', (byte) 0xff, 'b'});
        Files.writeString(sources.resolve("minutes.rtf"), "{\\rtf1}");
        var report = JOURNEY.build(sources, store("store")).report();
        assertEquals(1, report.documents());
        assertEquals(2, report.unread().size());
        assertTrue(report.unread().get(0).contains("broken.txt"), report.unread()::toString);
        assertTrue(report.unread().get(1).contains("no reader for .rtf"), report.unread()::toString);
    }

    @Test
    void servesByDefaultTheFactsAndWhatExplainsThem() throws IOException {
        var version = JOURNEY.build(sources(), store("store")).version();
        var expected = graph(version, "facts");
        for (var reference : Set.of("ontology", "vocabulary", "places")) {
            expected.addAll(graph(version, reference));
        }
        try (var lines = version.quadLines()) {
            var served = lines.filter(line -> !line.contains("<https://w3id.org/learning-cities/graph/")
                            || !line.matches(".*<https://w3id.org/learning-cities/graph/[^>]+> \\.$"))
                    .map(line -> line.substring(0, line.length() - 1))
                    .collect(Collectors.toSet());
            assertEquals(expected, served);
        }
    }

    @Test
    void findsNoDifferenceInAVersionOfTheseSources() throws IOException {
        var sources = sources();
        var version = JOURNEY.build(sources, store("store")).version();
        var verification = Verification.of(JOURNEY, sources, version);
        assertEquals(java.util.List.of(), verification.differences());
        assertTrue(verification.claims() > 100);
    }

    @Test
    void findsAQuoteThatIsNoLongerInTheSource() throws IOException {
        var sources = sources();
        var version = JOURNEY.build(sources, store("store")).version();
        var file = sources.resolve("seed.txt");
        Files.writeString(file, Files.readString(file).replace("Bora Kim", "Cora Kim"));
        var differences = Verification.of(JOURNEY, sources, version).differences();
        assertTrue(
                differences.stream().anyMatch(d -> d.contains("the source does not have \"") && d.contains("Bora Kim")),
                differences::toString);
    }
}
