package org.learningcities.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningcities.document.Document;
import org.learningcities.mention.MentionFinder;

/** A deed is told of whoever did it: not of who praised, helped or asked, nor of whom a phrase only names beside. */
class DeedsTest {
    private static final RuleEngine ENGINE =
            new RuleEngine(RuleBook.ofClassPath().rules());
    private static final MentionFinder FINDER = new MentionFinder();

    private static List<String> of(String subject, String sentence) {
        var document = Document.ofText("example.txt", "Lakeside news\n\n" + sentence);
        return ENGINE.statementsIn(document, FINDER.mentionsIn(document)).stream()
                .map(Statement::asLine)
                .filter(line -> line.startsWith(subject + " | "))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"高雄市恭喜臺南市加入全球學習型城市網絡。", "高雄市協助臺南市推動湖畔學習計畫。", "高雄市感謝臺南市提供免費課程。", "高雄市見證臺南市簽署合作備忘錄。"})
    void whoeverPraisesOrHelpsHasNotDoneIt(String sentence) {
        assertEquals(List.of(), of("高雄市", sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"議員呼籲臺南市推動湖畔學習計畫。", "教育部建議臺南市設立湖畔學習中心。"})
    void whatIsAskedOfOneIsNotDone(String sentence) {
        assertEquals(List.of(), of("臺南市", sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mother of Mary Byrne was Mayor of Tampere.",
                "The son of Mary Byrne became mayor of Tampere."
            })
    void kinHoldNoOffice(String sentence) {
        assertEquals(List.of(), of("Mary Byrne", sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"臺南市推動湖畔學習計畫。", "臺南市加入全球學習型城市網絡。", "臺南市希望推動湖畔學習計畫,並設立湖畔學習中心。"})
    void itsOwnDeedsAreRead(String sentence) {
        assertFalse(of("臺南市", sentence).isEmpty());
    }
}
