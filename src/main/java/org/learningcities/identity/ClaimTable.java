package org.learningcities.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim.Value;
import org.learningcities.statement.Evidence;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Status;

/** A document's claims as they are made: what is said again, by another rule or language, adds its evidence. */
final class ClaimTable {
    private final Document document;
    private final Map<String, Claim> claims = new TreeMap<>();

    ClaimTable(Document document) {
        this.document = document;
    }

    /** The claims so far, in an order that depends on what they say alone. */
    List<Claim> all() {
        return List.copyOf(claims.values());
    }

    /** The claims so far, by their IRIs. */
    List<Claim> sorted() {
        return claims.values().stream().sorted(Comparator.comparing(Claim::iri)).toList();
    }

    /** True where one of the claims so far is such. */
    boolean has(java.util.function.Predicate<Claim> such) {
        return claims.values().stream().anyMatch(such);
    }

    /** Adds what a text says outright, by nobody in particular. */
    void add(Entity subject, Predicate predicate, Value object, List<Evidence> evidence) {
        add(subject, predicate, object, Status.ASSERTED, false, Optional.empty(), Set.of(), evidence);
    }

    /** One claim for what is said on one footing; of several footings that make facts, the firmest stands. */
    void add(
            Entity subject,
            Predicate predicate,
            Value object,
            Status status,
            boolean doubtful,
            Optional<Entity> speaker,
            Set<Language> presentedAs,
            List<Evidence> evidence) {
        var footing = status.makesFacts() ? "fact" : status.label();
        var key = String.join(
                "\n",
                document.id().value(),
                subject.iri(),
                predicate.localName(),
                object instanceof Value.Thing thing ? thing.entity().iri() : object.toString(),
                footing,
                speaker.map(Entity::iri).orElse(""));
        var before = Optional.ofNullable(claims.get(key));
        var firmest =
                before.map(Claim::status).filter(s -> s.compareTo(status) < 0).orElse(status);
        var languages = EnumSet.noneOf(Language.class);
        languages.addAll(presentedAs);
        before.ifPresent(claim -> languages.addAll(claim.presentedAs()));
        var all = new ArrayList<>(evidence);
        before.ifPresent(claim -> all.addAll(claim.evidence()));
        claims.put(
                key,
                new Claim(
                        Entities.BASE + "claim/"
                                + Slug.hash(key.replace("\nfact\n", "\n" + firmest.label() + "\n"), 24),
                        document.id(),
                        document.hash(),
                        subject,
                        predicate,
                        object,
                        firmest,
                        doubtful && before.map(Claim::doubtful).orElse(true),
                        speaker,
                        languages,
                        all));
    }
}
