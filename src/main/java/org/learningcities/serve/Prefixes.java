package org.learningcities.serve;

import java.util.Collection;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.shared.PrefixMapping;

/** The namespaces of the project, and the short names that answers use. */
final class Prefixes {
    /** All IRIs of the project begin with this; a server answers for the same paths. */
    static final String BASE = "https://w3id.org/learning-cities/";

    private static final Map<String, String> MAP = Map.of(
            "lc", BASE + "ontology#",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "owl", "http://www.w3.org/2002/07/owl#",
            "xsd", "http://www.w3.org/2001/XMLSchema#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "dcterms", "http://purl.org/dc/terms/",
            "prov", "http://www.w3.org/ns/prov#",
            "oa", "http://www.w3.org/ns/oa#");

    /** The namespaces whose terms are known by their short names. */
    static final Collection<String> VOCABULARIES = MAP.values();

    private static final PrefixMapping MAPPING =
            PrefixMapping.Factory.create().setNsPrefixes(MAP).lock();

    private Prefixes() {}

    /** The same graph, written with these prefixes: what is stored has none, and a reader may not add any. */
    static Graph onto(Graph graph) {
        return new WrappedGraph(graph) {
            @Override
            public PrefixMapping getPrefixMapping() {
                return MAPPING;
            }
        };
    }
}
