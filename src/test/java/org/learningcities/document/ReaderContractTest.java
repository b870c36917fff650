package org.learningcities.document;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningcities.document.Document.SourceDescription;
import org.learningcities.document.Reading.Read;
import org.learningcities.document.Reading.Unreadable;

/** What holds for every reader, each on the same article in its own format. */
class ReaderContractTest {
    private static final Map<String, byte[]> ARTICLES = Articles.byEnding();
    private static final DocumentId ID = new DocumentId("rooms");

    static Stream<DocumentReader> readers() {
        return DocumentReaders.all().stream();
    }

    private static byte[] article(DocumentReader reader) {
        return ARTICLES.get(reader.endings().get(0));
    }

    private static Reading read(DocumentReader reader, byte[] bytes) {
        return DocumentReaders.read(reader, ID, "rooms" + reader.endings().get(0), bytes, SourceDescription.NONE);
    }

    private static Document document(DocumentReader reader) {
        return assertInstanceOf(Read.class, read(reader, article(reader))).document();
    }

    private static List<String> blocks(Document document) {
        return document.blocks().stream()
                .map(block -> block.role() + " " + block.text())
                .toList();
    }

    @Test
    void everyReaderHasAnArticleToReadAndEndingsOfItsOwn() {
        assertEquals(
                ARTICLES.keySet(),
                new HashSet<>(readers().map(reader -> reader.endings().get(0)).toList()));
        var types = readers().map(DocumentReader::mediaType).toList();
        assertEquals(types.stream().distinct().toList(), types);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void givesTheSameBlocksAsPlainText(DocumentReader reader) {
        var expected = blocks(document(new PlainTextReader()));
        assertEquals(
                List.of("TITLE", "PARAGRAPH", "BYLINE", "HEADING", "PARAGRAPH", "LIST_ITEM", "LIST_ITEM", "PARAGRAPH"),
                expected.stream().map(block -> block.split(" ", 2)[0]).toList());
        assertEquals(expected, blocks(document(reader)));
        assertEquals(
                document(new PlainTextReader()).text().toString(),
                document(reader).text().toString());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void countsOffsetsInTheTextAndKeepsBothHashes(DocumentReader reader) {
        var document = document(reader);
        for (var block : document.blocks()) {
            assertEquals(block.text(), document.text().slice(block.start(), block.end()));
            assertEquals(
                    block.text(), document.passage(block.start(), block.end()).quote());
        }
        assertEquals(Hashes.sha256(article(reader)), document.sourceHash());
        assertEquals(Hashes.sha256(document.text().toString().getBytes(StandardCharsets.UTF_8)), document.hash());
        assertEquals(reader.mediaType(), document.mediaType());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readsTheSameWhereverAndByHoweverMany(DocumentReader reader) {
        var expected = document(reader);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-thai"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            var again = document(reader);
            assertEquals(expected.hash(), again.hash());
            assertEquals(expected.description(), again.description());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertEquals(
                List.of(expected.hash()),
                IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(i -> document(reader).hash())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void saysOnOneLineWhatItCannotRead(DocumentReader reader) {
        var random = new Random(7);
        var noise = new byte[4096];
        random.nextBytes(noise);
        var spoilt = article(reader).clone();
        for (int i = spoilt.length / 4; i < spoilt.length - 40; i += 3) {
            spoilt[i] = (byte) random.nextInt();
        }
        var cut = java.util.Arrays.copyOf(ARTICLES.get(".docx"), 300);
        for (var bytes : List.of(new byte[0], noise, spoilt, cut, "{\\rtf1 a}".getBytes(StandardCharsets.UTF_8))) {
            var reading = assertDoesNotThrow(() -> read(reader, bytes));
            if (reading instanceof Unreadable unreadable) {
                assertTrue(
                        unreadable
                                .message()
                                .startsWith("rooms" + reader.endings().get(0)),
                        unreadable::message);
                assertEquals(1, unreadable.message().lines().count(), unreadable::message);
                assertTrue(unreadable.message().contains(";"), unreadable::message);
            } else {
                assertFalse(bytes.length == 0 || bytes == noise);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void tellsWhichOtherFormatAFileHas(DocumentReader reader) {
        ARTICLES.forEach((ending, bytes) -> {
            if (ending.equals(reader.endings().get(0)) || ending.equals(".txt")) {
                return;
            }
            var message =
                    assertInstanceOf(Unreadable.class, read(reader, bytes)).message();
            assertTrue(message.contains("its content is "), message);
        });
    }

    @Test
    void survivesAReaderThatGivesUp() {
        for (Error gaveUp :
                List.of(new StackOverflowError(), new OutOfMemoryError("much"), new NoClassDefFoundError())) {
            var reading =
                    DocumentReaders.read(new GivingUp(gaveUp), ID, "rooms.odd", new byte[1], SourceDescription.NONE);
            assertTrue(
                    assertInstanceOf(Unreadable.class, reading).message().startsWith("rooms.odd: cannot be read as "));
        }
    }

    private record GivingUp(Error gaveUp) implements DocumentReader {
        @Override
        public List<String> endings() {
            return List.of(".odd");
        }

        @Override
        public String mediaType() {
            return "text/odd";
        }

        @Override
        public Reading read(DocumentId id, String file, byte[] bytes, SourceDescription description) {
            throw gaveUp;
        }
    }
}
