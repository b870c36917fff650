package org.learningcities.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/** What fills a hole: a list cut into its items, and each item as a mention or as words. */
final class Items {
    /** Words before "and" that need what comes after it: "diverse and systematic education". */
    private static final Pattern HALF = Pattern.compile(
            "(?i)(?:(?:their|its|an?|the|more|both|our) )?(?:[a-z-]+ly )?[a-z-]+(?:ive|al|ic|ous|able|ible|ful|ary|[^m]ent|ant|erse|ed|ern)");

    /** Nouns that end as adjectives do. */
    private static final Set<String> WHOLE = Set.of(
            "music",
            "logic",
            "clinic",
            "traffic",
            "arithmetic",
            "fabric",
            "ceramic",
            "library",
            "diary",
            "vocabulary",
            "festival",
            "hospital",
            "capital",
            "animal",
            "journal",
            "manual",
            "arrival",
            "survival",
            "potential",
            "talent",
            "parent",
            "student",
            "event",
            "restaurant",
            "plant",
            "garden",
            "need",
            "seed",
            "feed",
            "speed",
            "breed",
            "table",
            "vegetable",
            "material",
            "metal",
            "proposal",
            "professional",
            "individual");

    /**
     * What may stand before a Chinese name and says only which one is meant: its place, a status, a person's office, what
     * kind of house it is (學習中心「光明館」).
     */
    static final String MODIFIERS = "(?:(?:位於|來自)?["
            + Symbols.classOf(List.of(Kind.PLACE, Kind.DEMONYM, Kind.STATUS, Kind.ROLE)) + "]的?|["
            + Symbols.classOf(List.of(Kind.ORGANISATION)) + "]的?[" + Symbols.classOf(List.of(Kind.ROLE)) + "]|["
            + Symbols.classOf(List.of(Kind.FACILITY, Kind.PROGRAMME)) + "])*";

    /** A short form behind a name. */
    static final String BRACKETS = "(?:\\([^()]*\\))?";

    /** "12 libraries" in a list of what a city has: the libraries; their number is a claim of its own. */
    private static final Pattern COUNTED = Pattern.compile("[" + Symbols.classOf(List.of(Kind.NUMBER))
            + "] ?[個所座間處]?(?P<name>[" + Symbols.classOf(List.of(Kind.FACILITY, Kind.PROGRAMME)) + "])");

    /** Words before an English name in a list, or behind it, that say what somebody is: "Mayor", ", director of schools". */
    static final String OFFICE = "(?:(?:the |The |a |an |its |their )?(?:(?:[A-Za-z-]+|["
            + Symbols.classOf(List.of(Kind.ORGANISATION, Kind.PLACE, Kind.DEMONYM)) + "])(?:'s)? ){0,4}["
            + Symbols.classOf(List.of(Kind.ROLE)) + "](?: (?:of|for|at|from|in) [^,;.()" + Symbols.COORDINATOR
            + Symbols.BREAK + "]{1,60}?)?)";

    /** Behind a name an office goes on to the next comma. */
    private static final String OFFICE_BEHIND = OFFICE.substring(0, OFFICE.lastIndexOf("[^,;.()")) + "[^,;.()"
            + Symbols.COORDINATOR + Symbols.BREAK + Symbols.classOf(List.of(Kind.PERSON)) + "]{1,60})?)";

    /** "the writer", "the Brazilian urban planner": what somebody is, before a name. */
    private static final String DESCRIPTOR =
            "(?:(?:the|a|an) |[" + Symbols.classOf(List.of(Kind.DEMONYM)) + "] )(?:[a-z-]+ ){1,3}";

    private static final String PERSON = "[" + Symbols.classOf(List.of(Kind.PERSON)) + "]";

    static final String HONORIFIC = "(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|Cllr|HE|H\\.E)\\.? )?";

    /** A name in an English list: with an office before or behind a person's, with brackets behind a place's or body's. */
    static String listed(List<Kind> kinds, String named) {
        var person = kinds.contains(Kind.PERSON)
                ? "(?:(?:" + OFFICE + ",? )?" + HONORIFIC + named + "|" + DESCRIPTOR + HONORIFIC + PERSON + ")"
                        + "(?:, " + OFFICE_BEHIND + "|" + OF_BODY + ")?"
                : named;
        var brackets = kinds.stream().anyMatch(k -> k.is(Kind.PLACE) || k.is(Kind.ORGANISATION));
        return (kinds.stream().anyMatch(k -> k.is(Kind.PLACE)) ? "(?:" + UNIT_OF + ")?" : "")
                + person
                + (brackets ? "(?: ?\\([^()]{1,40}\\))?" : "");
    }

