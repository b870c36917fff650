package org.learningcities.statement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.document.Section;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/** What a sentence is about: its grammatical subject, or else what its section, or its document, is about. */
final class Topics {
    private static final List<Kind> SUBJECTS = List.of(
            Kind.PLACE,
            Kind.ORGANISATION,
            Kind.PROGRAMME,
            Kind.FACILITY,
            Kind.EVENT,
            Kind.PERSON,
            Kind.AGREEMENT,
            Kind.AWARD,
            Kind.GROUP);
    private static final String SUBJECT = "[" + Symbols.classOf(SUBJECTS) + "]";
    private static final String SUBJECT_OR_SAYING =
            SUBJECT.substring(0, SUBJECT.length() - 1) + Symbols.classOf(List.of(Kind.QUOTATION)) + "]";
    private static final String MODIFIER =
            "[" + Symbols.classOf(List.of(Kind.NUMBER, Kind.ROLE, Kind.STATUS, Kind.DEMONYM)) + "]";
    private static final String DATE = "[" + Symbols.classOf(List.of(Kind.DATE)) + "]";
    /** The subject at a sentence's start, behind adverbials; of "Lima's two libraries" the last. */
    private static final String ENGLISH_SUBJECT = "(?:(?:[Aa]ll|[Bb]oth|[Ee]ach) )?(?:["
            + Symbols.classOf(List.of(Kind.ROLE)) + "](?: (?:of|for) (?:" + SUBJECT + "|[A-Za-z ]{1,40}))?, )?(?:"
            + MODIFIER + " ?)*(?P<subject>"
            + SUBJECT + "(?:(?:'s? )(?:[a-z-]+ ){0,2}(?:" + MODIFIER + ",? )*" + SUBJECT + ")*)";

    private static final String ADVERBIAL =
            "(?:(?:In|At|On|After|Before|Since|While|During|Through|With|By|As|For|From|Under|To|When|Within|Among"
                    + "|Alongside|Besides|Following|Today|Currently|Moreover|Furthermore|Additionally|However|Meanwhile|Later"
                    + "|Here|Also|This year|Last year|Every year)[^.;]*?, |(?:In|On|Since|Until|By|During|At) " + DATE
                    + " )";

    /** Behind an adverbial a name before a comma may be a part of it: "In Lima, Peru, in 2019, the city …". */
    private static final Pattern ENGLISH = Pattern.compile("^[‘“\"']?(?:" + ADVERBIAL + ENGLISH_SUBJECT
            + "(?:[^,]|$|, (?:" + Symbols.BREAK + "? ?which|an? |the |who|one |home|itself))|"
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
            + "|underlined|pointed out|described how|showed|confirmed)(?:" + Symbols.BREAK + "? (?:that|how))? ");

    /** "Its university, the University of Lima, …": what is named is the subject, not whose it is. */
    private static final Pattern APPOSED =
            Pattern.compile("^" + SUBJECT + " (?:[a-z-]+ ){0,4}[a-z-]+, (?P<named>" + SUBJECT + "),");

    /** Subjects of a clause that are no mentions, and are not the section's city either. */
    private static final Pattern OTHER_CHINESE_SUBJECT = Pattern.compile(
            "(?:^|[,;:] ?)(?:雙方|兩地|兩市|三方|各方|各界|彼此|與會者|與會人士|來賓|貴賓|現場|會場|一行人|眾人|大家|他們|她們|我們|團員|得獎者|獲獎者|得主|主辦單位|主辦方|承辦單位|專家|學者|許多人|不少人)");

    private static final Pattern NO_SUBJECT = Pattern.compile(
            "^(?:There|Here|It|What|Also|Today|Now|In|On|At|By|Since|With|From|To|As|After|Before|Among|During|For|Under)\\b");

