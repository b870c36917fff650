package org.learningcities.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningcities.document.Document.SourceDescription;
import org.learningcities.document.Reading.Read;
import org.learningcities.document.Reading.Unreadable;

class HtmlReaderTest {
    private static final String PARAGRAPH =
            "The city of Lahti has opened reading rooms in every district, and 40 volunteers keep them open until late.";
    private static final String SECOND =
            "In the evenings, neighbours meet there to learn languages, and the rooms lend tools as well as books.";

    private static Reading read(byte[] bytes, SourceDescription description) {
        return new HtmlReader().read(new DocumentId("page"), "page.html", bytes, description);
    }

    private static Document document(String html) {
        return assertInstanceOf(Read.class, read(html.getBytes(StandardCharsets.UTF_8), SourceDescription.NONE))
                .document();
    }

    private static List<String> lines(String html) {
        return document(html).blocks().stream().map(Block::text).toList();
    }

    private static String message(byte[] bytes) {
        return assertInstanceOf(Unreadable.class, read(bytes, SourceDescription.NONE))
                .message();
    }

    @Test
    void keepsTheArticleAndLeavesOutWhatStandsAroundIt() {
        assertEquals(
                List.of("Rooms in Lahti", PARAGRAPH, "What comes next", SECOND),
                lines(
                        """
                        <!doctype html><html lang="en"><head><title>Rooms in Lahti | City of Lahti</title></head><body>
                        <a class="skip-link" href="#main">Skip to main content</a>
                        <header><img alt=""><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
                        <div class="breadcrumbs"><a href="/">Home</a> &gt; <a href="/news">News</a> &gt; Rooms in Lahti</div>
                        <main id="main"><article>
                          <p class="kicker">News</p><h1>Rooms in Lahti</h1>
                          <div class="share-buttons"><a href="#">Facebook</a> <a href="#">LinkedIn</a></div>
                          <p>%s</p>
                          <h2>What comes next<a href="#next">¶</a></h2>
                          <p>%s</p>
                          <p>Share this article</p>
                        </article>
                        <aside><h2>Popular</h2><ul><li><a href="/1">Ten ways to learn a language in a year</a></li></ul></aside>
                        </main>
                        <footer><p>© City of Lahti, Harjukatu 31, 15100 Lahti, telephone 03 814 11, all rights reserved.</p></footer>
                        <div id="cookie-consent">We use cookies to improve the site. <button>Accept</button></div>
                        <script>var secret = "not text";</script>
                        </body></html>"""
                                .formatted(PARAGRAPH, SECOND)));
    }

    @Test
    void findsTheArticleWhereNothingMarksIt() {
        assertEquals(
                List.of("Rooms in Lahti", PARAGRAPH, SECOND),
                lines(
                        """
                        <html><head><title>Rooms in Lahti</title></head><body><table><tr>
                        <td><ul><li><a href="/a">About the city and its people</a></li><li><a href="/b">Jobs at the city of Lahti</a></li>
                        <li><a href="/c">Contact and opening hours</a></li></ul></td>
                        <td><div><div class="text"><p>%s</p><p>%s</p></div></div></td>
                        </tr></table><div><a href="/imprint">Imprint</a> <a href="/privacy">Privacy</a></div></body></html>"""
                                .formatted(PARAGRAPH, SECOND)));
    }

    @Test
    void keepsAPageThatOneFormHolds() {
        var chinese = "湖濱市在每一區都開設了閱覽室，四十位志工輪流值班，讓市民在晚間也能學習語言、借用工具與書籍。";
        assertEquals(
                List.of("湖濱市開設閱覽室", "發布日期：112-05-03", chinese),
                lines(
                        """
                        <html lang="zh-Hant-TW"><head><title>湖濱市開設閱覽室-湖濱市政府</title></head><body>
                        <form method="post" action="news.aspx"><div class="menu"><ul><li><a href="/1">市政新聞</a></li></ul></div>
                        <div class="content"><h1>湖濱市開設閱覽室</h1><div>發布日期：112-05-03</div><div>%s</div>
                        <div><a href="/list">回上一頁</a></div></div>
                        <div class="footer">湖濱市政府 版權所有 地址：湖濱市湖濱路一號</div></form></body></html>"""
                                .formatted(chinese)));
    }

    @Test
    void joinsArticlesOfOnePageInTwoLanguages() {
        var chinese = "拉赫蒂市在每一區都開設了閱覽室，四十位志工輪流值班，讓市民在晚間也能學習語言、借用工具與書籍。";
        assertEquals(
                List.of("拉赫蒂的閱覽室", chinese, "Rooms in Lahti", PARAGRAPH),
                lines(
                        """
                        <html><head><title>拉赫蒂的閱覽室</title></head><body><div class="page">
                        <article lang="zh-Hant"><h1>拉赫蒂的閱覽室</h1><p>%s</p></article>
                        <article lang="en"><h1>Rooms in Lahti</h1><p>%s</p></article></div></body></html>"""
                                .formatted(chinese, PARAGRAPH)));
    }

