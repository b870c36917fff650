package org.learningcities.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;

/**
 * A rule's pattern: a regular expression (RE2's syntax, linear time) over a {@link View}, with
 *
 * <ul>
 *   <li>{@code {Kind|Kind:name}}: one mention of these kinds or kinds below them; {@code {Role=mayor|chair:name}} only
 *       with these lexicon keys, {@code {Phrase=awareness:name}} only words that begin so;
 *   <li>{@code {Kind+:name}}: one or more, as a list that is read item by item; {@code {Kind+,:name}} also a list with
 *       commas alone;
 *   <li>{@code {Phrase:name}}: words up to a clause mark, a coordinator or a break word; mentions may stand in it;
 *       {@code {Span:name}}: words up to a clause mark, over coordinators and break words, but not into a clause that
 *       begins behind "and"; {@code {Clause:name}}: words up to a semicolon or the sentence's end;
 *       {@code {Words:name}}: a phrase that is more than a mention and
 *       begins with no number; {@code {Literal=元|~人次:name}} just these words, behind {@code ~} with what precedes them
 *       in the clause (學習人次; in English up to four words);
 *   <li>{@code {Kind:name > Kind:inner}}: a mention with another one nested in it;
 *   <li>{@code <name>}: a macro of the language's {@code macros.yaml};
 *   <li>{@code …}: anything within the clause, as little as possible; {@code …{-Kind|Kind}} anything but a mention of
 *       these kinds.
 * </ul>
 */
final class RulePattern {
    private static final String MARKS = ",;:.!?。()—\\n";
    private static final String PHRASE = "[^" + MARKS + Symbols.COORDINATOR + Symbols.BREAK + "\\s][^" + MARKS
            + Symbols.COORDINATOR + Symbols.BREAK + "]*";
    private static final List<String> WORDS = List.of("Phrase", "Words", "Span", "Clause", "Literal");
    private static final String MENTION = Symbols.classOf(List.of(Kind.values()));
    private static final String NO_MENTION = "[^" + MARKS + Symbols.COORDINATOR + Symbols.BREAK + MENTION + "\\s]";
    private static final String NO_NUMBER = MENTION.replace(Character.toString(Symbols.of(Kind.NUMBER)), "");
    private static final String MORE_THAN_A_MENTION =
            NO_MENTION + PHRASE.substring(PHRASE.lastIndexOf("[^")) + "|[" + NO_NUMBER + "]" + PHRASE;
    private static final String SPAN = "[^" + MARKS + Symbols.COORDINATOR + Symbols.BREAK + "\\s][^" + MARKS + "]*";
    private static final String CLAUSE = "[^;。!?\\s][^;。!?]*";
    private static final String BEFORE_LITERAL = "(?:[^" + MARKS + Symbols.COORDINATOR + Symbols.BREAK
            + Symbols.classOf(List.of(Kind.PLACE, Kind.ORGANISATION, Kind.PERSON, Kind.DATE, Kind.NUMBER))
            + "\\s]{0,12}?)";
    private static final String WORDS_BEFORE_LITERAL = "(?:[\\p{L}0-9'-]+ ){0,4}?";
    private static final String GAP = "[^;。!?]*?";
    private static final java.util.regex.Pattern HOLE = java.util.regex.Pattern.compile(
            "(?<kinds>[A-Za-z|]+)(?:=(?<entries>[\\p{L}0-9_|: ~%％-]+))?(?<list>\\+,?)?:(?<name>[a-z][A-Za-z0-9]*)"
                    + "(?: > (?<inner>[A-Za-z]+):(?<innerName>[a-z][A-Za-z0-9]*))?");

    /** What is wrong with a pattern, and at which of its characters (from 0). */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final int index;

        Malformed(String message, int index) {
            super(message);
            this.index = index;
        }

