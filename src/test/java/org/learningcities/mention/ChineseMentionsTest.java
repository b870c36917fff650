package org.learningcities.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Document;

/** People, bodies, places and dates as Chinese news items write them. */
class ChineseMentionsTest {
    private static List<String> of(Kind kind, String text) {
        return mentions(text).filter(m -> m.kind().is(kind)).map(Mention::text).toList();
    }

    private static Stream<Mention> mentions(String text) {
        return new MentionFinder().mentionsIn(Document.ofText("item.txt", text)).stream();
    }

    private static List<String> standFor(String text) {
        return mentions(text)
                .filter(m -> m.antecedent().isPresent())
                .map(m -> m.text() + " = " + m.resolved().text())
                .toList();
    }

    @Test
    void findsNamesInAListBehindAnOffice() {
        assertEquals(List.of("湯明德", "蕭述仁", "廖慶容"), of(Kind.PERSON, "三校校長湯明德、蕭述仁與廖慶容代表簽署。"));
    }

    @Test
    void findsNamesBeforeTitlesAndBehindAnOfficesAddition() {
        assertEquals(List.of("蔡阿蓮"), of(Kind.PERSON, "八十歲的蔡阿蓮女士從未缺課。"));
        assertEquals(List.of("呂大安"), of(Kind.PERSON, "漢堡大學副校長(研究與發展)呂大安教授到場。"));
        assertEquals(List.of("鄭陳月嬌"), of(Kind.PERSON, "學員鄭陳月嬌笑說,現在可以自己讀信了。"));
    }

    @Test
    void findsForeignNamesWholeAndTheirFamilyNameLater() {
        var text = "利馬市長瑪麗亞·桑切斯會見訪客。桑切斯表示歡迎。";
        assertEquals(List.of("瑪麗亞·桑切斯", "桑切斯"), of(Kind.PERSON, text));
        assertEquals(List.of("桑切斯 = 瑪麗亞·桑切斯"), standFor(text));
    }

    @Test
    void findsJapaneseNamesBehindAnOfficeAndForeignNamesFromTheirFirstCharacter() {
        assertEquals(List.of("黑田勝彥"), of(Kind.PERSON, "日本岡山大學教授黑田勝彥等人致詞。"));
        assertEquals(List.of("約書立·哈桑"), of(Kind.PERSON, "奈洛比市長約書立·哈桑致歡迎詞。"));
    }

    @Test
    void findsWhoWinsBehindWhatTheyAreAndAwardsWithAParticle() {
        assertEquals(List.of("沈添福"), of(Kind.PERSON, "最高齡的蒜農沈添福獲頒「樂學獎」。"));
        assertEquals(List.of("學習之星獎"), of(Kind.AWARD, "其中林淑芬獲頒學習之星獎。"));
    }

    @Test
    void whatPeopleDoAndTheSurnameZhouAreNoNameAndNoWeek() {
        assertEquals(List.of(), of(Kind.PERSON, "論壇登場 七國專家齊聚"));
        assertEquals(List.of(), of(Kind.EVENT, "由退休礦工周大年擔任解說員。"));
        assertEquals(List.of("社區學習周"), of(Kind.EVENT, "社區學習周開幕。"));
    }

    @Test
    void aNameBeginsBehindWhatJoinsItAndOccasionsHaveTheirNumber() {
        assertEquals(List.of("漢堡大學"), of(Kind.UNIVERSITY, "在高雄市立圖書館和漢堡大學簽約。"));
        assertEquals(List.of("第三期結業典禮"), of(Kind.CEREMONY, "學院昨天舉行第三期結業典禮。"));
    }

    @Test
    void takesNoPlaceOrBodyForAPerson() {
        assertEquals(List.of(), of(Kind.PERSON, "高雄市長與文化局副局長到場。"));
        assertEquals(List.of(), of(Kind.PERSON, "金門縣長、溫州市長都出席。"));
    }

