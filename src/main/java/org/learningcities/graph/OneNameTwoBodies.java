package org.learningcities.graph;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

/**
 * One document uses one name for two organisations. Places share names with what is in them, and people with each
 * other; for neither is it a discrepancy.
 */
final class OneNameTwoBodies implements DiscrepancyCheck {
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    @Override
    public String kind() {
        return "one-name-two-bodies";
    }

    @Override
    public List<Discrepancy> in(ClaimIndex claims) {
        var byName = new TreeMap<String, List<Claim>>();
        for (var predicate : List.of(Predicate.NAME, Predicate.ALTERNATIVE_NAME)) {
            for (var claim : claims.of(predicate)) {
                if (claim.subject().kind().is(Kind.ORGANISATION) && claim.object() instanceof Claim.Value.Text name) {
                    byName.computeIfAbsent(
                                    claim.document() + "\n"
                                            + FOLD.normalize(name.text().strip()),
                                    key -> new ArrayList<>())
                            .add(claim);
                }
            }
        }
        var found = new ArrayList<Discrepancy>();
        byName.values().forEach(uses -> {
            var first = uses.stream()
                    .min(Comparator.comparing(claim -> claim.subject().iri()))
                    .orElseThrow();
            var others = uses.stream()
                    .filter(use -> !use.subject().iri().equals(first.subject().iri()))
                    .toList();
            if (!others.isEmpty()) {
                found.add(discrepancy(first, uses, others));
            }
        });
        return found;
    }

    private Discrepancy discrepancy(Claim first, List<Claim> uses, List<Claim> others) {
        var name = ((Claim.Value.Text) first.object()).text();
        var other = others.get(0).subject();
        return Discrepancy.between(
                kind(),
                uses.stream().filter(use -> !others.contains(use)).toList(),
                others,
                "the name \"%s\" is used for %s and for %s"
                        .formatted(
                                name,
                                ClaimIndex.nameOf(first.subject(), Language.ENGLISH),
                                ClaimIndex.nameOf(other, Language.ENGLISH)),
                "名稱「%s」既指%s，又指%s"
                        .formatted(
                                name,
                                ClaimIndex.nameOf(first.subject(), Language.CHINESE),
                                ClaimIndex.nameOf(other, Language.CHINESE)));
    }
}
