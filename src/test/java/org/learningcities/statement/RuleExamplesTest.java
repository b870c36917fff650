package org.learningcities.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.learningcities.document.Document;
import org.learningcities.mention.MentionFinder;

/** Every rule reads what its examples say that it reads, and nothing in what it refuses. */
class RuleExamplesTest {
    private static final RuleBook BOOK = RuleBook.ofClassPath();
    private static final MentionFinder FINDER = new MentionFinder();

    @Test
    void noRuleFileHasAMistake() {
        assertEquals(List.of(), BOOK.faults());
    }

    @Test
    void everyRuleHasANearMiss() {
        assertEquals(
                List.of(),
                BOOK.rules().stream()
                        .filter(rule -> rule.refuses().isEmpty())
                        .map(Rule::id)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> readsItsExamples() {
        return BOOK.rules().stream().flatMap(rule -> rule.reads().stream()
                .map(example -> dynamicTest(rule.id() + " reads: " + example.text(), () -> {
                    var read = read(rule, example.text());
                    assertTrue(read.containsAll(example.as()), () -> "%s:%d wanted%n  %s%nread%n  %s"
                            .formatted(
                                    rule.file(),
                                    rule.line(),
                                    String.join("\n  ", example.as()),
                                    String.join("\n  ", read)));
                })));
    }

    @TestFactory
    Stream<DynamicTest> readsNothingInWhatItRefuses() {
        return BOOK.rules().stream().flatMap(rule -> rule.refuses().stream()
                .map(text ->
                        dynamicTest(rule.id() + " refuses: " + text, () -> assertEquals(List.of(), read(rule, text)))));
    }

    /** What a rule reads by itself; the rules of speech stand by to tell it who speaks. */
    private static List<String> read(Rule rule, String text) {
        var document = Document.ofText("example", text);
        var rules = Stream.concat(
                        BOOK.rules().stream()
                                .filter(r -> !r.id().equals(rule.id()) && r.language() == rule.language())
                                .filter(r -> r.states().stream().anyMatch(s -> s.predicate() == Predicate.SAID)),
                        Stream.of(rule))
                .toList();
        return new RuleEngine(rules)
                .statementsIn(document, FINDER.mentionsIn(document)).stream()
                        .filter(statement -> statement.evidence().stream()
                                .anyMatch(e -> e.rule().equals(rule.id())))
                        .map(Statement::asLine)
                        .toList();
    }
}