    private static final String CHINESE_SPEECH =
            "(?:在致詞時|致詞時|在致辭中|致詞|受訪時)?(?:也|則|亦|進一步|特別|同時)?(?:表示|指出|強調|說明|說道|說|補充說?|認為|提到|談到|透露|宣布|期許|期勉|呼籲|感謝|致詞|致辭|解釋|回應|坦言|回憶|承諾|允諾|保證|宣示|形容|笑說|直言)";
    /** A clause's first noun phrase, where it is followed by more of the clause: what a Chinese text goes on about. */
    private static final Pattern CHINESE =
            Pattern.compile("(?:^[「『]?|[,;:\\x{3002}] ?[「『]?|" + CHINESE_SPEECH.replace("|感謝", "") + ")"
                    + Symbols.BREAK + "?(?:此外|另外|另|同時|目前|現在|如今|近年來?|多年來|未來|過去|其中|因此|所以|由於|因為"
                    + "|而且|而|且|但是|但|不過|然而|例如|這次|此次|本次|只有|目前只有|首先|最後|接著|隨後|當天|當日|此時|是日|日前|近日|也就是|包括|尤其|雖然|除了|自從|為此|全國|全臺|全台|各地|全球|[於至自]?["
                    + Symbols.classOf(List.of(Kind.DATE)) + "](?:起|以來|間|的)?)*" + Symbols.BREAK + "?(?:" + MODIFIER
                    + "[位個名家座所的]?)*(?P<subject>" + SUBJECT + "(?:(?:的|" + MODIFIER + ")*" + SUBJECT + ")*)(?:"
                    + Symbols.COORDINATOR + SUBJECT_OR_SAYING + ")*[^,;:\\x{3002}" + Symbols.COORDINATOR + "]");

    /** 學習中心:每週開放,提供課程 in a list: the item's name is what the rest is about. */
    private static final Pattern LABEL =
            Pattern.compile("^[^,;:\\x{3002}]{0,3}(?P<subject>" + SUBJECT + ")(?:\\([^()]*\\))?:");

    private static final Pattern CHINESE_SPEAKS = Pattern.compile("^" + CHINESE_SPEECH);

    /** A clause that says since when, what for or by what means stands before its subject. */
    private static final Pattern CHINESE_ADVERBIAL =
            Pattern.compile("^" + Symbols.BREAK + "?(?:自|從|為了|為|透過|藉由|在|隨著|根據|除了|作為|身為)");

    private static final int LONGEST_HEADING = 16;

    private final Document document;
    private final List<Mention> mentions;
    private final Map<Integer, List<Mention>> byBlock;
    private final Map<String, Mention> bodies;

    Topics(Document document, List<Mention> mentions) {
        this.document = document;
        this.mentions = mentions;
        this.byBlock = mentions.stream().collect(Collectors.groupingBy(Mention::block));
        this.bodies = bodies();
    }

    /** Whom people speak for in Chinese: the body named right before their office, the first time that there is one. */
    private Map<String, Mention> bodies() {
        var found = new HashMap<String, Mention>();
        for (int i = 2; i < mentions.size(); i++) {
            var person = mentions.get(i);
            var role = mentions.get(i - 1);
            var body = mentions.get(i - 2);
            if (person.kind() == Kind.PERSON
                    && person.language() == Language.CHINESE
                    && role.kind() == Kind.ROLE
                    && role.end() == person.start()
                    && body.end() == role.start()
                    && (body.kind().is(Kind.ORGANISATION) || body.kind().is(Kind.PLACE))) {
                found.putIfAbsent(person.text(), body);
            }
        }
        return found;
    }

    /** What a view is about at one of its indices. */
    Optional<Mention> at(View view, int index) {
        var section = document.sections().get(view.section());
        var subject = subjectOf(view, index).or(() -> goesOn(view, index));
        if (subject.isEmpty()) {
            return hasOtherSubject(view, index)
                    ? Optional.empty()
                    : beforeSemicolon(view).or(() -> of(section));
        }
        return subject.filter(Topics::isUnknownGroup).isPresent()
                ? subject.filter(group -> !isVisitors(group)).flatMap(group -> of(section))
                : subject;
    }

    /** Behind a semicolon a Chinese text goes on about what the sentence before began with. */
    private Optional<Mention> beforeSemicolon(View view) {
        boolean goesOn = view.language() == Language.CHINESE
                && view.start() > 0
                && ";；".indexOf(document.text().at(view.start() - 1)) >= 0;
        return !goesOn
                ? Optional.empty()
                : document.sentences().stream()
                        .filter(sentence -> sentence.end() == view.start())
                        .flatMap(sentence -> byBlock.getOrDefault(sentence.block(), List.of()).stream()
                                .filter(m -> m.start() == sentence.start()))
                        .filter(m -> m.kind().is(Kind.PLACE) || m.kind().is(Kind.ORGANISATION))
                        .findFirst();
    }

