package org.learningcities.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/** What a Chinese clause is about: its subject, that of the clause before, or what the sentence before was about. */
final class ChineseSubjects {
    private static final String SUBJECT = Topics.SUBJECT;
    private static final String MODIFIER = Topics.MODIFIER;
    private static final String SUBJECT_OR_SAYING =
            SUBJECT.substring(0, SUBJECT.length() - 1) + Symbols.classOf(List.of(Kind.QUOTATION)) + "]";
    /** Subjects of a clause that are no mentions, and are not the section's city either. */
    private static final Pattern OTHER_CHINESE_SUBJECT = Pattern.compile(
            "(?:^|[,;:] ?)(?:雙方|兩地|兩市|三方|各方|各界|彼此|與會者|與會人士|來賓|貴賓|現場|會場|一行人|眾人|大家|他們|她們|我們|團員|得獎者|獲獎者|得主|主辦單位|主辦方|承辦單位|專家|學者|許多人|不少人|館內|園內|校內|場內|室內|(?:該|本|此|這項)?(?:計畫|計劃|專案|方案|協議|獎項|新館|工程|館舍)(?:[一二三四五兩]年|為期|每|為|將|由|預計|目前|自|總|經費))");

    private static final String CHINESE_SPEECH =
            "(?:在致詞時|致詞時|在致辭中|致詞|受訪時)?(?:也|則|亦|又|還|並|再|另|進一步|特別|同時)*(?:表示|指出|強調|說明|說道|說|補充說?|認為|提到|談到|透露|宣布|期許|期勉|呼籲|感謝|致詞|致辭|解釋|回應|坦言|回憶|承諾|允諾|保證|宣示|形容|笑說|直言)";
    /** A clause's first noun phrase, where it is followed by more of the clause: what a Chinese text goes on about. */
    private static final Pattern CHINESE = Pattern.compile(
            "(?:^[「『]?|[,;:)】〕\\x{3002}] ?[「『]?|——?|確認|同意|決議|決定|公布|證實|" + CHINESE_SPEECH.replace("|感謝", "") + ")"
                    + Symbols.BREAK + "?(?:此外|另外|另|同時|目前|現在|如今|近年來?|多年來|未來|過去|其中|因此|所以|由於|因為"
                    + "|而且|而|且|但是|但|不過|然而|例如|這次|此次|本次|只有|目前只有|首先|最後|接著|隨後|當天|當日|此時|是日|日前|近日|也就是|包括|尤其|雖然|除了|自從|為此|全國|全臺|全台|各地|全球|[於至自]?["
                    + Symbols.classOf(List.of(Kind.DATE)) + "](?:起|以來|間|的)?)*" + Symbols.BREAK + "?(?:" + MODIFIER
                    + "[位個名家座所的]?)*(?P<subject>" + SUBJECT + "(?:(?:的|" + MODIFIER + ")*" + SUBJECT + ")*)(?:"
                    + Symbols.COORDINATOR + SUBJECT_OR_SAYING + ")*[^,;:—\\x{3002}" + Symbols.COORDINATOR + "]");

    /** 學習中心:每週開放,提供課程 in a list: the item's name is what the rest is about. */
    private static final Pattern LABEL =
            Pattern.compile("^[^,;:\\x{3002}]{0,3}(?P<subject>" + SUBJECT + ")(?:\\([^()]*\\))?:");

    /** 計畫以「…」為名: what is named is what the text goes on about. */
    private static final Pattern NAMED = Pattern.compile(
            "以(?P<subject>[" + Symbols.classOf(List.of(Kind.PROGRAMME, Kind.EVENT, Kind.FACILITY)) + "])為名");

    private static final Pattern CHINESE_SPEAKS = Pattern.compile("^" + CHINESE_SPEECH);

    /** A clause that says since when, what for or by what means stands before its subject. */
    private static final Pattern CHINESE_ADVERBIAL =
            Pattern.compile("^" + Symbols.BREAK + "?(?:自|從|為了|為|透過|藉由|在|隨著|根據|除了|作為|身為)");

    private final Document document;
    private final Mentions mentions;
    private final Map<String, Mention> bodies;

    ChineseSubjects(Document document, Mentions mentions) {
        this.document = document;
        this.mentions = mentions;
        this.bodies = bodies();
    }

    /** Whom people speak for in Chinese: the body named right before their office, the first time that there is one. */
    private Map<String, Mention> bodies() {
        var found = new HashMap<String, Mention>();
        for (int i = 2; i < mentions.all().size(); i++) {
            var person = mentions.all().get(i);
            var role = mentions.all().get(i - 1);
            var body = mentions.all().get(i - 2);
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

    /** What the clause around an index is about, as its words or the sentence before say. */
    Optional<Mention> of(View view, int before) {
        // A pattern may begin with the character before its verb, and that may be the subject itself.
        int next =
                before < view.text().length() ? Character.charCount(view.text().codePointAt(before)) : 0;
        return nearest(view, before + next).or(() -> goesOn(view, before));
    }

    /** 雙方, 與會者: the clause has a subject that is no mention, so the section's is not meant. */
    boolean isOther(View view, int index) {
        var matcher = OTHER_CHINESE_SUBJECT.matcher(view.text());
        return matcher.find() && matcher.end() <= index;
    }

    /** A Chinese sentence without a subject goes on about what the one before in its block was about. */
    private Optional<Mention> goesOn(View view, int index) {
        var block = document.blockAt(view.start());
        if (block.isEmpty() || block.get().start() == view.start() || isOther(view, index)) {
            return Optional.empty();
        }
        var before = new View(
                document,
                view.language(),
                view.section(),
                block.get().start(),
                view.start(),
                mentions.in(block.get().number()));
        var semicolon = before.text().stripTrailing().endsWith(";");
        return nearest(before, before.text().length() - 1)
                .filter(m -> semicolon
                        ? m.kind() != Kind.PERSON && m.kind() != Kind.GROUP
                        : m.kind().is(Kind.CITY));
    }

    /**
     * The subject of the nearest clause before: later clauses leave it out. A person who says something speaks for the
     * body named before their office, or for nobody: what follows is not about that person.
     */
    private Optional<Mention> nearest(View view, int before) {
        var matcher = view.matcher(CHINESE);
        Optional<Mention> subject = Optional.empty();
        int from = 0;
        while (from <= view.text().length() && matcher.find(from) && matcher.end("subject") <= before) {
            int end = matcher.end("subject");
            var nearest = view.mentionBefore(end);
            var speaks = nearest.filter(m -> m.kind() == Kind.PERSON).isPresent()
                    && CHINESE_SPEAKS.matcher(view.text().substring(end)).find();
            subject = speaks
                    ? view.mentionAt(matcher.start("subject"))
                            .filter(m -> m.kind() != Kind.PERSON)
                            .or(() -> nearest.map(m -> bodies.get(m.resolved().text())))
                    : nearest;
            from = end;
        }
        var named = view.matcher(NAMED);
        if (named.find() && named.end() <= before && named.start() >= from) {
            subject = view.mentionAt(named.start("subject"));
        }
        var label = view.matcher(LABEL);
        if (subject.isEmpty() && label.find() && label.end() <= before) {
            subject = view.mentionBefore(label.end("subject"));
        }
        var later = from == 0
                && CHINESE_ADVERBIAL.matcher(view.text()).find()
                && matcher.find(0)
                && view.mentionAt(matcher.start("subject"))
                        .filter(m -> m.kind().is(Kind.PLACE) || m.kind().is(Kind.ORGANISATION))
                        .isPresent();
        return later ? view.mentionBefore(matcher.end("subject")) : subject;
    }
}
