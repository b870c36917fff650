package org.learningcities.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningcities.document.Document.SourceDescription;
import org.learningcities.document.Reading.Read;
import org.learningcities.document.Reading.Unreadable;

class ReadingTest {
    @TempDir
    private Path folder;

    private String shown;

    @BeforeEach
    void showFolder() {
        shown = DocumentReaders.shown(folder) + "/";
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private String message(Path file) {
        return assertInstanceOf(Unreadable.class, DocumentReaders.read(file))
                .message()
                .replace(shown, "");
    }

    private Document document(Path file) {
        return assertInstanceOf(Read.class, DocumentReaders.read(file)).document();
    }

    @Test
    void readsTextAndNamesItWithoutItsFolder() throws IOException {
        var document = document(file("Rooms in Lahti.TXT", "Rooms open.\r\n"));
        assertEquals(new DocumentId("rooms-in-lahti"), document.id());
        assertEquals("Rooms in Lahti.TXT", document.file());
        assertEquals("Rooms open.\r\n", document.text().toString());
        assertEquals(SourceDescription.NONE, document.description());
    }

    @Test
    void hashesTheBytesOfTheFile() throws IOException {
        assertEquals(
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                document(file("rooms.txt", "abc")).hash());
    }

    @Test
    void readsBytesWithoutFile() {
        var bytes = "\uFEFFRooms open.".getBytes(StandardCharsets.UTF_8);
        var reading = new PlainTextReader().read(new DocumentId("a"), "a.txt", bytes, SourceDescription.NONE);
        assertEquals(
                1,
                assertInstanceOf(Read.class, reading).document().blocks().get(0).start());
    }

    @Test
    void saysWhichFormatsItReads() throws IOException {
        assertEquals(
                "minutes.rtf: no reader for .rtf (readable: .txt .html .htm .xhtml .pdf .docx)",
                message(file("minutes.rtf", "x")));
        assertEquals(
                "minutes: no reader for a name without an ending (readable: .txt .html .htm .xhtml .pdf .docx)",
                message(file("minutes", "x")));
    }

    @Test
    void saysWhereTextIsNotUtf8() throws IOException {
        var latin = Files.write(folder.resolve("latin.txt"), "One\nTwo é".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("latin.txt:2: byte 0xE9 at byte offset 8 is not UTF-8; save the file as UTF-8", message(latin));
        var cut = Files.write(folder.resolve("cut.txt"), new byte[] {'a', (byte) 0xE5, (byte) 0xB8});
        assertEquals("cut.txt:1: byte 0xE5 at byte offset 1 is not UTF-8; save the file as UTF-8", message(cut));
    }

    @Test
    void refusesFileWithoutText() throws IOException {
        assertEquals("empty.txt: is empty (0 bytes); fill it or take it away", message(file("empty.txt", "")));
        assertEquals("blank.txt: has no text; fill it or take it away", message(file("blank.txt", "\uFEFF \r\n\n")));
    }

    @Test
    void refusesTextWithNul() throws IOException {
        assertEquals(
                "a.txt:2: a NUL character stands in the text; is it plain text in UTF-8?",
                message(file("a.txt", "x\ny\0")));
    }

    @Test
    void saysWhyFileIsUnreadable() throws IOException {
        assertEquals("none.txt: there is no such file", message(folder.resolve("none.txt")));
        assertEquals("sub.txt: is a folder, not a file", message(Files.createDirectory(folder.resolve("sub.txt"))));
        assertEquals("---.txt: the name has neither letter nor digit; rename the file", message(file("---.txt", "x")));
    }

    @Test
    void readsTheDescriptionBesideSource() throws IOException {
        file(
                "rooms.yaml",
                """
                title: Rooms in Lahti
                author: Aino Niemi
                publisher: City of Lahti
                address: https://lahti.example/rooms
                licence: CC BY 4.0
                date: 2021-05-03
                language: en
                """);
        assertEquals(
                new SourceDescription(
                        Optional.of("Rooms in Lahti"),
                        Optional.of("Aino Niemi"),
                        Optional.of("City of Lahti"),
                        Optional.of("https://lahti.example/rooms"),
                        Optional.of("CC BY 4.0"),
                        Optional.of("2021-05-03"),
                        Optional.of("en"),
                        Optional.empty()),
                document(file("rooms.txt", "Rooms open.")).description());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "titel: Rooms | rooms.yaml:1:1: unknown key \"titel\" (allowed: title, author, publisher, address, licence, date, language)",
                "date: May 2021 | rooms.yaml:1:7: \"May 2021\" is no date; write 2023, 2023-01 or 2023-01-31",
                "date: 2021-02-30 | rooms.yaml:1:7: \"2021-02-30\" is no date; write 2023, 2023-01 or 2023-01-31",
                "address: lahti.example | rooms.yaml:1:10: \"lahti.example\" is no web address; write it whole, with https://",
                "language: English please | rooms.yaml:1:11: \"English please\" is no language tag; write en, zh-Hant or the like",
                "title: [a, b] | rooms.yaml:1:8: title needs one text as its value; write it after the colon or take the line away",
                "- title | rooms.yaml:1:1: expected lines such as \"title: …\" (title, author, publisher, address, licence, date, language)",
            })
    void saysWhereDescriptionIsWrong(String description, String message) throws IOException {
        file("rooms.yaml", description);
        assertEquals(message, message(file("rooms.txt", "Rooms open.")));
    }

    @Test
    void reportsEveryMistakeOfDescription() throws IOException {
        file("rooms.yaml", "title: a\ntitle: b\nyear: 2021\n");
        assertEquals(
                List.of(
                        "rooms.yaml:2:1: title stands there twice; take one away",
                        "rooms.yaml:3:1: unknown key \"year\" (allowed: title, author, publisher, address, licence, date, language)"),
                message(file("rooms.txt", "Rooms open.")).lines().toList());
    }

    @Test
    void saysWhereDescriptionIsNoYaml() throws IOException {
        file("rooms.yaml", "title: a\npublisher: \"b\n");
        var message = message(file("rooms.txt", "Rooms open."));
        assertEquals("rooms.yaml:3:1: is no YAML", message.substring(0, 26));
    }

    @Test
    void listsSourcesByNameWithoutDescriptionsAndDotFiles() throws IOException {
        for (var name : List.of("b.txt", "a.txt", "B.rtf", ".hidden.txt", "a.yaml", "é.txt")) {
            file(name, "title: x");
        }
        assertEquals(
                List.of("B.rtf", "a.txt", "b.txt", "é.txt"),
                new SourceFolder(folder)
                        .files().stream()
                                .map(path -> path.getFileName().toString())
                                .toList());
    }

    @Test
    void readsTheOthersWhereOneIsUnreadable() throws IOException {
        file("a.rtf", "x");
        file("b.txt", "Rooms open.");
        var readings = new SourceFolder(folder).read();
        assertInstanceOf(Unreadable.class, readings.get(0));
        assertInstanceOf(Read.class, readings.get(1));
    }

    @Test
    void refusesSecondFileOfTheSameDocumentName() throws IOException {
        file("New rooms.txt", "Rooms open.");
        file("new-rooms.txt", "Rooms open.");
        assertEquals(
                shown + "new-rooms.txt: has the same document name as New rooms.txt (new-rooms); rename one of them",
                assertInstanceOf(
                                Unreadable.class,
                                new SourceFolder(folder).read().get(1))
                        .message());
    }

    @Test
    void reportsDescriptionWithoutSource() throws IOException {
        file("rooms.yaml", "title: x");
        assertEquals(
                List.of(new Unreadable(
                        shown + "rooms.yaml: describes no source; give it the name of a source beside it,"
                                + " or take it away")),
                new SourceFolder(folder).read());
    }

    @Test
    void saysThatFolderIsMissing() {
        var missing = new SourceFolder(folder.resolve("none"));
        assertEquals(
                shown + "none: there is no such folder; make it and put sources into it",
                assertThrows(IOException.class, missing::read).getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "UIL visit (2022).txt, uil-visit-2022",
        "湖濱市 閱覽室.txt, 湖濱市-閱覽室",
        "E\u0301vry.txt, évry",
        "notes.v2.txt, notes-v2",
        "example, example"
    })
    void namesDocumentAfterItsFile(String file, String id) {
        assertEquals(new DocumentId(id), DocumentId.ofFile(file));
    }

    @Test
    void listsReadersWithEndingsOfTheirOwn() {
        var endings = DocumentReaders.all().stream()
                .flatMap(reader -> reader.endings().stream())
                .toList();
        assertEquals(endings.stream().distinct().toList(), endings);
    }
}