    @Test
    void takesNoHyphenatedTownForAPersonAndNoCountrysMayorForATown() {
        assertEquals(List.of(), of(Kind.PERSON, "在埃夫里-庫爾庫羅納進行交流。"));
        assertEquals(List.of("埃夫里-庫爾庫羅納"), of(Kind.CITY, "在埃夫里-庫爾庫羅納進行交流。"));
        assertEquals(List.of(), of(Kind.CITY, "韓國市長訪問德國。"));
    }

    @Test
    void understandsWhoAnOfficeWithASurnameAndAPronounMean() {
        assertEquals(List.of("林副市長 = 林淑芬", "她 = 林淑芬"), standFor("副市長林淑芬到場。林副市長說,學習很重要。她也感謝志工。"));
    }

    @Test
    void partsABodyFromTheOneAtItsHead() {
        var text = "高雄市政府教育局局長王大明致詞,教育局長王大明也說明成果。";
        assertEquals(List.of("高雄市政府教育局", "教育局"), of(Kind.ORGANISATION, text));
        assertTrue(standFor(text).contains("教育局 = 高雄市政府教育局"));
        assertEquals(List.of("局長", "長"), of(Kind.ROLE, text));
        assertEquals(List.of("釜山大學"), of(Kind.ORGANISATION, "釜山大學校長王大明到場。"));
    }

    @Test
    void beginsABodysNameAtItsPlace() {
        assertEquals(List.of("杭州市教育局"), of(Kind.ORGANISATION, "代表團聽取杭州市教育局介紹。"));
        assertEquals(List.of("國立臺灣圖書館"), of(Kind.FACILITY, "活動在國立臺灣圖書館舉行。"));
    }

    @Test
    void knowsDistrictsBehindTheirCityAndLaterAlone() {
        var text = "臺南市將軍區新設據點。將軍區長王大明表示歡迎。";
        assertEquals(List.of("臺南市", "將軍區", "將軍區"), of(Kind.PLACE, text));
    }

    @Test
    void namesACeremonyWithTheAwardThatItGives() {
        var text = "第10屆「終身學習貢獻獎」頒獎典禮登場。";
        assertEquals(List.of("第10屆「終身學習貢獻獎」頒獎典禮"), of(Kind.EVENT, text));
    }

    @Test
    void takesNoQuotedSentenceForAName() {
        assertEquals(List.of(), of(Kind.FACILITY, "他說學習「不是獎狀,而是走得到的教室」。"));
        assertEquals(
                List.of("隔壁教室"),
                of(Kind.PROGRAMME, "該市介紹街坊計畫「隔壁教室」。").stream().skip(1).toList());
    }

    @Test
    void resolvesDaysByTheDateline() {
        assertEquals(List.of("2025-03-10", "2025-03-08", "2025-02-27"), days("2025年3月10日\n據點8日揭牌,27日已試辦。"));
        assertEquals(List.of("2025-06-14", "2025-06-13"), days("114.06.14\n分館昨（13）日開館。"));
        assertEquals(List.of("2024-02-01", "2016", "2017"), days("2024年2月1日\n該市2016年入會,次年獲獎。"));
        assertEquals(List.of("2025-02-01"), days("2025年2月1日\n為期3日的營隊。"));
    }

    private static List<String> days(String text) {
        return mentions("標題\n" + text)
                .filter(m -> m.reading() instanceof Mention.Reading.When)
                .map(m -> ((Mention.Reading.When) m.reading()).iso())
                .toList();
    }

    @Test
    void readsNumbersOfSeveralScales() {
        var values = mentions("藏書8萬2千冊,耗資1.6億元,人次突破48萬。")
                .filter(m -> m.reading() instanceof Mention.Reading.Quantity)
                .map(m -> ((Mention.Reading.Quantity) m.reading())
                        .value()
                        .map(Object::toString)
                        .orElse(""))
                .toList();
        assertEquals(List.of("82000", "160000000", "480000"), values);
    }

