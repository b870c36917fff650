package org.learningcities.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Document.SourceDescription;
import org.learningcities.document.Reading.Read;

class PdfReaderTest {
    private static final String PARAGRAPH =
            "The city of Lahti has opened reading rooms in every district, and 40 volunteers keep them open until late."
                    + " In the evenings, neighbours meet there to learn languages, and the rooms lend tools as well as books.";
    private static final String SECOND =
            "Rooms in other cities of the region will follow in the next year, said the mayor at the opening, and the"
                    + " network of learning cities will help to find teachers who come to them once in a week.";

    private static final Readings READINGS = new Readings(new PdfReader(), "rooms.pdf");

    private static List<String> lines(Pdfs pdf) {
        return READINGS.lines(pdf.bytes());
    }

    @Test
    void joinsTheLinesOfAParagraph() {
        assertEquals(
                List.of(
                        "Rooms in Lahti",
                        PARAGRAPH,
                        "What comes next",
                        SECOND,
                        "Mayor Aino Virtanen",
                        "- " + PARAGRAPH,
                        "- Languages",
                        SECOND),
                lines(new Pdfs()
                        .heading("Rooms in Lahti")
                        .paragraph(PARAGRAPH)
                        .heading("What comes next")
                        .paragraph(SECOND)
                        .paragraph("Mayor Aino Virtanen")
                        .item("\u2022", PARAGRAPH)
                        .item("\u2022", "Languages")
                        .paragraph(SECOND)));
    }

    @Test
    void tellsParagraphsApartThatNoGapDivides() {
        var pdf = new Pdfs();
        pdf.at(72, 700, "The rooms in Lahti are open in the evening and lend tools as well as books to");
        pdf.at(72, 689, "all who come.");
        pdf.at(72, 678, "In Espoo, they are open in the morning, and close at noon on all days but two.");
        assertEquals(
                List.of(
                        "The rooms in Lahti are open in the evening and lend tools as well as books to all who come.",
                        "In Espoo, they are open in the morning, and close at noon on all days but two."),
                lines(pdf));
    }

    @Test
    void makesWordsWholeThatALineEndBroke() {
        var pdf = new Pdfs();
        pdf.at(72, 700, "The mayor of Eunpyeong-gu opened the rooms with the neigh-");
        pdf.at(72, 689, "bours and the delegation of the district of Eunpyeong-");
        pdf.at(72, 678, "gu before they went to the town of Évry-");
        pdf.at(72, 667, "Courcouronnes in the south of the capital.");
        assertEquals(
                List.of("The mayor of Eunpyeong-gu opened the rooms with the neighbours and the delegation of the"
                        + " district of Eunpyeong-gu before they went to the town of Évry-Courcouronnes in the south"
                        + " of the capital."),
                lines(pdf));
    }

