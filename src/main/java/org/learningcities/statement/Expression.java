package org.learningcities.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A regular expression over the text of a {@link View}, as {@link ExpressionReader} reads it. */
sealed interface Expression {
    /** One character of a set. */
    record One(CharSet set) implements Expression {}

    /** A place between characters. */
    enum Edge implements Expression {
        /** The text's start. */
        START,
        /** The text's end. */
        END,
        /** Where an ASCII word begins or ends. */
        WORD,
        NO_WORD
    }

    /** One after the other; none is the empty text. */
    record Sequence(List<Expression> parts) implements Expression {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** The first that leads to a match. */
    record Choice(List<Expression> branches) implements Expression {
        public Choice {
            branches = List.copyOf(branches);
        }
    }

    /** As often as can be, or as seldom; {@code most} is {@link #WITHOUT_END} for any number. */
    record Repeat(Expression body, int least, int most, boolean greedy) implements Expression {
        static final int WITHOUT_END = Integer.MAX_VALUE;
    }

    /** What a hole stands for. */
    record Named(String name, Expression body) implements Expression {}

    /**
     * A choice that matches the same, the same branches first, where branches that begin with the same characters say them
     * once: {@code red|reed|blue} as {@code re(?:d|ed)|blue}.
     */
    static Expression sharingBeginnings(Choice choice) {
        var groups = new LinkedHashMap<Integer, List<Expression>>();
        var heads = new HashMap<CharSet, Integer>();
        int number = 0;
        for (var branch : flat(choice)) {
            var head = head(branch);
            if (head.isEmpty()) {
                // Whatever it matches: a branch behind it may not be tried before it.
                heads.clear();
                groups.put(number++, List.of(branch));
            } else {
                var known = heads.putIfAbsent(head.get(), number);
                groups.computeIfAbsent(known == null ? number++ : known, key -> new ArrayList<>())
                        .add(branch);
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

    /** The one character that an expression begins with. */
    private static Optional<CharSet> head(Expression expression) {
        if (expression instanceof One one) {
            return one.set().size() == 1 ? Optional.of(one.set()) : Optional.empty();
        }
        return expression instanceof Sequence sequence
                ? sequence.parts().stream().findFirst().flatMap(Expression::head)
                : Optional.empty();
    }

    private static Expression joined(List<Expression> branches) {
        var head = new One(head(branches.get(0)).orElseThrow());
        var rest = sharingBeginnings(
                new Choice(branches.stream().map(Expression::withoutHead).toList()));
        var parts = new ArrayList<Expression>(List.of(head));
        parts.addAll(rest instanceof Sequence sequence ? sequence.parts() : List.of(rest));
        return new Sequence(parts);
    }

    private static Expression withoutHead(Expression expression) {
        if (!(expression instanceof Sequence sequence)) {
            return new Sequence(List.of());
        }
        var parts = new ArrayList<>(sequence.parts());
        var first = withoutHead(parts.remove(0));
        if (!first.equals(new Sequence(List.of()))) {
            parts.add(0, first);
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    /** True where the expression may match the empty text, at some place at least. */
    static boolean isNullable(Expression expression) {
        if (expression instanceof One) {
            return false;
        } else if (expression instanceof Sequence sequence) {
            return sequence.parts().stream().allMatch(Expression::isNullable);
        } else if (expression instanceof Choice choice) {
            return choice.branches().stream().anyMatch(Expression::isNullable);
        } else if (expression instanceof Repeat repeat) {
            return repeat.least() == 0 || isNullable(repeat.body());
        } else if (expression instanceof Named named) {
            return isNullable(named.body());
        }
        return true;
    }
}
