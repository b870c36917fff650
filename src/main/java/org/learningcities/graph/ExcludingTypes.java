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
                        message("%s is said to be of the class %s and of the class %s", first, other, Language.ENGLISH),
                        message("%s既被歸為%s，又被歸為%s", first, other, Language.CHINESE)));
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

    private String message(String form, Claim first, Claim other, Language language) {
        return form.formatted(
                ClaimIndex.nameOf(first.subject(), language), label(first, language), label(other, language));
    }

    private String label(Claim claim, Language language) {
        return kindOf(claim)
                .map(kind -> expectations.label(kind.label(), language))
                .orElse("");
    }
}
