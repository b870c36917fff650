package org.learningcities.graph;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.learningcities.document.DocumentId;
import org.learningcities.identity.Entity;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Status;

/**
 * The IRIs that quads are made of. Classes, properties and statuses come from {@link Kind}, {@link Predicate},
 * {@link Entity.Qualifier.Property} and {@link Status}, so that there is one list of each; the constants here are the
 * rest.
 */
public final class Vocabulary {
    static {
        JenaSystem.init();
    }

    public static final String ONTOLOGY_IRI = "https://w3id.org/learning-cities/ontology";
    public static final String LC = ONTOLOGY_IRI + "#";
    public static final String ID = "https://w3id.org/learning-cities/id/";
    public static final String GRAPH = "https://w3id.org/learning-cities/graph/";
    public static final String OA = "http://www.w3.org/ns/oa#";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String GEO_POSITION = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    public static final String GEONAMES = "https://sws.geonames.org/";

    /** The graphs of a version, beside those of each document and the default graph. */
    public static final Node FACTS = graph("facts");

    public static final Node DISCREPANCIES = graph("discrepancies");
    public static final Node ONTOLOGY = graph("ontology");
    public static final Node VOCABULARY = graph("vocabulary");
    public static final Node SHAPES = graph("shapes");
    public static final Node PLACES = graph("places");
    public static final Node CATALOGUE = graph("catalogue");

    private static final Set<Node> OWN = new LinkedHashSet<>();

    public static final Node CLAIM = own("Claim");
    public static final Node PASSAGE = own("Passage");
    /** One rule's reading of one passage for one claim. */
    public static final Node READING = own("Reading");

    public static final Node CLAIM_STATUS = own("ClaimStatus");
    public static final Node DISCREPANCY = own("Discrepancy");

    public static final Node EARLIEST = own("earliest");
    public static final Node LATEST = own("latest");

    public static final Node IN_DOCUMENT = own("inDocument");
    public static final Node HAS_PASSAGE = own("hasPassage");
    public static final Node HAS_READING = own("hasReading");
    public static final Node FROM_PASSAGE = own("fromPassage");
    public static final Node READ_BY = own("readBy");
    public static final Node RULE_VERSION = own("ruleVersion");
    public static final Node TIMES_RIGHT = own("timesRight");
    public static final Node TIMES_FIRED = own("timesFired");
    public static final Node CONFIDENCE = own("confidence");
    public static final Node HAS_STATUS = own("hasStatus");
    public static final Node DOUBTFUL = own("doubtful");
    public static final Node ATTRIBUTED_TO = own("attributedTo");
    public static final Node PRESENTED_AS = own("presentedAs");
    public static final Node CORROBORATION = own("corroboration");
    public static final Node DOCUMENT_HASH = own("documentHash");
    public static final Node SOURCE_HASH = own("sourceHash");
    public static final Node FILE_NAME = own("fileName");

    public static final Node DISCREPANCY_KIND = own("discrepancyKind");
    public static final Node HAS_CLAIM = own("hasClaim");
    public static final Node FIRST_SIDE = own("firstSide");
    public static final Node SECOND_SIDE = own("secondSide");

    public static final Node EXCLUDES = own("excludes");
    public static final Node EXPECTS_ONE = own("expectsOne");
    public static final Node EXCLUSIVE_OFFICE = own("exclusiveOffice");
    public static final Node MAYBE_SAME = own("maybeSame");

    public static final Node OA_SPECIFIC_RESOURCE = iri(OA + "SpecificResource");
    public static final Node OA_POSITION_SELECTOR = iri(OA + "TextPositionSelector");
    public static final Node OA_QUOTE_SELECTOR = iri(OA + "TextQuoteSelector");
    public static final Node OA_HAS_SOURCE = iri(OA + "hasSource");
    public static final Node OA_HAS_SELECTOR = iri(OA + "hasSelector");
    public static final Node OA_START = iri(OA + "start");
    public static final Node OA_END = iri(OA + "end");
    public static final Node OA_EXACT = iri(OA + "exact");
    public static final Node PROV_WAS_DERIVED_FROM = iri(PROV + "wasDerivedFrom");
    public static final Node LATITUDE = iri(GEO_POSITION + "lat");
    public static final Node LONGITUDE = iri(GEO_POSITION + "long");

    private Vocabulary() {}

    /** The terms of the ontology that are no kind, predicate, qualifier or status: with those, all of them. */
    public static Set<Node> ownTerms() {
        return Set.copyOf(OWN);
    }

    /** The class of a kind; empty for what is only a part of speech ({@link Kind#NUMBER}, {@link Kind#DATE}, …). */
    public static Optional<Node> classOf(Kind kind) {
        return switch (kind) {
            case THING -> Optional.of(OWL2.Thing.asNode());
            case CONCEPT, ROLE, STATUS -> Optional.of(SKOS.Concept.asNode());
            case NUMBER, DATE, DEMONYM -> Optional.empty();
            default -> Optional.of(term(kind.label()));
        };
    }

    public static Node property(Predicate predicate) {
        return switch (predicate) {
            case TYPE -> RDF.type.asNode();
            case NAME -> RDFS.label.asNode();
            case ALTERNATIVE_NAME -> SKOS.altLabel.asNode();
            default -> term(predicate.localName());
        };
    }

    public static Node property(Entity.Qualifier.Property property) {
        return term(property.localName());
    }

    public static Node statusOf(Status status) {
        return term(status.label());
    }

    public static Node documentOf(DocumentId document) {
        return iri(ID + "document/" + document);
    }

    /** The graph of a document's claims and passages. */
    public static Node claimsOf(DocumentId document) {
        return graph("claims/" + document);
    }

    /** The graph of a document's refused claims and the reports on them. */
    public static Node quarantineOf(DocumentId document) {
        return graph("quarantine/" + document);
    }

    /** A term of the ontology by its local name. */
    public static Node term(String localName) {
        return iri(LC + localName);
    }

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Node graph(String path) {
        return iri(GRAPH + path);
    }

    private static Node own(String localName) {
        var node = term(localName);
        OWN.add(node);
        return node;
    }

    /** The prefixes that queries and exports use, by name. */
    public static Map<String, String> prefixes() {
        return new TreeMap<>(Map.of(
                "lc", LC,
                "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
                "skos", "http://www.w3.org/2004/02/skos/core#",
                "xsd", "http://www.w3.org/2001/XMLSchema#",
                "oa", OA,
                "prov", PROV,
                "dcterms", "http://purl.org/dc/terms/"));
    }
}
