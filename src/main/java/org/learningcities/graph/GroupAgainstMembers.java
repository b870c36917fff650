package org.learningcities.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return Stream.of(Predicate.MEMBER_OF, Predicate.TYPE)
                .flatMap(
                        predicate -> statuses(claims.of(predicate)).flatMap(status -> against(status, claims).stream()))
                .toList();
    }

    /** The claims that give one status to groups, in one document. */
    private record OfGroup(Claim first, List<Claim> all, List<Claim> ofOthers) {}

    private static Stream<OfGroup> statuses(List<Claim> claims) {
        return claims.stream()
                .filter(claim -> isOfGroup(claim) && isStatus(claim))
                .collect(Collectors.groupingBy(
                        claim -> claim.document() + "\n" + keyOf(claim), TreeMap::new, Collectors.toUnmodifiableList()))
                .values()
                .stream()
                .map(group -> new OfGroup(
                        group.get(0),
                        group,
                        claims.stream()
                                .filter(claim -> !isOfGroup(claim) && sameStatus(claim, group.get(0)))
                                .toList()));
    }

    private Optional<Discrepancy> against(OfGroup group, ClaimIndex claims) {
        var holders = subjects(group.ofOthers());
        var without = new ArrayList<Claim>();
        claims.bySubject(Predicate.HAD_PARTICIPANT).values().stream()
                .map(participants -> cities(participants, group.first()))
                .filter(cities -> cities.stream().anyMatch(claim -> holds(claim, holders)))
                .forEach(cities ->
                        cities.stream().filter(claim -> !holds(claim, holders)).forEach(without::add));
        if (without.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Discrepancy.between(
                kind(),
                group.all(),
                without,
                message(
                        "%s: the group is said to have the status, but its participants %s are not labelled so",
                        group.first(), without, Language.ENGLISH, ", "),
                message("%s：全體被稱為具此身分，但參與者%s並未如此標示", group.first(), without, Language.CHINESE, "、")));
    }

    private static List<Claim> cities(List<Claim> participants, Claim group) {
        return participants.stream()
                .filter(claim -> claim.document().equals(group.document()))
                .filter(claim -> ClaimIndex.objectOf(claim)
                        .filter(thing -> thing.kind().is(Kind.CITY))
                        .isPresent())
                .toList();
    }

    private static boolean holds(Claim participation, Set<String> holders) {
        return ClaimIndex.objectOf(participation)
                .map(Entity::iri)
                .filter(holders::contains)
                .isPresent();
    }

    private static Set<String> subjects(Collection<Claim> claims) {
        return claims.stream().map(claim -> claim.subject().iri()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfGroup(Claim claim) {
        return claim.subject().kind().is(Kind.GROUP);
    }

    /** A network's membership, or a class below that of cities: nothing that a group of people has. */
    private static boolean isStatus(Claim claim) {
        return claim.object() instanceof Claim.Value.OfKind type
                ? type.kind() != Kind.CITY && type.kind().is(Kind.CITY)
                : ClaimIndex.objectOf(claim)
                        .filter(thing -> thing.kind().is(Kind.NETWORK))
                        .isPresent();
    }

    private static boolean sameStatus(Claim claim, Claim group) {
        return claim.document().equals(group.document())
                && claim.status().makesFacts()
                && keyOf(claim).equals(keyOf(group));
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