    @Test
    void leavesOutPageNumbersAndRunningHeadsAndGoesOnAcrossPages() {
        var pdf = new Pdfs();
        for (int number = 1; number <= 3; number++) {
            if (number > 1) {
                pdf.newPage();
            }
            pdf.at(72, 810, "City of Lahti: report " + (2020 + number));
            pdf.at(290, 40, "Page " + number + " of 3");
            pdf.at(72, 700, "On the page of the number " + number + " stands a sentence that has its own words, and");
            pdf.at(72, 689, "goes on until the end of the line, where the page is at an end and the next follows,");
        }
        pdf.at(72, 678, "and that was all.");
        pdf.at(72, 640, "1. What is new . . . . . . . . . . . 1");
        var lines = lines(pdf);
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).endsWith("where the page is at an end and the next follows, and that was all."));
    }

    @Test
    void readsColumnsOneAfterTheOther() {
        var pdf = new Pdfs();
        pdf.at(72, 700, "The left column has a text that is");
        pdf.at(72, 689, "read to its end before the right.");
        pdf.at(320, 700, "The right column has another text");
        pdf.at(320, 689, "that is read after it, to its end.");
        assertEquals(
                List.of(
                        "The left column has a text that is read to its end before the right.",
                        "The right column has another text that is read after it, to its end."),
                lines(pdf));
    }

    @Test
    void joinsChineseLinesWithoutSpaces() {
        var pdf = new Pdfs().chinese(16, "湖濱市的閱覽室").chinese(11, "湖濱市在每一區都開設了閱覽室，四十位志工輪流值班，", "讓市民在晚間也能學習語言、借用工具與書籍。");
        assertEquals(List.of("湖濱市的閱覽室", "湖濱市在每一區都開設了閱覽室，四十位志工輪流值班，讓市民在晚間也能學習語言、借用工具與書籍。"), lines(pdf));
    }

    @Test
    void takesTheDescriptionFromTheFile() {
        var pdf = new Pdfs().paragraph(PARAGRAPH);
        var information = pdf.pdf().getDocumentInformation();
        information.setTitle("Rooms in Lahti");
        information.setAuthor("Aino Niemi");
        var created = Calendar.getInstance(TimeZone.getTimeZone("GMT+14"), Locale.ROOT);
        created.clear();
        created.set(2022, Calendar.DECEMBER, 1, 1, 0);
        information.setCreationDate(created);
        pdf.pdf().getDocumentCatalog().setLanguage("en-gb");
        assertEquals(
                new SourceDescription(
                        Optional.of("Rooms in Lahti"),
                        Optional.of("Aino Niemi"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("en-GB"),
                        Optional.of("2022-12-01")),
                READINGS.document(pdf.bytes()).description());
    }

    @Test
    void takesNoTitleThatAProgramMadeUp() {
        var pdf = new Pdfs().paragraph(PARAGRAPH);
        pdf.pdf().getDocumentInformation().setTitle("Microsoft Word - rooms final.docx");
        assertEquals(
                Optional.empty(), READINGS.document(pdf.bytes()).description().title());
    }

    @Test
    void refusesEncryptedFiles() {
        assertEquals(
                "rooms.pdf: is encrypted and asks for a password; save it without one",
                READINGS.message(new Pdfs().paragraph(PARAGRAPH).bytes("secret")));
    }

    @Test
    void readsFilesThatOnlyTheirOwnerMayChange() {
        assertEquals(
                PARAGRAPH + "\n",
                assertInstanceOf(
                                Read.class,
                                READINGS.read(new Pdfs().paragraph(PARAGRAPH).bytes("")))
                        .document()
                        .text()
                        .toString());
    }

    @Test
    void saysThatAFileWithoutTextNeedsOcr() {
        var pdf = new Pdfs();
        pdf.newPage();
        assertEquals(
                "rooms.pdf: has no text on its 2 pages; if they were scanned, run OCR on them first",
                READINGS.message(pdf.bytes()));
    }

    @Test
    void refusesWhatIsNoPdf() {
        assertEquals(
                "rooms.pdf: its content is text/html, not application/pdf; let its name end in .html, or fetch it again",
                READINGS.message(
                        "<!DOCTYPE html><html><body>Not found</body></html>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesEveryFileThatIsCutOrSpoilt() {
        var whole = new Pdfs().heading("Rooms").paragraph(PARAGRAPH).bytes();
        for (int length = 8; length < whole.length; length += 97) {
            assertEquals(
                    "rooms.pdf: is cut off (the mark at its end is missing); fetch it again",
                    READINGS.message(Arrays.copyOf(whole, length)));
        }
        for (int at = 8; at < whole.length; at += 53) {
            var spoilt = whole.clone();
            spoilt[at] ^= 0x55;
            READINGS.read(spoilt);
        }
        assertTrue(READINGS.message("%PDF-1.7\nnothing\n%%EOF".getBytes(StandardCharsets.UTF_8))
                .startsWith("rooms.pdf: is a broken PDF"));
    }
}