        int index() {
            return index;
        }
    }

    private final String regex;
    private final Expression expression;
    private final List<Hole> holes;
    private final Needs needs;
    private volatile Program program;

    private RulePattern(String regex, List<Hole> holes) throws Malformed {
        this.regex = regex;
        this.expression = ExpressionReader.read(regex);
        this.holes = List.copyOf(holes);
        this.needs = Needs.of(expression);
    }

    /** Made at first need: most texts need few of the rules. */
    Program program() {
        var made = program;
        if (made == null) {
            made = new Program(expression, holes.stream().map(Hole::name).toList());
            program = made;
        }
        return made;
    }

    /** The regular expression, in RE2's syntax. */
    String regex() {
        return regex;
    }

    List<Hole> holes() {
        return holes;
    }

    Needs needs() {
        return needs;
    }

    /** True where it matches in a view, and not from within a word: "at Cork" is not in "that Cork". */
    boolean isIn(View view) {
        var search = new Search(program(), view.characters(), view.withinWords());
        int from = 0;
        while (search.find(from)) {
            if (keysFit(view, search)) {
                return true;
            }
            from = search.start() + 1;
        }
        return false;
    }

    /** Whether the mentions that fill holes of certain lexicon keys have them: the expression knows kinds alone. */
    private boolean keysFit(View view, Search search) {
        for (int i = 0; i < holes.size(); i++) {
            boolean filled = search.startOf(i) >= 0;
            if (filled
                    && !holes.get(i).entries().isEmpty()
                    && Items.of(view, search.startOf(i), search.endOf(i), holes.get(i))
                            .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    static RulePattern compile(String source, Language language, Map<String, String> macros) throws Malformed {
        var expanded = expand(source, macros, 0);
        var holes = new ArrayList<Hole>();
        var regex = new StringBuilder();
        var literal = new StringBuilder();
        for (int i = 0; i < expanded.length(); i++) {
            char c = expanded.charAt(i);
            if (c == '…' && expanded.startsWith("{-", i + 1)) {
                int close = expanded.indexOf('}', i);
                if (close < 0) {
                    throw new Malformed("a gap's kinds are not closed: " + expanded.substring(i), indexIn(source, i));
                }
                regex.append(literals(literal, language));
                regex.append(gapWithout(expanded.substring(i + 3, close), indexIn(source, i)));
                i = close;
            } else if (c == '\\' && i + 1 < expanded.length()) {
                literal.append(c).append(expanded.charAt(++i));
            } else if (c == '{' && i + 1 < expanded.length() && Character.isUpperCase(expanded.charAt(i + 1))) {
                int close = expanded.indexOf('}', i);
                if (close < 0) {
                    throw new Malformed("a hole is not closed: " + expanded.substring(i), indexIn(source, i));
                }
                regex.append(literals(literal, language));
                var hole = hole(expanded.substring(i + 1, close), indexIn(source, i));
                regex.append(regexOf(hole, expanded.substring(i + 1, close), language));
                holes.add(hole);
                i = close;
            } else {
                literal.append(c);
            }
        }
        regex.append(literals(literal, language));
        return new RulePattern(regex.toString(), holes);
    }

    private static String gapWithout(String labels, int index) throws Malformed {
        var kinds = new ArrayList<Kind>();
        for (var label : labels.split("\\|", -1)) {
            kinds.add(kind(label, index));
        }
        return GAP.replace("]", Symbols.classOf(kinds) + "]");
    }

    private static int indexIn(String source, int index) {
        return Math.min(index, Math.max(0, source.length() - 1));
    }

    /** {@code {Programme|<nouns>:o}}: a macro there is a part of the hole's words, and no expression. */
    private static boolean isInHole(String source, int index) {
        return index > 0
                && "{|".indexOf(source.charAt(index - 1)) >= 0
                && source.lastIndexOf('{', index) > source.lastIndexOf('}', index)
                && source.substring(source.lastIndexOf('{', index), index).matches("\\{(?:[A-Za-z]+\\|)*");
    }

    private static String expand(String source, Map<String, String> macros, int depth) throws Malformed {
        var use = java.util.regex.Pattern.compile("(?<!\\(\\?P|\\(\\?)<([a-z][a-z0-9-]*)>")
                .matcher(source);
        var out = new StringBuilder();
        while (use.find()) {
            var macro = macros.get(use.group(1));
            if (macro == null) {
                throw new Malformed(
                        "no macro <%s> (known: %s)"
                                .formatted(
                                        use.group(1),
                                        macros.keySet().stream().sorted().collect(Collectors.joining(", "))),
                        use.start());
            }
            if (depth > 5) {
                throw new Malformed("macro <%s> goes round in a circle".formatted(use.group(1)), use.start());
            }
            var expanded = expand(macro, macros, depth + 1);
            use.appendReplacement(
                    out,
                    java.util.regex.Matcher.quoteReplacement(
                            isInHole(source, use.start()) ? expanded : "(?:" + expanded + ")"));
        }
        return use.appendTail(out).toString();
    }

    /** Literal text as it stands in a view: coordinators are symbols there, and a break may stand before a space. */
    private static String literals(StringBuilder literal, Language language) {
        var out = new StringBuilder();
        var coordinators = Symbols.coordinators(language).matcher(literal.toString());
        int done = 0;
        while (coordinators.find()) {
            if (coordinators.group("and") != null) {
                out.append(breaks(literal.substring(done, coordinators.start()), language))
                        .append(Symbols.COORDINATOR);
                done = coordinators.end();
            }
        }
        out.append(breaks(literal.substring(done), language));
        literal.setLength(0);
        return out.toString()
                .codePoints()
                .map(c -> Symbols.isPrivateUse(c) ? c : Symbols.shown(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace("…", GAP);
    }

    private static String breaks(String literal, Language language) {
        if (language == Language.ENGLISH) {
            return literal.replaceAll("(?<!\\[[^\\]]{0,20}) (?![?*+])", Symbols.BREAK + "? ")
                    .replaceAll("(?<!\\[[^\\]]{0,20}) (?=[?*+])", "(?:" + Symbols.BREAK + "? )");
        }
        return Symbols.breaks(language).matcher(literal).replaceAll(Symbols.BREAK + "?$0");
    }

    private static Hole hole(String source, int index) throws Malformed {
        var parts = HOLE.matcher(source);
        if (!parts.matches()) {
            throw new Malformed(
                    "{%s} is no hole; write {Kind:name}, {Kind|Kind+:name}, {Role=mayor:name}, {Phrase:name} or {Kind:name > Kind:inner}"
                            .formatted(source),
                    index);
        }
        var kinds = new ArrayList<Kind>();
        boolean words = false;
        boolean span = false;
        boolean clause = false;
        for (var label : parts.group("kinds").split("\\|", -1)) {
            if (WORDS.contains(label)) {
                words = true;
                span |= label.equals("Span");
                clause |= label.equals("Clause");
            } else if (label.equals("Actor")) {
                kinds.addAll(List.of(Kind.PLACE, Kind.ORGANISATION, Kind.PROGRAMME, Kind.FACILITY, Kind.EVENT));
            } else {
                kinds.add(kind(label, index));
            }
        }
        var inner = parts.group("inner") == null
                ? Optional.<Hole.Nested>empty()
                : Optional.of(new Hole.Nested(kind(parts.group("inner"), index), parts.group("innerName")));
        var entries = parts.group("entries") == null
                ? List.<String>of()
                : List.of(parts.group("entries").split("\\|", -1));
        return new Hole(
                parts.group("name"),
                List.copyOf(kinds),
                entries,
                words,
                span,
                clause,
                parts.group("list") != null,
                inner);
    }

    private static Kind kind(String label, int index) throws Malformed {
        return Kind.of(label)
                .orElseThrow(() -> new Malformed(
                        "hole {%s} is no mention kind (%s)"
                                .formatted(
                                        label,
                                        Stream.concat(
                                                        Stream.concat(WORDS.stream(), Stream.of("Actor")),
                                                        Arrays.stream(Kind.values())
                                                                .map(Kind::label))
                                                .collect(Collectors.joining(", "))),
                        index));
    }

    private static String regexOf(Hole hole, String source, Language language) {
        var item = new ArrayList<String>();
        var chinese = language == Language.CHINESE;
        if (!hole.kinds().isEmpty()) {
            var named = "[" + Symbols.classOf(hole.kinds()) + "]";
            // 位於巴黎的研究所: a listed name may have its place before it, and its short form in brackets behind it.
            if (chinese) {
                item.add(hole.list() ? Items.MODIFIERS + named + Items.BRACKETS : named);
            } else {
                item.add(hole.list() ? Items.listed(hole.kinds(), named) : named);
            }
        }
        if (source.contains("Literal=")) {
            var behind = hole.entries().stream()
                    .filter(entry -> entry.startsWith("~"))
                    .map(entry -> Pattern.quote(entry.substring(1)))
                    .toList();
            hole.entries().stream()
                    .filter(entry -> !entry.startsWith("~"))
                    .map(Pattern::quote)
                    .forEach(item::add);
            if (!behind.isEmpty()) {
                item.add((chinese ? BEFORE_LITERAL : WORDS_BEFORE_LITERAL) + "(?:" + String.join("|", behind) + ")");
            }
        } else if (source.contains("Clause")) {
            item.add(CLAUSE);
        } else if (source.contains("Words")) {
            item.add(MORE_THAN_A_MENTION);
        } else if (source.contains("Span")) {
            item.add(SPAN);
        } else if (hole.words()) {
            item.add(PHRASE);
        }
        var one = "(?:" + String.join("|", item) + ")";
        // A Chinese list has 、 between its items; behind a comma another clause begins, unless names go on.
        // "X, rector of the university; Y, its dean; and Z": items with commas of their own
        var comma = hole.words() ? "," : "[,;]";
        var commas = hole.words() && chinese ? "" : "(?:(?:" + comma + " ?|、)" + one + ")*(?:" + comma + " ?)?";
        var open = source.contains("+,") ? "(?:(?:,|、) ?" + one + ")*" : chinese ? "" : Items.more(hole.kinds());
        var all = hole.list() ? one + open + "(?:" + commas + Symbols.COORDINATOR + one + ")*" : one;
        return "(?P<" + hole.name() + ">" + all + ")";
    }
}
