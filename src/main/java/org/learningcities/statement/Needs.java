package org.learningcities.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.learningcities.statement.Expression.Choice;
import org.learningcities.statement.Expression.Named;
import org.learningcities.statement.Expression.One;
import org.learningcities.statement.Expression.Repeat;
import org.learningcities.statement.Expression.Sequence;

/**
 * What a text needs for an expression to match in it: of each set of strings at least one has to occur. Break marks count
 * for nothing, neither in these strings nor in the text that is asked.
 *
 * @param clauses the sets; none where nothing can be said. No string is empty
 */
record Needs(List<Set<String>> clauses) {
    /** How many strings one clause may name. */
    private static final int MOST_STRINGS = 256;

    private static final int MOST_OF_A_SET = 64;
    private static final char BREAK = Symbols.BREAK.charAt(0);
    /** A clause that nearly every text fulfils is not worth asking. */
    private static final int LEAST_WEIGHT = 3;

    /** All texts that an expression matches, where they are few; and else what it needs. */
    private record Found(Optional<Set<String>> exact, List<Set<String>> clauses) {
        static Found exactly(Set<String> strings) {
            return new Found(Optional.of(strings), List.of());
        }

        static Found needing(List<Set<String>> clauses) {
            return new Found(Optional.empty(), clauses);
        }

        List<Set<String>> all() {
            return exact.map(Needs::clause).orElse(clauses);
        }
    }

    static Needs of(Expression expression) {
        return new Needs(List.copyOf(new HashSet<>(in(expression).all())));
    }

    private static Found in(Expression expression) {
        if (expression instanceof One one) {
            return in(one.set());
        } else if (expression instanceof Sequence sequence) {
            return inSequence(sequence.parts());
        } else if (expression instanceof Choice choice) {
            return inChoice(choice.branches().stream().map(Needs::in).toList());
        } else if (expression instanceof Named named) {
            return in(named.body());
        } else if (expression instanceof Repeat repeat) {
            return inRepeat(repeat);
        }
        return Found.exactly(Set.of(""));
    }

    private static Found in(CharSet set) {
        if (set.size() > MOST_OF_A_SET) {
            return Found.needing(List.of());
        }
        var strings = new HashSet<String>();
        set.members().chars().forEach(c -> strings.add(c == BREAK ? "" : Character.toString(c)));
        return Found.exactly(strings);
    }

    private static Found inRepeat(Repeat repeat) {
        var body = in(repeat.body());
        if (repeat.most() == 1 && body.exact().isPresent()) {
            var strings = new HashSet<>(body.exact().get());
            if (repeat.least() == 0) {
                strings.add("");
            }
            return Found.exactly(strings);
        }
        return Found.needing(repeat.least() == 0 ? List.of() : body.all());
    }

    private static Found inSequence(List<Expression> parts) {
        var clauses = new ArrayList<Set<String>>();
        Set<String> run = Set.of("");
        var whole = true;
        for (var part : parts) {
            var found = in(part);
            var strings = found.exact().orElse(Set.of(""));
            if (found.exact().isEmpty() || run.size() * strings.size() > MOST_STRINGS) {
                clauses.addAll(clause(run));
                clauses.addAll(found.clauses());
                run = strings;
                whole = false;
            } else {
                run = product(run, strings);
            }
        }
        if (whole) {
            return Found.exactly(run);
        }
        clauses.addAll(clause(run));
        return Found.needing(clauses);
    }

    private static Set<String> product(Set<String> heads, Set<String> tails) {
        var out = new HashSet<String>();
        heads.forEach(head -> tails.forEach(tail -> out.add(head + tail)));
        return out;
    }

    private static Found inChoice(List<Found> branches) {
        var strings = new HashSet<String>();
        if (branches.stream().allMatch(branch -> branch.exact().isPresent())) {
            branches.forEach(branch -> strings.addAll(branch.exact().get()));
            if (strings.size() <= MOST_STRINGS) {
                return Found.exactly(strings);
            }
        }
        var clauses = branches.stream().map(Found::all).toList();
        var common = new ArrayList<>(clauses.get(0));
        clauses.forEach(common::retainAll);
        var any = new TreeSet<String>();
        for (var branch : clauses) {
            var best = branch.stream().max(Comparator.comparingInt(Needs::weight));
            if (best.isEmpty()) {
                return Found.needing(common);
            }
            any.addAll(best.get());
        }
        common.addAll(clause(any));
        return Found.needing(common);
    }

    /** A set as a clause, without strings that hold others of it; none where it says too little. */
    private static List<Set<String>> clause(Set<String> strings) {
        var shortest = new TreeSet<String>();
        strings.stream()
                .sorted(Comparator.comparingInt(String::length))
                .filter(string -> shortest.stream().noneMatch(string::contains))
                .forEach(shortest::add);
        return weight(shortest) < LEAST_WEIGHT ? List.of() : List.of(Set.copyOf(shortest));
    }

    /** How much a clause says: as much as the least telling of its strings. */
    private static int weight(Collection<String> clause) {
        return clause.stream().mapToInt(Needs::weight).min().orElse(0);
    }

    private static int weight(String string) {
        return string.chars()
                .map(c -> c >= 0x80 ? 3 : Character.isLetterOrDigit(c) ? 1 : 0)
                .sum();
    }
}
