package org.learningcities.gate;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.learningcities.document.Document;
import org.learningcities.graph.ClaimGraph;
import org.learningcities.graph.Facts;
import org.learningcities.graph.Projection;
import org.learningcities.identity.Claim;

/**
 * Judges claims one by one by the shapes: what each projects to, with the classes above its classes, and its evidence.
 * A verdict needs no other claim and no order, so it is the same wherever and whenever a claim is judged. The shapes
 * test form and proof, never whether sources agree.
 */
public final class ShapeGate {
    /** What the IRI of every shape begins with. */
    public static final String SHAPES = "https://w3id.org/learning-cities/shapes/";

    private final Graph graph;
    private final Shapes ofClaims;
    private final ShapeMessages messages;

    private ShapeGate(Graph ofClaims, Graph all) {
        this.graph = all;
        this.ofClaims = Shapes.parse(ofClaims);
        this.messages = new ShapeMessages(all);
    }

    /** The gate with the shapes that come with the program. Reading them takes a moment: one gate serves for all. */
    public static ShapeGate open() {
        return new ShapeGate(
                ShapeFiles.read(ShapeFiles.OF_CLAIMS),
                ShapeFiles.read(Stream.concat(ShapeFiles.OF_CLAIMS.stream(), ShapeFiles.OF_GRAPHS.stream())
                        .toList()));
    }

    /** The shapes themselves, for their graph in the dataset; lists and paths in them are blank nodes, not yet stable. */
    public List<Triple> shapes() {
        return graph.stream().toList();
    }

    /** Judges the claims that were read from a document; claims of another are refused. */
    public Verdict judge(Document document, List<Claim> claims) {
        var passages = new PassageCheck(document, messages);
        var source = triples(ClaimGraph.quads(document));
        var accepted = new ArrayList<Claim>();
        var refused = new ArrayList<Refusal>();
        for (var claim : claims) {
            var violations = new ArrayList<>(passages.of(claim));
            violations.addAll(results(ofClaims, dataOf(claim, source)));
            if (violations.stream().anyMatch(v -> v.severity() == Violation.Severity.VIOLATION)) {
                refused.add(new Refusal(claim, tidy(violations)));
            } else {
                accepted.add(claim);
            }
        }
        return new Verdict(new CheckedClaims(accepted), refused);
    }

    /** What the shapes, also those of whole graphs, say of any graph; its own class hierarchy is not needed. */
    public Report validate(Graph data) {
        var ofGraphs = Shapes.parse(graph);
        var whole = graphOf(Facts.withSupertypes(data.stream().toList()));
        var looked = new LinkedHashSet<>();
        for (var shape : ofGraphs.getTargetShapes()) {
            looked.addAll(VLib.focusNodes(whole, shape));
        }
        return new Report(tidy(results(ofGraphs, whole)), looked.size());
    }

    private List<Violation> results(Shapes shapes, Graph data) {
        return ShaclValidator.get().validate(shapes, data).getEntries().stream()
                .map(messages::violation)
                .toList();
    }

    private static Graph dataOf(Claim claim, Collection<Triple> source) {
        var data = new LinkedHashSet<>(source);
        var evidence = triples(ClaimGraph.quads(claim));
        data.addAll(evidence);
        data.addAll(Facts.withSupertypes(projectionOf(claim, evidence)));
        return graphOf(data);
    }

    /** Where a date does not exist, it has no first and last day: the bare statement is left for the shapes to refuse. */
    private static Set<Triple> projectionOf(Claim claim, List<Triple> evidence) {
        try {
            return Projection.project(claim);
        } catch (DateTimeException noSuchDate) {
            return Set.of(Triple.create(
                    objectOf(evidence, RDF.subject),
                    objectOf(evidence, RDF.predicate),
                    objectOf(evidence, RDF.object)));
        }
    }

    private static Node objectOf(List<Triple> triples, Property property) {
        return triples.stream()
                .filter(triple -> triple.predicateMatches(property.asNode()))
                .findFirst()
                .orElseThrow()
                .getObject();
    }

    private static List<Triple> triples(List<Quad> quads) {
        return quads.stream().map(Quad::asTriple).toList();
    }

    private static Graph graphOf(Collection<Triple> triples) {
        var graph = GraphFactory.createDefaultGraph();
        triples.forEach(graph::add);
        return graph;
    }

    /** In a settled order; of several results of one shape on one value, the first. */
    private static List<Violation> tidy(List<Violation> violations) {
        var kept = new ArrayList<Violation>();
        violations.stream().sorted(Violation.ORDER).forEach(violation -> {
            if (kept.isEmpty() || !kept.get(kept.size() - 1).sameFault(violation)) {
                kept.add(violation);
            }
        });
        return kept;
    }
}
