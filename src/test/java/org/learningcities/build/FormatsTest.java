package org.learningcities.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningcities.document.Articles;
import org.learningcities.document.Pdfs;
import org.learningcities.document.Words;
import org.learningcities.publish.ClaimLines;
import org.learningcities.publish.TextLines;
import org.learningcities.store.Version;
import org.learningcities.store.VersionStore;

/** A folder of all formats, some of whose files cannot be read, becomes one version. */
class FormatsTest {
    private static final Journey JOURNEY = new Journey();

    @TempDir
    private Path folder;

    private Path sources() throws IOException {
        var sources = Files.createDirectories(folder.resolve("sources"));
        for (var article : Articles.byEnding().entrySet()) {
            Files.write(
                    sources.resolve("lima-" + article.getKey().substring(1) + article.getKey()), article.getValue());
        }
        return sources;
    }

    /** What a document says, by names: IRIs of what is known in one document only differ from document to document. */
    private static Set<String> saying(Version version, String document) {
        try (var lines = version.claimLines()) {
            return lines.map(ClaimLines::read)
                    .filter(claim -> claim.getString("document").equals(document))
                    .map(claim ->
                            names(claim, "subject") + " " + claim.getString("predicate") + " " + names(claim, "object"))
                    .collect(Collectors.toSet());
        }
    }

    private static String names(jakarta.json.JsonObject claim, String end) {
        var term = claim.getJsonObject(end);
        return String.valueOf(term.containsKey("value") ? term.get("value") : term.get("names"));
    }

    @Test
    void saysTheSameInEveryFormatAndReplaysIt() throws IOException {
        var sources = sources();
        var version =
                JOURNEY.build(sources, VersionStore.at(folder.resolve("store"))).version();
        version.verify();
        var said = saying(version, "lima-txt");
        assertTrue(said.size() > 3, said::toString);
        for (var format : List.of("html", "pdf", "docx")) {
            assertEquals(said, saying(version, "lima-" + format), format);
        }
        assertEquals(List.of(), Verification.of(JOURNEY, sources, version).differences());
        try (var texts = version.textLines()) {
            assertEquals(
                    List.of("lima-docx.docx", "lima-html.html", "lima-pdf.pdf", "lima-txt.txt"),
                    texts.map(TextLines::read)
                            .map(text -> {
                                assertEquals(text.hash(), text.text().hash());
                                return text.file();
                            })
                            .toList());
        }
    }

    @Test
    void readsTheRestWhereFilesCannotBeRead() throws IOException {
        var sources = sources();
        var articles = Articles.byEnding();
        Files.createFile(sources.resolve("b1-empty.txt"));
        Files.write(sources.resolve("b2-cut.pdf"), Arrays.copyOf(articles.get(".pdf"), 500));
        Files.write(sources.resolve("b3-cut.docx"), Arrays.copyOf(articles.get(".docx"), 500));
        Files.write(
                sources.resolve("b4-locked.pdf"), new Pdfs().paragraph("Lima.").bytes("secret"));
        Files.write(
                sources.resolve("b5-locked.docx"),
                new Words().paragraph("Lima.").bytes("secret"));
        Files.write(sources.resolve("b6-named-wrongly.pdf"), articles.get(".html"));
        Files.write(sources.resolve("b7-named-wrongly.txt"), articles.get(".docx"));
        Files.write(sources.resolve("b8-scanned.pdf"), new Pdfs().bytes());
        Files.write(sources.resolve("b9-latin.html"), "<p>Évry</p>".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(sources.resolve("bb-menu.html"), "<html><body><nav>Home</nav></body></html>");
        try (var huge = new RandomAccessFile(sources.resolve("bc-huge.txt").toFile(), "rw")) {
            huge.setLength(1L << 31);
        }
        Files.writeString(sources.resolve("bd-other.odt"), "x");
        var report =
                JOURNEY.build(sources, VersionStore.at(folder.resolve("store"))).report();
        assertEquals(4, report.documents());
        var expected = List.of(
                "b1-empty.txt: is empty (0 bytes)",
                "b2-cut.pdf: is cut off",
                "b3-cut.docx: is cut off",
                "b4-locked.pdf: is encrypted",
                "b5-locked.docx: is encrypted",
                "b6-named-wrongly.pdf: its content is text/html, not application/pdf; let its name end in .html",
                "b7-named-wrongly.txt: its content is application/",
                "b8-scanned.pdf: has no text on its 1 pages",
                "b9-latin.html:1: byte 0xC9 at byte offset 3 is not UTF-8",
                "bb-menu.html: has no text outside scripts and menus",
                "bc-huge.txt: has 2,147,483,648 bytes, and 52,428,800 is the most",
                "bd-other.odt: no reader for .odt");
        var unread = new ArrayList<>(report.unread());
        assertEquals(expected.size(), unread.size(), unread::toString);
        for (int i = 0; i < expected.size(); i++) {
            var message = unread.get(i);
            assertTrue(message.contains("/sources/" + expected.get(i)), message);
            assertEquals(1, message.lines().count(), message);
        }
    }

    @Test
    void keepsWhatAPageSaysOfItself() throws IOException {
        var sources = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(
                sources.resolve("page.html"),
                """
                <html lang="en"><head><title>Rooms in Lima</title><meta property="og:site_name" content="City of Lima">
                <meta property="article:published_time" content="2022-12-01T10:00:00Z">
                <link rel="canonical" href="https://lima.example/rooms"></head>
                <body><article><h1>Rooms in Lima</h1><p>Lima is a city in Peru, and its rooms are open to all.</p></article></body></html>""");
        var version =
                JOURNEY.build(sources, VersionStore.at(folder.resolve("store"))).version();
        try (var lines = version.quadLines()) {
            var said = lines.filter(line -> line.startsWith("<https://w3id.org/learning-cities/id/document/page>"))
                    .collect(Collectors.joining("\n"));
            for (var part : List.of(
                    "terms/title> \"Rooms in Lima\"",
                    "terms/publisher> \"City of Lima\"",
                    "terms/issued> \"2022-12-01\"",
                    "terms/source> <https://lima.example/rooms>",
                    "terms/language> \"en\"",
                    "terms/format> \"text/html\"",
                    "#sourceHash> \"",
                    "#documentHash> \"")) {
                assertTrue(said.contains(part), () -> part + " is not in\n" + said);
            }
        }
    }
}
