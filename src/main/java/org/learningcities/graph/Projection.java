package org.learningcities.graph;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Entity;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

/**
 * What one claim says, as triples: the statement itself, and of each thing that it speaks of the type, the preferred
 * names and what describes its node. Pure, and no other claim is needed; a fact is a triple that some accepted claim
 * projects to.
 */
public final class Projection {
    private static final Set<Predicate> DATES =
            Set.of(Predicate.EVENT_DATE, Predicate.SINCE, Predicate.UNTIL, Predicate.YEAR);
    private static final String GEONAMES_AUTHORITY = "geonames:";

    private Projection() {}

    /** The triples of a claim, whatever its status: whether they are facts is another question. */
    public static Set<Triple> project(Claim claim) {
        var triples = new LinkedHashSet<Triple>();
        triples.add(headOf(claim));
        describe(claim.subject(), triples);
        if (claim.object() instanceof Claim.Value.Thing thing) {
            describe(thing.entity(), triples);
        }
        boundsOf(claim).ifPresent(bounds -> {
            var subject = Vocabulary.iri(claim.subject().iri());
            triples.add(Triple.create(subject, Vocabulary.EARLIEST, Literals.of(bounds.earliest())));
            triples.add(Triple.create(subject, Vocabulary.LATEST, Literals.of(bounds.latest())));
        });
        return Collections.unmodifiableSet(triples);
    }

    /** The statement itself: subject, property and object. */
    static Triple headOf(Claim claim) {
        return Triple.create(
                Vocabulary.iri(claim.subject().iri()),
                isTypeInWords(claim) ? DCTerms.type.asNode() : Vocabulary.property(claim.predicate()),
                nodeOf(claim.object(), claim.iri()));
    }

    /** Words for what a thing is ("a cooking programme") are its type and no class that the ontology has. */
    private static boolean isTypeInWords(Claim claim) {
        return claim.predicate() == Predicate.TYPE && claim.object() instanceof Claim.Value.Thing;
    }

    /** The address of a thing at its authority, where we know how to write it. */
    static Optional<Node> addressOf(Entity entity) {
        return entity.authority()
                .filter(authority -> authority.startsWith(GEONAMES_AUTHORITY))
                .map(authority ->
                        Vocabulary.iri(Vocabulary.GEONAMES + authority.substring(GEONAMES_AUTHORITY.length()) + "/"));
    }

    /** Type, names and node properties of a thing, and of the things that its node points to. */
    static void describe(Entity entity, Set<Triple> triples) {
        var node = Vocabulary.iri(entity.iri());
        triples.add(Triple.create(node, RDF.type.asNode(), classOf(entity.kind(), entity.iri())));
        preferredNames(entity).forEach(name -> {
            triples.add(Triple.create(node, RDFS.label.asNode(), name));
            if (Vocabulary.classOf(entity.kind()).equals(Vocabulary.classOf(Kind.CONCEPT))) {
                triples.add(Triple.create(node, SKOS.prefLabel.asNode(), name));
            }
        });
        addressOf(entity).ifPresent(address -> triples.add(Triple.create(node, SKOS.closeMatch.asNode(), address)));
        for (var qualifier : entity.qualifiers()) {
            triples.add(Triple.create(
                    node,
                    Vocabulary.property(qualifier.property()),
                    Vocabulary.iri(qualifier.value().iri())));
            describe(qualifier.value(), triples);
        }
    }

    /** The first name of each language, and the first that has none. */
    static List<Node> preferredNames(Entity entity) {
        var seen = new HashSet<Optional<Language>>();
        return entity.names().stream()
                .filter(name -> seen.add(name.language()))
                .map(name -> Literals.text(name.text(), name.language()))
                .toList();
    }

    private static Node nodeOf(Claim.Value value, String claim) {
        if (value instanceof Claim.Value.Thing thing) {
            return Vocabulary.iri(thing.entity().iri());
        } else if (value instanceof Claim.Value.OfKind type) {
            return classOf(type.kind(), claim);
        } else if (value instanceof Claim.Value.Text text) {
            return Literals.text(text.text(), text.language());
        }
        return Literals.of((Claim.Value.Literal) value);
    }

    private static Node classOf(Kind kind, String where) {
        return Vocabulary.classOf(kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s is given the kind %s, which is a part of speech and no class of the ontology"
                                .formatted(where, kind.label())));
    }

    private static Optional<Literals.Bounds> boundsOf(Claim claim) {
        return Stream.of(claim)
                .filter(dated -> DATES.contains(dated.predicate()))
                .map(Claim::object)
                .filter(Claim.Value.Literal.class::isInstance)
                .map(Claim.Value.Literal.class::cast)
                .findFirst()
                .flatMap(Literals::boundsOf);
    }
}
