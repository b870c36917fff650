package org.learningcities.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A maximum matching of facts with claims, by augmenting paths (Kuhn). */
final class Matching {
    private final List<List<Integer>> edges;
    private final Map<Integer, Integer> factOf = new HashMap<>();

    private Matching(List<List<Integer>> edges) {
        this.edges = edges;
    }

    /**
     * The claim of each fact that has one; no claim has two facts, and no matching has more pairs.
     *
     * @param edges by fact, the claims that agree with it, in their order
     * @param start a matching to grow from: each fact in it stays matched
     */
    static Map<Integer, Integer> maximum(List<List<Integer>> edges, Map<Integer, Integer> start) {
        var matching = new Matching(edges);
        start.forEach((fact, claim) -> matching.factOf.put(claim, fact));
        for (int fact = 0; fact < edges.size(); fact++) {
            if (!start.containsKey(fact)) {
                matching.place(fact, new HashSet<>());
            }
        }
        var claimOf = new TreeMap<Integer, Integer>();
        matching.factOf.forEach((claim, fact) -> claimOf.put(fact, claim));
        return claimOf;
    }

    private boolean place(int fact, Set<Integer> seen) {
        for (int claim : edges.get(fact)) {
            if (seen.add(claim)) {
                var holder = factOf.get(claim);
                if (holder == null || place(holder, seen)) {
                    factOf.put(claim, fact);
                    return true;
                }
            }
        }
        return false;
    }
}
