package org.learningcities.statement;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;

/**
 * Whose deed a clause tells. Of 高雄市恭喜釜山市加入… and "Cork helped Lima to open a library" the second city did it,
 * whatever stands first; of 議員呼籲臺南市推動… nobody did; and of "the team from Cork is in Hubei" Cork is not the one
 * that is there.
 */
final class Deeds {
    /** What one does alone. With a partner, guest or supporter the other is part of what is said. */
    private static final Set<Predicate> OF_ONE = EnumSet.of(
            Predicate.OPERATES,
            Predicate.PROVIDES,
            Predicate.ADOPTED,
            Predicate.PROMOTES,
            Predicate.HAS_GOAL,
            Predicate.HAS_FOCUS,
            Predicate.HAS_CHALLENGE,
            Predicate.HAS_KEY_FACTOR,
            Predicate.MEMBER_OF,
            Predicate.DESIGNATED_AS,
            Predicate.RECEIVED_AWARD,
            Predicate.USES_RESOURCE,
            Predicate.FACILITY_COUNT,
            Predicate.QUANTITY,
            Predicate.SIGNATORY);

    /** What is so of one, and of nobody whom a phrase ties to it. */
    private static final Set<Predicate> OF_BEING = EnumSet.of(
            Predicate.LOCATED_IN,
            Predicate.PART_OF,
            Predicate.MEMBER_OF,
            Predicate.HOLDS_ROLE,
            Predicate.DESIGNATED_AS,
            Predicate.SIGNATORY,
            Predicate.RECEIVED_AWARD);

    private static final String ACTOR =
            "[" + Symbols.classOf(List.of(Kind.CITY, Kind.COUNTRY, Kind.ORGANISATION, Kind.PERSON)) + "]";

    /** Between the one and what is done: a verb of helping, praising, asking, and the one who does it. */
    private static final Map<Language, Pattern> FOR_ANOTHER = Map.of(
            Language.CHINESE,
            Pattern.compile("(?:協助|幫助|輔導|補助|恭喜|恭賀|祝賀|肯定|稱讚|讚許|感謝|表揚|見證|建議|呼籲|要求|促請|敦促|鼓勵|質疑|督促)" + ACTOR + "[^,;。]*$"),
            Language.ENGLISH,
            Pattern.compile(
                    "\\b(?:help|assist|congratulat|prais|thank|urg|ask|advis|encourag|enabl|allow|want|prais|prompt)"
                            + "(?:es|ed|s|e|ing)? (?:the )?(?:city of )?" + ACTOR + "[^,;]*$"));

    /** Right before the one: who wishes that it did so. */
    private static final Pattern WISHED = Pattern.compile("(?:呼籲|建議|要求|希望|期盼|期許|促請|敦促|鼓勵|質疑|盼)$");

    /** "The mother of", "a team from": whoever is spoken of, it is not the one behind. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "\\b(?i:partners?|twins?|friends?|mother|father|wife|husband|widow|sister|brother|son|daughter|teams?|guests?|visitors?|staff|teachers?"
                    + "|delegat(?:es|ions?)|representatives?|twin town|sister city|envoys?|students?|rival|sisters?|neighbours?)"
                    + " (?:of|from|at) (?:the )?$");

    private Deeds() {}

    /** True where what a match says is not said of its subject, but of somebody the clause ties to it. */
    static boolean areAnothers(Predicate predicate, Term subject, Term object, PartMatch match) {
        if (!(subject instanceof Term.Mentioned mentioned)) {
            return false;
        }
        var view = match.view();
        int at = view.indexOf(mentioned.mention());
        if (at < 0) {
            return false;
        }
        var before = view.text().substring(0, at);
        if (view.language() == Language.ENGLISH
                && OF_BEING.contains(predicate)
                && OF_OTHERS.matcher(before).find()) {
            return true;
        }
        if (!OF_ONE.contains(predicate)) {
            return false;
        }
        if (view.language() == Language.CHINESE
                && predicate != Predicate.HAS_GOAL
                && WISHED.matcher(before).find()) {
            return true;
        }
        int end = beginOf(object, view, match.end());
        return end > at
                && FOR_ANOTHER
                        .get(view.language())
                        .matcher(view.text().substring(at + 1, end))
                        .find();
    }

    private static int beginOf(Term term, View view, int otherwise) {
        if (term instanceof Term.Mentioned mentioned) {
            int at = view.indexOf(mentioned.mention());
            return at < 0 ? otherwise : at;
        }
        return term instanceof Term.Words words && words.start() >= view.start() && words.start() < view.end()
                ? view.indexAt(words.start())
                : otherwise;
    }
}
