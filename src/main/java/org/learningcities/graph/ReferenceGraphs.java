package org.learningcities.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Entity;
import org.learningcities.mention.Concept;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Place;

/** What no article says and every answer needs: ontology, vocabulary, shapes, places, catalogue. */
public final class ReferenceGraphs {
    private static final String ONTOLOGY_FILE = "ontology/learning-cities.ttl";
    private static final String GEONAMES_TERMS = "http://www.geonames.org/ontology#";
    private static final String DATASET = "https://w3id.org/learning-cities/dataset";
    private static final Map<String, Map<Language, String>> SCHEMES = Map.of(
            "role", Map.of(Language.ENGLISH, "Roles", Language.CHINESE, "職務"),
            "group", Map.of(Language.ENGLISH, "Groups of people", Language.CHINESE, "群體"),
            "theme", Map.of(Language.ENGLISH, "Themes", Language.CHINESE, "主題"));

    private ReferenceGraphs() {}

    /** The ontology as it is published. */
    public static List<Triple> ontology() {
        return read(List.of(ONTOLOGY_FILE), "ontology");
    }

    /**
     * Turtle files of the class path as one graph, whose blank nodes get stable labels that begin with the prefix.
     *
     * @throws IllegalArgumentException where a file is missing
     */
    public static List<Triple> read(List<String> files, String prefix) {
        var triples = new LinkedHashSet<Triple>();
        for (var file : files) {
            try (InputStream stream = ReferenceGraphs.class.getResourceAsStream("/" + file)) {
                if (stream == null) {
                    throw new IllegalArgumentException(
                            "%s is not on the class path; it comes with this program".formatted(file));
                }
                RDFParser.source(stream)
                        .lang(Lang.TURTLE)
                        .base("classpath:" + file)
                        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                        .parse(new StreamRDFBase() {
                            @Override
                            public void triple(Triple triple) {
                                triples.add(triple);
                            }
                        });
            } catch (IOException e) {
                throw new UncheckedIOException("%s cannot be read".formatted(file), e);
            }
        }
        return CanonicalQuads.withStableLabels(triples, prefix);
    }

    /** The lexicon's roles, groups and themes as SKOS concepts, a scheme for each. */
    public static List<Triple> vocabulary(Collection<Concept> concepts) {
        var graph = new Gathered();
        for (var concept : concepts) {
            var node = Vocabulary.iri(iriOf(concept));
            var scheme = Vocabulary.iri(Vocabulary.ID + "scheme/" + concept.scheme());
            graph.add(scheme, RDF.type.asNode(), SKOS.ConceptScheme.asNode());
            SCHEMES.getOrDefault(concept.scheme(), Map.of(Language.ENGLISH, concept.scheme()))
                    .forEach((language, label) -> graph.add(scheme, RDFS.label.asNode(), text(label, language)));
            graph.add(node, RDF.type.asNode(), SKOS.Concept.asNode());
            graph.add(node, SKOS.inScheme.asNode(), scheme);
            graph.add(node, SKOS.notation.asNode(), Literals.text(concept.key(), Optional.empty()));
            concept.labels().forEach((language, labels) -> {
                labels.stream().limit(1).forEach(label -> {
                    graph.add(node, SKOS.prefLabel.asNode(), text(label, language));
                    graph.add(node, RDFS.label.asNode(), text(label, language));
                });
                labels.stream()
                        .skip(1)
                        .forEach(label -> graph.add(node, SKOS.altLabel.asNode(), text(label, language)));
            });
            if (concept.exclusive()) {
                graph.add(node, Vocabulary.EXCLUSIVE_OFFICE, Literals.of(true));
            }
        }
        return graph.triples();
    }

    /** The IRI of a concept: its scheme and its key. */
    public static String iriOf(Concept concept) {
        return Vocabulary.ID + concept.scheme() + "/" + concept.key();
    }

    /**
     * What the gazetteer knows of the places that claims speak of.
     *
     * @param gazetteer gives a place by its key, which is the entity's authority ("geonames:2911298")
     */
    public static List<Triple> places(Collection<Claim> claims, Function<String, Optional<Place>> gazetteer) {
        var graph = new Gathered();
        var known = new TreeMap<String, Entity>();
        claims.stream()
                .flatMap(ReferenceGraphs::entitiesOf)
                .filter(entity ->
                        entity.kind().is(Kind.PLACE) && entity.authority().isPresent())
                .forEach(entity -> known.putIfAbsent(entity.iri(), entity));
        known.values()
                .forEach(entity ->
                        entity.authority().flatMap(gazetteer).ifPresent(place -> addPlace(entity, place, graph)));
        if (!known.isEmpty()) {
            graph.add(Vocabulary.PLACES, DCTerms.source.asNode(), Vocabulary.iri("https://www.geonames.org/"));
            graph.add(
                    Vocabulary.PLACES,
                    DCTerms.license.asNode(),
                    Vocabulary.iri("https://creativecommons.org/licenses/by/4.0/"));
            graph.add(
                    Vocabulary.PLACES,
                    DCTerms.rights.asNode(),
                    text("Contains data of GeoNames (geonames.org), CC BY 4.0.", Language.ENGLISH));
        }
        return graph.triples();
    }