    /**
     * More names behind commas, where a list ends with what is none: persons with their offices ("X, director of the
     * school, Y, and others"), cities with their countries ("Lima (Peru), Cork (Ireland) and others").
     */
    static String more(List<Kind> kinds) {
        var persons = kinds.contains(Kind.PERSON) ? "[,;] " + listed(List.of(Kind.PERSON), PERSON) : "";
        var cities =
                kinds.contains(Kind.CITY) ? ", [" + Symbols.classOf(List.of(Kind.CITY)) + "] ?\\([^()]{1,40}\\)" : "";
        return persons.isEmpty() && cities.isEmpty()
                ? ""
                : "(?:" + persons + (persons.isEmpty() || cities.isEmpty() ? "" : "|") + cities + ")*";
    }
    /** "the city of Lima" in a list is Lima. */
    private static final String UNIT_OF =
            "(?:the )?(?:[a-z-]+ )?(?:city|town|municipality|province|region|state|county|district|borough|village|government|republic) of ";

    private static final Pattern UNIT_NAMED =
            Pattern.compile("(?:" + UNIT_OF + ")(?P<name>[" + Symbols.classOf(List.of(Kind.PLACE)) + "])");

    /** "X of the University of Lima". */
    private static final String OF_BODY =
            " (?:of|from|at) [" + Symbols.classOf(List.of(Kind.ORGANISATION, Kind.PLACE)) + "]";

    /** The person of an item such as "the Minister for Skills, X" that stands last. */
    private static final Pattern NAMED_LAST = Pattern.compile("(?s)(?:" + OFFICE + ",? |" + DESCRIPTOR + ")*"
            + HONORIFIC + "(?P<name>[" + Symbols.classOf(List.of(Kind.PERSON)) + "])(?:" + OF_BODY + ")?");

    private static final Pattern ONLY_OFFICE = Pattern.compile("(?s)" + OFFICE);

    /** "Lima (Peru)": what stands in brackets behind a place of a list. */
    private static final Pattern BRACKETED = Pattern.compile(
            "(?s)(?P<name>[" + Symbols.classOf(List.of(Kind.PLACE, Kind.ORGANISATION)) + "]) ?\\([^()]*\\)");

    private static final Pattern FINITE_BEHIND = Pattern.compile(
            " (?:will|would) (?:be|take|run|bring|feature|include)\\b"
                    + "| (?:took|takes) (?:place|part)\\b| (?:is|are|was|were|has been|have been) (?:held|due|planned|scheduled|organi[sz]ed|hosted|attended|launched|opened|signed|presented|awarded|expected|set to|to be)\\b"
                    + "| (?:have|has|had|will|would|is|are|was|were)(?: (?:also|now|already|been|not))?$"
                    + "| (?:is|are|was|were) (?:an?|the|one of|key) "
                    + "| (?:gathered|attended|took part|participated)\\b| (?:ended|concluded|closed|began|opened|kicked off)(?: (?:on|in|at|with)\\b|$)");

    private static final Pattern WHEN = Pattern.compile(
            "(?: (?:at|in) [" + Symbols.classOf(List.of(Kind.FACILITY, Kind.PLACE))
                    + "])?(?: [" + Symbols.classOf(List.of(Kind.DATE))
                    + "]| (?:today|yesterday|tomorrow|this (?:morning|afternoon|evening|week|month)|earlier this (?:week|month)))$");

    private static final Pattern SUBORDINATE =
            Pattern.compile("\\b(?:how|what|whether|why|who|that|which|where|when|ensure|ensures|ensuring|sure|so)\\b");

    private static final String NAMED_KINDS =
            "[" + Symbols.classOf(List.of(Kind.ORGANISATION, Kind.PROGRAMME, Kind.FACILITY, Kind.FESTIVAL)) + "]";

