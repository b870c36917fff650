package org.learningcities.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Document.SourceDescription;
import org.learningcities.document.Reading.Unreadable;

class WordReaderTest {
    private static final String PARAGRAPH =
            "The city of Lahti has opened reading rooms in every district, and 40 volunteers keep them open until late.";

    private static final Readings READINGS = new Readings(new WordReader(), "rooms.docx");

    private static List<String> lines(Words words) {
        return READINGS.lines(words.bytes());
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void makesALineOfEachParagraphAndListItem() {
        var words = new Words()
                .title("Rooms in Lahti")
                .heading("What is new")
                .paragraph(PARAGRAPH)
                .item("Books")
                .item("Tools")
                .numbered("Courses")
                .numbered("Talks");
        var run = words.word().createParagraph().createRun();
        run.setText("“Learning is for all.”");
        run.addBreak();
        run.setText("Mayor Aino Virtanen");
        var row = words.word().createTable(1, 2).getRow(0);
        row.getCell(0).setText("District");
        row.getCell(1).setText("Rooms");
        assertEquals(
                List.of(
                        "Rooms in Lahti",
                        "What is new",
                        PARAGRAPH,
                        "- Books",
                        "- Tools",
                        "1. Courses",
                        "2. Talks",
                        "“Learning is for all.”",
                        "Mayor Aino Virtanen",
                        "District | Rooms"),
                lines(words));
    }

    @Test
    void takesTheDescriptionFromTheFile() {
        var words = new Words().paragraph(PARAGRAPH);
        var properties = words.word().getProperties().getCoreProperties();
        properties.setTitle("Rooms in Lahti");
        properties.setCreator("Aino Niemi");
        properties.setCreated(Optional.of(Date.from(Instant.parse("2022-12-01T23:30:00Z"))));
        assertEquals(
                new SourceDescription(
                        Optional.of("Rooms in Lahti"),
                        Optional.of("Aino Niemi"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("2022-12-01")),
                READINGS.document(words.bytes()).description());
    }

    @Test
    void refusesEncryptedFiles() {
        assertEquals(
                "rooms.docx: is encrypted and asks for a password; save it without one",
                READINGS.message(new Words().paragraph(PARAGRAPH).bytes("secret")));
    }

    @Test
    void refusesFilesWithoutText() {
        assertEquals(
                "rooms.docx: has no text; if its pages are pictures, run OCR on them first",
                READINGS.message(new Words().bytes()));
    }

    @Test
    void refusesWhatIsNoWordDocument() throws IOException {
        assertEquals(
                "rooms.docx: its content is application/pdf, not " + WordPackage.MEDIA_TYPE
                        + "; let its name end in .pdf, or fetch it again",
                READINGS.message("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "rooms.docx: its content is application/zip, not " + WordPackage.MEDIA_TYPE
                        + "; fetch it again, or save it in a format that is read",
                READINGS.message(zip("a.txt", "Rooms")));
        assertEquals(
                "rooms.docx: is an Office file, but no Word document; save its text as .docx",
                READINGS.message(zip("[Content_Types].xml", "<Types>spreadsheetml.sheet.main+xml</Types>")));
        var old = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            container.createDirectory("WordDocument");
            container.writeFilesystem(old);
        }
        assertEquals(
                "rooms.docx: is a file of an older Office (.doc or the like), not DOCX; open it and save it as .docx",
                READINGS.message(old.toByteArray()));
    }

    @Test
    void refusesAFileThatUnfoldsWithoutEnd() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 501; i++) {
                zip.write(zeros);
            }
        }
        assertEquals(
                "rooms.docx: unfolds to more than 524,288,000 bytes, as no article does; take it away",
                READINGS.message(bytes.toByteArray()));
    }

    @Test
    void refusesEveryFileThatIsCutOrSpoilt() {
        var whole = new Words().title("Rooms").paragraph(PARAGRAPH).bytes();
        for (int length = 8; length < whole.length; length += 397) {
            assertInstanceOf(Unreadable.class, READINGS.read(Arrays.copyOf(whole, length)));
        }
        for (int at = 8; at < whole.length; at += 153) {
            var spoilt = whole.clone();
            spoilt[at] ^= 0x55;
            READINGS.read(spoilt);
        }
        assertTrue(READINGS.message(Arrays.copyOf(whole, whole.length / 2)).startsWith("rooms.docx: "));
    }
}
