package org.learningcities.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.learningcities.statement.Expression.Choice;
import org.learningcities.statement.Expression.Edge;
import org.learningcities.statement.Expression.Named;
import org.learningcities.statement.Expression.One;
import org.learningcities.statement.Expression.Repeat;
import org.learningcities.statement.Expression.Sequence;
import org.learningcities.statement.RulePattern.Malformed;

/**
 * Reads RE2's syntax as far as rules need it: characters, classes, {@code \d \s \w \p{…}}, groups, named groups,
 * alternatives, repetitions, {@code ^ $ \b \B} and the flags {@code i} and {@code s}. A dot matches every character.
 */
final class ExpressionReader {
    private static final int MOST_REPEATS = 1000;
    private static final CharSet DIGIT = CharSet.of("09");
    private static final CharSet SPACE = CharSet.of("\t\n\f\r  ");
    private static final CharSet WORD = CharSet.of("09AZaz__");
    private static final Map<String, CharSet> PROPERTIES = new ConcurrentHashMap<>();

    private final String source;
    private final Set<String> names = new HashSet<>();
    private int at;
    private boolean anyCase;

    private ExpressionReader(String source) {
        this.source = source;
    }

    /** @throws Malformed where the source is no such expression */
    static Expression read(String source) throws Malformed {
        var reader = new ExpressionReader(source);
        var expression = reader.choice();
        if (reader.at < source.length()) {
            throw reader.malformed("a bracket ) closes nothing", reader.at);
        }
        return expression;
    }

    private Malformed malformed(String message, int index) {
        return new Malformed("no regular expression: %s, at \"%s\"".formatted(message, source.substring(index)), index);
    }

    private boolean sees(String next) {
        return source.startsWith(next, at);
    }

    private boolean takes(String next) {
        if (sees(next)) {
            at += next.length();
            return true;
        }
        return false;
    }

    private Expression choice() throws Malformed {
        var flag = anyCase;
        var branches = new ArrayList<Expression>();
        do {
            branches.add(sequence());
        } while (takes("|"));
        anyCase = flag;
        return branches.size() == 1 ? branches.get(0) : new Choice(branches);
    }

