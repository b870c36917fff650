package org.learningcities.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Language;

/** What is particular to Chinese: marks of full width, dropped subjects, lists, the ends of phrases. */
class ChineseTest {
    private static final String COMMA = "\uFF0C";

    private static RuleBook promotes() {
        return RuleBook.of(
                "test.yaml",
                """
                - id: zh.test
                  version: 1
                  scope: sentence
                  pattern: '(?:推動|促進){Phrase+:o}'
                  states: [{subject: topic, predicate: promotes, object: o}]
                  reads: [{text: any, as: []}]
                """,
                Language.CHINESE,
                Map.of());
    }

    private static List<String> read(String marked) {
        return Marked.of(marked).read(promotes());
    }

    @Test
    void endsAPhraseAtAMarkOfFullWidthAsAtAPlainOne() {
        assertEquals(List.of("高雄市 | promotes | 社區閱讀"), read("[City:高雄市]推動社區閱讀" + COMMA + "成果豐碩。"));
        assertEquals(List.of("高雄市 | promotes | 社區閱讀"), read("[City:高雄市]推動社區閱讀,成果豐碩。"));
    }

    @Test
    void beginsNoNewItemBehindAComma() {
        assertEquals(
                List.of("高雄市 | promotes | 閱讀", "高雄市 | promotes | 健康"),
                read("[City:高雄市]推動閱讀" + COMMA + "以及健康" + COMMA + "培養志工和講師。"));
    }

    @Test
    void endsAPhraseWhereAnAimOrANewClauseBegins() {
        assertEquals(List.of("高雄市 | promotes | 社區閱讀"), read("[City:高雄市]推動社區閱讀以提升素養。"));
        assertEquals(List.of("高雄市 | promotes | 社區閱讀"), read("[City:高雄市]推動社區閱讀並設立書房。"));
        assertEquals(List.of("高雄市 | promotes | 學用並重"), read("[City:高雄市]推動學用並重。"));
    }

    @Test
    void leavesAndSoOnOutOfAnItem() {
        assertEquals(List.of("高雄市 | promotes | 閱讀", "高雄市 | promotes | 健康"), read("[City:高雄市]推動閱讀、健康等。"));
        assertEquals(List.of("高雄市 | promotes | 性別平等"), read("[City:高雄市]推動性別平等。"));
    }

    @Test
    void takesTheSubjectOfTheNearestClauseBefore() {
        assertEquals(
                List.of("臺北市 | promotes | 閱讀", "教育局 | promotes | 健康"),
                read("[Date=2024:2024年][City:臺北市]舉辦論壇" + COMMA + "推動閱讀;[GovernmentBody:教育局]設立學堂" + COMMA + "促進健康。"));
    }

    @Test
    void doesNotTakeASpeakerForTheSubjectOfWhatIsSaid() {
        assertEquals(
                List.of("臺中市 | promotes | 閱讀"),
                read("臺中 [City:臺中市]\n\n[Role=mayor:市長][Person:王小明]表示" + COMMA + "將推動閱讀。"));
        assertEquals(
                List.of("教育局 | promotes | 閱讀"),
                read("[GovernmentBody:教育局][Role=director:局長][Person:王小明]指出" + COMMA + "將推動閱讀。"));
    }
}
