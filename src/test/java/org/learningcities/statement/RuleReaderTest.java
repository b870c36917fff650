package org.learningcities.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Language;

/** A rule file's mistake is reported with its place and what is allowed there; the other rules are read. */
class RuleReaderTest {
    private static final String RULE =
            """
            - id: en.good
              version: 1
              scope: sentence
              pattern: '{City:c} has {Phrase:o}'
              states: [{subject: c, predicate: provides, object: o}]
              reads: [{text: any, as: []}]
            """;

    private static RuleBook read(String yaml) {
        return RuleBook.of("rules/en/test.yaml", yaml, Language.ENGLISH, Map.of("aim", "aims"));
    }

    private static void assertFault(String expected, String yaml) {
        assertEquals(
                List.of(expected),
                read(yaml).faults().stream().map(RuleFault::toString).toList());
    }

    @Test
    void readsARule() {
        var book = read(RULE);
        assertEquals(List.of(), book.faults());
        assertEquals("en.good", book.rules().get(0).id());
        assertEquals(1, book.rules().get(0).line());
    }

    @Test
    void namesTheKindsWhereAHoleHasNone() {
        var fault = read(RULE.replace("{City:c}", "{Town:c}")).faults().get(0);
        assertEquals("rules/en/test.yaml:4:12", fault.file() + ":" + fault.line() + ":" + fault.column());
        assertTrue(
                fault.message().startsWith("rule en.good: hole {Town} is no mention kind (Phrase, "), fault.message());
        assertTrue(fault.message().contains(", Place, Country, "), fault.message());
    }

    @Test
    void namesTheHolesWhereAStatementUsesAnother() {
        assertFault(
                "rules/en/test.yaml:5:22 rule en.good: no hole \"city\" (c, o, occasion, seat, section, speaker, topic, undertaking, @Kind, :Kind)",
                RULE.replace("subject: c", "subject: city"));
    }

    @Test
    void namesTheMacros() {
        assertFault(
                "rules/en/test.yaml:4:21 rule en.good: no macro <goal> (known: aim)",
                RULE.replace("{City:c} has", "{City:c} <goal>"));
    }

    @Test
    void namesTheKeysWhereOneIsUnknown() {
        assertFault(
                "rules/en/test.yaml:4:12 no key \"patern\" here (blocks, first, id, next, note, pattern, reads, refuses,"
                        + " scope, states, unless, version)",
                RULE.replace("pattern:", "patern: "));
    }

    @Test
    void saysWhatIsNoYaml() {
        assertEquals(1, read("- id: [").faults().size());
        assertEquals("rules/en/test.yaml", read("- id: [").faults().get(0).file());
    }

    @Test
    void wantsAnExample() {
        assertFault(
                "rules/en/test.yaml:1:3 rule en.good: needs at least one example that it reads",
                RULE.replace("[{text: any, as: []}]", "[]"));
    }

    @Test
    void refusesAnIdThatIsUsedTwice() {
        assertFault(
                "rules/en/test.yaml:7:1 rule en.good stands in rules/en/test.yaml:1 already;"
                        + " ids end in the evidence, so each is used once",
                RULE + RULE);
    }

    @Test
    void readsTheOtherRulesOfAFileWithAMistake() {
        var book = read(RULE.replace("predicate: provides", "predicate: gives") + RULE.replace("en.good", "en.other"));
        assertEquals(List.of("en.other"), book.rules().stream().map(Rule::id).toList());
        assertEquals(1, book.faults().size());
    }
}
