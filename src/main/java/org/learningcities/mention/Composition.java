package org.learningcities.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Brings candidates together: the longest wins, what lies within it is nested, what crosses it is left out. */
final class Composition {
    private static final Comparator<Mention> IN_TEXT =
            Comparator.comparingInt(Mention::start).thenComparingInt(m -> -m.end());

    private Composition() {}

    /** Candidates in the order of their sources: of two on the same words, the first is kept. */
    static List<Mention> of(List<Mention> candidates) {
        var longestFirst = new ArrayList<>(candidates);
        longestFirst.sort(Comparator.comparingInt((Mention m) -> m.start() - m.end()));
        NavigableMap<Integer, Mention> top = new TreeMap<>();
        Map<Integer, List<Mention>> nested = new HashMap<>();
        for (var candidate : longestFirst) {
            var before = top.floorEntry(candidate.start());
            if (before != null && before.getValue().end() >= candidate.end()) {
                nested.computeIfAbsent(before.getKey(), key -> new ArrayList<>())
                        .add(candidate);
                continue;
            }
            var after = top.ceilingEntry(candidate.start());
            boolean crosses = (before != null && before.getValue().end() > candidate.start())
                    || (after != null && after.getKey() < candidate.end());
            if (!crosses) {
                top.put(candidate.start(), candidate);
            }
        }
        return top.values().stream()
                .map(mention -> with(mention, nestedIn(mention, nested.getOrDefault(mention.start(), List.of()))))
                .toList();
    }

    private static List<Mention> nestedIn(Mention mention, List<Mention> candidates) {
        if (mention.kind() == Kind.PERSON || mention.kind() == Kind.DATE || mention.kind() == Kind.NUMBER) {
            return List.of();
        }
        var seen = new HashSet<String>();
        seen.add(mention.start() + "-" + mention.end());
        return candidates.stream()
                .filter(m -> m.kind() != mention.kind() || m.end() != mention.end())
                .filter(m -> seen.add(m.start() + "-" + m.end()))
                .sorted(IN_TEXT)
                .toList();
    }

    private static Mention with(Mention m, List<Mention> nested) {
        return new Mention(
                m.kind(), m.language(), m.block(), m.start(), m.end(), m.text(), m.reading(), nested, m.antecedent());
    }

    /** Words that stand for something named elsewhere. */
    static Mention standing(Words words, int from, int to, Mention antecedent) {
        return standingFor(words.mention(antecedent.kind(), from, to, Mention.WORDS), antecedent);
    }

    static Mention standingFor(Mention m, Mention antecedent) {
        return new Mention(
                antecedent.kind(),
                m.language(),
                m.block(),
                m.start(),
                m.end(),
                m.text(),
                m.reading(),
                m.nested(),
                Optional.of(antecedent));
    }

    /** Antecedents as they stand in the list itself, with what is nested in them. */
    static List<Mention> settled(List<Mention> mentions) {
        Map<String, Mention> done = new HashMap<>();
        var settled = new ArrayList<Mention>();
        for (var mention : mentions) {
            var known = mention.antecedent().map(a -> done.getOrDefault(span(a), a));
            var result = known.isPresent() ? standingFor(mention, known.get()) : mention;
            done.put(span(result), result);
            settled.add(result);
        }
        return List.copyOf(settled);
    }

    private static String span(Mention m) {
        return m.start() + "-" + m.end();
    }
}
