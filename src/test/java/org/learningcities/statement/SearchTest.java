package org.learningcities.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.mention.MentionFinder;

/** The search finds what RE2/J finds, and the sieve holds back nothing that matches. */
class SearchTest {
    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "c",
            "[ab]",
            "[^a]",
            ".",
            "^",
            "$",
            "\\b",
            "\\B",
            "(?:a|bc)",
            "(?:|b)",
            "(?:a*|b)",
            "(?:ab|a)",
            "(?:abc|b|ab|(?:a|ac)|bca)",
            "(?:a|bc|b*|ba|ab|ca)",
            "(?:長|長者|a長|者)",
            "(?:^|, )",
            "\\w",
            "\\s",
            "(?i:A)",
            "長",
            "[長者]");
    private static final List<String> REPEATS =
            List.of("", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{0,2}?", "{2,}");

    /** From, to and the named groups of each match, one after the other. */
    private static List<String> ours(String regex, List<String> names, String text) throws RulePattern.Malformed {
        var search = new Search(new Program(ExpressionReader.read(regex), names), text.toCharArray());
        var out = new ArrayList<String>();
        for (int from = 0; from <= text.length() && search.find(from); from = search.start() + 1) {
            var found = new StringBuilder(search.start() + "-" + search.end());
            for (int i = 0; i < names.size(); i++) {
                found.append(" ").append(search.startOf(i)).append("-").append(search.endOf(i));
            }
            out.add(found.toString());
        }
        return out;
    }

    private static List<String> theirs(Pattern pattern, List<String> names, String text) {
        var matcher = pattern.matcher(text);
        var out = new ArrayList<String>();
        for (int from = 0; from <= text.length() && matcher.find(from); from = matcher.start() + 1) {
            var found = new StringBuilder(matcher.start() + "-" + matcher.end());
            for (var name : names) {
                found.append(" ").append(matcher.start(name)).append("-").append(matcher.end(name));
            }
            out.add(found.toString());
        }
        return out;
    }

    @Test
    void findsWhatAnotherEngineFindsForExpressionsOfAllKinds() throws RulePattern.Malformed {
        var random = new Random(7);
        for (int i = 0; i < 4000; i++) {
            var regex = "(?s)" + part(random, 2) + "(?P<x>" + part(random, 2) + ")" + part(random, 1);
            var text = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) {
                text.append("abcab, 長者".charAt(random.nextInt(9)));
            }
            assertEquals(
                    theirs(Pattern.compile(regex), List.of("x"), text.toString()),
                    ours(regex, List.of("x"), text.toString()),
                    () -> regex + " in \"" + text + "\"");
            assertMayMatch(regex, text.toString());
        }
    }

    private static void assertMayMatch(String regex, String text) throws RulePattern.Malformed {
        var expression = ExpressionReader.read(regex);
        if (new Search(new Program(expression, List.of()), text.toCharArray()).find(0)) {
            assertTrue(
                    new Sieve(List.of(Needs.of(expression)))
                            .passed(text.toCharArray())
                            .mayMatch(0),
                    () -> regex + " in \"" + text + "\"");
        }
    }

    private static String part(Random random, int depth) {
        var out = new StringBuilder();
        for (int i = random.nextInt(3) + 1; i > 0; i--) {
            var piece = depth > 0 && random.nextInt(3) == 0
                    ? "(?:" + part(random, depth - 1) + (random.nextBoolean() ? "|" + part(random, depth - 1) : "")
                            + ")"
                    : PIECES.get(random.nextInt(PIECES.size()));
            out.append(piece).append("^$\\b\\B".contains(piece) ? "" : REPEATS.get(random.nextInt(REPEATS.size())));
        }
        return out.toString();
    }

    @Test
    void findsWithEachRuleWhatAnotherEngineFindsInTheExamples() throws RulePattern.Malformed {
        var rules = RuleBook.ofClassPath().rules();
        var finder = new MentionFinder();
        var texts = new HashMap<Language, List<String>>();
        for (var rule : rules) {
            var text = rule.reads().get(0).text();
            var document = Document.ofText("example", text);
            var sieves = Map.of(
                    Language.ENGLISH, new Sieve(List.of()),
                    Language.CHINESE, new Sieve(List.of()));
            new Layout(document, finder.mentionsIn(document), sieves)
                    .sentences()
                    .forEach(placed -> texts.computeIfAbsent(rule.language(), key -> new ArrayList<>())
                            .add(placed.view().text()));
        }
        for (var rule : rules) {
            var mine = texts.get(rule.language());
            int step = Math.max(1, mine.size() / 40);
            for (var part : rule.parts()) {
                var names = part.pattern().holes().stream().map(Hole::name).toList();
                var other = Pattern.compile(part.pattern().regex());
                for (int i = rules.indexOf(rule) % step; i < mine.size(); i += step) {
                    var text = mine.get(i);
                    assertEquals(theirs(other, names, text), ours(part.pattern().regex(), names, text), rule.id());
                    assertMayMatch(part.pattern().regex(), text);
                }
            }
            if (rule.unless().isPresent()) {
                for (var text : mine) {
                    assertMayMatch(rule.unless().get().regex(), text);
                }
            }
        }
    }

    @Test
    void holdsBackPatternsWhoseWordsOrMentionsAreNotThere() throws RulePattern.Malformed {
        var patterns = Stream.of("{City:c} (?:hosts|hosted) {Event:e}", "{City:c} (?:lies|stands)", "[A-Z].*")
                .map(SearchTest::needsOf)
                .toList();
        var city = Character.toString(Symbols.of(org.learningcities.mention.Kind.CITY));
        var passed = new Sieve(patterns).passed((city + " hosted a feast.").toCharArray());
        assertFalse(passed.mayMatch(0), "there is no event");
        assertFalse(passed.mayMatch(1), "there is no such verb");
        assertTrue(passed.mayMatch(2), "nothing is known of what it needs");
    }

    private static Needs needsOf(String pattern) {
        try {
            return RulePattern.compile(pattern, Language.ENGLISH, Map.of()).needs();
        } catch (RulePattern.Malformed e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void takesTimeInProportionToTheTextWhereBacktrackingWouldNotEnd() throws RulePattern.Malformed {
        var text = "a".repeat(3000) + "c";
        assertEquals(List.of(), ours("^(?:a|aa)*(?:a*)*(?:a+)+b", List.of(), text));
    }

    @Test
    void saysWhatIsWrongWithAnExpressionAndWhere() {
        for (var wrong : List.of("a(b", "a)b", "[ab", "a**", "*a", "a{3,2}", "\\q", "(?=a)", "[b-a]", "\\p{Nothing}")) {
            var fault = assertThrows(RulePattern.Malformed.class, () -> ExpressionReader.read(wrong), wrong);
            assertTrue(fault.getMessage().startsWith("no regular expression: "), fault.getMessage());
            assertTrue(fault.index() < wrong.length(), wrong);
        }
    }
}
