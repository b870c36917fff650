package org.learningcities.statement;

import java.util.ArrayList;
import java.util.List;
import org.learningcities.statement.Expression.Choice;
import org.learningcities.statement.Expression.Named;
import org.learningcities.statement.Expression.Repeat;
import org.learningcities.statement.Expression.Sequence;

/**
 * A fixed regular expression of this room, as {@link java.util.regex.Pattern} but in linear time; the syntax is that of
 * {@link ExpressionReader}.
 */
final class Pattern {
    private final Program program;
    private final List<String> names = new ArrayList<>();

    private Pattern(Expression expression) {
        addNames(expression);
        this.program = new Program(expression, names);
    }

    /** @throws IllegalArgumentException where the source is no regular expression */
    static Pattern compile(String source) {
        try {
            return new Pattern(ExpressionReader.read(source));
        } catch (RulePattern.Malformed e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void addNames(Expression expression) {
        if (expression instanceof Named named) {
            names.add(named.name());
            addNames(named.body());
        } else if (expression instanceof Sequence sequence) {
            sequence.parts().forEach(this::addNames);
        } else if (expression instanceof Choice choice) {
            choice.branches().forEach(this::addNames);
        } else if (expression instanceof Repeat repeat) {
            addNames(repeat.body());
        }
    }

    /** Just these characters, as a part of a regular expression. */
    static String quote(String text) {
        return text.replaceAll("([\\\\.+*?()|\\[\\]{}^$-])", "\\\\$1");
    }

    Matcher matcher(CharSequence text) {
        return new Matcher(text.toString().toCharArray());
    }

    Matcher matcher(View view) {
        return new Matcher(view.characters());
    }

    /** Looks through one text. */
    final class Matcher {
        private final Search search;
        private final char[] text;
        private int next;

        private Matcher(char[] text) {
            this.text = text;
            this.search = new Search(program, text);
        }

        /** The next match, behind the last. */
        boolean find() {
            return next <= text.length && find(next);
        }

        boolean find(int from) {
            var found = search.find(from);
            next = !found ? text.length + 1 : Math.max(search.end(), search.start() + 1);
            return found;
        }

        boolean lookingAt() {
            return search.beginsAt(0);
        }

        /** True where the whole text is one match. */
        boolean matches() {
            return search.spans();
        }

        int start() {
            return search.start();
        }

        int end() {
            return search.end();
        }

        /** -1 where the match has no such part, as {@link #end(String)}. */
        int start(String name) {
            return search.startOf(number(name));
        }

        int end(String name) {
            return search.endOf(number(name));
        }

        /** Null where the match has no such part, as in {@link java.util.regex.Matcher}. */
        String group(String name) {
            int start = start(name);
            return start < 0 ? null : new String(text, start, end(name) - start);
        }

        /** The text with each match replaced; {@code $0} stands for the match. */
        String replaceAll(String replacement) {
            var out = new StringBuilder();
            int done = 0;
            for (next = 0; find(); done = end()) {
                out.append(text, done, start() - done)
                        .append(replacement.replace("$0", new String(text, start(), end() - start())));
            }
            return out.append(text, done, text.length - done).toString();
        }

        private int number(String name) {
            int number = names.indexOf(name);
            if (number < 0) {
                throw new IllegalArgumentException("no part is called " + name + " (" + names + ")");
            }
            return number;
        }
    }
}
