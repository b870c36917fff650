package org.learningcities.gate;

import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;

/**
 * One result of one shape: where in the graph it was looking, what it found there (nothing, where something is
 * missing), and in both languages what it expected and what to do.
 */
public record Violation(
        Node shape,
        Node focusNode,
        Optional<Path> path,
        Optional<Node> value,
        Node constraint,
        Severity severity,
        String english,
        String chinese) {

    /** How much a result weighs: only the first has a claim refused. */
    public enum Severity {
        VIOLATION("Violation", "Violation"),
        WARNING("Warning", "Warning"),
        INFO("Info", "Remark");

        private final String localName;
        private final String word;

        Severity(String localName, String word) {
            this.localName = localName;
            this.word = word;
        }

        /** Its IRI in SHACL. */
        public Node node() {
            return NodeFactory.createURI(SHACL.NS + localName);
        }

        /** What people call it. */
        public String word() {
            return word;
        }

        static Severity of(Node node) {
            return node.equals(SHACL.Info) ? INFO : node.equals(SHACL.Warning) ? WARNING : VIOLATION;
        }
    }

    /** By weight, then where it was found. */
    static final Comparator<Violation> ORDER = Comparator.comparing(Violation::severity)
            .thenComparing(violation -> violation.focusNode().toString())
            .thenComparing(violation -> violation.shape().toString())
            .thenComparing(violation -> violation.value().map(NodeFmtLib::strNT).orElse(""))
            .thenComparing(violation -> violation.constraint().toString());

    /** The property where the path is one property. */
    public Optional<Node> property() {
        return path.filter(P_Link.class::isInstance).map(link -> ((P_Link) link).getNode());
    }

    /** True for a result of the same shape on the same value: another constraint of it, no other fault. */
    boolean sameFault(Violation other) {
        return shape.equals(other.shape) && focusNode.equals(other.focusNode) && value.equals(other.value);
    }
}
