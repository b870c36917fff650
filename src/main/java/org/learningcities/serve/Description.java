package org.learningcities.serve;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What is said of one thing: the triples with it as subject (through blank nodes), those with it as object up to
 * {@link #MOST_REFERENCES}, and the labels of what they name. Facts come first; a thing that no fact is about, such as
 * a claim or a passage, is looked for in the named graphs.
 *
 * @param about the thing
 * @param said the triples, with {@code labels}
 * @param labels labels of the other nodes, which are no statements on the thing
 * @param cut whether more refer to the thing than are given
 */
record Description(Node about, Graph said, Graph labels, boolean cut) {
    /** A network has some hundreds of members; a page with thousands is of use to nobody, and SPARQL has them all. */
    static final int MOST_REFERENCES = 500;

    /** Empty where nothing has the thing as subject. Call inside a transaction. */
    static Optional<Description> of(String iri, DatasetGraph dataset) {
        var about = NodeFactory.createURI(iri);
        var said = GraphFactory.createDefaultGraph();
        var source = dataset.getDefaultGraph().contains(about, Node.ANY, Node.ANY) ? Quad.defaultGraphIRI : Node.ANY;
        gather(about, dataset, source, said);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        boolean cut = gatherReferences(about, dataset, source, said);
        return Optional.of(new Description(about, said, labelsOf(said, about, dataset), cut));
    }

    /** All that is to be written. */
    Graph whole() {
        var whole = GraphFactory.createDefaultGraph();
        said.find().forEachRemaining(whole::add);
        labels.find().forEachRemaining(whole::add);
        return Prefixes.onto(whole);
    }

    private static void gather(Node start, DatasetGraph dataset, Node source, Graph said) {
        var open = new ArrayDeque<Node>();
        var seen = new HashSet<Node>();
        open.add(start);
        while (!open.isEmpty()) {
            var subject = open.remove();
            if (seen.add(subject)) {
                dataset.find(source, subject, Node.ANY, Node.ANY).forEachRemaining(quad -> {
                    said.add(quad.asTriple());
                    if (quad.getObject().isBlank()) {
                        open.add(quad.getObject());
                    }
                });
            }
        }
    }

    private static boolean gatherReferences(Node about, DatasetGraph dataset, Node source, Graph said) {
        var references = dataset.find(source, Node.ANY, Node.ANY, about);
        for (int taken = 0; references.hasNext(); taken++) {
            if (taken == MOST_REFERENCES) {
                return true;
            }
            said.add(references.next().asTriple());
        }
        return false;
    }

    static Graph labelsOf(Graph said, Node about, DatasetGraph dataset) {
        var named = new HashSet<Node>();
        said.find().forEachRemaining(triple -> {
            named.add(triple.getSubject());
            named.add(triple.getPredicate());
            named.add(triple.getObject());
        });
        named.remove(about);
        var labels = GraphFactory.createDefaultGraph();
        for (var node : named) {
            if (node.isURI()) {
                for (var property : new Node[] {RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode()}) {
                    dataset.getDefaultGraph()
                            .find(Triple.createMatch(node, property, Node.ANY))
                            .forEachRemaining(labels::add);
                }
            }
        }
        return labels;
    }
}
