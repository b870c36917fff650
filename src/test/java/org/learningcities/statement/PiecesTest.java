package org.learningcities.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.mention.Mention;

/** Very long lines are read in pieces: no view is longer than the limit, and none of the text is left out. */
class PiecesTest {
    private static final Sieve SIEVE = new Sieve(List.of());

    private static Layout layout(Document document, List<Mention> mentions) {
        return new Layout(document, mentions, Map.of(Language.ENGLISH, SIEVE, Language.CHINESE, SIEVE));
    }

    private static void assertWholeInPieces(Layout layout, int expected) {
        var document = layout.document();
        var block = document.blocks().get(document.blocks().size() - 1);
        var views = layout.of(block).stream().map(Layout.Placed::view).toList();
        assertEquals(expected, views.size());
        int at = block.start();
        for (var view : views) {
            assertEquals(at, view.start());
            assertTrue(view.end() - view.start() <= Pieces.LONGEST, "%d".formatted(view.end() - view.start()));
            at = view.end();
        }
        assertEquals(block.end(), at);
    }

    @Test
    void cutsALineWithoutSpacesAtTheLimit() {
        var document = Document.ofText("long", "學".repeat(4 * Pieces.LONGEST));
        assertWholeInPieces(layout(document, List.of()), 4);
    }

    @Test
    void cutsBehindAClauseMarkBeforeASpace() {
        var line = ("word ".repeat(99) + "end, ").repeat(40);
        var layout = layout(Document.ofText("long", line.strip()), List.of());
        var ends = layout.blocks().stream().map(p -> p.view().text().strip()).toList();
        assertEquals(4, ends.size());
        ends.forEach(text -> assertTrue(text.endsWith("end,"), text.substring(text.length() - 10)));
    }

    @Test
    void cutsNoSentenceOfUsualLength() {
        var document = Document.ofText("short", "A day of learning\nPeople learn here. People read there.");
        var layout = layout(document, List.of());
        assertEquals(
                List.of("A day of learning", "People learn here. People read there."),
                layout.blocks().stream()
                        .map(p -> p.view().text().replace(Symbols.BREAK, ""))
                        .toList());
        assertEquals(3, layout.sentences().size());
    }

    @Test
    void readsOnBothSidesOfACutWithOffsetsIntoTheSource() {
        var filler = "abc ".repeat(2 * Pieces.LONGEST / 4);
        var marked =
                Marked.of("[City:Lima] has a [Facility:museum] " + filler + "[City:Cork] has a [Facility:library]");
        var book = RuleBook.of(
                "test.yaml",
                """
                - id: en.test
                  version: 1
                  scope: sentence
                  pattern: '{City:s} has {Facility:f}'
                  states: [{subject: s, predicate: operates, object: f}]
                  reads: [{text: any, as: []}]
                """,
                Language.ENGLISH,
                Map.of());
        assertEquals(List.of("Lima | operates | museum", "Cork | operates | library"), marked.read(book));
        var places = marked.statements(book).stream()
                .flatMap(s -> Stream.of(s.subject(), s.object()))
                .map(term -> ((Term.Mentioned) term).mention())
                .toList();
        places.forEach(m -> assertEquals(m.text(), marked.document().text().slice(m.start(), m.end())));
    }

    @Test
    void cutsNoMention() {
        var before = "x".repeat(Pieces.LONGEST - 2);
        var marked = Marked.of(before + "[City:Lima]" + "y".repeat(Pieces.LONGEST));
        var views = layout(marked.document(), marked.mentions()).blocks();
        assertEquals(1, views.stream().mapToInt(p -> p.view().mentions().size()).sum());
        assertEquals(Pieces.LONGEST - 2 + "Lima".length(), views.get(0).view().end());
    }
}
