package org.learningcities.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.PathFactory;
import org.learningcities.document.Language;

/** What each shape says in each language, and its results as we give them. */
final class ShapeMessages {
    private static final Node COMPARED = NodeFactory.createURI(ShapeGate.SHAPES + "ComparedWithText");

    private final Map<Node, Map<String, String>> messages = new HashMap<>();

    ShapeMessages(Graph shapes) {
        shapes.find(Node.ANY, SHACL.message, Node.ANY).forEachRemaining(triple -> messages.computeIfAbsent(
                        triple.getSubject(), shape -> new HashMap<>())
                .put(triple.getObject().getLiteralLanguage(), triple.getObject().getLiteralLexicalForm()));
    }

    /** A result of SHACL. */
    Violation violation(ReportEntry entry) {
        return new Violation(
                entry.source(),
                entry.focusNode(),
                Optional.ofNullable(entry.resultPath()),
                Optional.ofNullable(entry.value()),
                entry.sourceConstraintComponent(),
                Violation.Severity.of(entry.severity().level()),
                message(entry.source(), Language.ENGLISH, entry.message()),
                message(entry.source(), Language.CHINESE, entry.message()));
    }

    /** A result of a comparison with the text. */
    Violation violation(String shape, Node focusNode, Node property, Node value) {
        var node = NodeFactory.createURI(shape);
        return new Violation(
                node,
                focusNode,
                Optional.of(PathFactory.pathLink(property)),
                Optional.of(value),
                COMPARED,
                Violation.Severity.VIOLATION,
                message(node, Language.ENGLISH, shape),
                message(node, Language.CHINESE, shape));
    }

    private String message(Node shape, Language language, String otherwise) {
        return messages.getOrDefault(shape, Map.of()).getOrDefault(language.tag(), otherwise);
    }
}