    @Test
    void leavesOutListsOfOtherArticlesButKeepsListsOfNames() {
        assertEquals(
                List.of("Rooms in Lahti", PARAGRAPH, "The new members are:", "- Lahti", "- Évry"),
                lines(
                        """
                        <html><body><article><h1>Rooms in Lahti</h1><p>%s</p><p>The new members are:</p>
                        <ul><li><a href="/lahti">Lahti</a></li><li><a href="/evry">Évry</a></li></ul>
                        <h3>Related news</h3>
                        <ul><li><a href="/1">Espoo opens a school for parents</a></li><li><a href="/2">Turku shares its tools with neighbours</a></li></ul>
                        <h3>See also</h3><p><a href="/3">Vantaa</a></p>
                        </article></body></html>"""
                                .formatted(PARAGRAPH)));
    }

    private static Document page(String name) throws IOException {
        return document(Files.readString(Path.of("src/test/resources/document", name)));
    }

    @Test
    void readsTheArticleOfANewsSiteWithoutItsSidebarCommentsAndTags() throws IOException {
        var document = page("news-site.html");
        assertEquals(
                """
                Lima opens rooms

                Lima, April 5. The city opened 12 reading rooms in three districts, Mayor Ana Torres said.

                One of the rooms

                Partners

                The rooms are supported by:

                - National University
                - the Book Chamber

                “We want every child to read.”

                Ana Torres, Mayor of Lima
                """,
                document.text().toString());
        assertEquals(Optional.of("Rosa Paz"), document.description().author());
        assertEquals(Optional.of("Andes Daily"), document.description().publisher());
        assertEquals(Optional.of("2023-04-05"), document.description().date());
    }

    @Test
    void readsTheArticleOfACityHallLaidOutAsATable() throws IOException {
        var document = page("city-hall.html");
        assertEquals(
                """
                湖濱市加入學習型城市網絡

                湖濱市市長王小明今(3)日宣布，本市正式加入聯合國教科文組織全球學習型城市網絡。

                教育局長李大華表示，本市共有40個社區學習中心，參與人次約六百人。
                """,
                document.text().toString());
        assertEquals(Optional.of("湖濱市政府"), document.description().publisher());
        assertEquals(Optional.of("2023-05-03"), document.description().date());
    }

    @Test
    void makesALineOfEachBlock() {
        assertEquals(
                List.of(
                        "Rooms in Lahti",
                        PARAGRAPH,
                        "Mayor Aino Virtanen",
                        "- Books and tools",
                        "- Languages:",
                        "- Finnish",
                        "3. Courses",
                        "4. Talks",
                        "A reading room",
                        "“Learning is for all”, she said.",
                        "Population: 120,000",
                        "District | Rooms"),
                lines(
                        """
                        <article><h1>Rooms
                          in&nbsp;Lahti</h1><p>%s<br>Mayor <b>Aino</b> <i>Virta</i>nen</p>
                        <ul><li>Books and <span>tools</span></li><li>Languages:<ul><li><p>Finnish</p></li></ul></li></ul>
                        <ol start="3"><li>Courses<li>Talks</ol>
                        <figure><img src="a.png"><figcaption>A reading room<sup><a href="#n1">1</a></sup></figcaption></figure>
                        <blockquote><q>Learn&shy;ing is for all</q>, she said.</blockquote>
                        <table><tr><th>Population</th><td>120,000</td></tr><tr><td>District</td><td>Rooms</td></tr></table>
                        </article>"""
                                .formatted(PARAGRAPH)));
    }

    @Test
    void joinsChineseThatIsBrokenInTheSource() {
        assertEquals(List.of("湖濱市開設閱覽室，四十位志工輪流值班。"), lines("<body><p>湖濱市開設閱覽室，\n      四十位志工\n輪流值班。</p></body>"));
    }

