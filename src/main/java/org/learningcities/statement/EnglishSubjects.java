package org.learningcities.statement;

import java.util.List;
import java.util.Optional;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/** The grammatical subject of an English sentence. */
final class EnglishSubjects {
    private static final String SUBJECT = Topics.SUBJECT;
    private static final String MODIFIER = Topics.MODIFIER;
    private static final String CITY = Symbols.classOf(List.of(Kind.CITY));
    private static final String PLACE = Symbols.classOf(List.of(Kind.PLACE));
    private static final String DATE = "[" + Symbols.classOf(List.of(Kind.DATE)) + "]";
    /** The subject at a sentence's start, behind adverbials; of "Lima's two libraries" the last. */
    private static final String ENGLISH_SUBJECT = "(?:(?:[Aa]ll|[Bb]oth|[Ee]ach) )?(?:["
            + Symbols.classOf(List.of(Kind.ROLE)) + "](?: (?:of|for) (?:" + SUBJECT + "|[A-Za-z ]{1,40}))?, )?"
            + "(?:[Tt]he (?:[a-z-]+ ){0,3}(?:city|town|municipality|district|village|port|county|suburb|borough|capital) of )?(?:"
            + MODIFIER + " ?)*(?P<subject>"
            + SUBJECT + "(?:(?: ?\\([^()]*\\))? members? " + SUBJECT + ")?(?:(?:'s? )(?:[a-z-]+ ){0,2}(?:" + MODIFIER
            + ",? )*" + SUBJECT + ")*)";

    private static final String ADVERBIAL =
            "(?:(?:In|At|On|After|Before|Since|While|During|Through|With|By|As|For|From|Under|To|When|Within|Among"
                    + "|Located|Situated|Perched|Nestled|Founded|Surrounded|Known|Home|Lying|Famous|Built|Alongside|Besides|Following|Today|Currently|Moreover|Furthermore|Additionally|However|Meanwhile|Later"
                    + "|Here|Also|This year|Last year|Every year)[^.;]*?, |(?:In|On|Since|Until|By|During|At) " + DATE
                    + " )";

    /** "An old port in the south, Xyz has …". */
    private static final String APPOSED_FIRST =
            "(?:An?|Once an?|The) [^,;.]*\\b(?:city|town|municipality|port|capital|district"
                    + "|village|county|resort|metropolis|hub|community)\\b[^;.]*?, ";

    /** Behind an adverbial a name before a comma may be a part of it: "In Lima, Peru, in 2019, the city …". */
    private static final Pattern ENGLISH =
            Pattern.compile("^[‘“\"']?(?:(?:" + ADVERBIAL + "|" + APPOSED_FIRST + ")" + ENGLISH_SUBJECT
                    + "(?:[^,]|$|, (?:" + Symbols.BREAK + "? ?which|an? |the |who|one |home|itself"
                    + "|(?:" + Symbols.BREAK + "? ?)?(?:in|near|on) [" + Symbols.classOf(List.of(Kind.PLACE))
                    + "], (?:has|is|was|had|lies|became|runs|offers|wants)\\b))|"
                    + ENGLISH_SUBJECT.replace("?P<subject>", "?P<first>") + ")");

    /** A noun phrase at a sentence's start that is no mention. */
    private static final Pattern OTHER_SUBJECT = Pattern.compile("^[‘“\"']?(?:" + ADVERBIAL
            + ")?(?:(?:The|This|That|These|Those|An?|Another|the|this|that|these|those|an?|another) [A-Za-z-]+[ ,]"
            + "|[A-Z][\\p{L}-]*[^s] (?:[A-Z][\\p{L}-]+ ){0,3}(?:is|was|has|had|will|became|joined|received|won) )");

    /** "X, which was built last year and offers …": the clause is about what stands before it. */
    private static final Pattern RELATIVE = Pattern.compile(
            "(?P<owner>" + SUBJECT + ")(?: ?\\([^()]*\\))?," + Symbols.BREAK + "? (?:which|who) [^,;.]*$");

    /** "Mary Byrne, mayor of Lima, explained that Cork …": what somebody says is about its own subject. */
    private static final Pattern REPORTED = Pattern.compile("^[‘“\"']?(?:" + MODIFIER + ",? )?["
            + Symbols.classOf(List.of(Kind.PERSON)) + "](?:, [^.;]{1,100},)? (?:also |then |further )?"
            + "(?:said|says|explained|explains|stressed|noted|added|recalled|reported|announced|stated|emphasi[sz]ed"
            + "|underlined|pointed out|described how|showed|confirmed|warned|insisted|argued|promised|wrote|remarked|observed"
            + "|admitted|acknowledged|declared|believes|hoped|(?:reminded|told|informed|assured) [^,.;]{1,30}?)(?:"
            + Symbols.BREAK + "? (?:that|how))? ");