    /** "The project is run by …": the sentence has a subject that is no mention, so the section's is not meant. */
    private static boolean hasOtherSubject(View view, int index) {
        if (view.language() == Language.CHINESE) {
            var chinese = OTHER_CHINESE_SUBJECT.matcher(view.text());
            return chinese.find() && chinese.end() <= index;
        }
        var matcher = OTHER_SUBJECT.matcher(view.text());
        return matcher.find()
                && matcher.end() <= index + 1
                && !NO_SUBJECT.matcher(view.text()).find();
    }

    /** "City representatives", "officials", "staff": they act for the body that they are of, not for themselves. */
    private static boolean isUnknownGroup(Mention subject) {
        var group = subject.resolved();
        return group.kind() == Kind.GROUP && (group.reading().equals(Mention.WORDS) || isVisitors(group));
    }

    /** A delegation acts for no body of the section. */
    private static boolean isVisitors(Mention subject) {
        return subject.resolved().entry("group").filter("delegation"::equals).isPresent();
    }

    /** A Chinese sentence without a subject goes on about what the one before in its block was about. */
    private Optional<Mention> goesOn(View view, int index) {
        var block = document.blockAt(view.start());
        if (view.language() != Language.CHINESE
                || block.isEmpty()
                || block.get().start() == view.start()
                || hasOtherSubject(view, index)) {
            return Optional.empty();
        }
        var before = new View(
                document,
                view.language(),
                view.section(),
                block.get().start(),
                view.start(),
                byBlock.getOrDefault(block.get().number(), List.of()));
        var semicolon = before.text().stripTrailing().endsWith(";");
        return chineseSubjectOf(before, before.text().length() - 1)
                .filter(m -> semicolon
                        ? m.kind() != Kind.PERSON && m.kind() != Kind.GROUP
                        : m.kind().is(Kind.CITY));
    }

    private Optional<Mention> subjectOf(View view, int before) {
        if (view.language() == Language.CHINESE) {
            // A pattern may begin with the character before its verb, and that may be the subject itself.
            var next = before < view.text().length()
                    ? Character.charCount(view.text().codePointAt(before))
                    : 0;
            return chineseSubjectOf(view, before + next);
        }
        var relative = RELATIVE.matcher(view.text().substring(0, before));
        if (relative.find()) {
            return mentionBefore(view, relative.end("owner"));
        }
        var reported = view.matcher(REPORTED);
        int from = reported.find() && reported.end() <= before ? reported.end() : 0;
        var clause = view.text().substring(from);
        var apposed = APPOSED.matcher(clause);
        if (apposed.find() && from + apposed.end("named") <= before) {
            return mentionBefore(view, from + apposed.end("named"));
        }
        var matcher = ENGLISH.matcher(clause);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int end = from + Math.max(matcher.end("subject"), matcher.end("first"));
        return end > before ? Optional.empty() : mentionBefore(view, end);
    }

    private static Optional<Mention> mentionBefore(View view, int end) {
        return view.mentionAt(end - Character.charCount(view.text().codePointBefore(end)));
    }

    /**
     * The subject of the nearest clause before: later clauses leave it out. A person who says something speaks for the
     * body named before their office, or for nobody: what follows is not about that person.
     */
    private Optional<Mention> chineseSubjectOf(View view, int before) {
        var matcher = view.matcher(CHINESE);
        Optional<Mention> subject = Optional.empty();
        int from = 0;
        while (from <= view.text().length() && matcher.find(from) && matcher.end("subject") <= before) {
            int end = matcher.end("subject");
            var nearest = mentionBefore(view, end);
            var speaks = nearest.filter(m -> m.kind() == Kind.PERSON).isPresent()
                    && CHINESE_SPEAKS.matcher(view.text().substring(end)).find();
            subject = speaks
                    ? view.mentionAt(matcher.start("subject"))
                            .filter(m -> m.kind() != Kind.PERSON)
                            .or(() -> nearest.map(m -> bodies.get(m.resolved().text())))
                    : nearest;
            from = end;
        }
        var label = view.matcher(LABEL);
        if (subject.isEmpty() && label.find() && label.end() <= before) {
            subject = mentionBefore(view, label.end("subject"));
        }
        var later = from == 0
                && CHINESE_ADVERBIAL.matcher(view.text()).find()
                && matcher.find(0)
                && view.mentionAt(matcher.start("subject"))
                        .filter(m -> m.kind().is(Kind.PLACE) || m.kind().is(Kind.ORGANISATION))
                        .isPresent();
        return later ? mentionBefore(view, matcher.end("subject")) : subject;
    }

