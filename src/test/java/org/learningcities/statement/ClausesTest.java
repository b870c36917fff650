package org.learningcities.statement;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind "and": one more item of a list, or a clause of its own. */
class ClausesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "continuously expands its library",
                "is open to all",
                "offers courses",
                "seeks to grow",
                "joined the league"
            })
    void findsClauseWithFiniteVerb(String words) {
        assertTrue(Clauses.begins(words, "schools"), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"support services", "plans for the young", "integrated services", "learning", "monitoring"})
    void keepsNounsThatLookLikeVerbs(String words) {
        assertFalse(Clauses.begins(words, "schools"), words);
    }

    @Test
    void keepsVerbsWhereTheFirstItemIsOneToo() {
        assertFalse(Clauses.begins("create jobs", "build schools"));
        assertTrue(Clauses.begins("create jobs", "schools"));
    }
}
