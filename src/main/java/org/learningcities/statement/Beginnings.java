package org.learningcities.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningcities.statement.Expression.Choice;
import org.learningcities.statement.Expression.One;
import org.learningcities.statement.Expression.Sequence;

/** What the branches of a choice begin with: a search that tries each branch reads a shared beginning once for all. */
final class Beginnings {
    private static final Sequence NOTHING = new Sequence(List.of());

    private Beginnings() {}

    /**
     * An expression that matches the same as a choice, and prefers the same matches; branches that begin with the same
     * characters say them once: {@code red|reed|blue} as {@code re(?:d|ed)|blue}.
     */
    static Expression shared(Choice choice) {
        var groups = new LinkedHashMap<Integer, List<Expression>>();
        var groupOf = new HashMap<CharSet, Integer>();
        for (var branch : flat(choice)) {
            var first = first(branch);
            if (first.isEmpty()) {
                // It may match where any other does: no branch behind it may be tried before it.
                groupOf.clear();
                groups.put(groups.size(), List.of(branch));
            } else {
                int group = groupOf.computeIfAbsent(first.get(), key -> groups.size());
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(branch);
            }
        }
        var branches = groups.values().stream()
                .map(group -> group.size() == 1 ? group.get(0) : joined(group))
                .toList();
        return branches.size() == 1 ? branches.get(0) : new Choice(branches);
    }

    private static List<Expression> flat(Choice choice) {
        return choice.branches().stream()
                .flatMap(branch -> branch instanceof Choice inner ? flat(inner).stream() : Stream.of(branch))
                .toList();
    }

    /** The one character that an expression begins with; none where it may begin with several, or with nothing. */
    private static Optional<CharSet> first(Expression expression) {
        if (expression instanceof One one) {
            return one.set().size() == 1 ? Optional.of(one.set()) : Optional.empty();
        }
        return expression instanceof Sequence sequence
                ? sequence.parts().stream().findFirst().flatMap(Beginnings::first)
                : Optional.empty();
    }

    private static Expression joined(List<Expression> branches) {
        var parts =
                new ArrayList<Expression>(List.of(new One(first(branches.get(0)).orElseThrow())));
        addTo(
                parts,
                shared(new Choice(branches.stream().map(Beginnings::behindFirst).toList())));
        return new Sequence(parts);
    }

    private static Expression behindFirst(Expression expression) {
        if (!(expression instanceof Sequence sequence)) {
            return NOTHING;
        }
        var parts = new ArrayList<Expression>();
        addTo(parts, behindFirst(sequence.parts().get(0)));
        parts.addAll(sequence.parts().subList(1, sequence.parts().size()));
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private static void addTo(List<Expression> parts, Expression expression) {
        parts.addAll(expression instanceof Sequence sequence ? sequence.parts() : List.of(expression));
    }
}
