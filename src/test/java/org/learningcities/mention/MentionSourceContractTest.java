package org.learningcities.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningcities.document.Document;

/** What every source of mentions keeps to. */
class MentionSourceContractTest {
    private static final Document DOCUMENT = Document.ofText(
            "contract.txt",
            """
            \uFEFFEspoo opens 12 learning centres 🎉
            3 May 2023
            On 3 May 2023 Mayor Anna Virtanen and the Ministry of Culture of Finland opened 12 adult education centres in Espoo 🎉. The city's residents met at the Espoo Learning Festival, and she thanked them. The 'Open Doors' programme began in the town of Wexbury with a scheme called Bridges.

            臺中市推動終身學習
            2023年5月3日,副市長王大明表示,臺中市政府教育局設立𠮷祥圖書館與12所社區大學。該市推出「樂活學堂」計畫,臺中市霧峰區也加入。
            """);

    static Stream<MentionSource> sources() {
        return Stream.concat(
                Stream.of(new MentionFinder()), MentionFinder.sources(Lexicon.shared(), Gazetteer.shared()).stream());
    }

    @ParameterizedTest
    @MethodSource("sources")
    void findsSomethingAndTheSameAgain(MentionSource source) {
        var found = source.mentionsIn(DOCUMENT);
        assertFalse(found.isEmpty());
        assertEquals(found, source.mentionsIn(DOCUMENT));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void givesTheCharactersThatStandAtTheOffsets(MentionSource source) {
        for (var mention : withNested(source.mentionsIn(DOCUMENT))) {
            assertEquals(DOCUMENT.text().slice(mention.start(), mention.end()), mention.text());
            var block = DOCUMENT.blocks().get(mention.block());
            assertTrue(block.start() <= mention.start() && mention.end() <= block.end(), mention.text());
            assertEquals(block.language(), mention.language());
        }
    }

    @Test
    void theFindersMentionsFollowEachOtherWithoutOverlap() {
        int end = 0;
        for (var mention : new MentionFinder().mentionsIn(DOCUMENT)) {
            assertTrue(mention.start() >= end, mention.text() + " begins within the one before");
            end = mention.end();
            for (var nested : mention.nested()) {
                assertTrue(nested.start() >= mention.start() && nested.end() <= mention.end(), nested.text());
            }
        }
    }

    private static List<Mention> withNested(List<Mention> mentions) {
        return mentions.stream()
                .flatMap(mention -> Stream.concat(Stream.of(mention), mention.nested().stream()))
                .toList();
    }
}
