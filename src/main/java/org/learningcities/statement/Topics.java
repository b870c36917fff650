package org.learningcities.statement;

import com.google.re2j.Pattern;
import java.util.Comparator;
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
            + ")?(?:The|This|That|These|Those|An?|Another|the|this|that|these|those|an?|another) [A-Za-z-]+[ ,]");

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

    private static final String CHINESE_SPEECH =
            "(?:在致詞時|致詞時|致詞|受訪時)?(?:也|則|亦|進一步|特別|同時)?(?:表示|指出|強調|說明|說道|說|補充說?|認為|提到|談到|透露|宣布|期許|期勉|呼籲|感謝|致詞|致辭|解釋|回應|坦言|回憶)";
    /** A clause's first noun phrase, where it is followed by more of the clause: what a Chinese text goes on about. */
    private static final Pattern CHINESE = Pattern.compile("(?:^[「『]?|[,;:] ?[「『]?|" + CHINESE_SPEECH + ")"
            + Symbols.BREAK + "?(?:此外|另外|另|同時|目前|現在|如今|近年來?|多年來|未來|過去|其中|因此|所以|由於|因為"
            + "|而且|而|且|但是|但|不過|然而|例如|這次|此次|本次|只有|目前只有|首先|最後|接著|隨後|當天|當日|此時|是日|日前|近日|也就是|包括|尤其|雖然|除了|自從|為此|[於至自]?["
            + Symbols.classOf(List.of(Kind.DATE)) + "](?:起|以來|間|的)?)*" + Symbols.BREAK + "?(?:" + MODIFIER
            + "[位個名家座所的]?)*(?P<subject>" + SUBJECT + "(?:(?:的|" + MODIFIER + ")*" + SUBJECT + ")*)(?:"
            + Symbols.COORDINATOR + SUBJECT + ")*[^,;:\\x{3002}" + Symbols.COORDINATOR + "]");

    private static final Pattern CHINESE_SPEAKS = Pattern.compile("^" + CHINESE_SPEECH);

    /** A clause that says since when, what for or by what means stands before its subject. */
    private static final Pattern CHINESE_ADVERBIAL =
            Pattern.compile("^" + Symbols.BREAK + "?(?:自|從|為了|為|透過|藉由|在|隨著|根據|除了|作為|身為)");

    private final Document document;
    private final List<Mention> mentions;
    private final Map<Integer, List<Mention>> byBlock;

    Topics(Document document, List<Mention> mentions) {
        this.document = document;
        this.mentions = mentions;
        this.byBlock = mentions.stream().collect(Collectors.groupingBy(Mention::block));
    }

    /** What a view is about at one of its indices. */
    Optional<Mention> at(View view, int index) {
        var section = document.sections().get(view.section());
        var subject = subjectOf(view, index);
        if (subject.isEmpty()) {
            return hasOtherSubject(view, index) ? Optional.empty() : of(section);
        }
        return subject.filter(Topics::isUnknownGroup).isPresent()
                ? subject.filter(group -> !isVisitors(group)).flatMap(group -> of(section))
                : subject;
    }

    /** "The project is run by …": the sentence has a subject that is no mention, so the section's is not meant. */
    private static boolean hasOtherSubject(View view, int index) {
        var matcher = OTHER_SUBJECT.matcher(view.text());
        return view.language() == Language.ENGLISH && matcher.find() && matcher.end() <= index;
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

    private static Optional<Mention> subjectOf(View view, int before) {
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
    private static Optional<Mention> chineseSubjectOf(View view, int before) {
        var matcher = view.matcher(CHINESE);
        Optional<Mention> subject = Optional.empty();
        int from = 0;
        while (from <= view.text().length() && matcher.find(from) && matcher.end("subject") <= before) {
            int end = matcher.end("subject");
            var nearest = mentionBefore(view, end);
            var speaks = nearest.filter(m -> m.kind() == Kind.PERSON).isPresent()
                    && CHINESE_SPEAKS.matcher(view.text().substring(end)).find();
            subject = speaks ? view.mentionAt(matcher.start("subject")).filter(m -> m.kind() != Kind.PERSON) : nearest;
            from = end;
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
        if (ofHeading.isPresent() || view.language() == Language.CHINESE || citiesOfTitle(view.language()) == 1) {
            return of(section);
        }
        int at = view.startOf(index);
        return document.blockAt(at).stream()
                .flatMap(block -> byBlock.getOrDefault(block.number(), List.of()).stream())
                .filter(m -> m.kind().is(Kind.CITY) && m.end() <= at)
                .reduce((first, second) -> second)
                .map(Mention::resolved)
                .or(() -> of(section));
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
                .flatMap(this::bodyIn)
                .or(() -> section.parent()
                        .flatMap(parent -> of(document.sections().get(parent))))
                .or(() -> titleOf(section.language()))
                .or(() -> mostSpokenOf(section.language()));
    }

    /** The one named thing of a kind in a language, where there is no more than one. */
    Optional<Mention> onlyOne(Kind kind, Language language) {
        var named = mentions.stream()
                .filter(m -> m.kind() == kind && m.language() == language)
                .map(Mention::resolved)
                .distinct()
                .toList();
        return named.stream().map(Mention::text).distinct().count() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private Optional<Mention> titleOf(Language language) {
        return document.blocks().stream()
                .filter(block -> block.role() == Block.Role.TITLE && block.language() == language)
                .findFirst()
                .flatMap(this::bodyIn);
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
