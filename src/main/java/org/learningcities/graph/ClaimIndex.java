package org.learningcities.graph;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.learningcities.document.DocumentId;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Entity;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Status;

/** Claims by predicate and by subject, for the checks; what is only planned contradicts nothing and is left out. */
public final class ClaimIndex {
    private final Map<Predicate, List<Claim>> byPredicate;
    private final Map<Predicate, Map<String, List<Claim>>> bySubject;

    public ClaimIndex(Collection<Claim> claims) {
        byPredicate = claims.stream()
                .filter(claim -> claim.status() != Status.PLANNED)
                .sorted(Comparator.comparing(Claim::iri))
                .collect(Collectors.groupingBy(
                        Claim::predicate, () -> new EnumMap<>(Predicate.class), Collectors.toUnmodifiableList()));
        bySubject = new EnumMap<>(Predicate.class);
        byPredicate.forEach((predicate, list) ->
                bySubject.put(predicate, grouped(list, claim -> claim.subject().iri())));
    }

    /** The claims of a predicate, by IRI. */
    List<Claim> of(Predicate predicate) {
        return byPredicate.getOrDefault(predicate, List.of());
    }

    /** The claims of a predicate by their subject's IRI, both in order. */
    Map<String, List<Claim>> bySubject(Predicate predicate) {
        return bySubject.getOrDefault(predicate, Map.of());
    }

    /** The claims of a predicate by their document, both in order. */
    Map<DocumentId, List<Claim>> byDocument(Predicate predicate) {
        return grouped(of(predicate), Claim::document);
    }

    /** The claims of a predicate about one subject. */
    List<Claim> about(String subject, Predicate predicate) {
        return bySubject(predicate).getOrDefault(subject, List.of());
    }

    static <K extends Comparable<K>> Map<K, List<Claim>> grouped(List<Claim> claims, Function<Claim, K> key) {
        return claims.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toUnmodifiableList()));
    }

    /** The thing that a claim's object is, where it is one. */
    static Optional<Entity> objectOf(Claim claim) {
        return claim.object() instanceof Claim.Value.Thing thing ? Optional.of(thing.entity()) : Optional.empty();
    }

    static Optional<Claim.Value.Literal> literalOf(Claim claim) {
        return claim.object() instanceof Claim.Value.Literal literal ? Optional.of(literal) : Optional.empty();
    }

    /** What a node points to by one of its properties. */
    static Optional<Entity> qualifierOf(Entity node, Entity.Qualifier.Property property) {
        return node.qualifiers().stream()
                .filter(qualifier -> qualifier.property() == property)
                .map(Entity.Qualifier::value)
                .findFirst();
    }

    /** The languages in which a claim is made. */
    static Set<Language> languagesOf(Claim claim) {
        var languages = EnumSet.noneOf(Language.class);
        claim.evidence().forEach(evidence -> languages.add(evidence.language()));
        return languages;
    }

    /** A thing's name for a message: in the language, else in any, else the end of its IRI. */
    static String nameOf(Entity entity, Language language) {
        return entity.nameIn(language)
                .or(() -> entity.names().stream().map(Entity.Name::text).findFirst())
                .orElseGet(() -> entity.iri().substring(entity.iri().lastIndexOf('/') + 1));
    }
}
