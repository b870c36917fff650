package org.learningcities.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
    @Test
    void endsAtEndMarks() {
        assertEquals(
                List.of("Rooms open.", "Who reads?", "All do!", "Good"),
                Texts.sentences("Rooms open. Who reads?  All do! Good"));
        assertEquals(List.of("閱覽室開放。", "誰來讀？", "大家；", "很好"), Texts.sentences("閱覽室開放。誰來讀？大家；很好"));
    }

    @Test
    void takesTheClosingMarksAlong() {
        assertEquals(
                List.of("She said: “Rooms open.”", "They did."), Texts.sentences("She said: “Rooms open.” They did."));
        assertEquals(List.of("館長:「請進。", "請坐。」", "大家坐下。"), Texts.sentences("館長:「請進。請坐。」大家坐下。"));
    }

    @Test
    void takesFootnoteNumbersAlong() {
        assertEquals(List.of("Rooms open.[12]", "They are full."), Texts.sentences("Rooms open.[12] They are full."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. Aino Virtanen and Mr. Laine read.",
                "A. B. Virtanen reads.",
                "It fell by 2.5 percent.",
                "It is in St. Olaf, e.g. Room No. 5.",
                "“Who reads?” she asked.",
                "See lahti.example for more.",
                "No end mark",
                "Readers came; however, seats were few."
            })
    void leavesWhole(String line) {
        assertEquals(List.of(line), Texts.sentences(line));
    }

    @Test
    void leavesOutTheMarkOfListItem() {
        var document = Texts.document("Plan for this year:", "- More rooms. Fewer doors.");
        var item = document.blocks().get(1);
        assertEquals(
                List.of("More rooms.", "Fewer doors."),
                document.sentencesOf(item).stream()
                        .map(each -> document.text().slice(each.start(), each.end()))
                        .toList());
    }
}
