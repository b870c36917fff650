package org.learningcities.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/**
 * Chinese names and phrases by the noun that ends them: 韓國終身教育基金會, 新北市政府教育局, 終身學習中心. They begin where a
 * particle, preposition, verb, number or mark stands before.
 */
final class ChineseNames implements MentionSource {
    private static final int LONGEST = 20;
    private static final Set<String> TOO_GENERAL = Set.of(
            "中心", "設施", "機構", "組織", "企業", "網絡", "網路", "館", "節", "局", "署", "週", "獎", "活動", "課程", "計畫", "計劃", "方案", "項目",
            "專案", "工程", "會議", "典禮", "展覽", "學校", "大學", "學院", "公司", "政府", "協議", "集團", "法人", "獎項", "參訪", "競賽", "比賽", "訪問",
            "教室", "聯盟", "協會", "年會", "大會", "論壇", "書店", "商鋪", "公園", "大樓", "園區", "場館", "宣言", "藍圖", "公約", "儀式", "大獎", "會談",
            "記者會", "社大", "週年", "公社", "廣場", "學系", "小學", "中學", "國小", "國中", "高中", "學會", "同盟", "書房", "分館", "學堂", "市集",
            "基金會");
    // Words whose last characters look like a head.
    private static final Set<String> NO_HEAD = Set.of(
            "社會", "機會", "關鍵項目", "環節", "章節", "季節", "調節", "情節", "細節", "佈局", "布局", "格局", "結局", "部署", "週週", "每週", "一週",
            "得獎", "領獎", "中獎", "頒獎", "獲獎", "此次活動", "中心思想", "評獎", "抽獎", "賓館", "基礎設施", "關係", "體系", "譜系", "星系", "直系", "聯繫",
            "生學會", "民學會", "者學會", "中小企業", "民間企業", "在地企業", "當地企業", "家企業", "分會", "聚會", "開會", "與會");
    private static final Set<String> PLANS = Set.of("計畫", "計劃");
    private static final Set<String> PLANNED = Set.of(
            "在", "於", "將", "未來", "今年", "明年", "後年", "新建", "興建", "增設", "新設", "擴大", "設立", "推動", "推出", "開設", "成立", "建置",
            "打造", "再", "把", "明", "進一步", "持續", "舉辦", "提供", "投入");
    private static final Pattern BODY_END = Pattern.compile(".*(?:政府|府|局|處|部|校|大學|協會|基金會|該市|市|縣|館|中心|當局|院|所)");
    /** What a body is for, of two words or more: 教育與文化處. */
    private static final Set<String> FIELDS = Set.of(
            "教育", "文化", "體育", "青年", "觀光", "社會", "勞動", "經濟", "家庭", "衛生", "福利", "科技", "學習", "創新", "就業", "研究", "發展", "永續",
            "環境", "藝術", "科學", "旅遊", "培訓", "訓練", "技能", "兒童", "婦女", "健康", "社區", "終身學習", "成人教育", "人力", "資訊", "數位", "交流",
            "推廣", "傳播", "語言", "勞工", "房屋", "環保", "康樂", "生態", "民政", "原住民", "客家", "運輸", "商務", "農業", "農村發展", "水土保持");

    /** Behind these 周 is a week of something, and behind 礦工 a surname. */
    private static final Set<String> WEEKS = Set.of(
            "學習", "活動", "文化", "閱讀", "教育", "科學", "藝術", "環保", "健康", "宣傳", "語言", "科技", "青年", "開放", "公益", "安全", "創新", "海洋",
            "推廣");

    private static final Pattern COUNTED = Pattern.compile("[一二三四五六七八九十兩幾數每這那該首]+[位個名家座堂場項所間處件次屆類種門條份]?");
    private static final Pattern UNIVERSITY = Pattern.compile("大學.|學院.|科大.");
    /** 持續教育學院. */
    private static final Set<String> CONTINUED = Set.of("教育", "進修");

    private static final Set<String> CONTINUING = Set.of("持續", "推廣", "繼續", "進修");

