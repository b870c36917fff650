package org.learningcities.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Entity;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

/**
 * A group of cities is said to belong to a network (or to be of a class), while of the cities that take part in an
 * event of the same document some are labelled so and others are not.
 */
final class GroupAgainstMembers implements DiscrepancyCheck {
    @Override
    public String kind() {
        return "group-against-members";
    }

    @Override
    public List<Discrepancy> in(ClaimIndex claims) {
        var participations = claims.byDocument(Predicate.HAD_PARTICIPANT);
        var found = new ArrayList<Discrepancy>();
        for (var predicate : List.of(Predicate.MEMBER_OF, Predicate.TYPE)) {
            claims.byDocument(predicate).forEach((document, given) -> ClaimIndex.grouped(
                            given.stream().filter(GroupAgainstMembers::isStatus).toList(), GroupAgainstMembers::keyOf)
                    .values()
                    .forEach(status -> against(status, participations.getOrDefault(document, List.of()))
                            .ifPresent(found::add)));
        }
        return found;
    }

    /** Compares those who are given one status by one document with those who take part in its events. */
    private Optional<Discrepancy> against(List<Claim> status, List<Claim> participations) {
        var ofGroup = status.stream().filter(GroupAgainstMembers::isOfGroup).toList();
        var holders = status.stream()
                .filter(claim -> !isOfGroup(claim) && claim.status().makesFacts())
                .map(claim -> claim.subject().iri())
                .collect(Collectors.toUnmodifiableSet());
        var cities = participations.stream()
                .filter(claim -> ClaimIndex.objectOf(claim)
                        .filter(thing -> thing.kind().is(Kind.CITY))
                        .isPresent())
                .toList();
        var without = ClaimIndex.grouped(cities, claim -> claim.subject().iri()).values().stream()
                .filter(ofEvent -> ofEvent.stream().anyMatch(claim -> holds(claim, holders)))
                .flatMap(ofEvent -> ofEvent.stream().filter(claim -> !holds(claim, holders)))
                .toList();
        if (ofGroup.isEmpty() || without.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Discrepancy.between(
                kind(),
                ofGroup,
                without,
                message(
                        "%s: the group is said to have a status that its participants %s are not labelled with",
                        ofGroup.get(0), without, Language.ENGLISH, ", "),
                message("%s：全體被稱為具某身分，但參與者%s並未如此標示", ofGroup.get(0), without, Language.CHINESE, "、")));
    }

    private static boolean holds(Claim participation, Set<String> holders) {
        return ClaimIndex.objectOf(participation)
                .map(Entity::iri)
                .filter(holders::contains)
                .isPresent();
    }

    /** A group is a node of its own, or the words that the text has for it ("five cities of the region"). */
    private static boolean isOfGroup(Claim claim) {
        return claim.subject().kind().is(Kind.GROUP) || claim.subject().kind() == Kind.PHRASE;
    }

    /** A network's membership, or a class below that of cities: nothing that a group of people has. */
    private static boolean isStatus(Claim claim) {
        return claim.object() instanceof Claim.Value.OfKind type
                ? type.kind() != Kind.CITY && type.kind().is(Kind.CITY)
                : ClaimIndex.objectOf(claim)
                        .filter(thing -> thing.kind().is(Kind.NETWORK))
                        .isPresent();
    }

    private static String keyOf(Claim claim) {
        return ClaimIndex.objectOf(claim).map(Entity::iri).orElseGet(() -> claim.object()
                .toString());
    }

    private static String message(String form, Claim group, List<Claim> without, Language language, String separator) {
        return form.formatted(
                ClaimIndex.nameOf(group.subject(), language),
                without.stream()
                        .flatMap(claim -> ClaimIndex.objectOf(claim).stream())
                        .map(city -> ClaimIndex.nameOf(city, language))
                        .distinct()
                        .collect(Collectors.joining(separator)));
    }
}
