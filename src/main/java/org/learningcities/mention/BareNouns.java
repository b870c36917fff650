package org.learningcities.mention;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chinese nouns that stand for what the text has named before: 論壇, 本次活動 and 開幕式 for the occasion, 這處新基地 for the
 * house. Where nothing of the kind has been named, they stand for nothing.
 */
final class BareNouns {
    /** Any occasion may be meant by these. */
    private static final List<String> OF_ANY_OCCASION = List.of(
            "開幕典禮", "閉幕典禮", "開幕儀式", "閉幕儀式", "揭幕儀式", "開幕式", "閉幕式", "開幕禮", "閉幕禮", "活動", "盛會", "會議", "典禮", "儀式", "大會",
            "現場活動", "系列活動");
    /** Parts of an occasion that name no other wherever they stand. */
    private static final List<String> PARTS = List.of("開幕典禮", "閉幕典禮", "開幕儀式", "閉幕儀式", "開幕式", "閉幕式", "開幕禮", "閉幕禮");
    /** These mean an occasion whose name ends so. */
    private static final List<String> OF_SUCH_AN_OCCASION = List.of(
            "論壇", "研討會", "年會", "峰會", "高峰會", "博覽會", "嘉年華", "學習節", "文化節", "藝術節", "座談會", "工作坊", "成果展", "對話會", "頒獎典禮",
            "表揚典禮", "活動周", "活動週", "學習週", "展覽", "園遊會", "結業式", "結業典禮", "畢業典禮", "發表會", "特展", "書展", "交流會", "分享會", "學習周",
            "啟用典禮", "揭牌典禮", "觀摩會", "茶會");

    private static final Set<String> POINTING =
            Set.of("本次", "此次", "這次", "本屆", "該次", "今年", "這場", "該場", "整場", "這項", "該項");
    /** A house pointed at, with a word for it, or before what it cost and how large it is. */
    private static final Pattern HOUSE =
            Pattern.compile("[這此][座處所間棟個幢](?:.{0,2}?(?:基地|據點|圖書館|分館|中心|空間|場館|園區|學校|場域|館舍|教室|建築|大樓|設施|學堂|館)"
                    + "|(?=斥資|耗資|投資|造價|占地|佔地|樓高))");
    /** The longest words that the pattern looks at. */
    private static final int LONGEST_HOUSE = 8;

    /** What all these begin with. */
    private static final Set<String> BEGINNINGS = Stream.of(
                    OF_ANY_OCCASION, PARTS, OF_SUCH_AN_OCCASION, POINTING, Set.of("這", "此"))
            .flatMap(Collection::stream)
            .map(words -> words.substring(0, 1))
            .collect(Collectors.toSet());

    private BareNouns() {}

    /** What begins at a word and stands for something named before. */
    static Optional<Mention> at(Words words, int i, Antecedents antecedents) {
        if (!BEGINNINGS.contains(words.at(i).text())) {
            return Optional.empty();
        }
        return house(words, i, antecedents).or(() -> occasion(words, i, antecedents));
    }

    /** The last house named in this block or the one before. */
    private static Optional<Mention> house(Words words, int i, Antecedents antecedents) {
        if (!words.at(i).is("这") && !words.at(i).is("此")) {
            return Optional.empty();
        }
        var matcher = HOUSE.matcher(words.text(i, Math.min(words.size(), i + LONGEST_HOUSE)));
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int to = i + Words.count(matcher.group());
        int block = words.block().number();
        return antecedents.free(words, i, to)
                ? antecedents
                        .last(
                                words.at(i).start(),
                                m -> m.kind() == Kind.FACILITY && m.antecedent().isEmpty() && block - m.block() < 2)
                        .map(house -> Composition.standing(words, i, to, house))
                : Optional.empty();
    }

    private static Optional<Mention> occasion(Words words, int i, Antecedents antecedents) {
        int from = i > 1 || words.size() > 2
                ? POINTING.stream()
                        .filter(pointing -> words.goesOn(i, pointing))
                        .map(pointing -> i + pointing.length())
                        .findFirst()
                        .orElse(i)
                : i;
        var part = longest(words, from, PARTS);
        boolean begins = from > i || beginsClause(words, i) || part.isPresent();
        var any = longest(words, from, OF_ANY_OCCASION);
        var such = longest(words, from, OF_SUCH_AN_OCCASION);
        var noun = any.or(() -> such);
        if (!begins || noun.isEmpty()) {
            return Optional.empty();
        }
        int to = from + noun.get().length();
        if ((!goesOnAsSubject(words, to) && part.isEmpty()) || !antecedents.free(words, i, to)) {
            return Optional.empty();
        }
        int start = words.at(i).start();
        return antecedents
                .last(start, m -> named(m) && m.text().endsWith(noun.get()))
                .or(() -> any.flatMap(n -> antecedents.last(start, BareNouns::named)))
                .map(occasion -> Composition.standing(words, i, to, occasion));
    }

    private static boolean named(Mention m) {
        return m.kind().is(Kind.EVENT) && m.text().length() > 5;
    }

    private static boolean beginsClause(Words words, int i) {
        var before = words.at(i - 1);
        return i == 0 || (before.shape() == Words.Shape.MARK && !"、「『《（(".contains(before.text()));
    }

    /** 活動由…, 論壇為期兩天, 開幕式上: no other noun follows (活動中心, 會議室). */
    private static boolean goesOnAsSubject(Words words, int to) {
        var after = words.at(to).text();
        return after.isEmpty()
                || words.at(to).shape() != Words.Shape.HAN
                || "由為將自從於在共有也還並邀聚以上中期吸持當則是除特另分共設安結今昨明首訂預圍獲採匯熱讓開".contains(after);
    }

    private static Optional<String> longest(Words words, int i, List<String> nouns) {
        return nouns.stream()
                .filter(noun -> words.goesOn(i, noun))
                .max((one, other) -> Integer.compare(one.length(), other.length()));
    }
}
