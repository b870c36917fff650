package org.learningcities.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.learningcities.document.Block.Role.BYLINE;
import static org.learningcities.document.Block.Role.DATELINE;
import static org.learningcities.document.Block.Role.HEADING;
import static org.learningcities.document.Block.Role.LINK;
import static org.learningcities.document.Block.Role.LIST_ITEM;
import static org.learningcities.document.Block.Role.PARAGRAPH;
import static org.learningcities.document.Block.Role.QUOTATION;
import static org.learningcities.document.Block.Role.TITLE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningcities.document.Block.Role;

class BlockRoleTest {
    private static final String TEXT = "The council opened two reading rooms last spring.";
    private static final String CHINESE_TEXT = "市議會去年春天開放了兩間閱覽室。";

    private static Role roleBetweenTextAndHeading(String line) {
        return Texts.roles("Reading rooms", TEXT, line, "Next steps", TEXT).get(2);
    }

    @Test
    void takesFirstShortLineForTheTitleAndTheDateBelowItForTheDateline() {
        assertEquals(List.of(TITLE, DATELINE, PARAGRAPH), Texts.roles("Reading rooms in Lahti", "3 May 2021", TEXT));
        assertEquals(List.of(TITLE, DATELINE, PARAGRAPH), Texts.roles("閱覽室開放", "2021年5月3日", CHINESE_TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 May 2021",
                "May 3, 2021",
                "Monday, 3 May 2021",
                "2021-05-03",
                "Published: 3 May 2021",
                "By Ann Roe",
                "By Ann Roe | 3 May 2021"
            })
    void knowsDatelines(String line) {
        assertEquals(List.of(TITLE, DATELINE, PARAGRAPH), Texts.roles("Reading rooms in Lahti", line, TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021/05/03",
                "（2021/05/03）",
                "110.05.03",
                "發布日期:2021年5月3日",
                "民國110年5月3日",
                "記者陳小華/臺北報導",
                "〔記者陳小華/臺北報導〕",
                "[中央社記者陳小華臺北3日電]",
                "發布單位：教育局"
            })
    void knowsChineseDatelines(String line) {
        assertEquals(List.of(TITLE, DATELINE, PARAGRAPH), Texts.roles("閱覽室開放", line, CHINESE_TEXT));
    }

    @Test
    void takesDateAboveLaterTextForHeading() {
        assertEquals(
                HEADING, Texts.roles("Reading rooms", TEXT, "3 May 2021", TEXT).get(2));
    }

    @Test
    void findsNoTitleWhereTheFirstLineIsText() {
        assertEquals(List.of(PARAGRAPH, HEADING, PARAGRAPH), Texts.roles(TEXT, "Next steps", TEXT));
    }

    @Test
    void findsTitleOfEachHalf() {
        assertEquals(
                List.of(TITLE, PARAGRAPH, TITLE, PARAGRAPH), Texts.roles("閱覽室開放", CHINESE_TEXT, "Reading rooms", TEXT));
    }

    @Test
    void takesShortLineAboveTextForHeading() {
        assertEquals(
                List.of(TITLE, PARAGRAPH, HEADING, PARAGRAPH, HEADING, LIST_ITEM),
                Texts.roles("Lahti", TEXT, "Vision", TEXT, "Plan", "- More rooms for readers"));
    }

    @Test
    void takesShortLineAboveHeadingForHeading() {
        assertEquals(
                List.of(TITLE, PARAGRAPH, HEADING, HEADING, PARAGRAPH),
                Texts.roles("Lahti", TEXT, "The rooms", "Room in the harbour", TEXT));
    }

    @Test
    void takesLastShortLineForText() {
        assertEquals(List.of(TITLE, PARAGRAPH, PARAGRAPH), Texts.roles("Lahti", TEXT, "Rooms for all"));
    }

    @Test
    void takesQuestionAboveTextForHeading() {
        assertEquals(
                HEADING,
                Texts.roles("Lahti", TEXT, "What is a reading room?", TEXT).get(2));
    }

    @Test
    void takesLineWithSentenceEndInsideForText() {
        assertEquals(
                PARAGRAPH,
                Texts.roles("Lahti", TEXT, "The rooms are open. Readers may also visit the archive", TEXT)
                        .get(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mayor Aino Virtanen",
                "Deputy Mayor Aino Virtanen",
                "Mr Pekka van der Laine",
                "Dr. Aino M. Virtanen",
                "— Aino Virtanen, Rector of the University of Lahti",
                "Aino Virtanen, Head of the department for adult education, Lahti",
                "Aino Virtanen (Deputy mayor)",
                "Aino Virtanen – Director-General, Ministry of Learning",
                "President, Ms Aino Virtanen, Governor of Päijänne",
                "Aino Virtanen, Director of Culture and Plenipotentiary of the Old and Honourable City of Lahti to the"
                        + " Union, the Lake Council, and for Matters of Learning and Trade in the North"
            })
    void knowsBylines(String line) {
        assertEquals(BYLINE, roleBetweenTextAndHeading(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aino Virtanen, mayor of Lahti, opens new library.",
                "Aino Virtanen, mayor of Lahti, opens new library",
                "Mayor visits the harbour",
                "Mayor’s office",
                "Minister of Education",
                "Lahti City",
                "Learning city of Lahti",
                "Lahti, Finland"
            })
    void takesLineThatOnlyMentionsAnOfficeForNoByline(String line) {
        assertEquals(false, Bylines.hasForm(line.replaceFirst("\\.$", ""), Language.ENGLISH));
        assertEquals(false, roleBetweenTextAndHeading(line) == BYLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"市長陳明德", "湖濱市市長 Aino Virtanen", "陳明德,湖濱市副市長", "教育局局長林美玉女士", "林美玉博士"})
    void knowsChineseBylines(String line) {
        assertEquals(
                BYLINE,
                Texts.roles("閱覽室開放", CHINESE_TEXT, line, "下一步", CHINESE_TEXT).get(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"市長致詞", "湖濱市", "市長辦公室", "與校長對話"})
    void takesChineseHeadingWithAnOfficeForNoByline(String line) {
        assertEquals(
                HEADING, Texts.roles("閱覽室開放", CHINESE_TEXT, line, CHINESE_TEXT).get(2));
    }

    @Test
    void takesSpeakersNamedAboveTheirWordsForHeadings() {
        assertEquals(
                List.of(TITLE, HEADING, PARAGRAPH, HEADING, PARAGRAPH),
                Texts.roles("Two voices", "Mayor Aino Virtanen", TEXT, "Rector Pekka Laine", TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"- More rooms", "• More rooms", "1. More rooms", "2) More rooms", "(3) More rooms"})
    void knowsListItems(String line) {
        assertEquals(LIST_ITEM, Texts.roles("Lahti", TEXT, "Plan", line).get(3));
    }

    @Test
    void knowsChineseListItems() {
        assertEquals(
                List.of(TITLE, PARAGRAPH, LIST_ITEM, LIST_ITEM),
                Texts.roles("閱覽室", CHINESE_TEXT, "一、增設閱覽室", "(二)延長開放時間"));
    }

    @Test
    void knowsChineseListItemsWithoutSpaceBehindTheirMark() {
        assertEquals(
                List.of(TITLE, PARAGRAPH, LIST_ITEM, LIST_ITEM),
                Texts.roles("閱覽室", CHINESE_TEXT, "‧增設閱覽室", "2.延長開放時間"));
    }

    @Test
    void takesClauseWithColonAboveListForParagraph() {
        assertEquals(
                List.of(TITLE, PARAGRAPH, PARAGRAPH, LIST_ITEM),
                Texts.roles("閱覽室", CHINESE_TEXT, "閱覽室每週開放，提供：", "1.親子閱讀"));
    }

    @Test
    void takesShortLinesBelowColonForList() {
        assertEquals(
                List.of(TITLE, PARAGRAPH, LIST_ITEM, LIST_ITEM, LIST_ITEM),
                Texts.roles("Lahti", "The rooms are in these parts of town:", "Harbour", "Old mill", "Station"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lahti.example/rooms",
                "Read more: Rooms in the north",
                "Source: https://lahti.example",
                "Click here",
                "Read the full article here",
                "更多資訊:請點選",
                "原文連結 https://lahti.example"
            })
    void knowsLinks(String line) {
        assertEquals(LINK, Texts.roles("Lahti", TEXT, CHINESE_TEXT, line).get(3));
    }

    @Test
    void takesSentenceThatBeginsLikeLinkForText() {
        assertEquals(
                PARAGRAPH,
                Texts.roles("Lahti", TEXT, "Read more books, the rector says.").get(2));
    }

    @Test
    void takesBlockThatIsAllInMarksForQuotation() {
        assertEquals(
                QUOTATION,
                Texts.roles("Lahti", TEXT, "‘Our readers’ rooms are full.’").get(2));
        assertEquals(QUOTATION, Texts.roles("閱覽室", CHINESE_TEXT, "「座位都滿了。」").get(2));
        assertEquals(
                PARAGRAPH,
                Texts.roles("閱覽室", CHINESE_TEXT, "館長Aino Virtanen:「座位都滿了。」").get(2));
    }

    @Test
    void takesALabelOnALineOfItsOwnAboveAListForAHeading() {
        var roles = Texts.roles("城市檔案", CHINESE_TEXT, "合作夥伴", "市立大學、港都電機公司、居民協會", "聯絡人", "林淑芬，教育處處長", "更新於五月");
        assertEquals(List.of(TITLE, PARAGRAPH, HEADING, PARAGRAPH, HEADING), roles.subList(0, 5));
    }

    @Test
    void takesNumberedLinesWithTheirTextBelowForHeadings() {
        assertEquals(
                List.of(TITLE, PARAGRAPH, HEADING, LIST_ITEM, LIST_ITEM, HEADING, PARAGRAPH),
                Texts.roles("城市檔案", CHINESE_TEXT, "一、目標", "（1）縮小數位落差", "（2）培育在地人才", "二、願景", CHINESE_TEXT));
        assertEquals(
                List.of(TITLE, PARAGRAPH, LIST_ITEM, LIST_ITEM, LIST_ITEM),
                Texts.roles("城市檔案", CHINESE_TEXT, "一、人口老化", "二、師資不足", "三、經費有限"));
    }

    @Test
    void takesNumberedEnglishLinesWithTheirTextBelowForHeadings() {
        assertEquals(
                List.of(TITLE, PARAGRAPH, HEADING, LIST_ITEM, LIST_ITEM, HEADING, PARAGRAPH),
                Texts.roles(
                        "Lahti", TEXT, "1. Objectives", "(a) Raise literacy", "(b) Open libraries", "2. Vision", TEXT));
        assertEquals(
                List.of(TITLE, PARAGRAPH, LIST_ITEM, LIST_ITEM, LIST_ITEM),
                Texts.roles("Lahti", TEXT, "1. Old buses", "2. Few teachers", "3. Little money"));
    }

    @Test
    void theWordsOfAHeadingAreWithoutItsNumber() {
        var heading = Document.ofText("profile", "城市檔案\n\n" + CHINESE_TEXT + "\n\n一、目標\n\n- 縮小落差\n- 培育人才")
                .blocks()
                .get(2);
        assertEquals(HEADING, heading.role());
        assertEquals(
                "目標",
                heading.text().substring(heading.wordsStart() - heading.start(), heading.wordsEnd() - heading.start()));
    }

    @Test
    void takesNoLineOfALabelAndItsValueForAHeading() {
        assertEquals(
                List.of(TITLE, PARAGRAPH, PARAGRAPH, HEADING, LIST_ITEM),
                Texts.roles("城市檔案", CHINESE_TEXT, "2018年：加入網絡", "發展目標", "-人口快速成長"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Population: 90,000 (2021 census)", "Member since: 2019", "Number of libraries: 17"})
    void aLabelWithAFigureHeadsNothing(String line) {
        assertEquals(PARAGRAPH, roleBetweenTextAndHeading(line));
    }

    @Test
    void labelledLinesOneAboveTheOtherHeadNothing() {
        assertEquals(
                List.of(TITLE, PARAGRAPH, PARAGRAPH, HEADING, PARAGRAPH),
                Texts.roles("Reading rooms in Lahti", "Country: Finland", "Language: Finnish", "Next steps", TEXT));
        assertEquals(HEADING, roleBetweenTextAndHeading("Vision: reading for all"));
    }
}
