package org.learningcities.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningcities.document.Document;
import org.learningcities.mention.MentionFinder;

/** What a clause denies or only supposes is read by none of the rules; a word of denial elsewhere stops none. */
class DenialsTest {
    private static final RuleEngine ENGINE =
            new RuleEngine(RuleBook.ofClassPath().rules());
    private static final MentionFinder FINDER = new MentionFinder();

    private static List<String> read(String text) {
        var document = Document.ofText("example.txt", text);
        return ENGINE.statementsIn(document, FINDER.mentionsIn(document)).stream()
                .map(Statement::asLine)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tampere did not join the UNESCO Global Network of Learning Cities in 2019.",
                "Tampere has not received the Lakeside Prize.",
                "Tampere never hosted the Lakeside Festival.",
                "The Lakeside Festival did not take place in Tampere in 2020.",
                "Tampere could not sign the agreement with Cork.",
                "If Tampere joins the Lakeside Network, all will be glad.",
                "Tampere refused to open a library.",
                "Tampere has no plans to open a museum.",
                "The mayor denied that Tampere runs the Lakeside Centre.",
                "臺南市未加入全球學習型城市網絡。",
                "臺南市沒有設立湖畔學習中心。",
                "臺南市不提供免費課程。",
                "臺南市並未獲得湖畔學習獎。",
                "臺南市尚未簽署合作備忘錄。",
                "臺南市從未舉辦湖畔學習節。",
                "湖畔學習論壇沒有在臺南舉行。",
                "臺南市拒絕推動湖畔學習計畫。",
                "如果臺南市加入全球學習型城市網絡，大家都高興。"
            })
    void aDenialIsNoFact(String sentence) {
        assertEquals(List.of(), read("Lakeside news\n\n" + sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tampere not only hosts the Lakeside Festival.",
                "Tampere offers courses for people who never finished school.",
                "臺南市不斷推動湖畔學習計畫。",
                "臺南市未來將設立湖畔學習中心。",
                "臺南市不僅提供免費課程。"
            })
    void whatOnlyLooksLikeOneIsRead(String sentence) {
        assertFalse(read("Lakeside news\n\n" + sentence).isEmpty());
    }
}
