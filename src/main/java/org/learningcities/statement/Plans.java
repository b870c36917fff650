package org.learningcities.statement;

import java.util.EnumSet;
import java.util.Set;
import org.learningcities.document.Language;

/** Tells what a text only plans, expects or imagines from what it says has happened. */
final class Plans {
    /** What happens at a time; a goal, an office or a name is as true today. */
    private static final Set<Predicate> HAPPENS = EnumSet.of(
            Predicate.MEMBER_OF,
            Predicate.COORDINATOR_OF,
            Predicate.OPERATES,
            Predicate.PROVIDES,
            Predicate.ADOPTED,
            Predicate.PARTICIPANT_COUNT,
            Predicate.DESIGNATED_AS,
            Predicate.DESIGNATED_BY,
            Predicate.RECEIVED_AWARD,
            Predicate.SUPPORTED_BY,
            Predicate.IN_PARTNERSHIP_WITH,
            Predicate.SIGNATORY,
            Predicate.EVENT_DATE,
            Predicate.TOOK_PLACE_AT,
            Predicate.ORGANISED_BY,
            Predicate.HOSTED_BY,
            Predicate.HAD_PARTICIPANT,
            Predicate.ACCOMPANIED_BY,
            Predicate.VISITED,
            Predicate.MET_WITH,
            Predicate.HAD_TOPIC,
            Predicate.HAS_PART,
            Predicate.OBTAINED);

    /** Auxiliaries of what is not yet, and verbs of intending, before the verb of the statement. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:will|would|shall|could|might|may|if|unless|(?:is|are|was|were) (?:not )?to\\b"
                    + "|(?:is|are|being) (?:currently |now |provisionally |tentatively )?(?:planned|due|scheduled|set|expected|slated|intended|envisaged|foreseen|hoped)"
                    + "|(?:plans?|hopes?|intends?|wants?|wishes|expects?|prepares?|preparing|planning|hoping|going|proposes?|proposed|pledged|promised|agreed|ready|due|set|bid|applied) to"
                    + "|upcoming|forthcoming|next year|next month|next week)\\b|[\\x{F0000}-\\x{FFEFF}] to (?:host|hold|sign|organi[sz]e|welcome|receive|join|open|launch|stage|visit|become)\\b");

    /** "Was the first city in Wales to join" has happened. */
    private static final java.util.regex.Pattern FIRST_TO = java.util.regex.Pattern.compile(
            "\\b(?:was|were|became|had been|is|are|has become) (?:also )?(?:the |among the |one of the |one of )?(?:very )?(?:first|second|third|only|last|latest|[a-z]+ )[^,;.]{0,60}? to (?=join|host|receive|sign|welcome|open|hold)");

    private Plans() {}

    /** True where the words of a match, from the first part of the statement to its last, put it into the future. */
    static boolean tells(Predicate predicate, PartMatch match) {
        var view = match.view();
        return view.language() == Language.ENGLISH
                && HAPPENS.contains(predicate)
                && tells(view.text().substring(clause(view.text(), match.start()), match.end()));
    }

    private static boolean tells(String words) {
        return ENGLISH.matcher(FIRST_TO.matcher(words).replaceAll("")).find();
    }

    /** Where the clause begins in which a match does. */
    private static int clause(String text, int start) {
        return Math.max(Math.max(text.lastIndexOf(',', start), text.lastIndexOf(';', start)), 0);
    }
}
