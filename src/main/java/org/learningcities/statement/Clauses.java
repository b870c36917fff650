package org.learningcities.statement;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells in English whether what stands behind "and" is one more item of a list or a clause of its own: "libraries and
 * provides courses", "the city and the university opens a school".
 */
final class Clauses {
    /** Verbs that look like no noun in any form. */
    private static final List<String> PLAIN = List.of(
            "provide",
            "promote",
            "create",
            "develop",
            "improve",
            "strengthen",
            "foster",
            "enhance",
            "ensure",
            "encourage",
            "expand",
            "establish",
            "implement",
            "enable",
            "empower",
            "achieve",
            "reduce",
            "contribute",
            "facilitate",
            "engage",
            "organise",
            "organize",
            "introduce",
            "maintain",
            "operate",
            "adopt",
            "explain",
            "describe",
            "discuss",
            "receive",
            "join",
            "explore",
            "include",
            "involve",
            "integrate",
            "celebrate",
            "emphasise",
            "emphasize",
            "invite",
            "publish",
            "attend",
            "participate",
            "gather",
            "connect",
            "attract",
            "express",
            "continue",
            "learn",
            "teach",
            "raise",
            "allow",
            "serve",
            "select",
            "designate",
            "recognise",
            "recognize",
            "commit",
            "pursue",
            "seek",
            "build",
            "become",
            "bring",
            "make",
            "give",
            "take",
            "hold",
            "win",
            "carry",
            "add",
            "say",
            "thank",
            "meet",
            "sign",
            "lead",
            "begin",
            "train",
            "cultivate",
            "nurture");

    /** Verbs whose forms may be nouns, so that what follows decides. */
    private static final List<String> NOUNLIKE = List.of(
            "offer",
            "support",
            "plan",
            "work",
            "host",
            "share",
            "visit",
            "aim",
            "focus",
            "use",
            "help",
            "name",
            "mark",
            "welcome",
            "open",
            "run",
            "present",
            "link",
            "hope",
            "launch",
            "show",
            "start",
            "stress",
            "note",
            "increase",
            "perform",
            "exchange",
            "award",
            "collaborate",
            "highlight",
            "set",
            "want",
            "intend");

    private static final String IRREGULAR =
            "sees|believes|regards|considers|relies|invests|spends|grows|puts|lies|stands|goes|comes|does|keeps|knows|lets"
                    + "|depends|enjoys|reaches|sends|saw|spent|kept|sent|put|built|became|brought|made|gave|took|held|won|sought|said|met|led|began|ran|chose|grew|taught|wrote|set up|sat|left|flew|drove|walked|heard|learnt|stayed|toured|praised|thanked|told|spoke|paid";
    private static final String AUXILIARY =
            "is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did";
    private static final String ADVERBS = "(?:(?:also|then|further|thus|thereby|now|later|not|[a-z]{2,}ly) )*";
    private static final String OBJECT =
            "(?=[^\\x{0}-\\x{7f}]|(?:a|an|the|its|their|his|her|this|these|all|more|new|many|that|how|to)\\b)";
    private static final String SOMETHING = " (?!(?:of|for|in|to|at|with|on|from|between|among|as)\\b)";

    private static final Pattern FINITE = Pattern.compile("^" + ADVERBS + "(?:(?:" + AUXILIARY + "|" + IRREGULAR
            + "|" + forms(PLAIN, "s") + ")\\b|(?:" + forms(NOUNLIKE, "s") + ")" + SOMETHING + "|(?:"
            + forms(Stream.concat(PLAIN.stream(), NOUNLIKE.stream()).toList(), "ed") + ") " + OBJECT
            + "|(?:joined|hosted|received|explained|visited|welcomed|attended|focuses on|works with|seeks to|aims to"
            + "|plans to|hopes to|wants to|intends to)\\b)");
    /** A mention that is the subject of what follows. */
    private static final Pattern SUBJECT = Pattern.compile(
            "^[\\x{E000}-\\x{F8EF}] " + ADVERBS + "(?:" + AUXILIARY + "|"
                    + IRREGULAR + "|" + forms(PLAIN, "s") + "|" + forms(PLAIN, "ed") + "|" + forms(NOUNLIKE, "ed")
                    + ")\\b"
                    + "|^[\\x{E000}-\\x{F8EF}] [a-z]{2,}(?:s|ed) (?:[\\x{E000}-\\x{F8EF}]|(?:the|a|an|its|their|all|every)\\b)");

