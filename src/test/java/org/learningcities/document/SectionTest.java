package org.learningcities.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Reading.Read;

class SectionTest {
    private static final String TEXT = "The council opened two reading rooms last spring.";
    private static final String CHINESE_TEXT = "市議會去年春天開放了兩間閱覽室。";

    private static List<String> pairs(Document document) {
        var pairs = new ArrayList<String>();
        for (var section : document.sections()) {
            if (section.language() == Language.CHINESE) {
                pairs.add(name(section) + " = "
                        + section.aligned()
                                .map(other -> name(document.sections().get(other)))
                                .orElse("nothing"));
            }
        }
        return pairs;
    }

    private static String name(Section section) {
        return section.heading().map(Block::text).orElse("intro");
    }

    @Test
    void keepsTitleInTheSectionWithoutHeading() {
        var document = Texts.document("Lahti", "3 May 2021", TEXT, "Vision", TEXT, "Mayor Aino Virtanen");
        assertEquals(2, document.sections().size());
        assertEquals(Optional.empty(), document.sections().get(0).heading());
        assertEquals(document.blocks().subList(0, 3), document.sections().get(0).blocks());
        assertEquals(
                Optional.of(document.blocks().get(3)),
                document.sections().get(1).heading());
        assertEquals(document.blocks().subList(4, 6), document.sections().get(1).blocks());
    }

    @Test
    void bindsBylineToSectionAbove() {
        var document = Texts.document("Lahti", TEXT, "Harbour", TEXT, "Mayor Aino Virtanen", "Old mill", TEXT);
        var byline = document.blocks().get(4);
        assertEquals(Block.Role.BYLINE, byline.role());
        assertEquals("Harbour", name(document.sectionOf(byline)));
    }

    @Test
    void takesHeadingWithoutTextForParentOfThoseAfterIt() {
        var document = Texts.document(
                "Lahti",
                TEXT,
                "Aims",
                TEXT,
                "The rooms",
                "Harbour",
                TEXT,
                "Old mill",
                TEXT,
                "The people",
                "Readers",
                TEXT);
        assertEquals(
                List.of("intro", "Aims", "The rooms", "Harbour", "Old mill", "The people", "Readers"),
                document.sections().stream().map(SectionTest::name).toList());
        assertEquals(
                List.of(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(2),
                        Optional.of(2),
                        Optional.empty(),
                        Optional.of(5)),
                document.sections().stream().map(Section::parent).toList());
    }

    @Test
    void alignsByNamesAndNumbersAndLeavesOutWhatOneHalfLacks() {
        var document = Texts.document(
                "閱覽室",
                CHINESE_TEXT,
                "港口",
                "館長Aino Virtanen開放了閱覽室。",
                "火車站",
                "LLC於2019年開放了閱覽室。",
                "Reading rooms",
                TEXT,
                "Harbour",
                "Aino Virtanen opened this room for the readers.",
                "Old mill",
                "The mill has had a room for the readers of the town for many years, and they like it.",
                "Station",
                "The room of LLC opened in 2019.");
        assertEquals(List.of("intro = intro", "港口 = Harbour", "火車站 = Station"), pairs(document));
        assertEquals(
                List.of("Old mill"),
                document.sections().stream()
                        .filter(section -> section.aligned().isEmpty())
                        .map(SectionTest::name)
                        .toList());
    }

    @Test
    void alignsInOrderWhereNothingIsShared() {
        var document = Texts.document(
                "閱覽室",
                CHINESE_TEXT,
                "港口",
                CHINESE_TEXT,
                "火車站",
                CHINESE_TEXT,
                "Rooms",
                TEXT,
                "Harbour",
                TEXT,
                "Station",
                TEXT);
        assertEquals(List.of("intro = intro", "港口 = Harbour", "火車站 = Station"), pairs(document));
    }

    @Test
    void alignsLanguagesThatTakeTurns() {
        var document = Texts.document(
                CHINESE_TEXT, TEXT, "港口", "Harbour", CHINESE_TEXT, TEXT, "火車站", "Station", CHINESE_TEXT, TEXT);
        assertEquals(List.of("intro = intro", "港口 = Harbour", "火車站 = Station"), pairs(document));
    }

    @Test
    void alignsNothingInOneLanguage() {
        var document = Texts.document("Lahti", TEXT, "Aims", TEXT);
        assertTrue(document.sections().stream()
                .allMatch(section -> section.aligned().isEmpty()));
    }

    @Test
    void alignsTheSeed() {
        var document = ((Read) DocumentReaders.read(Path.of("data/sources/uil-korean-mayors-visit.txt"))).document();
        assertEquals(
                List.of(
                        "intro = intro",
                        "漢堡漢薩自由市的永續發展教育 = Education for sustainable development in Hamburg",
                        "國際夥伴關係是波昂聯邦市成功的關鍵 = International partnerships key to the success of Bonn city",
                        "在埃夫里-庫爾庫羅納進行知識交流 = Knowledge exchange at the Grand Bazar in Évry-Courcouronnes",
                        "聯合國教科文組織學習型城市—恩平區 = UNESCO learning city of Eunpyeong-gu",
                        "聯合國教科文組織學習型城市—光明市 = UNESCO learning city of Gwangmyeong",
                        "聯合國教科文組織學習型城市—水原市 = UNESCO learning city of Suwon",
                        "聯合國教科文組織學習型城市—公州市 = UNESCO learning city of Gongju",
                        "西區(仁川廣域市) = Seo-gu City",
                        "安城市 = Anseong City",
                        "安陽市 = Anyang City",
                        "扶安郡市 = Buan-gun City",
                        "韓國終身學習城市協會(KALLC) = Korean Association of Lifelong Learning Cities (KALLC)"),
                pairs(document));
        var alone = document.sections().stream()
                .filter(section -> section.aligned().isEmpty())
                .toList();
        assertEquals(
                List.of("The visiting learning cities from the Republic of Korea"),
                alone.stream().map(SectionTest::name).toList());
        assertEquals(
                9,
                document.sections().stream()
                        .filter(section ->
                                section.parent().equals(Optional.of(alone.get(0).number())))
                        .count());
        assertEquals(
                11,
                document.blocks().stream()
                        .filter(block -> block.role() == Block.Role.BYLINE)
                        .count());
    }
}
