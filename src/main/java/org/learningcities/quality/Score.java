package org.learningcities.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Claims of one document against its gold: the rates, the claim of each fact that has one, and the claims that count. A
 * claim that matches nothing does not count where it only gives a node its class and the gold gives none, or a name that
 * the gold has too.
 */
record Score(Rates rates, Map<Integer, Integer> claimOfFact, List<Integer> counted) {

    /** The strict score, and the relaxed one, whose matching grows from the strict one. */
    record Both(Score strict, Score relaxed) {}

    static Both of(Gold gold, List<ReadClaim> claims) {
        var strict = of(gold, claims, new Agreement(gold, false), Map.of());
        return new Both(strict, of(gold, claims, new Agreement(gold, true), strict.claimOfFact()));
    }

    private static Score of(Gold gold, List<ReadClaim> claims, Agreement agreement, Map<Integer, Integer> start) {
        var edges = new ArrayList<List<Integer>>();
        for (var fact : gold.facts()) {
            var agreeing = new ArrayList<Integer>();
            for (int i = 0; i < claims.size(); i++) {
                if (agreement.agree(fact, claims.get(i))) {
                    agreeing.add(i);
                }
            }
            edges.add(agreeing);
        }
        var pairs = Matching.maximum(edges, start);
        var used = new HashSet<>(pairs.values());
        var counted = new ArrayList<Integer>();
        for (int i = 0; i < claims.size(); i++) {
            if (used.contains(i) || !onlyDescribesANode(gold, claims.get(i))) {
                counted.add(i);
            }
        }
        return new Score(Rates.ofPairs(pairs.size(), gold.facts().size(), counted.size()), pairs, List.copyOf(counted));
    }

    private static boolean onlyDescribesANode(Gold gold, ReadClaim claim) {
        if (claim.predicate().equals("type")) {
            return !gold.types(claim.subject());
        }
        return Gold.LABELS.contains(claim.predicate()) && gold.hasName(claim.subject(), claim.object());
    }
}
