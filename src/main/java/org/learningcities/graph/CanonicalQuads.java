package org.learningcities.graph;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.ibm.icu.text.UTF16;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/**
 * Canonical N-Quads: the same quads give the same bytes, in whatever order and however often they come. Escaping and
 * order (by code point) are those of RDF Dataset Canonicalization; blank nodes are written by their labels, which are
 * to be made stable first, graph by graph, with {@link #withStableLabels}.
 */
public final class CanonicalQuads {
    /** Code point order; that of {@link String} puts supplementary characters before some of the others. */
    public static final Comparator<String> ORDER = new UTF16.StringComparator(true, false, 0);

    private static final String DIGEST = "SHA-256";

    private CanonicalQuads() {}

    /** The lines, sorted, each once, without their line feeds. */
    public static List<String> lines(Collection<Quad> quads) {
        return quads.stream().map(CanonicalQuads::line).distinct().sorted(ORDER).toList();
    }

    /** The lines as one UTF-8 text, each ended by a line feed. */
    public static byte[] bytes(Collection<Quad> quads) {
        return lines(quads).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One quad as a line, without its line feed. */
    public static String line(Quad quad) {
        var object = quad.getObject();
        var isText = object.isLiteral();
        var language = isText ? object.getLiteralLanguage() : "";
        return NQuadsWriter.nquad(
                        name(quad.getSubject()),
                        name(quad.getPredicate()),
                        isText ? object.getLiteralLexicalForm() : name(object),
                        isText ? object.getLiteralDatatypeURI() : null,
                        language.isEmpty() ? null : language,
                        null,
                        quad.isDefaultGraph() ? null : name(quad.getGraph()))
                .stripTrailing();
    }

    /**
     * The triples of one graph with each blank node labelled by RDFC-1.0 and the prefix, so that equal graphs have
     * equal labels and two graphs of a dataset share none.
     */
    public static List<Triple> withStableLabels(Collection<Triple> triples, String prefix) {
        var names = canonicalNames(triples);
        return triples.stream()
                .map(triple -> Triple.create(
                        relabelled(triple.getSubject(), names, prefix),
                        triple.getPredicate(),
                        relabelled(triple.getObject(), names, prefix)))
                .distinct()
                .toList();
    }

    private static Map<String, String> canonicalNames(Collection<Triple> triples) {
        var given = new HashMap<Node, String>();
        for (var triple : triples) {
            for (var node : List.of(triple.getSubject(), triple.getObject())) {
                if (node.isBlank()) {
                    given.putIfAbsent(node, "_:b" + given.size());
                }
            }
        }
        if (given.isEmpty()) {
            return Map.of();
        }
        var canon = RdfCanon.create(DIGEST);
        for (var triple : triples) {
            var object = triple.getObject();
            var language = object.isLiteral() ? object.getLiteralLanguage() : "";
            canon.quad(
                    given.getOrDefault(triple.getSubject(), triple.getSubject().toString()),
                    triple.getPredicate().getURI(),
                    object.isLiteral() ? object.getLiteralLexicalForm() : given.getOrDefault(object, object.toString()),
                    object.isLiteral() ? object.getLiteralDatatypeURI() : null,
                    language.isEmpty() ? null : language,
                    null,
                    null);
        }
        try {
            canon.provide(new Nothing());
        } catch (RdfConsumerException e) {
            throw new IllegalStateException("a graph's blank nodes cannot be given canonical labels", e);
        }
        var canonical = canon.mapping();
        var names = new HashMap<String, String>();
        given.forEach((node, name) -> names.put(node.getBlankNodeLabel(), canonical.get(name)));
        return names;
    }

    private static Node relabelled(Node node, Map<String, String> names, String prefix) {
        return node.isBlank()
                ? NodeFactory.createBlankNode(
                        prefix + names.get(node.getBlankNodeLabel()).replaceFirst("^_:", ""))
                : node;
    }

    private static String name(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }

    /** Labels alone are asked for; the quads in canonical order are not needed. */
    private static final class Nothing implements RdfQuadConsumer {
        @Override
        public Nothing quad(
                String subject,
                String predicate,
                String object,
                String datatype,
                String language,
                String direction,
                String graph) {
            return this;
        }
    }
}