    /** "The German agency X", "the adult education programme X" is X, where that is a proper name. */
    private static final Pattern DESCRIBED = Pattern.compile("(?:[" + Symbols.classOf(List.of(Kind.DEMONYM, Kind.GROUP))
            + "] ?)?(?:[a-z-]+ ){0,4}(?:agency|foundation|organi[sz]ation|association|company|firm|charity|non-profit"
            + "|cooperative|union|federation|institute|university|college|school|museum|library|theatre|broadcaster"
            + "|station|newspaper|publisher|bank|operator|group|network|alliance|platform|programme|program|project"
            + "|initiative|campaign|scheme|plan|strategy|festival|app|portal|centre|center|hub|club|ministry"
            + "|department|partner|provider|magazine|service|body|" + NAMED_KINDS + "),? (?P<name>" + NAMED_KINDS
            + ")");

    /** "An open house called X" is X. */
    private static final Pattern CALLED =
            Pattern.compile("[^,;]* (?:called|named|entitled|titled|dubbed|known as) (?P<name>["
                    + Symbols.classOf(List.of(Kind.THING)) + "])");

    private static final Pattern MODIFIED =
            Pattern.compile(MODIFIERS + "(?P<name>[" + Symbols.classOf(List.of(Kind.THING)) + "])" + BRACKETS);
    private static final Pattern REST = Pattern.compile(
            "(?s)(?P<item>.*?[^平均同高初中上下優不相])(?:等等?|等[^等]{0,6}(?:學程|課程|活動|計畫|服務|措施|方案|講座|領域|議題|主題|項目|單位|機構|團體|空間)|分別[為是].*|已經?|共?有|共|共計|合計|總計|累計|的|則|達|達到|為主|僅|均|皆|在[^在]{1,10}[中內裡上]|而[受獲聞得被].*)");

    private static final Pattern CHINESE_HALF = Pattern.compile("[^的]{0,4}(?:化|性|式)");
    private static final Pattern CHINESE_OTHER_HALF = Pattern.compile("[^的" + Symbols.COORDINATOR + "]{0,4}(?:化|性|式)的");
    private static final Pattern SHARED = Pattern.compile("[^的" + Symbols.COORDINATOR + "]{1,8}的(?:空間|環境|平台|場域|場所|氛圍)");

    private static final java.util.regex.Pattern PREPOSITION = java.util.regex.Pattern.compile(
            "(?i)(?:by|with|in|at|on|from|under|of|as|since|during|per|into|for|within|across|throughout|alongside|along)\\b");

    /** "will run it in partnership with …": nothing is named there. */
    private static final java.util.regex.Pattern PRONOUN =
            java.util.regex.Pattern.compile("(?:it|them|him|her|us|itself|themselves|one another|each other)\\b");

    private static final java.util.regex.Pattern FOR_GROUP = java.util.regex.Pattern.compile(
            " (?:for|to|of|by|with|among|between) (?:all )?[" + Symbols.classOf(List.of(Kind.GROUP)) + "]$");

    /** Words around a name that say more of it and are no part of it. */
    private static final List<Pattern> ENGLISH_WRAPPINGS =
            List.of(CALLED, DESCRIBED, UNIT_NAMED, NAMED_LAST, BRACKETED, COUNTED);

    private static final List<Pattern> CHINESE_WRAPPINGS = List.of(COUNTED, MODIFIED);

    private Items() {}

    /** The items of a hole, in the order of the text; none where an item is not what the hole asks for. */
    static List<Term> of(View view, int start, int end, Hole hole) {
        var pieces = hole.list()
                ? pieces(view, start, end)
                : List.of(new int[] {start, hole.span() ? endOfSpan(view, start, end) : end});
        var out = new ArrayList<Term>();
        var first = pieces.get(0);
        if (hole.words() && english(view) && startsNoPhrase(view, start, hole)) {
            if (pieces.size() < 2 || !startsCounted(view, start, hole)) {
                return out;
            }
            pieces = pieces.subList(1, pieces.size()); // the number of the first item is another rule's
        }
        for (var piece : pieces) {
            if (piece != first && (beginsClause(view, piece, first) || isDoneBy(view, piece))) {
                return out;
            }
            if (!out.isEmpty()
                    && out.get(0) instanceof Term.Words
                    && english(view)
                    && isGroup(view, piece)
                    && FOR_GROUP
                            .matcher(view.text().substring(first[0], first[1]))
                            .find()) {
                return out; // "courses for children and teachers" is one thing, for two groups
            }
            if (!out.isEmpty() && english(view) && startsWithPreposition(view, piece[0])) {
                continue; // "from schools, and from the Foundation" is two phrases
            }
            if (english(view) && isOnlyOffice(view, piece, hole)) {
                continue; // "X, the mayor, and Y": an office between names is nobody else
            }
            var term = term(view, piece[0], piece[1], hole.clause()).map(t -> hole.words() ? inWords(t) : t);
            if (term.isEmpty() || !accepts(hole, term.get())) {
                return List.of();
            }
            out.add(term.get());
        }
        return out;
    }

