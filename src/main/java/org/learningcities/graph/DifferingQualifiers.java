package org.learningcities.graph;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;
import org.learningcities.statement.Predicate;

/**
 * One language calls a number "nearly" so many, the other "about" so many. A qualifier that only one language has is no
 * discrepancy.
 */
final class DifferingQualifiers implements DiscrepancyCheck {
    @Override
    public String kind() {
        return "differing-qualifiers";
    }

    @Override
    public List<Discrepancy> in(ClaimIndex claims) {
        return claims.bySubject(Predicate.COUNT_QUALIFIER).values().stream()
                .flatMap(qualifiers -> difference(qualifiers).stream())
                .toList();
    }

    private Optional<Discrepancy> difference(List<Claim> qualifiers) {
        for (var first : qualifiers) {
            var others =
                    qualifiers.stream().filter(other -> differ(first, other)).toList();
            if (!others.isEmpty()) {
                return Optional.of(Discrepancy.between(
                        kind(),
                        List.of(first),
                        others,
                        message(
                                "%s: the number is qualified as \"%s\" in one language and as \"%s\" in the other",
                                first, others.get(0), Language.ENGLISH),
                        message("%s：數量在一種語言中作「%s」，在另一種語言中作「%s」", first, others.get(0), Language.CHINESE)));
            }
        }
        return Optional.empty();
    }

    private static boolean differ(Claim one, Claim other) {
        return one.document().equals(other.document())
                && !one.object().equals(other.object())
                && Collections.disjoint(ClaimIndex.languagesOf(one), ClaimIndex.languagesOf(other));
    }

    private static String message(String form, Claim first, Claim other, Language language) {
        return form.formatted(ClaimIndex.nameOf(first.subject(), language), value(first), value(other));
    }

    private static String value(Claim claim) {
        return ClaimIndex.literalOf(claim).map(Claim.Value.Literal::lexical).orElse("");
    }
}
