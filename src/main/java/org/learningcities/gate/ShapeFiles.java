package org.learningcities.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The shapes' files on the class path: a new one is a file in {@code shapes/} and a line here. */
final class ShapeFiles {
    /** Those that one claim is judged by. */
    static final List<String> OF_CLAIMS = List.of(
            "agreement.ttl",
            "award.ttl",
            "city.ttl",
            "claim.ttl",
            "concept.ttl",
            "count.ttl",
            "designation.ttl",
            "discrepancy.ttl",
            "document.ttl",
            "event.ttl",
            "facility.ttl",
            "group.ttl",
            "honour.ttl",
            "literal.ttl",
            "membership.ttl",
            "organisation.ttl",
            "passage.ttl",
            "person.ttl",
            "phrase.ttl",
            "place.ttl",
            "programme.ttl",
            "quotation.ttl",
            "tenure.ttl",
            "time.ttl");

    /** Those that only a whole graph can be asked. */
    static final List<String> OF_GRAPHS = List.of("graph/completeness.ttl");

    private ShapeFiles() {}

    static Graph read(List<String> files) {
        var graph = GraphFactory.createDefaultGraph();
        for (var file : files) {
            try (var in = ShapeFiles.class.getResourceAsStream("/shapes/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("shapes/%s is not on the class path".formatted(file));
                }
                RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return graph;
    }
}
