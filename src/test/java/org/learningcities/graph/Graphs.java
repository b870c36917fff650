package org.learningcities.graph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/** Compares triples with Turtle files of the tests. */
final class Graphs {
    private Graphs() {}

    static Graph of(Collection<Triple> triples) {
        var graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        return graph;
    }

    static Graph ofQuads(Collection<Quad> quads) {
        return of(quads.stream().map(Quad::asTriple).toList());
    }

    static void assertSame(String file, Graph actual) {
        var expected = RDFParser.source(
                        Graphs.class.getResource("/graph/" + file).toString())
                .toGraph();
        if (!expected.isIsomorphicWith(actual)) {
            var turtle = new StringWriter();
            RDFDataMgr.write(turtle, actual, Lang.TURTLE);
            assertTrue(false, () -> file + " differs from\n" + turtle);
        }
    }

    static Graph parse(String turtle) {
        return RDFParser.create()
                .source(new StringReader(turtle))
                .lang(Lang.TURTLE)
                .toGraph();
    }
}