    /**
     * The city that an office without one is of: the section's, unless the title speaks of several or of none; then
     * the one last spoken of in the same block.
     */
    Optional<Mention> seatNear(View view, int index) {
        var section = document.sections().get(view.section());
        var ofHeading = section.heading().flatMap(this::bodyIn);
        boolean chinese = view.language() == Language.CHINESE;
        var ofTitle = citiesOfTitle(view.language());
        if (ofHeading.isPresent() || ofTitle == 1 || (chinese && ofTitle == 0)) {
            return of(section);
        }
        if (chinese) {
            return onlyCityBefore(view, index);
        }
        int at = view.startOf(index);
        return document.blockAt(at).stream()
                .flatMap(block -> byBlock.getOrDefault(block.number(), List.of()).stream())
                .filter(m -> m.kind().is(Kind.CITY) && m.end() <= at)
                .reduce((first, second) -> second)
                .map(Mention::resolved)
                .or(() -> of(section));
    }

    /** Between two cities only the sentence itself says whose office is meant. */
    private static Optional<Mention> onlyCityBefore(View view, int index) {
        var cities = view.mentions().stream()
                .filter(m -> m.kind().is(Kind.CITY) && m.end() <= view.startOf(index))
                .map(Mention::resolved)
                .toList();
        return cities.stream().map(Mention::text).distinct().count() == 1
                ? Optional.of(cities.get(0))
                : Optional.empty();
    }

    private long citiesOfTitle(Language language) {
        return document.blocks().stream()
                .filter(block -> block.role() == Block.Role.TITLE && block.language() == language)
                .limit(1)
                .flatMap(block -> byBlock.getOrDefault(block.number(), List.of()).stream())
                .filter(m -> m.kind().is(Kind.CITY))
                .map(m -> m.resolved().text())
                .distinct()
                .count();
    }

    /** The place or body that a section's heading names, or its parent's; else the title's; else the document's own. */
    Optional<Mention> of(Section section) {
        return section.heading()
                .filter(heading -> !isClause(heading))
                .flatMap(this::bodyIn)
                .or(() -> section.parent()
                        .flatMap(parent -> of(document.sections().get(parent))))
                .or(() -> titleOf(section.language()))
                .or(() -> mostSpokenOf(section.language()));
    }

    private Optional<Mention> titleOf(Language language) {
        return document.blocks().stream()
                .filter(block -> block.role() == Block.Role.TITLE && block.language() == language)
                .findFirst()
                .flatMap(block -> bodyIn(block).or(() -> cityWithin(block)));
    }

    /** The city in the name of a title's occasion or house: 基隆終身學習嘉年華. */
    private Optional<Mention> cityWithin(Block block) {
        return block.language() == Language.CHINESE
                ? byBlock.getOrDefault(block.number(), List.of()).stream()
                        .flatMap(m -> m.nested().stream())
                        .filter(m -> m.kind().is(Kind.CITY))
                        .findFirst()
                : Optional.empty();
    }

    /** A line that leads over to a list (…每週開放,提供:) is a sentence, and heads nothing. */
    private static boolean isClause(Block heading) {
        return heading.language() == Language.CHINESE
                && heading.text().length() > LONGEST_HEADING
                && heading.text().matches("(?s).*[,，].*");
    }

    private Optional<Mention> bodyIn(Block block) {
        var within = byBlock.getOrDefault(block.number(), List.of());
        return within.stream().filter(m -> m.kind().is(Kind.CITY)).findFirst().or(() -> within.stream()
                .filter(m -> m.kind().is(Kind.ORGANISATION))
                .findFirst());
    }

    private Optional<Mention> mostSpokenOf(Language language) {
        var cities = mentions.stream()
                .filter(m -> m.kind().is(Kind.CITY)
                        && m.language() == language
                        && m.antecedent().isEmpty())
                .toList();
        var counts = cities.stream().collect(Collectors.groupingBy(Mention::reading, Collectors.counting()));
        return cities.stream()
                .filter(m -> !m.reading().equals(Mention.WORDS) && counts.get(m.reading()) >= 2)
                .max(Comparator.<Mention>comparingLong(m -> counts.get(m.reading()))
                        .thenComparing(Comparator.comparingInt(Mention::start).reversed()));
    }
}
