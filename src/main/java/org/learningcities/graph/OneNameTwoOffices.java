package org.learningcities.graph;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Entity;
import org.learningcities.identity.Entity.Qualifier.Property;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

/**
 * One document gives one name to the holders of one exclusive office in two bodies: mayor of two cities. Whether they
 * are one person or two is not asked. A tenure that has ended is succession.
 */
final class OneNameTwoOffices implements DiscrepancyCheck {
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private final Set<String> exclusive;

    OneNameTwoOffices(Set<String> exclusiveOffices) {
        this.exclusive = Set.copyOf(exclusiveOffices);
    }

    /** A tenure's claim with what its node points to. */
    private record Tenure(Claim claim, Entity role, Entity body) {
        /** True for two cities, or for two organisations: a city and its administration are one body in two guises. */
        boolean isElsewhereThan(Tenure other) {
            return !body.iri().equals(other.body.iri())
                    && body.kind().is(Kind.PLACE) == other.body.kind().is(Kind.PLACE);
        }
    }

    @Override
    public String kind() {
        return "one-name-two-offices";
    }

    @Override
    public List<Discrepancy> in(ClaimIndex claims) {
        var ended = claims.bySubject(Predicate.UNTIL).keySet();
        var found = new ArrayList<Discrepancy>();
        byNameAndOffice(claims, ended).values().forEach(tenures -> {
            var first = tenures.get(0);
            var elsewhere = tenures.stream().filter(first::isElsewhereThan).toList();
            if (!elsewhere.isEmpty()) {
                found.add(discrepancy(
                        tenures.stream()
                                .filter(tenure ->
                                        tenure.body().iri().equals(first.body().iri()))
                                .toList(),
                        elsewhere));
            }
        });
        return found;
    }

    private Map<String, List<Tenure>> byNameAndOffice(ClaimIndex claims, Set<String> ended) {
        var tenures = new TreeMap<String, List<Tenure>>();
        for (var claim : claims.of(Predicate.HOLDS_ROLE)) {
            ClaimIndex.objectOf(claim)
                    .filter(node -> !ended.contains(node.iri()))
                    .flatMap(node -> tenureOf(claim, node))
                    .ifPresent(tenure -> claim.subject().names().stream()
                            .map(name -> FOLD.normalize(name.text()))
                            .distinct()
                            .map(name -> claim.document() + "\n" + tenure.role().iri() + "\n" + name)
                            .forEach(key -> tenures.computeIfAbsent(key, k -> new ArrayList<>())
                                    .add(tenure)));
        }
        tenures.values()
                .forEach(list -> list.sort(
                        Comparator.comparing((Tenure tenure) -> tenure.body().iri())
                                .thenComparing(tenure -> tenure.claim().iri())));
        return tenures;
    }

    private Optional<Tenure> tenureOf(Claim claim, Entity node) {
        return ClaimIndex.qualifierOf(node, Property.ROLE)
                .filter(role -> exclusive.contains(role.iri()))
                .flatMap(
                        role -> ClaimIndex.qualifierOf(node, Property.BODY).map(body -> new Tenure(claim, role, body)));
    }

    private Discrepancy discrepancy(List<Tenure> first, List<Tenure> elsewhere) {
        return Discrepancy.between(
                kind(),
                first.stream().map(Tenure::claim).toList(),
                elsewhere.stream().map(Tenure::claim).toList(),
                message("%s is named as %s of %s and of %s", first, elsewhere, Language.ENGLISH),
                message("%s同時被稱為%s：%s與%s", first, elsewhere, Language.CHINESE));
    }

    private static String message(String form, List<Tenure> first, List<Tenure> elsewhere, Language language) {
        return form.formatted(
                ClaimIndex.nameOf(first.get(0).claim().subject(), language),
                ClaimIndex.nameOf(first.get(0).role(), language),
                ClaimIndex.nameOf(first.get(0).body(), language),
                elsewhere.stream()
                        .map(tenure -> ClaimIndex.nameOf(tenure.body(), language))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }
}