    private static void addPlace(Entity entity, Place place, Gathered graph) {
        var described = new LinkedHashSet<Triple>();
        Projection.describe(entity, described);
        graph.addAll(Facts.withSupertypes(described));
        var node = Vocabulary.iri(entity.iri());
        graph.add(
                node, Vocabulary.iri(GEONAMES_TERMS + "countryCode"), Literals.text(place.country(), Optional.empty()));
        graph.add(node, Vocabulary.iri(GEONAMES_TERMS + "name"), Literals.text(place.name(), Optional.empty()));
        place.featureCode()
                .ifPresent(code -> graph.add(
                        node,
                        Vocabulary.iri(GEONAMES_TERMS + "featureCode"),
                        Vocabulary.iri(GEONAMES_TERMS + featureClass(code) + "." + code)));
        place.latitude().ifPresent(degrees -> graph.add(node, Vocabulary.LATITUDE, decimal(degrees)));
        place.longitude().ifPresent(degrees -> graph.add(node, Vocabulary.LONGITUDE, decimal(degrees)));
    }

    /** GeoNames writes a code with its class: A for administrative divisions and countries, P for settlements. */
    private static String featureClass(String code) {
        return code.startsWith("PPL") ? "P" : "A";
    }

    /** The dataset and its sources, for harvesters. */
    public static List<Triple> catalogue(Collection<Document> documents) {
        var graph = new Gathered();
        var dataset = Vocabulary.iri(DATASET);
        graph.add(dataset, RDF.type.asNode(), DCAT.Dataset.asNode());
        graph.add(dataset, DCTerms.title.asNode(), text("Learning Cities", Language.ENGLISH));
        graph.add(dataset, DCTerms.title.asNode(), text("學習型城市", Language.CHINESE));
        graph.add(
                dataset,
                DCTerms.description.asNode(),
                text(
                        "What articles say of learning cities: facts, and the claims and passages that prove them.",
                        Language.ENGLISH));
        graph.add(dataset, DCTerms.description.asNode(), text("文章中關於學習型城市的事實，以及作為依據的主張與段落。", Language.CHINESE));
        graph.add(dataset, DCTerms.conformsTo.asNode(), Vocabulary.iri(Vocabulary.ONTOLOGY_IRI));
        for (var language : Language.values()) {
            graph.add(dataset, DCTerms.language.asNode(), Literals.text(language.tag(), Optional.empty()));
        }
        documents.forEach(
                document -> graph.add(dataset, DCTerms.source.asNode(), Vocabulary.documentOf(document.id())));
        return graph.triples();
    }

    /** Every entity that a claim speaks of, those that describe its nodes among them. */
    static Stream<Entity> entitiesOf(Claim claim) {
        var ends = new ArrayList<Entity>();
        ends.add(claim.subject());
        if (claim.object() instanceof Claim.Value.Thing thing) {
            ends.add(thing.entity());
        }
        return ends.stream().flatMap(ReferenceGraphs::withQualifiers);
    }

    private static Stream<Entity> withQualifiers(Entity entity) {
        return Stream.concat(
                Stream.of(entity),
                entity.qualifiers().stream().flatMap(qualifier -> withQualifiers(qualifier.value())));
    }

    private static Node text(String text, Language language) {
        return Literals.text(text, Optional.of(language));
    }

    private static Node decimal(double degrees) {
        return NodeFactory.createLiteralDT(BigDecimal.valueOf(degrees).toPlainString(), XSDDatatype.XSDdecimal);
    }

    /** Triples as they are gathered, each once. */
    private static final class Gathered {
        private final Set<Triple> triples = new LinkedHashSet<>();

        void add(Node subject, Node predicate, Node object) {
            triples.add(Triple.create(subject, predicate, object));
        }

        void addAll(Collection<Triple> more) {
            triples.addAll(more);
        }

        List<Triple> triples() {
            return List.copyOf(triples);
        }
    }
}
