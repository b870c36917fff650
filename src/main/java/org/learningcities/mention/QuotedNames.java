package org.learningcities.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/** Names between quotation marks, by the noun that ends or follows them, or by a verb of running and launching before. */
final class QuotedNames implements MentionSource {
    private static final Map<String, String> PAIRS = Map.of("「", "」", "『", "』", "‘", "’", "“", "”", "《", "》", "〈", "〉");
    private static final int LONGEST = 24;
    private static final int LONGEST_ENGLISH = 8;
    private static final int LONG_NAME = 9;
    private static final String SAYS = "，,。；！？是不";
    private static final String SAYS_AT_LENGTH = "讓把我你他她要會能就也都從";
    private static final Set<String> RUNS = Set.of(
            "implement",
            "implements",
            "implemented",
            "implementing",
            "run",
            "runs",
            "ran",
            "launch",
            "launched",
            "launches",
            "introduced",
            "introduces",
            "organise",
            "organises",
            "organised",
            "organize",
            "organized",
            "offers",
            "called",
            "named",
            "titled",
            "entitled",
            "programme",
            "project",
            "campaign",
            "initiative",
            "developed",
            "started");
    /** What stands behind these is said by an occasion, and is not its name. */
    private static final Set<String> MOTTOS =
            Set.of("motto", "theme", "slogan", "title", "banner", "heading", "topic", "tagline", "subtitle");

    private static final List<String> RUNS_CHINESE = List.of(
            "實施", "推出", "辦理", "舉辦", "推動", "開辦", "首創", "開設", "設立", "啟動", "打造", "推廣", "規劃", "執行", "成立", "今年的", "推行", "完成",
            "名為", "稱為", "試辦", "首推", "建置", "創辦", "發起");

    /** What a name is said to be behind the mark: 「…」是該市2021至2025年的發展策略. */
    private static final java.util.regex.Pattern CALLED = java.util.regex.Pattern.compile(
            "[是為乃即](?:[^，,。；！？「」]{0,16}的)?[^，,。；！？「」的]{0,8}?(?:策略|政策|計畫|計劃|方案|藍圖|行動|倡議|品牌|專案|項目|平臺|平台|課程|活動|措施|制度|機制|白皮書)(?=[，,。；]|$)");

    private static final Set<String> SCHEMES =
            Set.of("模式", "機制", "制度", "服務", "倡議", "政策", "運動", "品牌", "系列", "平台", "平臺", "學程", "行動", "策略", "方法");

    /** Words behind the mark that go on in the clause: 「…」則每週開進… names no week. */
    private static final String GOES_ON = "则也每由并在於与和将已是为";

    /** Before the mark, or behind it, words that give a programme its name. */
    private static final List<String> NAMES = List.of("取名", "取名為", "定名為", "命名為", "名為", "題為", "主打", "首推", "代表作", "品牌");

    private final Lexicon lexicon;

    QuotedNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Mention> mentionsIn(Document document) {
        var found = new ArrayList<Mention>();
        for (var words : Words.in(document)) {
            for (int i = 0; i < words.size(); i++) {
                var closing = closing(words, i);
                if (closing != null) {
                    int open = i;
                    close(words, open, closing).ifPresent(end -> kind(words, open, end)
                            .ifPresent(kind -> found.addAll(named(words, open, end, kind))));
                }
            }
        }
        return found;
    }

    /** The name; of 第10屆「終身學習獎」頒獎典禮 both the award and the whole, which is the ceremony's name. */
    private List<Mention> named(Words words, int open, int end, Kind kind) {
        var own = headAtEnd(words, open, end);
        if (words.block().language() != Language.CHINESE
                || !kind.is(Kind.EVENT)
                || own.filter(inner -> !inner.is(Kind.EVENT)).isEmpty()) {
            return List.of(words.mention(kind, open + 1, end, Mention.WORDS));
        }
        int to = end + 1;
        while (to < end + 4 && lexicon.heads().longestAt(words, to).isEmpty()) {
            to++;
        }
        int last = lexicon.heads().longestAt(words, to).map(Dictionary.Hit::to).orElse(end);
        return List.of(
                words.mention(own.get(), open + 1, end, Mention.WORDS),
                words.mention(kind, ChineseNames.withOrdinal(words, open, kind), last, Mention.WORDS));
    }