    /** "was built by the city" is no building of "by the city", nor "worked with partners" a working of "with partners". */
    private static boolean startsNoPhrase(View view, int start, Hole hole) {
        var text = view.text();
        var behindBreak = start > Symbols.BREAK.length()
                && text.charAt(start - 1) == ' '
                && text.startsWith(Symbols.BREAK, start - 1 - Symbols.BREAK.length());
        return behindBreak
                || startsCounted(view, start, hole)
                || startsWithPreposition(view, start)
                || (!hole.kinds().isEmpty()
                        && PRONOUN.matcher(text).region(start, text.length()).lookingAt());
    }

    private static boolean startsCounted(View view, int start, Hole hole) {
        return !hole.kinds().isEmpty()
                && !hole.kinds().contains(Kind.NUMBER)
                && view.mentionAt(start).filter(m -> m.kind() == Kind.NUMBER).isPresent();
    }

    private static boolean english(View view) {
        return view.language() == Language.ENGLISH;
    }

    private static boolean isOnlyOffice(View view, int[] piece, Hole hole) {
        return hole.list()
                && hole.kinds().contains(Kind.PERSON)
                && view.mentions().stream().anyMatch(m -> m.kind() == Kind.PERSON)
                && ONLY_OFFICE
                        .matcher(view.text().substring(piece[0], piece[1]).strip())
                        .matches();
    }

    private static boolean isGroup(View view, int[] piece) {
        return term(view, piece[0], piece[1], false).stream()
                .anyMatch(t -> t instanceof Term.Mentioned m && m.mention().kind() == Kind.GROUP);
    }

    private static boolean startsWithPreposition(View view, int start) {
        var text = view.text();
        int from = start;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return PREPOSITION.matcher(text).region(from, text.length()).lookingAt();
    }

    /** A span goes on behind "and" unless a clause of its own begins there. */
    private static int endOfSpan(View view, int start, int end) {
        var text = view.text();
        int index = text.indexOf(Symbols.COORDINATOR, start);
        while (index >= 0 && index < end) {
            int behind = index + Symbols.COORDINATOR.length();
            if (Clauses.finite(text.substring(behind, end))) {
                return index;
            }
            index = text.indexOf(Symbols.COORDINATOR, behind);
        }
        return end;
    }

    private static boolean beginsClause(View view, int[] piece, int[] first) {
        return english(view)
                && Clauses.begins(
                        view.text().substring(piece[0], piece[1]).strip(),
                        view.text().substring(first[0], first[1]).strip());
    }

    /** "is funded by the state and run by the city": what follows is no further sponsor. */
    private static boolean isDoneBy(View view, int[] piece) {
        return english(view)
                && view.text().startsWith(Symbols.BREAK + " by ", piece[1])
                && Clauses.isDone(view.text().substring(piece[0], piece[1]).strip());
    }

    /**
     * A mention must have one of the hole's lexicon keys, unless these are the nouns that a phrase ends in.
     */
    private static boolean accepts(Hole hole, Term term) {
        if (hole.entries().isEmpty()) {
            return true;
        }
        return term instanceof Term.Words words
                ? hole.entries().stream()
                        .anyMatch(entry -> entry.startsWith("~")
                                ? words.text().endsWith(entry.substring(1))
                                : beginsWith(words.text().toLowerCase(Locale.ROOT), entry))
                : term instanceof Term.Mentioned mentioned
                        && ((mentioned.mention().reading() instanceof Mention.Reading.Entry entry
                                        && hole.entries().contains(entry.key()))
                                || (endsInNoun(hole)
                                        && hole.kinds().stream()
                                                .anyMatch(mentioned.mention().kind()::is)));
    }

    private static boolean endsInNoun(Hole hole) {
        return hole.entries().stream().allMatch(entry -> entry.startsWith("~"));
    }

    private static boolean beginsWith(String text, String word) {
        return text.startsWith(word)
                && (text.length() == word.length() || !Character.isAlphabetic(text.charAt(word.length())));
    }

