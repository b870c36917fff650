package org.learningcities.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningcities.graph.Discrepancy;
import org.learningcities.publish.ClaimLines;

/**
 * Contradictions found, against those that a reader of the text listed. What was reported shows one of the list
 * where its claims say facts that the list gives, or quote what the list quotes; where several fit, each takes that for
 * which most of its claims speak, and no two take the same. What fits none is not on the list.
 *
 * @param rates of the whole list
 * @param byKind the same by the list's kinds; what was reported counts under no kind
 * @param found by the list's id, its title, for those found
 * @param strange what was reported and is not on the list, in English
 */
public record ContradictionScore(
        Rates rates, Map<String, Rates> byKind, Map<String, String> found, List<String> strange) {
    static final ContradictionScore NONE = new ContradictionScore(Rates.NONE, Map.of(), Map.of(), List.of());

    static ContradictionScore of(Gold gold, List<Discrepancy> reported) {
        if (gold.contradictions().isEmpty()) {
            return NONE;
        }
        var fits = fits(gold, reported);
        var found = new TreeMap<String, String>();
        var placed = new HashSet<Discrepancy>();
        fits.stream().sorted(Fit.ORDER).forEach(fit -> {
            if (!found.containsKey(fit.listed().id()) && placed.add(fit.reported())) {
                found.put(fit.listed().id(), fit.listed().title());
            }
        });
        var listed = fits.stream().map(Fit::reported).collect(Collectors.toSet());
        var strange = reported.stream()
                .filter(discrepancy -> !listed.contains(discrepancy))
                .map(Discrepancy::english)
                .toList();
        var byKind = new TreeMap<String, Rates>();
        gold.contradictions()
                .forEach(one ->
                        byKind.merge(one.kind(), new Rates(found.containsKey(one.id()) ? 1 : 0, 1, 0, 0), Rates::plus));
        return new ContradictionScore(
                new Rates(
                        found.size(), gold.contradictions().size(), reported.size() - strange.size(), reported.size()),
                byKind,
                found,
                strange);
    }

    /** How many claims of what was reported say facts of one contradiction of the list, and how many quote what it does. */
    private record Fit(Discrepancy reported, Gold.Contradiction listed, long facts, long quotes) {
        private static final Comparator<Fit> ORDER = Comparator.comparing(Fit::facts)
                .thenComparing(Fit::quotes)
                .reversed()
                .thenComparing(fit -> fit.listed().id())
                .thenComparing(fit -> fit.reported().iri());
    }

    private static List<Fit> fits(Gold gold, List<Discrepancy> reported) {
        var agreement = new Agreement(gold, true);
        var fits = new ArrayList<Fit>();
        for (var discrepancy : reported) {
            var sides = Stream.concat(discrepancy.firstSide().stream(), discrepancy.secondSide().stream())
                    .toList();
            var claims = ClaimLines.ofOntology().lines(sides).stream()
                    .map(ReadClaim::of)
                    .toList();
            for (var listed : gold.contradictions()) {
                var facts = gold.facts().stream()
                        .filter(fact -> listed.facts().contains(fact.id()))
                        .toList();
                long saying = claims.stream()
                        .filter(claim -> facts.stream().anyMatch(fact -> agreement.agree(fact, claim)))
                        .count();
                long quoting = claims.stream()
                        .filter(claim -> agreement.overlaps(listed.quotes(), claim))
                        .count();
                if (saying + quoting > 0) {
                    fits.add(new Fit(discrepancy, listed, saying, quoting));
                }
            }
        }
        return fits;
    }

    ContradictionScore plus(ContradictionScore other) {
        var all = new TreeMap<>(found);
        all.putAll(other.found);
        return new ContradictionScore(
                rates.plus(other.rates),
                Rates.sum(byKind, other.byKind),
                all,
                Stream.concat(strange.stream(), other.strange.stream()).toList());
    }
}