    private Optional<Kind> headAtEnd(Words words, int open, int end) {
        for (int from = Math.max(open + 1, end - 6); from < end; from++) {
            var head = lexicon.heads().longestAt(words, from).filter(hit -> hit.to() == end);
            if (head.isPresent() && end - open > 3) {
                return head.map(hit -> hit.value().kind());
            }
        }
        return Optional.empty();
    }

    /** Where the noun that ends a name begins: the 會 of 博覽會 is no verb. */
    private int beforeHead(Words words, int open, int end) {
        for (int from = Math.max(open + 2, end - 4); from < end; from++) {
            if (lexicon.heads()
                    .longestAt(words, from)
                    .filter(hit -> hit.to() == end)
                    .isPresent()) {
                return from;
            }
        }
        return end;
    }

    /** A sentence in quotation marks is no name, whatever noun ends it. */
    private static boolean isSentence(Words words, int open, int end) {
        for (int i = open + 1; i < end; i++) {
            var word = words.at(i);
            boolean said = SAYS.contains(word.text())
                    || (end - open > LONG_NAME && SAYS_AT_LENGTH.contains(word.text()))
                    || (word.is("如") && words.at(i + 1).is("何"));
            if (said) {
                return true;
            }
        }
        return false;
    }

    /** 計畫「隔壁教室」: the noun before the mark says what the name is of. */
    private Optional<Kind> before(Words words, int open) {
        if (words.at(open).spaceBefore()) {
            return Optional.empty(); // a headline's other part
        }
        for (int from = Math.max(0, open - 5); from < open; from++) {
            var head = lexicon.heads().longestAt(words, from).filter(hit -> hit.to() == open);
            if (head.isPresent()) {
                return head.map(hit -> hit.value().kind()).filter(kind -> !kind.is(Kind.ORGANISATION));
            }
        }
        return Optional.empty();
    }

    private static String closing(Words words, int i) {
        var mark = words.at(i).text();
        boolean straight = mark.equals("\"") || mark.equals("'");
        boolean opens =
                (words.at(i).spaceBefore() || i == 0) && !words.at(i + 1).spaceBefore();
        return straight && opens ? mark : PAIRS.get(mark);
    }

