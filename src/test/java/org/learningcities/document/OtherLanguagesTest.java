package org.learningcities.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherLanguagesTest {
    private static final String FRENCH =
            "La ville a ouvert en mai une maison des apprentissages où tous les habitants peuvent suivre des cours.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    French     | La ville a ouvert en mai une maison des apprentissages où tous les habitants suivent des cours.
                    German     | Die Stadt hat im Mai ein Haus des Lernens eröffnet, das allen Bürgerinnen und Bürgern offensteht.
                    Spanish    | La ciudad abrió en mayo una casa del aprendizaje en la que todos los vecinos pueden seguir cursos.
                    Italian    | In maggio la città ha aperto una casa dell'apprendimento dove tutti gli abitanti seguono corsi.
                    Korean     | 서울시는 오월에 평생학습관을 열었고 시민 누구나 강좌를 들을 수 있다.
                    Japanese   | 奈良市は五月に学習センターを開設し、市長が開所式に出席した。
                    Russian    | В мае город открыл дом обучения, где все жители могут посещать курсы.
                    Vietnamese | Vào tháng năm, thành phố đã mở một trung tâm học tập cho tất cả người dân đến học các khóa học.
                    """)
    void aTextInAnotherLanguageIsToldByItsName(String language, String text) {
        var document = Document.ofText("text", text);
        assertEquals(Set.of(language), OtherLanguages.in(document));
        assertTrue(OtherLanguages.fill(document));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The city opened a house of learning in May.",
                "digital skills, health literacy, family learning, language courses, reading groups, community gardens",
                "Lima, Cork, Espoo, Évry-Courcouronnes, Gelsenkirchen, São Paulo, Villa María, Clermont-Ferrand, Larissa",
                "Guests came from the Volkshochschule, the Maison de quartier and the Casa della Conoscenza.",
                "Mayor to open new centre",
                "臺北市五月啟用學習中心，市長到場致詞，市民皆可報名。",
                "高雄市與奈良市「まなび館」合作，辦理親子共學活動。",
                "基隆市與統營市（통영）簽署合作備忘錄。"
            })
    void whatIsInEnglishOrChineseIsRead(String text) {
        assertEquals(Set.of(), OtherLanguages.in(Document.ofText("text", text)));
    }

    @Test
    void linesOfAnotherLanguageAmongOthersAreLeftOut() {
        var document = Document.ofText(
                "text",
                "Learning in Bonn\n\nThe city has opened a house of learning to all.\n\n" + FRENCH
                        + "\n\n- The house is open to all who want to learn.");
        assertEquals(
                List.of(FRENCH),
                document.blocks().stream()
                        .filter(block -> block.role() == Block.Role.FOREIGN)
                        .map(Block::text)
                        .toList());
        assertFalse(OtherLanguages.fill(document));
    }

    /** A title is too short to tell; its article is not. */
    @Test
    void shortLinesGoWithThoseAroundThem() {
        var document = Document.ofText("text", "Bonn 2024\n\n12 mai\n\n" + FRENCH + "\n\nContact");
        assertTrue(document.blocks().stream().allMatch(block -> block.role() == Block.Role.FOREIGN));
    }
}
