package org.learningcities.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.learningcities.statement.Expression.Choice;
import org.learningcities.statement.Expression.Edge;
import org.learningcities.statement.Expression.Named;
import org.learningcities.statement.Expression.One;
import org.learningcities.statement.Expression.Repeat;
import org.learningcities.statement.Expression.Sequence;

/** An expression as steps that a {@link Search} takes. Immutable once made. */
final class Program {
    /** What a step does; then {@link Step#next} follows, or for a fork one of its branches. */
    enum Does {
        TAKE,
        NOTE,
        CHECK,
        FORK,
        ACCEPT
    }

    /** From how many branches on those for a character are looked up and not tried one by one. */
    private static final int MANY = 3;

    private static final int ASCII = 128;

    /** One step. Which fields count depends on what it does. */
    static final class Step {
        final Does does;
        /** The character may be one of these. */
        final CharSet set;
        /** Where to note the position. */
        final int slot;

        final Edge edge;
        /** The number of a fork, from 0: a search comes to each fork once at each position. */
        final int fork;

        Step next;
        /** The branches of a fork, the preferred one first. */
        private Step[] branches;
        /** Of many branches, where in {@link #groups} those stand that can go on with a character of ASCII. */
        private byte[] groupOf;

        private Step[][] groups;
        /** With which characters this step and those behind it can go on; empty where with any, or with none left. */
        Optional<CharSet> first;

        private Step(Does does, CharSet set, int slot, Edge edge, int fork) {
            this.does = does;
            this.set = set;
            this.slot = slot;
            this.edge = edge;
            this.fork = fork;
        }

        /** True where this step can go on at a position of a text. */
        boolean canGoOn(char[] text, int position) {
            return only == null || (position < text.length && only.has(text[position]));
        }

        /** The branches of a fork, the preferred one first, without some that cannot go on at a position of a text. */
        Step[] branchesAt(char[] text, int position) {
            return groupOf != null && position < text.length && text[position] < ASCII
                    ? groups[groupOf[text[position]]]
                    : branches;
        }

        private void branch(List<Step> steps) {
            branches = steps.toArray(Step[]::new);
            if (branches.length > MANY) {
                var known = new LinkedHashMap<List<Step>, Byte>();
                groupOf = new byte[ASCII];
                for (char c = 0; c < ASCII; c++) {
                    char next = c;
                    var group = steps.stream()
                            .filter(step -> step.only == null || step.only.has(next))
                            .toList();
                    groupOf[c] = known.computeIfAbsent(group, key -> (byte) known.size());
                }
                groups = known.keySet().stream()
                        .map(group -> group.toArray(Step[]::new))
                        .toArray(Step[][]::new);
            }
        }

        /** {@link #first}, for speed. */
        private CharSet only;

        private Step beginningWith(Optional<CharSet> characters) {
            first = characters;
            only = characters.orElse(null);
            return this;
        }
    }

    private final Step start;
    private final List<String> names;
    private final boolean anchored;
    private int forks;

    /** @param names what the expression names, in the order of their slots */
    Program(Expression expression, List<String> names) {
        this.names = List.copyOf(names);
        var accept = new Step(Does.ACCEPT, null, 0, null, 0).beginningWith(Optional.empty());
        this.start = steps(expression, accept);
        this.anchored = isAnchored(expression);
    }

    Step start() {
        return start;
    }

    int forks() {
        return forks;
    }

    /** True where a match can only begin at the text's start. */
    boolean isAnchored() {
        return anchored;
    }

    /** Two for each name: where what it stands for begins and ends. */
    int slots() {
        return 2 * names.size();
    }

    private static boolean isAnchored(Expression expression) {
        if (expression instanceof Sequence sequence) {
            return sequence.parts().stream()
                    .findFirst()
                    .filter(Program::isAnchored)
                    .isPresent();
        } else if (expression instanceof Choice choice) {
            return choice.branches().stream().allMatch(Program::isAnchored);
        } else if (expression instanceof Named named) {
            return isAnchored(named.body());
        }
        return expression == Edge.START;
    }

    private Step steps(Expression expression, Step next) {
        if (expression instanceof One one) {
            var step = new Step(Does.TAKE, one.set(), 0, null, 0);
            step.next = next;
            return step.beginningWith(Optional.of(one.set()));
        } else if (expression instanceof Sequence sequence) {
            var step = next;
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                step = steps(sequence.parts().get(i), step);
            }
            return step;
        } else if (expression instanceof Choice choice) {
            var shared = Beginnings.shared(choice);
            return shared instanceof Choice several
                    ? fork(several.branches().stream()
                            .map(branch -> steps(branch, next))
                            .toList())
                    : steps(shared, next);
        } else if (expression instanceof Named named && names.contains(named.name())) {
            int slot = 2 * names.indexOf(named.name());
            return note(slot, steps(named.body(), note(slot + 1, next)));
        } else if (expression instanceof Named named) {
            return steps(named.body(), next);
        } else if (expression instanceof Repeat repeat) {
            return repeat(repeat, next);
        }
        var step = new Step(Does.CHECK, null, 0, (Edge) expression, 0);
        step.next = next;
        return step.beginningWith(next.first);
    }

    private static Step note(int slot, Step next) {
        var step = new Step(Does.NOTE, null, slot, null, 0);
        step.next = next;
        return step.beginningWith(next.first);
    }

    private Step repeat(Repeat repeat, Step next) {
        var step = next;
        int copies = repeat.least();
        if (repeat.most() == Repeat.WITHOUT_END) {
            var loop = new Step(Does.FORK, null, 0, null, forks++).beginningWith(Optional.empty());
            var body = steps(repeat.body(), loop);
            var branches = ordered(repeat, body, next);
            loop.branch(branches);
            loop.beginningWith(together(branches));
            // At least once: the loop is entered by its body, and so is an optional loop whose body may be empty.
            if (copies > 0) {
                step = body;
                copies--;
            } else {
                step = Expression.isNullable(repeat.body()) ? fork(ordered(repeat, body, next)) : loop;
            }
        } else {
            for (int i = repeat.least(); i < repeat.most(); i++) {
                step = fork(ordered(repeat, steps(repeat.body(), step), next));
            }
        }
        for (int i = 0; i < copies; i++) {
            step = steps(repeat.body(), step);
        }
        return step;
    }

    private static List<Step> ordered(Repeat repeat, Step body, Step next) {
        return repeat.greedy() ? List.of(body, next) : List.of(next, body);
    }

    private Step fork(List<Step> branches) {
        var step = new Step(Does.FORK, null, 0, null, forks++);
        step.branch(branches);
        return step.beginningWith(together(branches));
    }

    private static Optional<CharSet> together(List<Step> branches) {
        var all = CharSet.NONE;
        for (var branch : branches) {
            if (branch.first.isEmpty()) {
                return Optional.empty();
            }
            all = all.or(branch.first.get());
        }
        return Optional.of(all);
    }
}
