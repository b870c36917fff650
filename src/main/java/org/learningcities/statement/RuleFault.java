package org.learningcities.statement;

/** A mistake in a rule file: where (lines and columns from 1), what it is, and what may stand there. */
public record RuleFault(String file, int line, int column, String message) {
    @Override
    public String toString() {
        return "%s:%d:%d %s".formatted(file, line, column, message);
    }
}
