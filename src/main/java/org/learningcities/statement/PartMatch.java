package org.learningcities.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.learningcities.statement.Layout.Placed;
import org.learningcities.statement.Rule.Part;

/** One match of one part of a rule: where, and what fills its holes, each a list of at least one. */
record PartMatch(Placed placed, int start, int end, Map<String, List<Term>> fillers) {
    /**
     * All matches of a part, overlapping ones too: the search goes on behind the start of each match's first hole.
     * Two matches that fill the holes alike are one; so are two of which one only begins later in the same words or list.
     */
    static List<PartMatch> all(Part part, Placed placed) {
        var view = placed.view();
        var holes = part.pattern().holes();
        var search = new Search(part.pattern().program(), view.characters(), view.withinWords());
        if (!search.find(0)) {
            return List.of();
        }
        var out = new ArrayList<PartMatch>();
        Set<Map<String, List<Term>>> seen = new HashSet<>();
        Set<List<Integer>> ends = new HashSet<>();
        int from = 0;
        do {
            int next = Integer.MAX_VALUE;
            Map<String, List<Term>> fillers = new LinkedHashMap<>();
            boolean fits = true;
            for (int i = 0; i < holes.size() && fits; i++) {
                var hole = holes.get(i);
                int holeStart = search.startOf(i);
                if (holeStart >= 0) {
                    int holeEnd = search.endOf(i);
                    // A phrase is read once and whole; only between mentions may another pair begin.
                    next = Math.min(next, hole.words() ? holeEnd - 1 : holeStart);
                    var items = Items.of(view, holeStart, holeEnd, hole);
                    fits = !items.isEmpty();
                    fillers.put(hole.name(), items);
                    fits &= nested(hole, items, fillers);
                }
            }
            if (fits && seen.add(fillers) && ends.add(endsOf(search, holes.size()))) {
                out.add(new PartMatch(placed, search.start(), usedEnd(view, search, holes, fillers), fillers));
            }
            from = (next == Integer.MAX_VALUE ? search.start() : next) + 1;
        } while (from <= view.text().length() && search.find(from));
        return out;
    }

    private static List<Integer> endsOf(Search search, int holes) {
        return IntStream.rangeClosed(0, holes)
                .mapToObj(i -> i == holes ? search.end() : search.endOf(i))
                .toList();
    }

    /** Where a match ends without the verb that was cut off its last words. */
    private static int usedEnd(View view, Search search, List<Hole> holes, Map<String, List<Term>> fillers) {
        int end = search.end();
        for (int i = 0; i < holes.size(); i++) {
            var terms = fillers.getOrDefault(holes.get(i).name(), List.of());
            if (search.endOf(i) == search.end()
                    && !terms.isEmpty()
                    && terms.get(terms.size() - 1) instanceof Term.Words words) {
                while (end > search.startOf(i) && view.endOf(end) > words.end()) {
                    end--;
                }
            }
        }
        return end;
    }

    private static boolean nested(Hole hole, List<Term> items, Map<String, List<Term>> fillers) {
        if (hole.nested().isEmpty()) {
            return true;
        }
        var wanted = hole.nested().get();
        var inner = items.stream()
                .filter(Term.Mentioned.class::isInstance)
                .flatMap(term -> ((Term.Mentioned) term).mention().nested().stream())
                .filter(mention -> mention.kind().is(wanted.kind()))
                .<Term>map(Term.Mentioned::new)
                .toList();
        fillers.put(wanted.name(), inner);
        return !inner.isEmpty();
    }

    View view() {
        return placed.view();
    }
}