    private static Optional<Integer> close(Words words, int open, String closing) {
        for (int i = open + 1; i < words.size() && i <= open + LONGEST; i++) {
            var word = words.at(i);
            if (word.text().equals(closing)
                    && !((closing.equals("’") || closing.equals("'"))
                            && !words.at(i + 1).spaceBefore()
                            && words.at(i + 1).is("s"))) {
                return i > open + 1 ? Optional.of(i) : Optional.empty();
            }
            boolean ends = words.at(i + 1).text().equals(closing); // "Read, everyone!"
            if (("。！？；!?;".contains(word.text()) && !(ends && "!?".contains(word.text())))
                    || (word.is(".") && words.at(i + 1).spaceBefore())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Kind> kind(Words words, int open, int end) {
        return words.block().language() == Language.CHINESE ? chinese(words, open, end) : english(words, open, end);
    }

    private Optional<Kind> english(Words words, int open, int end) {
        if (end - open - 1 > LONGEST_ENGLISH || words.at(open + 1).shape() != Words.Shape.CAPITAL) {
            return Optional.empty();
        }
        for (int i = end - 1; i > open; i--) {
            int at = i;
            var head = lexicon.heads().longestAt(words, at).filter(hit -> hit.to() == end);
            if (head.isPresent()) {
                return head.map(hit -> hit.value().kind());
            }
        }
        var follows = lexicon.commonHeads().longestAt(words, end + 1);
        if (follows.isPresent()) {
            return follows.map(hit -> hit.value().kind());
        }
        var named = nounBefore(words, open);
        if (named.isPresent()) {
            return named;
        }
        var apposed = MOTTOS.contains(words.at(open - 1).folded()) ? Optional.<Kind>empty() : apposed(words, end);
        if (apposed.isPresent()) {
            return apposed;
        }
        boolean runs = RUNS.contains(words.at(open - 1).folded())
                || RUNS.contains(words.at(open - 2).folded());
        return runs ? Optional.of(Kind.PROGRAMME) : Optional.empty();
    }

    /** The scholarship scheme "X": the noun before the mark. */
    private Optional<Kind> nounBefore(Words words, int open) {
        int from = words.at(open - 1).is(",") ? open - 1 : open;
        return lexicon.commonHeads()
                .longestAt(words, from - 1)
                .filter(hit -> hit.to() == from)
                .map(hit -> hit.value().kind())
                .filter(kind -> !kind.is(Kind.ORGANISATION)
                        && !MOTTOS.contains(words.at(from - 1).folded()));
    }

    /** "X", a campaign launched by …: the noun of the apposition says what the name is of. */
    private Optional<Kind> apposed(Words words, int end) {
        int article = words.at(end + 1).is(",") ? end + 2 : end + 1;
        if (!Set.of("a", "an", "the", "its", "their").contains(words.at(article).folded()) || article == end + 1) {
            return Optional.empty();
        }
        for (int i = article + 1; i < article + 6 && words.at(i).shape() == Words.Shape.LOWER; i++) {
            var head = lexicon.commonHeads().longestAt(words, i);
            if (head.isPresent()) {
                return head.map(hit -> hit.value().kind()).filter(kind -> !kind.is(Kind.ORGANISATION));
            }
            if (Set.of("of", "by", "for", "in", "with").contains(words.at(i).folded())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Kind> chinese(Words words, int open, int end) {
        var follows = follows(words, end);
        if (follows.filter(kind -> !kind.is(Kind.ORGANISATION) && kind != Kind.FACILITY)
                .isPresent()) {
            return follows;
        }
        if (category(words, end)) {
            return Optional.of(Kind.AWARD);
        }
        if (isSentence(words, open, beforeHead(words, open, end))) {
            return Optional.empty();
        }
        var apposition = before(words, open);
        if (apposition.isPresent()) {
            return apposition;
        }
        // 「終身學習節2023」: the year belongs to the name.
        boolean year = words.at(end - 1).shape() == Words.Shape.NUMBER && end > open + 3;
        var own = headAtEnd(words, open, year ? end - 1 : end);
        if (own.isPresent()) {
            return own;
        }
        if (labels(words, open, end) || called(words, open, end) || scheme(words, end)) {
            return Optional.of(Kind.PROGRAMME);
        }
        if (words.at(open).is("《")) {
            return Optional.of(Kind.DOCUMENT);
        }
        int verb = words.at(open - 1).is("的") ? open - 1 : open; // 打造的「…」
        var before = words.text(Math.max(0, verb - 4), Math.max(1, verb));
        return open > 0 && RUNS_CHINESE.stream().anyMatch(before::endsWith)
                ? Optional.of(Kind.PROGRAMME)
                : Optional.empty();
    }

    /** - 「…」: at the head of a list's item, with its description behind the colon. */
    private static boolean labels(Words words, int open, int end) {
        return words.block().role() == Block.Role.LIST_ITEM
                && open < 4
                && !words.at(end + 1).text().isEmpty()
                && ":：".contains(words.at(end + 1).text());
    }

    /** 「…」是…的策略, 計畫以「…」為名. */
    private static boolean called(Words words, int open, int end) {
        boolean begins = open == 0 || "。，,；".contains(words.at(open - 1).text());
        var text = end + 1 < words.size() ? words.text(end + 1, Math.min(words.size(), end + LONGEST + 8)) : "";
        return (begins && CALLED.matcher(text).lookingAt())
                || (words.at(open - 1).is("以") && text.startsWith("為名"))
                || NAMES.stream().anyMatch(verb -> words.text(Math.max(0, open - verb.length()), open)
                        .equals(verb));
    }

    /** 「…」模式: a noun behind the mark that makes a scheme of what is named, and is no name's own end. */
    private static boolean scheme(Words words, int end) {
        return end + 2 < words.size() && SCHEMES.contains(words.text(end + 1, end + 3));
    }

    /** 「…」一類 where prizes are spoken of: one of their categories. */
    private static boolean category(Words words, int end) {
        int noun = words.at(end + 1).is("一") ? end + 2 : end + 1;
        return (words.at(noun).is("类") || words.at(noun).is("组"))
                && words.block().text().contains("獎");
    }

    /** The kind that the words after the closing mark give: 「…」導覽活動, 「…」計畫, 「…」獎. */
    private Optional<Kind> follows(Words words, int end) {
        for (int i = end + 1; i < end + 4; i++) {
            var head = lexicon.heads().longestAt(words, i);
            if (words.at(i).shape() != Words.Shape.HAN
                    || GOES_ON.contains(words.at(i).text())
                    || GOES_ON.contains(words.at(i).folded())) {
                return Optional.empty();
            }
            if (head.isPresent()) {
                return head.map(hit -> hit.value().kind());
            }
        }
        return Optional.empty();
    }
}
