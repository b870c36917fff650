package org.learningcities.statement;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.learningcities.document.Language;

/**
 * Clauses that deny what a pattern finds in them, or only suppose it: "did not join", "if Lima joins", 尚未簽署. What they
 * say is no fact, and its opposite is none that a predicate could state. Words in a rule's holes deny nothing: a goal
 * may be to leave nobody behind.
 */
final class Denials {
    /** What is said, wished, feared or debated may well be put as a denial. */
    private static final Set<Predicate> EXEMPT = EnumSet.of(
            Predicate.SAID,
            Predicate.HAS_CHALLENGE,
            Predicate.HAS_PURPOSE,
            Predicate.HAD_TOPIC,
            Predicate.NAME,
            Predicate.ALTERNATIVE_NAME,
            Predicate.TYPE,
            Predicate.LOCATED_IN,
            Predicate.PART_OF,
            Predicate.HOLDS_ROLE);

    private static final String HOLE = "\u0000";

    private static final String NO_ENGLISH =
            "\\b(?:not(?! (?:only|just|least|to mention)|-)|never|no(?! (?:fewer|less|more|later|doubt|wonder)\\b|\\.| ?[0-9])"
                    + "|nobody|nothing|none of|hardly|barely|seldom|rarely|scarcely|cannot|neither|nor|unable to"
                    + "|(?:refus|fail|declin|ceas)(?:es?|ed|ing)? to|(?:stop|ceas)(?:s|es|ped|ed|ping|ing)? [a-z]+ing"
                    + "|without [a-z]+ing|(?<!\\b(?:is|are|was|were|be|been|being) )used to"
                    + "|den(?:y|ies|ied)|rather than|instead of|far from)\\b|n't\\b";

    private static final String NO_CHINESE =
            "沒有|沒能|並未|尚未|從未|未曾|未能|仍未|(?<![尚並從仍])未(?![來婚成滿知])|不(?:再|會|曾|願|肯|打算|準備|能(?!不))|無法|無意|拒絕|婉拒|並非|不是|是否|為何|何時|取消|停辦|停止|終止";

    /** Within a match, outside its holes. */
    private static final Map<Language, Pattern> WITHIN =
            Map.of(Language.ENGLISH, Pattern.compile(NO_ENGLISH), Language.CHINESE, Pattern.compile(NO_CHINESE));

    /** Right before a match, from its clause's beginning. */
    private static final Map<Language, Pattern> BEFORE = Map.of(
            Language.ENGLISH,
            Pattern.compile(
                    "(?:" + NO_ENGLISH + ")[^,;]{0,40}$|\\bno (?:[a-z]+ )?$|\\b(?:if|unless|whether)\\b[^,;]*$"),
            Language.CHINESE,
            Pattern.compile("(?:" + NO_CHINESE
                    + "|不(?![僅只但斷同少久過論限管分容凡可足良均易便遺約老單乏]))[\\p{IsHan}]{0,3}$|(?:如果|若是|假如|倘若|要是|是否|能否)[^,;]*$"));

    /** "for those who never left": of people, and not of what is said of the rest. */
    private static final Pattern PEOPLE = Pattern.compile("\\bwho(?:m)?\\b[^,;]*");

    /** "Nobody had won it until Lima did" ends the denial. */
    private static final Pattern UNTIL = Pattern.compile("\\buntil\\b");

    private static final Pattern CLAUSE_END =
            Pattern.compile("[,;:.!?。、" + Symbols.COORDINATOR + "](?=[^,;:.!?。、" + Symbols.COORDINATOR + "]*$)");

    /** Words that name nothing, and so no part of a fact. */
    private static final Map<Language, Pattern> NOTHING = Map.of(
            Language.ENGLISH,
            Pattern.compile("^(?i:no|no one|nobody|nothing|none|neither|not(?! only)|never|no longer|hardly)\\b"),
            Language.CHINESE,
            Pattern.compile("^(?:何|什麼|為何|是否)|(?:不|未|沒有|是否就?|並未|尚未|不再)$"));

    /** "No poverty" may well be what a city aims at. */
    private static final Set<Predicate> OF_AIMS =
            EnumSet.of(Predicate.HAS_GOAL, Predicate.HAS_FOCUS, Predicate.HAS_PURPOSE, Predicate.HAD_TOPIC);

    private static final Pattern NONE_AIMED_AT = Pattern.compile("^(?i:no)\\b");

    private Denials() {}

    /** True where a part of a statement names nothing: "nobody", "no courses", 何. */
    static boolean namesNothing(Predicate predicate, Term part) {
        if (predicate == Predicate.SAID || !(part instanceof Term.Words words)) {
            return false;
        }
        return NOTHING.get(words.language()).matcher(words.text()).find()
                && !(OF_AIMS.contains(predicate)
                        && NONE_AIMED_AT.matcher(words.text()).find());
    }

    /** True where a match's clause says that it is not so. */
    static boolean tells(Predicate predicate, PartMatch match) {
        if (EXEMPT.contains(predicate)) {
            return false;
        }
        var view = match.view();
        var language = view.language();
        var shown = new StringBuilder(view.text());
        match.fillers().values().stream()
                .flatMap(java.util.List::stream)
                .filter(Term.Words.class::isInstance)
                .map(Term.Words.class::cast)
                .forEach(words -> hide(view, words, shown));
        var whole = shown.toString().toLowerCase(Locale.ROOT);
        var before = whole.substring(0, match.start());
        var clause = CLAUSE_END.matcher(before);
        var begun = clause.find() ? before.substring(clause.end()) : before;
        // a Chinese pattern may begin with the character before its verb, and that may be half of the denial
        int from = language == Language.CHINESE ? match.start() - Math.min(1, begun.length()) : match.start();
        var own = PEOPLE.matcher(whole.substring(from, match.end())).replaceAll("");
        if (WITHIN.get(language).matcher(own).find()) {
            return true;
        }
        return !UNTIL.matcher(own).find()
                && BEFORE.get(language)
                        .matcher(whole.substring(match.start() - begun.length(), withFirst(match, language)))
                        .find();
    }

    /** Of 不|斷 and 市|未來 the characters behind tell that nothing is denied. */
    private static int withFirst(PartMatch match, Language language) {
        return language == Language.CHINESE ? Math.min(match.start() + 2, match.end()) : match.start();
    }

    private static void hide(View view, Term.Words words, StringBuilder shown) {
        for (int i = 0; i < shown.length(); i++) {
            if (view.startOf(i) >= words.start() && view.endOf(i + 1) <= words.end()) {
                shown.replace(i, i + 1, HOLE);
            }
        }
    }
}