    @Test
    void takesActingMayorsForAnOfficeAndNoTown() {
        assertEquals(List.of("新竹市", "新竹市"), of(Kind.CITY, "新竹市今天領獎,由新竹市代理市長邱佳慧代表。"));
        assertEquals(List.of("代理市長"), of(Kind.ROLE, "由代理市長邱佳慧代表。"));
    }

    @Test
    void findsPersonsBehindALabelAnAgeAndARareSurname() {
        assertEquals(List.of("林佳蓉"), of(Kind.PERSON, "市長：林佳蓉"));
        assertEquals(List.of("林阿梅"), of(Kind.PERSON, "最年長的是91歲的林阿梅,從未缺課。"));
        assertEquals(List.of("顏美月", "查穎"), of(Kind.PERSON, "副市長顏美月致詞,局長查穎表示歡迎。"));
        assertEquals(List.of(), of(Kind.PERSON, "總幹事向德國漢堡頒獎。"));
    }

    @Test
    void takesAPronounForNobodyWhereItsOwnBlockNamesNobody() {
        var text = "市長林淑芬致詞。\n最年長的學員上過許多門課。她從未缺課。";
        assertTrue(standFor(text).stream().noneMatch(each -> each.startsWith("她")));
    }

    @Test
    void readsPlanningAsAVerbBehindABody() {
        assertEquals(List.of(), of(Kind.PROGRAMME, "市政府計畫在三年內新建三十所學堂。"));
        assertEquals(List.of("終身學習計畫"), of(Kind.PROGRAMME, "市府推動終身學習計畫。"));
        assertEquals(List.of(), of(Kind.PROGRAMME, "課程鎖定竹科工程師。"));
    }

    @Test
    void keepsBothFieldsOfABodyAndTheNameBehindIt() {
        assertEquals(List.of("教育與文化處"), of(Kind.ORGANISATION, "林淑芬,教育與文化處處長"));
        assertEquals(List.of("成人教育中心", "Omnia"), of(Kind.FACILITY, "成人教育中心Omnia提供課程。"));
    }

    @Test
    void findsNamesInMarksByTheirNounAndYearOrByWhatTheyAreSaidToBe() {
        assertEquals(List.of("2024高雄終身學習博覽會"), of(Kind.FESTIVAL, "市府舉辦「2024高雄終身學習博覽會」,歡迎參加。"));
        assertEquals(List.of("高雄終身學習節2023"), of(Kind.FESTIVAL, "「高雄終身學習節2023」昨日揭幕。"));
        assertEquals(List.of("港都故事"), of(Kind.PROGRAMME, "「港都故事」是該市2021至2025年的發展策略。"));
        assertEquals(List.of("第二堂課"), of(Kind.PROGRAMME, "計畫以「第二堂課」為名。"));
    }

    @Test
    void takesAShortFormForTheUniversityNamedBefore() {
        var text = "高雄社區大學今天開學。社大校長林淑芬致詞。";
        assertTrue(standFor(text).contains("社大 = 高雄社區大學"));
    }

    @Test
    void findsDocumentsAndSchemesInMarksAndNoNameBehindAnotherPartOfAHeadline() {
        assertEquals(List.of("港都的故事"), of(Kind.DOCUMENT, "市府出版《港都的故事》一書。"));
        assertEquals(List.of("學校即客廳"), of(Kind.PROGRAMME, "「學校即客廳」模式由兩校開發。"));
        assertEquals(List.of("學習巴士"), of(Kind.PROGRAMME, "市府與協會共同打造的「學習巴士」上路。"));
        assertEquals(List.of(), of(Kind.FESTIVAL, "「書車」則每週開進偏鄉。"));
    }

    @Test
    void findsBodiesOfNewResidentsWhole() {
        assertEquals(List.of("高雄市新住民學習中心"), of(Kind.FACILITY, "高雄市新住民學習中心今天揭牌。"));
    }
}
