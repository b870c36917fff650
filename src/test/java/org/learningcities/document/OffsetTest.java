package org.learningcities.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OffsetTest {
    static Stream<String> texts() throws IOException {
        return Stream.of(
                Files.readString(Path.of("data/sources/uil-korean-mayors-visit.txt")),
                "",
                "\n\n \r\n",
                "\uFEFFLahti\r\n\r\n  Rooms 🏛️ open. They say ‘𠮷野 is “full”’.\r\n\t- one 🎓\r\n",
                "𠮷野市\n市長𠮷田:「歡迎🎉。請進。」\u3000\n\u3000\u3000閱覽室開放。",
                "One\rTwo\u2028Three\fFour\u0085Five",
                "’ ‘ ’’ “” \" 「「」 . . ! 。。;；\n‘\n’\n1.\n- \n—",
                "Lahti opens rooms.\n湖濱市開放閱覽室。\nReaders come.\n讀者來了。\n12345\n");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyBlockSentenceAndQuotationStandsAtItsOffsets(String content) {
        var document = Document.ofText("example", content);
        assertEquals(content, document.text().toString());
        int before = 0;
        for (var block : document.blocks()) {
            assertEquals(block.text(), document.text().slice(block.start(), block.end()));
            assertEquals(block.text().strip(), block.text());
            assertTrue(block.start() >= before);
            before = block.end();
            assertEquals(Optional.of(block), document.blockAt(block.start()));
            assertEquals(Optional.of(block), document.blockAt(block.end() - 1));
            var section = document.sectionOf(block);
            assertTrue(section.blocks().contains(block) || section.heading().equals(Optional.of(block)));
            assertFalse(document.sentencesOf(block).isEmpty());
            assertTrue(document.sentencesOf(block).stream()
                    .allMatch(each -> each.block() == block.number()
                            && each.start() >= block.start()
                            && each.start() < each.end()
                            && each.end() <= block.end()));
        }
        for (var quotation : document.quotations()) {
            var block = document.blocks().get(quotation.block());
            assertTrue(quotation.start() >= block.start() && quotation.end() <= block.end());
            assertTrue(document.quotationsOf(block).contains(quotation));
        }
        for (var section : document.sections()) {
            section.aligned()
                    .ifPresent(other -> assertEquals(
                            Optional.of(section.number()),
                            document.sections().get(other).aligned()));
        }
    }

    @Test
    void countsByteOrderMarkLineEndsAndSupplementaryCharacters() {
        var document = Document.ofText("example", "\uFEFF🏛️ rooms\r\nopen 𠮷.\r\n");
        assertEquals(1, document.blocks().get(0).start());
        assertEquals(9, document.blocks().get(0).end());
        assertEquals(11, document.blocks().get(1).start());
        assertEquals(18, document.blocks().get(1).end());
        assertEquals("𠮷", document.passage(16, 17).quote());
    }

    @Test
    void findsNoBlockBetweenBlocks() {
        var document = Document.ofText("example", "\nOne.\n\nTwo.\n");
        assertEquals(Optional.empty(), document.blockAt(0));
        assertEquals(Optional.empty(), document.blockAt(5));
        assertEquals(Optional.empty(), document.blockAt(12));
    }

    @Test
    void countsLinesByLineFeeds() {
        var text = new SourceText("a\r\nb\n\nc");
        assertEquals(
                List.of(1, 1, 1, 2, 2, 3, 4, 4),
                IntStream.rangeClosed(0, 7).map(text::lineAt).boxed().toList());
    }

    @Test
    void refusesSliceBeyondTheText() {
        assertThrows(IndexOutOfBoundsException.class, () -> new SourceText("abc").slice(1, 4));
    }

    @Test
    void readsLongTextsInTimeThatGrowsWithTheirLength() {
        var content = "Room\nMayor Aino Virtanen\n3 May 2021\n‘Our readers’ rooms are full.\n".repeat(20_000)
                + "“".repeat(100_000)
                + "Short line\n".repeat(20_000);
        assertTimeout(Duration.ofSeconds(20), () -> {
            var document = Document.ofText("example", content);
            assertTrue(IntStream.range(0, document.text().length())
                    .allMatch(offset -> document.text().lineAt(offset) > 0
                            && document.blockAt(offset).stream().allMatch(block -> block.start() <= offset)));
        });
    }
}
