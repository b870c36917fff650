package org.learningcities.graph;

import java.util.List;
import java.util.Optional;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

/** One thing is said to be of two classes that exclude each other: a company, and a site. */
final class ExcludingTypes implements DiscrepancyCheck {
    private final Expectations expectations;

    ExcludingTypes(Expectations expectations) {
        this.expectations = expectations;
    }

    @Override
    public String kind() {
        return "excluding-types";
    }

    @Override
    public List<Discrepancy> in(ClaimIndex claims) {
        return claims.bySubject(Predicate.TYPE).values().stream()
                .flatMap(types -> conflict(types).stream())
                .toList();
    }

    private Optional<Discrepancy> conflict(List<Claim> types) {
        for (var first : types) {
            var against = types.stream().filter(other -> exclude(first, other)).toList();
            if (!against.isEmpty()) {
                var beside = types.stream()
                        .filter(other -> kindOf(other).equals(kindOf(first)))
                        .toList();
                var other = against.get(0);
                return Optional.of(Discrepancy.between(
                        kind(),
                        beside,
                        against,
                        "%s is said to be of the class %s and of the class %s"
                                .formatted(
                                        ClaimIndex.nameOf(first.subject(), Language.ENGLISH),
                                        label(first),
                                        label(other)),
                        "%s既被歸為%s，又被歸為%s"
                                .formatted(
                                        ClaimIndex.nameOf(first.subject(), Language.CHINESE),
                                        label(first),
                                        label(other))));
            }
        }
        return Optional.empty();
    }

    private boolean exclude(Claim one, Claim other) {
        return kindOf(one)
                .flatMap(a -> kindOf(other).map(b -> expectations.exclude(a, b)))
                .orElse(false);
    }

    private static Optional<Kind> kindOf(Claim claim) {
        return claim.object() instanceof Claim.Value.OfKind type ? Optional.of(type.kind()) : Optional.empty();
    }

    private static String label(Claim claim) {
        return kindOf(claim).map(Kind::label).orElse("");
    }
}
