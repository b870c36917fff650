package org.learningcities.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.learningcities.graph.Vocabulary;

/** The shapes themselves. */
class ShapesTest {
    private static final Path FOLDER = Path.of("shapes");
    private static final Graph SHAPES =
            ShapeFiles.read(Stream.concat(ShapeFiles.OF_CLAIMS.stream(), ShapeFiles.OF_GRAPHS.stream())
                    .toList());

    @Test
    void everyFileIsListed() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            var found = files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
            var listed = new TreeSet<>(ShapeFiles.OF_CLAIMS);
            listed.addAll(ShapeFiles.OF_GRAPHS);
            assertEquals(listed, found);
        }
    }

    @Test
    void everyShapeHasAnIri() {
        var shapes = Stream.concat(ofType(SHACL.NodeShape), ofType(SHACL.PropertyShape))
                .toList();
        assertTrue(shapes.size() > 50);
        shapes.forEach(
                shape -> assertTrue(shape.isURI() && shape.getURI().startsWith(ShapeGate.SHAPES), shape.toString()));
        for (var link : List.of(SHACL.property, SHACL.qualifiedValueShape)) {
            SHAPES.find(Node.ANY, link, Node.ANY)
                    .forEachRemaining(triple -> assertTrue(
                            SHAPES.contains(triple.getObject(), RDF.type.asNode(), Node.ANY), triple.toString()));
        }
    }

    @Test
    void everyPropertyShapeSaysWhatItExpectsInBothLanguagesAndHowMuchItWeighs() {
        ofType(SHACL.PropertyShape).forEach(shape -> {
            var messages = objects(shape, SHACL.message);
            assertEquals(
                    Set.of("en", "zh-Hant"),
                    messages.stream().map(Node::getLiteralLanguage).collect(Collectors.toSet()),
                    shape.toString());
            assertEquals(2, messages.size(), shape.toString());
            var severities = objects(shape, SHACL.severity);
            assertEquals(1, severities.size(), shape.toString());
            assertTrue(List.of(SHACL.Violation, SHACL.Warning, SHACL.Info).containsAll(severities), shape.toString());
        });
    }

    @Test
    void everyPropertyShapeIsOfANodeShape() {
        var used = SHAPES.find(Node.ANY, SHACL.property, Node.ANY)
                .mapWith(Triple::getObject)
                .toSet();
        ofType(SHACL.PropertyShape).forEach(shape -> assertTrue(used.contains(shape), shape.toString()));
    }

    @Test
    void shapesOfWholeGraphsOnlyWarn() {
        var graph = ShapeFiles.read(ShapeFiles.OF_GRAPHS);
        assertTrue(graph.contains(Node.ANY, SHACL.severity, SHACL.Warning));
        assertTrue(!graph.contains(Node.ANY, SHACL.severity, SHACL.Violation));
    }

    /** Sources may disagree: only claims, passages and documents, which we make ourselves, have at most one of something. */
    @Test
    void nothingOfTheWorldIsLimitedInNumber() {
        var ours = Set.of("Claim", "Reading", "Passage", "Position", "Quote", "Document", "Discrepancy");
        for (var limit : List.of(SHACL.maxCount, SHACL.qualifiedMaxCount)) {
            SHAPES.find(Node.ANY, limit, Node.ANY).forEachRemaining(triple -> {
                var owners = SHAPES.find(Node.ANY, SHACL.property, triple.getSubject())
                        .mapWith(owner -> owner.getSubject().getURI().substring(ShapeGate.SHAPES.length()))
                        .toList();
                assertTrue(!owners.isEmpty() && ours.containsAll(owners), triple.toString());
            });
        }
    }

    @Test
    void speaksOnlyOfTermsOfTheOntology() {
        var ontology = RDFDataMgr.loadGraph("ontology/learning-cities.ttl");
        var known = ontology.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .mapWith(Triple::getSubject)
                .toSet();
        SHAPES.find()
                .mapWith(Triple::getObject)
                .filterKeep(node -> node.isURI() && node.getURI().startsWith(Vocabulary.LC))
                .forEachRemaining(term -> assertTrue(known.contains(term), term.toString()));
    }

    private static Stream<Node> ofType(Node type) {
        return SHAPES.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject).toList().stream();
    }

    private static List<Node> objects(Node subject, Node property) {
        return SHAPES.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }
}