    /** Cuts a list at coordinators, and at commas; what is only half of a noun phrase stays with its other half. */
    private static List<int[]> pieces(View view, int start, int end) {
        var text = view.text();
        var pieces = new ArrayList<int[]>();
        int from = start;
        int index = start;
        while (index < end) {
            int length = Character.charCount(text.codePointAt(index));
            var here = text.substring(index, index + length);
            if (here.equals(Symbols.COORDINATOR)
                    || here.equals(",")
                    || here.equals("、")
                    || isSemicolonOfList(view, index, end)) {
                var left = text.substring(from, index).strip();
                var half = here.equals(Symbols.COORDINATOR)
                        && (english(view)
                                ? HALF.matcher(left).matches() && !WHOLE.contains(lastWord(left))
                                : isChineseHalf(left, text.substring(index + length, end)));
                if (!half) {
                    pieces.add(new int[] {from, index});
                    from = index + length;
                }
            }
            index += length;
        }
        pieces.add(new int[] {from, end});
        pieces.removeIf(piece -> text.substring(piece[0], piece[1]).isBlank());
        return pieces;
    }

    private static boolean isSemicolonOfList(View view, int index, int end) {
        return view.text().charAt(index) == ';' && english(view) && index + 1 < end;
    }

    /** 多樣化和系統化的教育, 創新和學習的空間: what stands before 和 needs the noun behind it too. */
    private static boolean isChineseHalf(String left, String rest) {
        return (CHINESE_HALF.matcher(left).matches()
                        && CHINESE_OTHER_HALF.matcher(rest).lookingAt())
                || (left.indexOf('的') < 0 && SHARED.matcher(rest).matches());
    }

    /** A mention where one symbol fills the stretch, else words; a clause has its verb. */
    private static Optional<Term> term(View view, int start, int end, boolean clause) {
        var text = view.text();
        int from = start;
        int to = end;
        while (from < to && isEdge(text.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(text.charAt(to - 1))) {
            to--;
        }
        if (!english(view)) {
            from += from < to && text.charAt(from) == '的' ? 1 : 0;
            to = withoutRest(text, from, to);
        }
        if (from >= to) {
            return Optional.empty();
        }
        var mention = view.mentionAt(from);
        if (mention.isPresent() && from + Character.charCount(text.codePointAt(from)) == to) {
            return mention.map(Term.Mentioned::new);
        }
        to = english(view) && !clause ? from + nounPhrase(withoutTime(text.substring(from, to))) : to;
        for (var wrapping : english(view) ? ENGLISH_WRAPPINGS : CHINESE_WRAPPINGS) {
            var name = wrapping.matcher(text.substring(from, to));
            if (name.matches() && (wrapping != DESCRIBED || isProper(view, from + name.start("name")))) {
                return view.mentionAt(from + name.start("name")).map(Term.Mentioned::new);
            }
        }
        int first = view.startOf(from);
        int last = view.endOf(to);
        return Optional.of(new Term.Words(view.document().text().slice(first, last), view.language(), first, last));
    }

    /** A demonym that stands for a thing is what it says and no country: "they learn Georgian". */
    private static Term inWords(Term term) {
        return term instanceof Term.Mentioned m && m.mention().kind() == Kind.DEMONYM
                ? new Term.Words(
                        m.mention().text(),
                        m.mention().language(),
                        m.mention().start(),
                        m.mention().end())
                : term;
    }

    private static boolean isProper(View view, int index) {
        return view.mentionAt(index)
                .filter(mention -> mention.antecedent().isPresent()
                        || mention.text().codePoints().anyMatch(Character::isUpperCase))
                .isPresent();
    }

    /** "An agreement on reading at the town hall today": where and when it was made is no part of what it is on. */
    private static String withoutTime(String words) {
        var time = WHEN.matcher(words);
        return time.find() && time.start() > 0 ? words.substring(0, time.start()) : words;
    }

    /** How long a noun phrase is before its verb: "a webinar on schools | will be held". */
    private static int nounPhrase(String words) {
        var verb = FINITE_BEHIND.matcher(words);
        return verb.find()
                        && !SUBORDINATE
                                .matcher(words.substring(0, verb.start()))
                                .find()
                ? verb.start()
                : words.length();
    }

    /** Where a Chinese item ends that has "and so on" (等) or "already", "in all" behind it: those belong to no name. */
    private static int withoutRest(String text, int from, int to) {
        var rest = REST.matcher(text.substring(from, to));
        return rest.matches() && rest.end("item") > 0 ? from + rest.end("item") : to;
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || ",;:.。、".indexOf(c) >= 0;
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
