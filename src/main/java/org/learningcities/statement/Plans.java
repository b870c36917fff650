package org.learningcities.statement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;

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

    /** 將 before a verb of doing: before a noun it only says to what something is done. */
    private static final Pattern CHINESE =
            Pattern.compile("(?:預計|預定|計[畫劃][在於]|擬於|擬在|打算|即將|可望|有望|力拚|訂於|訂在|明年|後年|下學年|下學期|下半年|明天|明日)"
                    + "|將(?:於|在|會|再|由|從|有|繼續|持續|陸續|正式|首度|再度|擴大|舉辦|舉行|登場|推出|推動|設立|設置|增設|新設|新增|成立|開設|開辦|開放"
                    + "|提供|啟用|前往|赴|邀請|加入|申請|投入|補助|辦理|展開|開跑|開幕|揭牌|興建|打造|簽署|頒發|出席|參加|造訪|參訪|拜會|頒給|授予|公布|增列|編列|["
                    + Symbols.classOf(List.of(Kind.DATE)) + "])");

    /** Chinese marks no tense: what a city has or does is planned only where the clause says so. */
    private static final Set<Predicate> HAPPENS_IN_CHINESE = EnumSet.of(
            Predicate.MEMBER_OF,
            Predicate.OPERATES,
            Predicate.PROVIDES,
            Predicate.ADOPTED,
            Predicate.FACILITY_COUNT,
            Predicate.PARTICIPANT_COUNT,
            Predicate.RECEIVED_AWARD,
            Predicate.SIGNATORY,
            Predicate.EVENT_DATE,
            Predicate.TOOK_PLACE_AT,
            Predicate.ORGANISED_BY,
            Predicate.HOSTED_BY,
            Predicate.HAD_PARTICIPANT,
            Predicate.VISITED,
            Predicate.MET_WITH);

    private Plans() {}

    /** True where the words of a match, from the first part of the statement to its last, put it into the future. */
    static boolean tells(Predicate predicate, PartMatch match) {
        var view = match.view();
        if (view.language() == Language.CHINESE) {
            return HAPPENS_IN_CHINESE.contains(predicate)
                    && CHINESE.matcher(view.text().substring(chineseClause(view.text(), match.start()), match.end()))
                            .find();
        }
        return HAPPENS.contains(predicate)
                && tells(view.text().substring(clause(view.text(), match.start()), match.end()));
    }

    private static int chineseClause(String text, int start) {
        int clause = -1;
        for (var mark : List.of(",", ";", "。")) {
            clause = Math.max(clause, text.lastIndexOf(mark, Math.max(0, start - 1)));
        }
        return clause + 1;
    }

    private static boolean tells(String words) {
        return ENGLISH.matcher(FIRST_TO.matcher(words).replaceAll("")).find();
    }

    /** Where the clause begins in which a match does. */
    private static int clause(String text, int start) {
        return Math.max(Math.max(text.lastIndexOf(',', start), text.lastIndexOf(';', start)), 0);
    }
}
