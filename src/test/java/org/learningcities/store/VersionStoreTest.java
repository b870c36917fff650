package org.learningcities.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionStoreTest {
    @TempDir
    Path temporary;

    private Path folder;
    private VersionStore store;

    @BeforeEach
    void openStore() {
        folder = temporary.resolve("store");
        store = VersionStore.at(folder);
    }

    @Test
    void hasNoVersionBeforeTheFirstIsWritten() {
        assertEquals(Optional.empty(), store.current());
        assertEquals(List.of(), store.versions());
        assertFalse(Files.exists(folder), "looking makes nothing");
    }

    @Test
    void givesBackWhatWasWritten() {
        var contents = Samples.numbered(1, 10);
        store.write(contents);

        var current = store.current().orElseThrow();
        current.verify();
        assertEquals(contents.hash(), current.hash());
        assertEquals(new Manifest(contents.hash(), "sources-1", Map.of("quads", 20L)), current.manifest());
        assertEquals(contents.quads(), quadLines(current));
        assertEquals(contents.claims(), claimLines(current));
    }

    @Test
    void readsQuadsAndIndexAsTheSameDataset() {
        var version = store.write(Samples.numbered(1, 50));
        var read = DatasetGraphFactory.create();
        version.quads(StreamRDFLib.dataset(read));

        try (var index = version.openIndex()) {
            Txn.executeRead(index.dataset(), () -> {
                var indexed = DatasetGraphFactory.create();
                index.dataset().stream().forEach(indexed::add);
                assertEquals(read.stream().toList().size(), 100);
                assertTrue(read.stream().allMatch(indexed::contains));
                assertEquals(100, indexed.stream().count());
                assertEquals(50, indexed.getDefaultGraph().size());
            });
        }
    }

    @Test
    void doesNotDependOnTheOrderOrNumberOfTheQuadsGiven() {
        var contents = Samples.numbered(1, 10);
        var shuffled = new ArrayList<>(contents.quads());
        Collections.reverse(shuffled);
        shuffled.addAll(contents.quads());

        assertEquals(
                contents,
                new Contents(shuffled, contents.claims(), contents.texts(), contents.sources(), contents.counts()));
        assertNotEquals(contents.hash(), Samples.numbered(2, 10).hash());
    }

    @Test
    void sortsByCodePoint() {
        var astral = "<https://example.org/𠮷> <https://example.org/p> <https://example.org/o> .";
        var privateUse = "<https://example.org/\uF900> <https://example.org/p> <https://example.org/o> .";

        var contents = new Contents(List.of(astral, privateUse), List.of(), List.of(), "", Map.of());

        assertEquals(List.of(privateUse, astral), contents.quads());
    }

    @Test
    void takesQuadsAsTheGraphRoomWritesThem() {
        var dataset = DatasetGraphFactory.create();
        store.write(Samples.numbered(1, 10)).quads(StreamRDFLib.dataset(dataset));

        var again = Contents.ofQuads(
                dataset.stream().toList(),
                List.of("{\"id\":\"claim-1\"}\n"),
                List.of("{\"document\":\"text-1\"}"),
                "",
                Map.of());

        assertEquals(Samples.numbered(1, 10).hash(), again.hash());
    }

    @Test
    void refusesALineThatIsTwo() {
        var wrong = assertThrows(
                IllegalArgumentException.class,
                () -> new Contents(List.of("a\nb"), List.of(), List.of(), "", Map.of()));
        assertTrue(wrong.getMessage().contains("is not one line"));
    }

    @Test
    void changesNoByteWhereTheSourcesAreTheSame() throws IOException {
        store.write(Samples.numbered(1, 10));
        var before = everyFile();

        VersionStore.at(folder).write(Samples.numbered(1, 10));

        assertEquals(before, everyFile());
    }

    @Test
    void writesTheSameBytesIntoAnotherFolderOnAnotherDay() throws IOException {
        var other = VersionStore.at(
                temporary.resolve("other"), Clock.fixed(Instant.parse("2031-01-01T00:00:00Z"), ZoneOffset.UTC));
        var here = store.write(Samples.numbered(1, 10)).folder();
        var there = other.write(Samples.numbered(1, 10)).folder();

        for (var file : List.of(Version.QUADS, Version.CLAIMS, Version.TEXTS, Version.MANIFEST)) {
            assertEquals(-1, Files.mismatch(here.resolve(file), there.resolve(file)), file);
        }
    }

    @Test
    void rewritesOnlyTheManifestWhereOtherSourcesSayTheSame() {
        var first = Samples.numbered(1, 10);
        store.write(first);

        store.write(new Contents(first.quads(), first.claims(), first.texts(), "other sources", first.counts()));

        var current = store.current().orElseThrow();
        current.verify();
        assertEquals(first.hash(), current.hash());
        assertEquals("other sources", current.manifest().sources());
    }

    @Test
    void keepsTheLastThreeVersionsAndThoseThatAreOpen() {
        var open = store.write(Samples.numbered(1, 3));
        try (var index = open.openIndex()) {
            assertTrue(index.dataset().supportsTransactions());
            for (var number = 2; number <= 6; number++) {
                store.write(Samples.numbered(number, 3));
            }
            assertEquals(
                    List.of(6, 5, 4, 1).stream()
                            .map(number -> Samples.numbered(number, 3).hash())
                            .toList(),
                    store.versions().stream().map(Version::hash).toList());
        }
        store.write(Samples.numbered(7, 3));
        assertEquals(3, store.versions().size());
    }

    @Test
    void goesBackToAnOlderVersionWithoutBuildingIt() {
        var first = store.write(Samples.numbered(1, 3));
        store.write(Samples.numbered(2, 3));

        assertEquals(first.hash(), store.write(Samples.numbered(1, 3)).hash());

        assertEquals(
                List.of(first.hash(), Samples.numbered(2, 3).hash()),
                store.versions().stream().map(Version::hash).toList());
    }

    @Test
    void journalsWhichVersionBecameCurrentWhen() throws IOException {
        var noon = Clock.fixed(Instant.parse("2024-02-29T12:00:00Z"), ZoneOffset.UTC);
        var version = VersionStore.at(folder, noon).write(Samples.numbered(1, 3));

        assertEquals(
                "2024-02-29T12:00:00Z\t" + version.hash() + "\tsources-1\n",
                Files.readString(folder.resolve("journal")));
    }

    @Test
    void doesNotGlueALineToTheHalfOneOfAKilledProcess() throws IOException {
        store.write(Samples.numbered(1, 3));
        Files.writeString(folder.resolve("journal"), "2024-02-29T12:00:00Z\tabc");

        var second = store.write(Samples.numbered(2, 3));

        var lines = Files.readAllLines(folder.resolve("journal"));
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).contains(second.hash()));
    }

    @Test
    void removesWhatAKilledBuildLeft() throws IOException {
        store.write(Samples.numbered(1, 3));
        var left = folder.resolve("versions/.building");
        Files.createDirectories(left.resolve("index/Data-0001"));
        Files.writeString(left.resolve("data.nq.gz"), "half");

        store.write(Samples.numbered(2, 3));

        assertFalse(Files.exists(left));
    }

    @Test
    void opensOnceAtATimeAndSaysSo() {
        var version = store.write(Samples.numbered(1, 3));
        try (var index = version.openIndex()) {
            assertTrue(index.dataset().supportsTransactions());
            var refusal = assertThrows(StoreException.class, version::openIndex);
            assertTrue(refusal.getMessage().contains("is being served by another process"), refusal.getMessage());
            version.verify();
        }
        version.openIndex().close();
    }

    @Test
    void saysThatAFileStandsWhereTheFolderShouldBe() throws IOException {
        Files.writeString(folder, "a file");

        for (var refusal : List.of(
                assertThrows(StoreException.class, store::current),
                assertThrows(StoreException.class, () -> store.write(Samples.numbered(1, 3))),
                assertThrows(StoreException.class, () -> VersionStore.at(folder.resolve("below"))
                        .write(Samples.numbered(1, 3))))) {
            assertEquals(
                    folder + " is a file where a folder is expected. Remove it, or choose another store folder.",
                    refusal.getMessage());
        }
    }

    @Test
    void saysThatCurrentNamesNoVersion() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("current"), "0".repeat(64));

        var refusal = assertThrows(StoreException.class, store::current);

        assertTrue(refusal.getMessage().contains("Delete the store folder and build again"), refusal.getMessage());
    }

    @Test
    void findsAChangedByte() throws IOException {
        var version = store.write(Samples.numbered(1, 3));
        try (var out =
                new GZIPOutputStream(Files.newOutputStream(version.folder().resolve(Version.CLAIMS)))) {
            out.write("{\"id\":\"claim-2\"}\n".getBytes(StandardCharsets.UTF_8));
        }

        var refusal = assertThrows(StoreException.class, version::verify);

        assertTrue(refusal.getMessage().contains("is damaged"), refusal.getMessage());
    }

    @Test
    void findsACutFile() throws IOException {
        var version = store.write(Samples.numbered(1, 300));
        var file = version.folder().resolve(Version.QUADS);
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertThrows(StoreException.class, version::verify);
    }

    private static List<String> quadLines(Version version) {
        try (var lines = version.quadLines()) {
            return lines.toList();
        }
    }

    private static List<String> claimLines(Version version) {
        try (var lines = version.claimLines()) {
            return lines.toList();
        }
    }

    /** Each file below the store with its time and its bytes. */
    private Map<String, String> everyFile() throws IOException {
        var found = new TreeMap<String, String>();
        try (var paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile).forEach(path -> {
                try {
                    found.put(
                            path.toString(),
                            Files.getLastModifiedTime(path) + " "
                                    + HexFormat.of().formatHex(Files.readAllBytes(path)));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
        return found;
    }
}
