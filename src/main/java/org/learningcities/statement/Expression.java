package org.learningcities.statement;

import java.util.List;

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