    private static final Set<String> FOUNDED = Set.of("國立", "私立", "市立", "縣立", "省立", "公立");
    private static final int LONGEST_SCHOOL_NAME = 6;
    private static final Pattern SCHOOL = Pattern.compile("(?:大學|學院)[\\p{IsHan}]{2,6}$");
    /** A university's last words and a field of study. */
    private static final int LONGEST_FIELD = 9;

    private static final String STARS = "星光友最王師子窗";

    /** 新住民, 新二代: with what they are called, and not what is new. */
    private static final Set<String> NEW = Set.of("住民", "移民", "二代");

    private static final Set<String> FORMERS = Set.of("的", "之");

    /** What may stand before a place's name in the name of a body or an occasion. */
    private static final Pattern BEFORE_PLACE = Pattern.compile(
            ".*(?:國立|私立|市立|縣立|公立|法人|第.{1,3}屆|中華民國|中華|新|大|全|北|南|東|西|[0-9A-Za-z ]+|年度?|駐|聯合國教科文組織|亞太|亞洲|國際|全國)");

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    ChineseNames(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Mention> mentionsIn(Document document) {
        var found = new ArrayList<Mention>();
        for (var words : Words.in(document)) {
            if (words.block().language() != Language.CHINESE) {
                continue;
            }
            for (int i = 0; i < words.size(); i++) {
                if (words.at(i).shape() != Words.Shape.HAN) {
                    continue;
                }
                var hit = lexicon.heads().longestAt(words, i);
                if (hit.isPresent() && ends(words, hit.get())) {
                    int from = begin(words, hit.get());
                    var text = words.text(from, hit.get().to());
                    boolean department = hit.get().value().key().equals("department");
                    if (!TOO_GENERAL.contains(text)
                            && !plans(words, from, hit.get())
                            && (!department || UNIVERSITY.matcher(text).find())
                            && text.codePointCount(0, text.length()) > 2
                            && NO_HEAD.stream().noneMatch(text::endsWith)) {
                        found.add(words.mention(
                                kind(hit.get(), text), from, hit.get().to(), Mention.WORDS));
                        latin(words, hit.get()).ifPresent(found::add);
                    }
                    i = hit.get().to() - 1;
                }
            }
        }
        return found;
    }

    /** 成人教育中心Omnia: the name behind what it is. */
    private static Optional<Mention> latin(Words words, Dictionary.Hit<Lexicon.Head> hit) {
        int to = hit.to();
        while (words.at(to).shape() == Words.Shape.CAPITAL && to < hit.to() + 4) {
            to++;
        }
        var kind = hit.value().kind();
        boolean named = kind.is(Kind.ORGANISATION) || kind == Kind.FACILITY || kind == Kind.PROGRAMME;
        return named && to > hit.to() && words.at(to).shape() != Words.Shape.NUMBER
                ? Optional.of(words.mention(kind, hit.to(), to, Mention.WORDS))
                : Optional.empty();
    }

    /** 市政府計畫在2027年前興建…: what follows shows that somebody plans to. */
    private boolean plans(Words words, int from, Dictionary.Hit<Lexicon.Head> hit) {
        if (hit.to() >= words.size() || !PLANS.contains(words.text(hit.from(), hit.to()))) {
            return false;
        }
        boolean planned = PLANNED.contains(words.at(hit.to()).text())
                || PLANNED.contains(words.text(hit.to(), Math.min(words.size(), hit.to() + 2)));
        return planned
                && from < hit.from()
                && BODY_END.matcher(words.text(from, hit.from())).matches();
    }

    private static Kind kind(Dictionary.Hit<Lexicon.Head> hit, String text) {
        if ((text.length() > 4 && text.endsWith("社區大學")) || text.endsWith("社大")) {
            return Kind.UNIVERSITY; // one of them is a body; 19所社區大學 are places of learning
        }
        return text.contains("公司") && hit.value().kind() == Kind.ORGANISATION
                ? Kind.COMPANY
                : hit.value().kind();
    }

    /** A head ends a name unless the word goes on into a person (大學生) or past a single character's end (中心化). */
    private boolean ends(Words words, Dictionary.Hit<Lexicon.Head> hit) {
        var after = words.at(hit.to());
        boolean person = (after.is("长") && hit.to() - hit.from() < 3)
                || after.is("员")
                || after.is("生")
                || after.is("者")
                || after.is("师")
                || (after.is("会") && words.at(hit.to() - 1).is("金"))
                || after.is("家")
                || (after.is("程") && words.at(hit.to() - 1).is("课"));
        boolean office = lexicon.roles()
                .longestAt(words, hit.from())
                .filter(role -> (role.to() == hit.to() + 1 && hit.to() - hit.from() == 1)
                        || (role.to() > hit.to() && role.value().equals("head-of-office")))
                .isPresent();
        boolean oneCharacter = hit.to() - hit.from() == 1;
        boolean verb = oneCharacter && lexicon.lists("zhBoundary", words.text(wordStart(words, hit.to()), hit.to()));
        boolean surname = words.text(hit.from(), hit.to()).equals("周")
                && !WEEKS.contains(words.text(Math.max(0, hit.from() - 2), hit.from()));
        return !person && !office && !verb && !surname && (!oneCharacter || words.boundaryBefore(hit.to()));
    }

    private int begin(Words words, Dictionary.Hit<Lexicon.Head> hit) {
        int head = hit.from();
        int from = head;
        while (from > 0 && head - from < LONGEST && !spaced(words, from)) {
            if (ofSchool(words, from, hit)) {
                from--;
                continue;
            }
            int start = wordStart(words, from);
            boolean ofNew =
                    words.at(from - 1).is("新") && NEW.contains(words.text(from, Math.min(words.size(), from + 2)));
            if (ofNew || (hit.value().kind() == Kind.AWARD && isOfStars(words, from))) {
                from--;
                continue;
            }
            int field = joinedField(words, from, head, hit);
            if (field < from) {
                from = field;
                continue;
            }
            boolean joint = from == head
                    && (hit.value().kind().is(Kind.EVENT) || hit.value().kind() == Kind.ASSOCIATION)
                    && words.text(start, from).equals("聯合");
            boolean kindOfBody = joint
                    || (from == head
                            && hit.to() - head > 1
                            && (hit.value().kind().is(Kind.ORGANISATION)
                                    || hit.value().kind() == Kind.FACILITY)
                            && lexicon.lists("zhVerbNouns", words.text(start, from)));
            if (!kindOfBody && !mayStand(words, start, from)) {
                // 中正區正濱社區發展協會: behind a district a name begins, whatever its first character means.
                boolean named = from - start == 1
                        && from < head
                        && start > 1
                        && words.at(start).shape() == Words.Shape.HAN
                        && !"與和及暨".contains(words.at(start).text())
                        && "區鄉鎮里".contains(words.at(start - 1).text());
                from = named ? start : from;
                break;
            }
            from = start;
        }
        return withOrdinal(
                words,
                founded(words, withWholePlace(words, atPlace(words, from, head), head)),
                hit.value().kind());
    }

    /** 學習之|星獎: an award's name may have 之 in it. */
    private static boolean isOfStars(Words words, int from) {
        return words.at(from - 1).is("之") && STARS.contains(words.at(from).text());
    }

    /** 大學諮商心理與|人力資源學系: a department's two fields, behind the university that it is of. */
    private static boolean ofSchool(Words words, int from, Dictionary.Hit<Lexicon.Head> hit) {
        return hit.value().key().equals("department")
                && "與及暨".contains(words.at(from - 1).text())
                && words.at(from - 1).shape() == Words.Shape.HAN
                && SCHOOL.matcher(words.text(Math.max(0, from - LONGEST_FIELD), from - 1))
                        .find();
    }

    /** 國立成功大學: behind who founded a school its name stands, whatever its words mean. */
    private static int founded(Words words, int from) {
        for (int i = from - 2; i >= Math.max(0, from - LONGEST_SCHOOL_NAME); i--) {
            if (words.at(i + 1).shape() == Words.Shape.MARK
                    || "與和及".contains(words.at(i + 1).text())) {
                return from;
            }
            if (FOUNDED.contains(words.text(i, i + 2))) {
                return i;
            }
        }
        return from;
    }

    /** 教育與|文化處: where the body's other field begins; the word itself where none does. */
    private static int joinedField(Words words, int from, int head, Dictionary.Hit<Lexicon.Head> hit) {
        boolean body = hit.value().kind().is(Kind.ORGANISATION) || hit.value().kind() == Kind.FACILITY;
        if (!body
                || from < 3
                || !"與及暨和".contains(words.at(from - 1).text())
                || !FIELDS.contains(words.text(from, Math.max(from, hit.from() == from ? hit.to() - 1 : head)))) {
            return from;
        }
        for (int length : new int[] {4, 2}) {
            int start = from - 1 - length;
            if (start >= 0 && FIELDS.contains(words.text(start, from - 1))) {
                return start;
            }
        }
        return from;
    }

    /** A space between Han characters, as headlines have it, is as good as a mark. */
    private static boolean spaced(Words words, int at) {
        return words.at(at).spaceBefore()
                && words.at(at).shape() == Words.Shape.HAN
                && words.at(at - 1).shape() == Words.Shape.HAN;
    }

    /** A name with a place in it begins there, or with what makes it a body: 聽取|杭州市教育局, 國立臺灣圖書館. */
    private int atPlace(Words words, int from, int head) {
        for (int i = from + 1; i < head; i++) {
            var place = gazetteer.curated().longestAt(words, i);
            if (place.isPresent()
                    && place.get().to() <= head
                    && words.boundaryBefore(i)
                    && !BEFORE_PLACE.matcher(words.text(from, i)).matches()) {
                return i;
            }
        }
        return from;
    }

    /** 新|北市教育局: what the word finder cuts within a place's name begins with the place. */
    private int withWholePlace(Words words, int from, int head) {
        for (int i = from - 1; i >= Math.max(0, from - 2); i--) {
            var place = gazetteer.curated().longestAt(words, i);
            if (place.isPresent()
                    && place.get().to() > from
                    && place.get().to() <= head
                    && !place.get().value().ambiguous()) {
                return i;
            }
        }
        return from;
    }

    /** 第六屆國際學習型城市大會: which one of the series is part of an occasion's name. */
    static int withOrdinal(Words words, int from, Kind kind) {
        boolean within = words.at(from).is("届") || words.at(from).is("期");
        if (!kind.is(Kind.EVENT)
                || (!within
                        && !words.at(from - 1).is("届")
                        && !words.at(from - 1).is("期"))) {
            return from;
        }
        for (int i = within ? from - 1 : from - 2; i >= from - 4; i--) {
            if (words.at(i).is("第")) {
                return i;
            }
        }
        return from;
    }

    private static int wordStart(Words words, int to) {
        int start = to - 1;
        while (start > 0 && words.at(start).shape() == Words.Shape.HAN && !words.boundaryBefore(start)) {
            start--;
        }
        return start;
    }

    private boolean mayStand(Words words, int from, int to) {
        var first = words.at(from);
        if (first.shape() == Words.Shape.MARK) {
            return false;
        }
        if (first.shape() == Words.Shape.NUMBER) {
            return false;
        }
        var text = words.text(from, to);
        if (first.shape() != Words.Shape.HAN) {
            return true;
        }
        boolean attribute = words.at(from - 1).is("的") && to - from > 1;
        if (CONTINUING.contains(text) && CONTINUED.contains(words.text(to, Math.min(words.size(), to + 2)))) {
            return true;
        }
        return !FORMERS.contains(text)
                && (attribute || !lexicon.lists("zhBoundary", text))
                && !COUNTED.matcher(text).matches()
                && !allBoundary(words, from, to)
                && !endsVerb(words, from, to)
                && lexicon.roles()
                        .longestAt(words, from)
                        .filter(hit -> hit.to() == to)
                        .isEmpty();
    }

    /** 參|訪, which the word finder does not know for one word. */
    private boolean endsVerb(Words words, int from, int to) {
        return to - from == 1 && from > 0 && lexicon.lists("zhBoundary", words.text(from - 1, to));
    }

    /** 都是, 並與: words that the word finder joins, each of whose characters ends a phrase. */
    private boolean allBoundary(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!lexicon.lists("zhBoundary", words.at(i).text())) {
                return false;
            }
        }
        return true;
    }
}
