package org.learningcities.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Language;

class LexiconTest {
    private final Lexicon lexicon = Lexicon.shared();

    @Test
    void everyConceptHasALabelInBothLanguages() {
        for (var concept : lexicon.concepts()) {
            for (var language : Language.values()) {
                assertFalse(
                        concept.labels().get(language).isEmpty(),
                        concept.scheme() + " " + concept.key() + " in " + language);
            }
        }
    }

    @Test
    void noLabelStandsForTwoConceptsOfAScheme() {
        var seen = new HashSet<String>();
        for (var concept : lexicon.concepts()) {
            for (var labels : concept.labels().values()) {
                for (var label : labels) {
                    var key = concept.scheme() + ":" + label.toLowerCase(Locale.ROOT);
                    assertTrue(seen.add(key), key + " stands twice, the second time under " + concept.key());
                }
            }
        }
    }

    @Test
    void looksUpThemesInBothLanguages() {
        assertEquals(Optional.of("lifelong-learning"), lexicon.theme("Lifelong learning", Language.ENGLISH));
        assertEquals(Optional.of("lifelong-learning"), lexicon.theme("終身學習", Language.CHINESE));
        assertEquals(Optional.empty(), lexicon.theme("knitting patterns", Language.ENGLISH));
    }

    @Test
    void marksOfficesThatOneHolds() {
        var mayor = lexicon.concepts().stream()
                .filter(c -> c.key().equals("mayor"))
                .findFirst()
                .orElseThrow();
        var deputy = lexicon.concepts().stream()
                .filter(c -> c.key().equals("deputy-mayor"))
                .findFirst()
                .orElseThrow();
        assertTrue(mayor.exclusive());
        assertFalse(deputy.exclusive());
    }

    @Test
    void tellsWhereAMistakeStands() {
        assertEquals(
                "colours.yaml:2:14 field \"zh\" is unknown; expected key or one of [en]",
                problem("entries:\n  - {key: a, zh: [b]}"));
        assertEquals("colours.yaml:2:5 entry has no key; give it one", problem("entries:\n  - {en: [b]}"));
        assertTrue(problem("entries:\n  - {key: a, en: [b}").startsWith("colours.yaml:2:"));
        assertEquals(
                "colours.yaml:3:5 key \"a\" stands at colours.yaml:2:5 already; rename one or join them",
                problem("entries:\n  - {key: a, en: [b]}\n  - {key: a, en: [c]}"));
        assertEquals("colours.yaml:1:1 has no \"entries:\"; add it", problem("words: [a]"));
    }

    private static String problem(String text) {
        return assertThrows(IllegalArgumentException.class, () -> LexiconFile.parse("colours.yaml", text)
                        .rows(Set.of("en")))
                .getMessage();
    }

    @Test
    void foldsHanCharactersAsIcuDoes() {
        var icu = Transliterator.getInstance("Traditional-Simplified");
        for (var character : List.of("學", "習", "漢", "區", "臺", "市", "網", "絡", "發", "髮")) {
            assertEquals(icu.transliterate(character), Words.key(character));
        }
    }
}
