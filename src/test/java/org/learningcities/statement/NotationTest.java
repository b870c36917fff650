package org.learningcities.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.learningcities.document.Document;
import org.learningcities.mention.MentionFinder;

/** A sentence becomes a pattern that a rule can begin with. */
class NotationTest {
    private static final MentionFinder FINDER = new MentionFinder();

    private static String notation(String text) {
        var document = Document.ofText("a.txt", text);
        return Notation.of(document, document.sentences().get(0), FINDER.mentionsIn(document));
    }

    @Test
    void putsAHoleForEachMention() {
        assertEquals("{City:city} and {City:city2} won \\(at last\\)\\.", notation("Lima and Bonn won (at last)."));
    }

    @Test
    void keepsWhatWouldBeSyntaxOfPatterns() {
        assertEquals(
                "a\\|b \\x{3c}c> \\{d\\} 1\\+1\\x{2026}",
                notation("a|b <c> {d} 1+1…").replaceAll("\\{Number:\\w+}", "1"));
    }

    /** Whatever the sentence, its pattern is a pattern, and matches it from end to end. */
    @TestFactory
    Stream<DynamicTest> givesAPatternThatMatchesTheSentence() throws IOException {
        List<Path> texts;
        try (var files = Files.walk(Path.of("src/test/resources/gold"))) {
            texts = Stream.concat(files, Stream.of(Path.of("data/sources/uil-korean-mayors-visit.txt")))
                    .filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        return texts.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> matchesItself(file)));
    }

    private static void matchesItself(Path file) throws Exception {
        var document = Document.ofText("a.txt", Files.readString(file));
        var mentions = FINDER.mentionsIn(document);
        for (var sentence : document.sentences()) {
            var block = document.blocks().get(sentence.block());
            var view =
                    new View(document, block.language(), block.section(), sentence.start(), sentence.end(), mentions);
            var pattern = Notation.of(view);
            var compiled = RulePattern.compile(pattern, block.language(), Map.of());
            var whole = new Search(compiled.program(), view.characters());
            assertTrue(whole.spans(), () -> pattern + "\n" + view.text());
        }
        assertTrue(document.sentences().size() > 5);
    }
}
