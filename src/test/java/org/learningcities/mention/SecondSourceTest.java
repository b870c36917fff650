package org.learningcities.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Document;

/** What a statistical segmenter adds to the names that grammar finds. */
class SecondSourceTest {
    private static List<String> persons(MentionFinder finder, String... lines) {
        return finder.mentionsIn(Document.ofText("text", String.join("\n", lines))).stream()
                .filter(mention -> mention.kind() == Kind.PERSON)
                .map(Mention::text)
                .toList();
    }

    @Test
    void findsANameBesideAGroupWhereGrammarLooksForAnOffice() {
        var lines = new String[] {"居民分享", "活動中,農民陳美惠分享經驗。"};
        assertEquals(List.of(), persons(MentionFinder.withoutSecondSource(), lines));
        assertEquals(List.of("陳美惠"), persons(new MentionFinder(), lines));
    }

    @Test
    void aNameFoundOnceIsFoundEverywhere() {
        var found = persons(new MentionFinder(), "居民分享", "志工陳美惠參加課程。", "課程結束後,陳美惠把心得寫成一本書。");
        assertEquals(List.of("陳美惠", "陳美惠"), found);
    }

    @Test
    void neverDisplacesWhatTheFirstSourcesFound() {
        var text = Document.ofText("text", "市長王大明率團訪問高雄市\n市長王大明率領代表團訪問高雄市,教育局長林美玲同行。");
        var first = MentionFinder.withoutSecondSource().mentionsIn(text);
        assertTrue(new MentionFinder().mentionsIn(text).containsAll(first));
    }

    @Test
    void ordinaryWordsThatBeginWithASurnameAreNoNames() {
        assertEquals(List.of(), persons(new MentionFinder(), "學習", "學習的方式而不是終點,高度重視教育,民眾方便參加,溫和表示支持。"));
    }

    @Test
    void knowsGivenNamesOfManyCountries() {
        assertEquals(
                List.of("Kwabena Osei", "Raúl Quintero", "Aino Korhonen"),
                persons(
                        new MentionFinder(),
                        "A day of learning",
                        "The prize went to Kwabena Osei and Raúl Quintero. In the hall Aino Korhonen played the piano."));
    }

    @Test
    void knowsJapaneseSurnamesInHanCharacters() {
        assertEquals(List.of("中村健太"), persons(new MentionFinder(), "訪問岡山", "代表團拜會市長中村健太,並參觀圖書館。"));
    }

    @Test
    void namesOfPlacesAndPlainWordsMakeNobody() {
        assertEquals(
                List.of(),
                persons(
                        new MentionFinder(),
                        "A day of learning",
                        "Florence Learning Centre and Justice House opened. Medina Falls and Salvador Bay are far away."));
    }
}
