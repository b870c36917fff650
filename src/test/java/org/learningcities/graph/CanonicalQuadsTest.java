package org.learningcities.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

class CanonicalQuadsTest {
    @Test
    void sameQuadsGiveTheSameBytesInAnyOrder() {
        var lisse = Sayings.thing(Kind.CITY, "Lisse");
        var quads = new ArrayList<Quad>();
        for (var i = 0; i < 40; i++) {
            quads.addAll(ClaimGraph.quads(
                    Sayings.says(lisse, Predicate.HAS_FOCUS, Sayings.thing(Kind.PHRASE, "focus " + i))));
        }
        var bytes = CanonicalQuads.bytes(quads);
        for (var seed = 0; seed < 5; seed++) {
            var shuffled = new ArrayList<>(quads);
            shuffled.addAll(quads.subList(0, 10));
            Collections.shuffle(shuffled, new Random(seed));
            assertArrayEquals(bytes, CanonicalQuads.bytes(shuffled));
        }
    }

    @Test
    void escapesAsCanonicalNQuadsDo() {
        var quad = Quad.create(
                Vocabulary.FACTS,
                Vocabulary.iri("https://example.org/恩平"),
                Vocabulary.iri("https://example.org/p"),
                NodeFactory.createLiteralString("\"\\\n\r\t\b\f\u0001\u007f恩😀"));
        assertEquals(
                "<https://example.org/恩平> <https://example.org/p> \"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u007F恩😀\""
                        + " <https://w3id.org/learning-cities/graph/facts> .",
                CanonicalQuads.line(quad));
    }

    @Test
    void writesLanguagesAndDatatypes() {
        var node = Vocabulary.iri("https://example.org/s");
        assertEquals(
                List.of(
                        "<https://example.org/s> <https://example.org/s> \"1\""
                                + "^^<http://www.w3.org/2001/XMLSchema#integer> .",
                        "<https://example.org/s> <https://example.org/s> \"學\"@zh-Hant ."),
                CanonicalQuads.lines(List.of(
                        Quad.create(Quad.defaultGraphIRI, node, node, NodeFactory.createLiteralLang("學", "zh-Hant")),
                        Quad.create(Quad.defaultGraphIRI, node, node, Literals.of(1)))));
    }

    @Test
    void sortsByCodePointNotByUtf16() {
        var lines = new ArrayList<>(List.of("😀", "\uffee", "a"));
        lines.sort(CanonicalQuads.ORDER);
        assertEquals(List.of("a", "\uffee", "😀"), lines);
    }

    @Test
    void labelsBlankNodesByWhatIsSaidOfThem() {
        assertArrayEquals(
                labelled("<x:a> <x:b> [ <x:c> [ <x:d> 1 ] , [ <x:d> 2 ] ] .", "one"),
                labelled("_:z <x:d> 2 . _:y <x:d> 1 . _:x <x:c> _:z , _:y . <x:a> <x:b> _:x .", "one"));
    }

    @Test
    void labelsOfTwoGraphsDiffer() {
        var turtle = "<x:a> <x:b> [ <x:c> 1 ] .";
        assertNotEquals(
                new String(labelled(turtle, "one"), StandardCharsets.UTF_8),
                new String(labelled(turtle, "two"), StandardCharsets.UTF_8));
    }

    private static byte[] labelled(String turtle, String prefix) {
        Collection<Triple> triples = Graphs.parse(turtle).stream().toList();
        return CanonicalQuads.bytes(CanonicalQuads.withStableLabels(triples, prefix).stream()
                .map(triple -> Quad.create(Quad.defaultGraphIRI, triple))
                .toList());
    }
}