    @Test
    void takesTheDescriptionFromThePage() {
        var html =
                """
                <html lang="en-gb"><head><title>Rooms | Lahti</title>
                <link rel="canonical" href="https://lahti.example/rooms">
                <meta property="og:site_name" content="City of Lahti"><meta name="author" content="Aino Niemi">
                <meta property="og:title" content="Rooms in Lahti">
                <meta property="article:published_time" content="2022-12-01T23:30:00-05:00">
                <link rel="license" href="https://creativecommons.org/licenses/by/4.0/">
                </head><body><article><h1>Rooms in Lahti</h1><p>%s</p></article></body></html>"""
                        .formatted(PARAGRAPH);
        var fromPage = new SourceDescription(
                Optional.of("Rooms in Lahti"),
                Optional.of("Aino Niemi"),
                Optional.of("City of Lahti"),
                Optional.of("https://lahti.example/rooms"),
                Optional.of("https://creativecommons.org/licenses/by/4.0/"),
                Optional.of("2022-12-01"),
                Optional.of("en-GB"),
                Optional.empty());
        assertEquals(fromPage, document(html).description());

        var given = new SourceDescription(
                Optional.of("Another title"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("2022-11"),
                Optional.empty(),
                Optional.empty());
        var both = assertInstanceOf(Read.class, read(html.getBytes(StandardCharsets.UTF_8), given))
                .document()
                .description();
        assertEquals(given.or(fromPage), both);
        assertEquals(Optional.of("Another title"), both.title());
        assertEquals(Optional.of("City of Lahti"), both.publisher());
    }

    @Test
    void believesWhatThePageTellsSearchEnginesFirst() {
        var description = document(
                        """
                        <html><head><title>News</title><meta property="og:title" content="Wrong">
                        <script type="application/ld+json">{ not json }</script>
                        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
                          {"@type":"Organization","@id":"#org","name":"City of Lahti","url":"https://lahti.example/"},
                          {"@type":["NewsArticle","Article"],"headline":"Rooms in Lahti","datePublished":"2021-5-3","inLanguage":"fi",
                           "author":[{"@type":"Person","name":"Aino Niemi"}],"publisher":{"@id":"#org"},
                           "mainEntityOfPage":{"@id":"https://lahti.example/rooms"}}]}</script>
                        </head><body><p>%s</p></body></html>"""
                                .formatted(PARAGRAPH))
                .description();
        assertEquals(
                new SourceDescription(
                        Optional.of("Rooms in Lahti"),
                        Optional.of("Aino Niemi"),
                        Optional.of("City of Lahti"),
                        Optional.of("https://lahti.example/rooms"),
                        Optional.empty(),
                        Optional.of("2021-05-03"),
                        Optional.of("fi"),
                        Optional.empty()),
                description);
    }

    @Test
    void takesTheBodyGivenToSearchEnginesWhereThePageShowsLess() {
        assertEquals(
                List.of("Rooms in Lahti", PARAGRAPH, SECOND),
                lines(
                        """
                        <html><head><script type="application/ld+json">{"@type":"Article","headline":"Rooms in Lahti",
                        "articleBody":"%s\\n\\n%s"}</script></head>
                        <body><div id="app">Loading…</div></body></html>"""
                                .formatted(PARAGRAPH, SECOND)));
    }

    @ParameterizedTest
    @CsvSource({"Big5, big5", "windows-1252, iso-8859-1", "UTF-8, utf-8", "GB18030, gb2312", "EUC-KR, euc-kr"})
    void readsTheCharacterSetThatThePageNames(String charset, String named) {
        var word = charset.startsWith("windows") ? "“Évry”" : charset.startsWith("EUC") ? "은평구" : "公市";
        var html = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=%s\"></head><body><p>%s</p>"
                .formatted(named, word);
        var read = read(html.getBytes(Charset.forName(charset)), SourceDescription.NONE);
        assertEquals(
                word,
                assertInstanceOf(Read.class, read).document().blocks().get(0).text());
    }

    @Test
    void believesTheByteOrderMarkMostOfAll() {
        var html = "\uFEFF<meta charset=big5><p>閱覽室</p>";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var read = read(html.getBytes(charset), SourceDescription.NONE);
            assertEquals(
                    "閱覽室\n",
                    assertInstanceOf(Read.class, read).document().text().toString());
        }
    }

    @Test
    void saysWhereCharactersAreNotOfTheirSet() {
        assertEquals(
                "page.html:2: byte 0xE9 at byte offset 6 is not UTF-8; name the right character set in a meta element,"
                        + " or save the page as UTF-8",
                message("<p>Tw\n\u00e9</p>".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(
                "page.html: names the character set \"klingon\", which is not known; save the page as UTF-8",
                message("<meta charset=klingon><p>x".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesPagesWithoutText() {
        assertEquals(
                "page.html: has no text outside scripts and menus; save the page as a browser shows it",
                message("<html><body><script>start()</script><nav>Home</nav></body></html>"
                        .getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "page.html: has no HTML element; where it is plain text, let its name end in .txt",
                message("Rooms open.".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "blockquote", "ul><li", "span"})
    void readsPagesNestedVeryDeeply(String element) {
        var html = "<html><body><p>" + PARAGRAPH + "</p>" + ("<" + element + ">").repeat(20_000) + SECOND;
        assertTimeout(Duration.ofSeconds(30), () -> assertTrue(lines(html).contains(PARAGRAPH)));
    }

    @Test
    void keepsTheHashOfTheFileBesideThatOfTheText() {
        var document = document("<p>abc</p>");
        assertEquals("abc\n", document.text().toString());
        assertEquals(document.text().hash(), document.hash());
        assertEquals(Hashes.sha256("<p>abc</p>".getBytes(StandardCharsets.UTF_8)), document.sourceHash());
        assertFalse(document.hash().equals(document.sourceHash()));
        assertEquals("text/html", document.mediaType());
    }
}