    /** "Its university, the University of Lima, …": what is named is the subject, not whose it is. */
    private static final Pattern APPOSED =
            Pattern.compile("^" + SUBJECT + " (?:[a-z-]+ ){0,4}[a-z-]+, (?P<named>" + SUBJECT + "),");

    /** "…; the ministry will run it": what stands behind a semicolon has its own subject, if it begins with one. */
    private static final Pattern HALF = Pattern.compile("(?P<mark>; )" + SUBJECT + " (?:[a-z]+ |$)");

    private static final Pattern NO_SUBJECT = Pattern.compile(
            "^(?:There|Here|It|What|Also|Today|Now|In|On|At|By|Since|With|From|To|As|After|Before|Among|During|For|Under)\\b");

    /** "A group from Cork, headed by Mayor …", "her counterpart from Cork, …": the office is of where they come from. */
    private static final Pattern VISITORS_FROM = Pattern.compile("(?:(?:[" + Symbols.classOf(List.of(Kind.GROUP))
            + "]|[Dd]elegation|[Gg]roup|[Tt]eam|[Pp]arty|[Mm]ission|[Gg]uests|[Vv]isitors)(?: of [^,;.]{1,40}?)? from (?P<city>["
            + CITY + "])(?: \\([^()]*\\)|(?: in|,) [" + PLACE
            + "])?,?(?: which was| who were)? (?:headed|led|accompanied|guided)"
            + Symbols.BREAK + "? by|" + Symbols.BREAK
            + "? ?(?:including|comprising|consisting of|made up of|composed of) [^.;]{0,60}?|[Cc]ounterparts? (?:from|in) (?P<other>["
            + CITY + "]),) (?:[a-z]+ )?$");

    /** "… received at Cork City Hall by Mayor …": the office is of the city whose house it is. */
    private static final Pattern RECEIVED_AT =
            Pattern.compile("(?:at|in) (?P<house>[" + Symbols.classOf(List.of(Kind.FACILITY, Kind.GOVERNMENT_BODY))
                    + "])" + Symbols.BREAK + "? by (?:[a-z]+ )?$");

    private EnglishSubjects() {}

    /** The city of an office that stands behind where its holder comes from, or receives guests. */
    static Optional<Mention> seatOfGuide(View view, int index) {
        // a match may begin with the words right before the office
        var text = view.text();
        int at = index;
        while (at < text.length() && !Symbols.isMention(text.charAt(at))) {
            at++;
        }
        var before = text.substring(0, at);
        var visitors = VISITORS_FROM.matcher(before);
        if (visitors.find()) {
            return view.mentionAt(Math.max(visitors.start("city"), visitors.start("other")));
        }
        var house = RECEIVED_AT.matcher(before);
        return house.find()
                ? view.mentionAt(house.start("house")).flatMap(m -> m.nested().stream()
                        .filter(n -> n.kind().is(Kind.CITY))
                        .findFirst())
                : Optional.empty();
    }

    /** What the clause around an index is about, as its words say. */
    static Optional<Mention> of(View view, int before) {
        var relative = RELATIVE.matcher(view.text().substring(0, before));
        if (relative.find()) {
            return view.mentionBefore(relative.end("owner"));
        }
        var reported = view.matcher(REPORTED);
        int from = reported.find() && reported.end() <= before ? reported.end() : 0;
        var half = HALF.matcher(view.text().substring(0, before));
        while (half.find()) {
            from = Math.max(from, half.end("mark"));
        }
        var clause = view.text().substring(from);
        var apposed = APPOSED.matcher(clause);
        if (apposed.find() && from + apposed.end("named") <= before) {
            return view.mentionBefore(from + apposed.end("named"));
        }
        var matcher = ENGLISH.matcher(clause);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int end = from + Math.max(matcher.end("subject"), matcher.end("first"));
        return end > before ? Optional.empty() : view.mentionBefore(end);
    }

    /** "The project is run by …": the sentence has a subject that is no mention, so the section's is not meant. */
    static boolean isOther(View view, int index) {
        var matcher = OTHER_SUBJECT.matcher(view.text());
        return matcher.find()
                && matcher.end() <= index + 1
                && !NO_SUBJECT.matcher(view.text()).find();
    }
}
