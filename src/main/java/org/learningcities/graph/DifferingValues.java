package org.learningcities.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

/**
 * Two values where one is expected. A date that lies within another ("14 November 2022", "November 2022") is the same
 * said more precisely; two values of a thing that is spoken of at several dates are change.
 */
final class DifferingValues implements DiscrepancyCheck {
    private static final Set<Predicate> DATES =
            Set.of(Predicate.EVENT_DATE, Predicate.SINCE, Predicate.UNTIL, Predicate.YEAR);

    private final Expectations expectations;

    DifferingValues(Expectations expectations) {
        this.expectations = expectations;
    }

    @Override
    public String kind() {
        return "differing-values";
    }

    @Override
    public List<Discrepancy> in(ClaimIndex claims) {
        return expectations.oneValue().stream()
                .flatMap(predicate -> claims.bySubject(predicate).values().stream()
                        .filter(values -> !isChange(predicate, values, claims))
                        .flatMap(values -> difference(predicate, values).stream()))
                .toList();
    }

    private Optional<Discrepancy> difference(Predicate predicate, List<Claim> values) {
        for (var first : values) {
            var others = values.stream().filter(other -> differ(first, other)).toList();
            if (!others.isEmpty()) {
                var same = values.stream()
                        .filter(other -> !others.contains(other) && !differ(first, other))
                        .toList();
                return Optional.of(Discrepancy.between(
                        kind(),
                        same,
                        others,
                        message("%s: %s is given as %s and as %s", predicate, first, others, Language.ENGLISH),
                        message("%s：%s既作%s，又作%s", predicate, first, others, Language.CHINESE)));
            }
        }
        return Optional.empty();
    }

    private String message(String form, Predicate predicate, Claim first, Collection<Claim> others, Language language) {
        return form.formatted(
                ClaimIndex.nameOf(first.subject(), language),
                expectations.label(predicate.localName(), language),
                lexical(first),
                others.stream().map(DifferingValues::lexical).distinct().collect(Collectors.joining(", ")));
    }

    /** A count that is stated at several dates has a value for each. */
    private static boolean isChange(Predicate predicate, List<Claim> values, ClaimIndex claims) {
        return DATES.contains(predicate) ? values.get(0).subject().kind().is(Kind.COUNT) : spansDates(values, claims);
    }

    private static boolean spansDates(List<Claim> values, ClaimIndex claims) {
        var subject = values.get(0).subject().iri();
        var dates = new ArrayList<Claim>();
        DATES.forEach(date -> dates.addAll(claims.about(subject, date)));
        return dates.stream().map(DifferingValues::lexical).distinct().count() > 1;
    }

    private static boolean differ(Claim one, Claim other) {
        return Stream.of(ClaimIndex.literalOf(one), ClaimIndex.literalOf(other)).allMatch(Optional::isPresent)
                ? literalsDiffer(
                        ClaimIndex.literalOf(one).get(),
                        ClaimIndex.literalOf(other).get())
                : ClaimIndex.literalOf(one).isEmpty()
                        && ClaimIndex.literalOf(other).isEmpty()
                        && !Objects.equals(one.object(), other.object());
    }

    private static boolean literalsDiffer(Claim.Value.Literal one, Claim.Value.Literal other) {
        var a = Literals.boundsOf(one);
        var b = Literals.boundsOf(other);
        if (a.isPresent() && b.isPresent()) {
            return !a.get().within(b.get()) && !b.get().within(a.get());
        }
        if (one.datatype() != other.datatype()) {
            return false;
        }
        return one.datatype() == Claim.Datatype.DECIMAL
                ? new BigDecimal(one.lexical()).compareTo(new BigDecimal(other.lexical())) != 0
                : !one.lexical().equals(other.lexical());
    }

    private static String lexical(Claim claim) {
        return ClaimIndex.literalOf(claim)
                .map(Claim.Value.Literal::lexical)
                .or(() -> ClaimIndex.objectOf(claim).map(thing -> ClaimIndex.nameOf(thing, Language.ENGLISH)))
                .orElseGet(() -> claim.object().toString());
    }
}
