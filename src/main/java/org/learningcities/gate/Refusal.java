package org.learningcities.gate;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.learningcities.document.Language;
import org.learningcities.graph.ClaimGraph;
import org.learningcities.graph.Vocabulary;
import org.learningcities.identity.Claim;

/** A claim that the shapes do not let pass, and why; there is at least one violation. */
public record Refusal(Claim claim, List<Violation> violations) {
    public Refusal {
        violations = List.copyOf(violations);
        if (violations.stream().noneMatch(violation -> violation.severity() == Violation.Severity.VIOLATION)) {
            throw new IllegalArgumentException("%s is refused without a violation".formatted(claim.iri()));
        }
    }

    /**
     * The claim as a statement about a statement, and the report on it, in the document's quarantine graph. The things
     * that it speaks of are named there, and neither typed nor described.
     */
    public List<Quad> quads() {
        var graph = Vocabulary.quarantineOf(claim.document());
        var quads = new ArrayList<>(ClaimGraph.quads(claim, graph));
        var report = NodeFactory.createURI(claim.iri() + "/report");
        quads.add(Quad.create(graph, report, RDF.type.asNode(), SHACL.ValidationReport));
        quads.add(Quad.create(
                graph, report, SHACL.conforms, NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean)));
        for (var i = 0; i < violations.size(); i++) {
            var result = NodeFactory.createURI("%s/%d".formatted(report.getURI(), i + 1));
            quads.add(Quad.create(graph, report, SHACL.result, result));
            addResult(graph, result, violations.get(i), quads);
        }
        return List.copyOf(quads);
    }

    private static void addResult(Node graph, Node result, Violation violation, List<Quad> quads) {
        quads.add(Quad.create(graph, result, RDF.type.asNode(), SHACL.ValidationResult));
        quads.add(Quad.create(graph, result, SHACL.focusNode, violation.focusNode()));
        quads.add(Quad.create(graph, result, SHACL.sourceShape, violation.shape()));
        quads.add(Quad.create(graph, result, SHACL.sourceConstraintComponent, violation.constraint()));
        quads.add(Quad.create(
                graph, result, SHACL.resultSeverity, violation.severity().node()));
        violation.property().ifPresent(path -> quads.add(Quad.create(graph, result, SHACL.resultPath, path)));
        violation.value().ifPresent(value -> quads.add(Quad.create(graph, result, SHACL.value, value)));
        quads.add(Quad.create(
                graph,
                result,
                SHACL.resultMessage,
                NodeFactory.createLiteralLang(violation.english(), Language.ENGLISH.tag())));
        quads.add(Quad.create(
                graph,
                result,
                SHACL.resultMessage,
                NodeFactory.createLiteralLang(violation.chinese(), Language.CHINESE.tag())));
    }
}