    /** Past forms that are no adjectives: "generated funding", but "integrated services". */
    private static final Pattern PAST = Pattern.compile("^" + ADVERBS
            + "(?:generated|engaged|provided|promoted|created|strengthened|adopted|introduced|achieved|obtained|secured|began|launched"
            + "|received|gained|attracted|encouraged|implemented|described|discussed|explained|offered|hosted)"
            + SOMETHING);

    private static final Pattern BARE = Pattern.compile("^" + ADVERBS + "(?:to )?(?:(?:" + String.join("|", PLAIN)
            + ")\\b|(?:offer|help|want|intend)" + SOMETHING + ")");
    /** "Exchange books, set up a course": an infinitive that could be a noun, where more infinitives follow. */
    private static final Pattern NOUNLIKE_BARE = Pattern.compile(
            "^(?:to )?(?:" + String.join("|", NOUNLIKE) + "|set up|work|draw up|carry out)" + SOMETHING);

    private static final Pattern PARTICIPLE = Pattern.compile("^" + ADVERBS + "(?:"
            + forms(Stream.concat(PLAIN.stream(), NOUNLIKE.stream()).toList(), "ing") + ")" + SOMETHING);

    /** "run [by the city]": a participle whose doer follows. */
    private static final Pattern DONE = Pattern.compile(
            "(?:" + forms(Stream.concat(PLAIN.stream(), NOUNLIKE.stream()).toList(), "ed")
                    + "|run|led|held|built|made|given|taught|set up|put on|brought|[a-z]+ed)");

    private Clauses() {}

    /** True where an item is a participle alone, so that "by" behind it says who does it. */
    static boolean isDone(String item) {
        return DONE.matcher(item).matches();
    }

    /** True where {@code item}, behind the list's {@code first} item, begins a clause rather than one more item. */
    static boolean begins(String item, String first) {
        if (item.startsWith("to ") && first.startsWith("to ")) {
            return false; // "to build schools, to train teachers and to open libraries" is one list
        }
        return (finite(item) && !(item.startsWith("set up ") && isBare(first)))
                || unlike(PAST, item, first)
                || (BARE.matcher(item).find() && !isBare(first))
                || unlike(PARTICIPLE, item, first);
    }

    private static boolean isBare(String words) {
        return BARE.matcher(words).find() || NOUNLIKE_BARE.matcher(words).find();
    }

    /** True where the words begin a clause with a finite verb: "provides courses", "the university opens a school". */
    static boolean finite(String words) {
        return FINITE.matcher(words).find() || SUBJECT.matcher(words).find();
    }

    private static boolean unlike(Pattern form, String item, String first) {
        return form.matcher(item).find() && !form.matcher(first).find();
    }

    private static String forms(List<String> verbs, String ending) {
        return verbs.stream().map(verb -> form(verb, ending)).collect(Collectors.joining("|"));
    }

    private static String form(String verb, String ending) {
        var y = verb.endsWith("y") && !verb.matches(".*[aeiou]y");
        return switch (ending) {
            case "s" -> y ? verb.replaceFirst("y$", "ies") : verb.matches(".*(?:s|sh|ch|x)") ? verb + "es" : verb + "s";
            case "ed" -> y ? verb.replaceFirst("y$", "ied") : verb.endsWith("e") ? verb + "d" : doubled(verb) + "ed";
            default -> verb.endsWith("e") ? verb.replaceFirst("e$", "ing") : doubled(verb) + "ing";
        };
    }

    private static String doubled(String verb) {
        return verb.matches("plan|run|win|commit|begin|set") ? verb + verb.charAt(verb.length() - 1) : verb;
    }
}
