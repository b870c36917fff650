package org.learningcities.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

/** Texts in simplified Han characters. */
class SimplifiedHanTest {
    private static final String SIMPLIFIED =
            "苏州市加入学习型城市网络\n\n苏州市市长吴庆文说：“学习让我们的城市更好。”\nThe city of Suzhou joined in 2024.";

    @Test
    void areReadInTraditionalOnesWithTheSameOffsets() {
        var document = Document.ofText("suzhou.txt", SIMPLIFIED);
        var read = document.inTraditionalHan();
        assertEquals("蘇州市市長吳慶文說：「學習讓我們的城市更好。」", read.blocks().get(1).text());
        assertEquals(SIMPLIFIED, document.text().toString());
        assertEquals(document.text().length(), read.text().length());
        assertEquals(document.hash(), read.hash());
        for (int i = 0; i < document.blocks().size(); i++) {
            var block = document.blocks().get(i);
            assertEquals(block.start(), read.blocks().get(i).start());
            assertEquals(document.text().slice(block.start(), block.end()), block.text());
        }
    }

    @Test
    void haveTheirStructureFoundAsInTraditionalOnes() {
        var quotation = Document.ofText("suzhou.txt", SIMPLIFIED).quotations();
        assertEquals(1, quotation.size());
    }

    @Test
    void otherTextsStayWhatTheyAre() {
        for (var text : new String[] {"台北市市長在圖書館裡說：“學習讓我們的城市更好。”", "Lima learns: “every day”.", "学校"}) {
            var document = Document.ofText("other.txt", text);
            assertSame(document, document.inTraditionalHan());
        }
    }
}
