package org.learningcities.gate;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.learningcities.document.Document;
import org.learningcities.graph.ClaimGraph;
import org.learningcities.graph.Vocabulary;
import org.learningcities.identity.Claim;
import org.learningcities.statement.Evidence;

/** Compares a claim's passages with the text itself, which SHACL does not see; reports under shapes of passage.ttl. */
final class PassageCheck {
    static final String OF_DOCUMENT = ShapeGate.SHAPES + "PassageOfDocument";
    static final String WITHIN_DOCUMENT = ShapeGate.SHAPES + "PassageWithinDocument";
    static final String QUOTE_IN_TEXT = ShapeGate.SHAPES + "PassageQuoteInText";

    private final Document document;
    private final ShapeMessages messages;

    PassageCheck(Document document, ShapeMessages messages) {
        this.document = document;
        this.messages = messages;
    }

    List<Violation> of(Claim claim) {
        if (!claim.document().equals(document.id()) || !claim.documentHash().equals(document.hash())) {
            return List.of(messages.violation(
                    OF_DOCUMENT,
                    NodeFactory.createURI(claim.iri()),
                    Vocabulary.DOCUMENT_HASH,
                    NodeFactory.createLiteralString(claim.documentHash())));
        }
        var violations = new ArrayList<Violation>();
        for (var evidence : claim.evidence()) {
            var passage = evidence.passage();
            if (!passage.document().equals(document.id())) {
                violations.add(messages.violation(
                        OF_DOCUMENT,
                        NodeFactory.createURI(claim.iri()),
                        Vocabulary.IN_DOCUMENT,
                        Vocabulary.documentOf(passage.document())));
            } else if (passage.end() > document.text().length()) {
                violations.add(messages.violation(
                        WITHIN_DOCUMENT,
                        selector(claim, evidence, "position"),
                        Vocabulary.OA_END,
                        NodeFactory.createLiteralDT(
                                Integer.toString(passage.end()), XSDDatatype.XSDnonNegativeInteger)));
            } else if (!document.text().slice(passage.start(), passage.end()).equals(passage.quote())) {
                violations.add(messages.violation(
                        QUOTE_IN_TEXT,
                        selector(claim, evidence, "quote"),
                        Vocabulary.OA_EXACT,
                        NodeFactory.createLiteralString(passage.quote())));
            }
        }
        return violations;
    }

    private static Node selector(Claim claim, Evidence evidence, String name) {
        return NodeFactory.createURI(ClaimGraph.passageOf(claim, evidence).getURI() + "/" + name);
    }
}