    private Expression sequence() throws Malformed {
        var parts = new ArrayList<Expression>();
        while (at < source.length() && !sees("|") && !sees(")")) {
            if (takesFlags()) {
                continue;
            }
            int start = at;
            var one = one();
            var repeated = repeated(one);
            if (repeated != one && repeated(repeated) != repeated) {
                throw malformed("a repetition repeats a repetition", start);
            }
            parts.add(repeated);
        }
        return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    /** {@code (?i)}: for the rest of the group. */
    private boolean takesFlags() {
        if (takes("(?i)") || takes("(?is)") || takes("(?si)")) {
            anyCase = true;
            return true;
        }
        return takes("(?s)");
    }

    private Expression repeated(Expression body) throws Malformed {
        int least;
        int most = Repeat.WITHOUT_END;
        int start = at;
        if (takes("*")) {
            least = 0;
        } else if (takes("+")) {
            least = 1;
        } else if (takes("?")) {
            least = 0;
            most = 1;
        } else {
            var counts = Pattern.compile("\\{(\\d{1,4})(,?)(\\d{0,4})\\}").matcher(source);
            if (!counts.region(at, source.length()).lookingAt()) {
                return body;
            }
            at = counts.end();
            least = Integer.parseInt(counts.group(1));
            if (!counts.group(3).isEmpty()) {
                most = Integer.parseInt(counts.group(3));
            } else if (counts.group(2).isEmpty()) {
                most = least;
            }
            if (least > most || least > MOST_REPEATS || (most > MOST_REPEATS && most != Repeat.WITHOUT_END)) {
                throw malformed("the counts of a repetition are out of order or above " + MOST_REPEATS, start);
            }
        }
        return new Repeat(body, least, most, !takes("?"));
    }

    private Expression one() throws Malformed {
        int start = at;
        char c = source.charAt(at++);
        return switch (c) {
            case '(' -> group(start);
            case '[' -> new One(set(start));
            case '.' -> new One(CharSet.ALL);
            case '^' -> Edge.START;
            case '$' -> Edge.END;
            case '*', '+', '?' -> throw malformed("a repetition repeats nothing", start);
            case '\\' -> escapedOne(start);
            default -> new One(inAnyCase(CharSet.of(c)));
        };
    }

    private Expression escapedOne(int start) throws Malformed {
        if (takes("b")) {
            return Edge.WORD;
        } else if (takes("B")) {
            return Edge.NO_WORD;
        } else if (takes("A")) {
            return Edge.START;
        } else if (takes("z")) {
            return Edge.END;
        }
        return new One(inAnyCase(escaped(start)));
    }

    private Expression group(int start) throws Malformed {
        var name = Pattern.compile("\\?P?<([A-Za-z][A-Za-z0-9]*)>").matcher(source);
        Expression body;
        if (name.region(at, source.length()).lookingAt()) {
            at = name.end();
            if (!names.add(name.group(1))) {
                throw malformed("the name " + name.group(1) + " stands twice", start);
            }
            body = new Named(name.group(1), choice());
        } else {
            var flag = anyCase;
            if (takes("?i:")) {
                anyCase = true;
            } else if (!takes("?:") && !takes("?s:") && sees("?")) {
                throw malformed("no group begins so (known: (?:…), (?P<name>…), (?i:…))", start);
            }
            body = choice();
            anyCase = flag;
        }
        if (!takes(")")) {
            throw malformed("a bracket ( is not closed", start);
        }
        return body;
    }

    private CharSet set(int start) throws Malformed {
        var negated = takes("^");
        var set = CharSet.NONE;
        for (boolean first = true; first || !sees("]"); first = false) {
            if (at >= source.length()) {
                throw malformed("a bracket [ is not closed", start);
            }
            var one = member();
            if (one.size() == 1 && sees("-") && !source.startsWith("-]", at) && at + 1 < source.length()) {
                at++;
                var last = member();
                if (last.size() != 1 || last.members().charAt(0) < one.members().charAt(0)) {
                    throw malformed("a range of characters is out of order", start);
                }
                one = CharSet.of(one.members() + last.members());
            }
            set = set.or(one);
        }
        at++;
        set = inAnyCase(set);
        return negated ? set.not() : set;
    }

    private CharSet member() throws Malformed {
        int start = at;
        if (sees("[:")) {
            throw malformed("classes such as [:alpha:] are not read; write \\p{L}", start);
        }
        char c = source.charAt(at++);
        return c == '\\' ? escaped(start) : CharSet.of(c);
    }

    private CharSet escaped(int start) throws Malformed {
        if (at >= source.length()) {
            throw malformed("nothing stands behind \\", start);
        }
        char c = source.charAt(at++);
        return switch (c) {
            case 'd' -> DIGIT;
            case 'D' -> DIGIT.not();
            case 's' -> SPACE;
            case 'S' -> SPACE.not();
            case 'w' -> WORD;
            case 'W' -> WORD.not();
            case 'n' -> CharSet.of('\n');
            case 't' -> CharSet.of('\t');
            case 'r' -> CharSet.of('\r');
            case 'f' -> CharSet.of('\f');
            case 'x' -> CharSet.of(hexadecimal(start));
            case 'p' -> property(start);
            case 'P' -> property(start).not();
            default -> {
                if (c < 0x80 && Character.isLetterOrDigit(c)) {
                    throw malformed("\\" + c + " is not known", start);
                }
                yield CharSet.of(c);
            }
        };
    }

    private char hexadecimal(int start) throws Malformed {
        var digits =
                Pattern.compile("\\{([0-9A-Fa-f]{1,6})\\}|([0-9A-Fa-f]{2})").matcher(source);
        if (!digits.region(at, source.length()).lookingAt()) {
            throw malformed("\\x needs two hexadecimal digits, or up to six in braces", start);
        }
        at = digits.end();
        return Symbols.inView(Integer.parseInt(digits.group(1) == null ? digits.group(2) : digits.group(1), 16));
    }

    private CharSet property(int start) throws Malformed {
        var name = Pattern.compile("\\{(\\^?)([A-Za-z_]+)\\}|([A-Z])").matcher(source);
        if (!name.region(at, source.length()).lookingAt()) {
            throw malformed("\\p needs a name, as in \\p{L} or \\p{Han}", start);
        }
        at = name.end();
        var label = name.group(3) == null ? name.group(2) : name.group(3);
        try {
            var set = PROPERTIES.computeIfAbsent(label, ExpressionReader::membersOf);
            return name.group(1) != null && !name.group(1).isEmpty() ? set.not() : set;
        } catch (PatternSyntaxException e) {
            throw malformed("there is no property " + label, start);
        }
    }

    /** A general category (L, Lu) or a script (Han). */
    private static CharSet membersOf(String label) {
        var pattern = Pattern.compile("\\p{" + (label.length() <= 2 ? "" : "script=") + label + "}");
        var matches = pattern.asMatchPredicate();
        var runs = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (matches.test(Character.toString(c))) {
                runs.append((char) c).append((char) c);
            }
        }
        return CharSet.of(runs.toString());
    }

    private CharSet inAnyCase(CharSet set) {
        if (!anyCase || set.size() > MOST_REPEATS) {
            return set;
        }
        var runs = new StringBuilder();
        for (var member :
                List.of(set.members().toLowerCase(Locale.ROOT), set.members().toUpperCase(Locale.ROOT))) {
            member.chars().forEach(c -> runs.append((char) c).append((char) c));
        }
        return set.or(CharSet.of(runs.toString()));
    }
}
