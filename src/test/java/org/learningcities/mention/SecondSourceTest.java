package org.learningcities.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Document;

/** A source beside those of the build, here a register of names, and the lists of names that the build has itself. */
class SecondSourceTest {
    private static List<String> persons(MentionFinder finder, String... lines) {
        return finder.mentionsIn(Document.ofText("text", String.join("\n", lines))).stream()
                .filter(mention -> mention.kind() == Kind.PERSON)
                .map(Mention::text)
                .toList();
    }

    /** Finds the names of a register wherever they stand. */
    private static MentionFinder withRegister(String... names) {
        return MentionFinder.with(List.of(document -> {
            var found = new ArrayList<Mention>();
            Words.in(document).forEach(words -> ChinesePersons.everywhere(words, Set.of(names), found));
            return found;
        }));
    }

    @Test
    void findsANameWhereGrammarFindsNone() {
        var lines = new String[] {"居民分享", "活動中,農民陳美惠分享經驗。"};
        assertEquals(List.of(), persons(new MentionFinder(), lines));
        assertEquals(List.of("陳美惠"), persons(withRegister("陳美惠"), lines));
    }

    @Test
    void neverDisplacesWhatTheFirstSourcesFound() {
        var text = Document.ofText("text", "市長王大明率團訪問高雄市\n市長王大明率領代表團訪問高雄市,教育局長林美玲同行。");
        var first = new MentionFinder().mentionsIn(text);
        assertEquals(first, withRegister("高雄市", "林美", "長王大明").mentionsIn(text));
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
