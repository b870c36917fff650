package org.learningcities.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/** Roles, groups of people, known bodies and the status of learning cities, as the lexicon lists them. */
final class Terms implements MentionSource {
    private static final Set<String> BEFORE_GROUP = Set.of("all", "every", "each", "local", "adult", "any");
    private static final Set<String> SINGULAR_GROUPS =
            Set.of("citizen", "student", "stakeholder", "learning stakeholder");
    private static final Set<String> MODIFIED_ROLES = Set.of(
            "minister",
            "deputy-minister",
            "speaker",
            "secretary",
            "director",
            "commissioner",
            "coordinator",
            "executive-director",
            "chief-executive",
            "chief-officer",
            "manager",
            "superintendent",
            "librarian",
            "director-general");
    private static final Set<String> FIELDS = Set.of(
            "education",
            "culture",
            "health",
            "finance",
            "city",
            "programme",
            "project",
            "labour",
            "municipal",
            "sports",
            "youth",
            "social",
            "innovation",
            "county",
            "regional",
            "provincial",
            "environment");
    /** A deputy leader is no leader. */
    private static final Set<String> DEPUTIES =
            Set.of("deputy", "depute", "vice", "assistant", "acting", "associate", "interim", "sub");

    private static final Set<String> DESIGNATED = Set.of(
            "named",
            "designated",
            "selected",
            "made",
            "recognised",
            "recognized",
            "chosen",
            "declared",
            "became",
            "become",
            "as",
            "first",
            "into",
            "title",
            "status");
    private static final Set<String> AGES =
            Set.of("three", "five", "six", "seven", "ten", "twelve", "sixteen", "eighteen", "sixty");
    private static final List<String> DESIGNATED_CHINESE =
            List.of("選為", "指定為", "認證為", "命名為", "評為", "定為", "成為", "首個", "第一個", "「", "入選");
    // A group before these words only says what kind of learning or place is meant.
    private static final List<String> NO_GROUP_BEFORE = List.of(
            "教育", "學習", "識字", "參與", "素養", "大學", "中心", "活動", "終身", "關係", "社會", "服務", "權", "學校", "課程", "會", "團體", "資源");

    private static final int LONGEST_NARROWING = 12;
    private static final Pattern NARROWING = Pattern.compile("(?:(?:年滿)?[0-9０-９一二三四五六七八九十至到]+歲(?:以上|以下|及以上)?的?"
            + "|獨居|弱勢|高齡|中高齡|身心障礙|低收入|中低收入|雙薪|單親|隔代|偏鄉|失業|待業|外籍|在職|退休|失智|聽障|視障"
            + "|(?:雙薪|單親|隔代|弱勢|低收入|新住民|偏鄉|移民)(?:家庭|地區)的?)$");

    private final Lexicon lexicon;

    Terms(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Mention> mentionsIn(Document document) {
        var found = new ArrayList<Mention>();
        for (var words : Words.in(document)) {
            for (var hit : lexicon.bodies().allIn(words)) {
                found.add(words.mention(
                        hit.value().kind(),
                        hit.from(),
                        hit.to(),
                        entry("organisation", hit.value().key())));
            }
            for (var hit : lexicon.roles().allIn(words)) {
                role(words, hit, found);
            }
            for (var hit : lexicon.groups().allIn(words)) {
                group(words, hit, found);
            }
            for (var hit : lexicon.statuses().allIn(words)) {
                if (!hit.value().equals("learning-city") || designates(words, hit)) {
                    found.add(words.mention(Kind.STATUS, hit.from(), hit.to(), entry("status", hit.value())));
                }
            }
        }
        return found;
    }

    private void role(Words words, Dictionary.Hit<String> hit, List<Mention> found) {
        int from = withoutBody(words, hit);
        int to = hit.to();
        if (words.at(from).shape() == Words.Shape.HAN) {
            if (words.at(to).is("们") || words.at(from - 1).text().equals("位")) {
                int end = words.at(to).is("们") ? to + 1 : to;
                found.add(words.mention(Kind.GROUP, from, end, Mention.WORDS));
            } else if (!hit.label().equals("代表") || standsForPerson(words, from, to)) {
                int start = endsBody(words, from, to) ? from + 1 : from;
                found.add(words.mention(Kind.ROLE, start, to, entry("role", hit.value())));
            } else if (words.at(from - 1).is("市") && words.at(from - 2).is("城")) {
                found.add(words.mention(Kind.GROUP, from - 2, to, Mention.WORDS));
            }
            return;
        }
        if (plural(hit.label())) {
            int start = from;
            while (start > from - 3 && modifiesPeople(words.at(start - 1))) {
                start--;
            }
            found.add(words.mention(Kind.GROUP, start, to, Mention.WORDS));
            return;
        }
        var first = words.at(from);
        if ((hit.label().equals("head") || hit.label().equals("chair"))
                && first.shape() == Words.Shape.LOWER
                && !words.at(to).is("of")) {
            return;
        }
        var field = words.at(from - 1);
        if (MODIFIED_ROLES.contains(hit.value())
                && first.shape() == Words.Shape.LOWER
                && FIELDS.contains(field.folded())
                && first.spaceBefore()) {
            from--;
        }
        while (MODIFIED_ROLES.contains(hit.value())
                && first.shape() == Words.Shape.CAPITAL
                && from > hit.from() - 3
                && words.at(from - 1).shape() == Words.Shape.CAPITAL
                && lexicon.lists("title", words.at(from - 1).text())
                && lexicon.roles().longestAt(words, from - 1).isEmpty()) {
            from--;
        }
        if (DEPUTIES.contains(words.at(from - 1).folded()) && words.at(from).spaceBefore()) {
            found.add(words.mention(Kind.ROLE, from - 1, to, Mention.WORDS));
        }
        found.add(words.mention(Kind.ROLE, from, to, entry("role", hit.value())));
    }

    /** 教育局長 is the body 教育局 and the one at its head. */
    private boolean endsBody(Words words, int from, int to) {
        for (int start = Math.max(0, from - 3);
                start < from && to - from == 2 && !words.at(from).is("校");
                start++) {
            if (lexicon.heads()
                    .longestAt(words, start)
                    .filter(head -> head.to() == from + 1)
                    .filter(head -> head.value().kind().is(Kind.ORGANISATION)
                            || (head.value().kind() == Kind.FACILITY
                                    && !words.at(from).text().equals("校")))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Of 大學校長 the office: 大學 ends the name of the body. */
    private int withoutBody(Words words, Dictionary.Hit<String> hit) {
        return lexicon.heads()
                .longestAt(words, hit.from())
                .map(Dictionary.Hit::to)
                .filter(end -> !hit.value().equals("head-of-office")
                        && words.at(hit.from()).shape() == Words.Shape.HAN
                        && hit.to() - end > 1)
                .orElse(hit.from());
    }

    private static boolean standsForPerson(Words words, int from, int to) {
        var after = words.at(to);
        return after.shape() == Words.Shape.CAPITAL
                || words.at(from - 1).is("权")
                || (after.shape() == Words.Shape.MARK && words.at(from - 1).shape() == Words.Shape.MARK);
    }

    private static boolean plural(String label) {
        return (label.endsWith("s") && !label.contains(" ") && !label.endsWith("ss"))
                || label.endsWith("mayors")
                || label.endsWith("officials");
    }

    private static boolean modifiesPeople(Words.Word word) {
        return Set.of("city", "learning", "local", "municipal", "lifelong", "district", "student", "government")
                .contains(word.text());
    }

    private void group(Words words, Dictionary.Hit<String> hit, List<Mention> found) {
        int from = hit.from();
        int to = hit.to();
        if (words.block().language() == Language.CHINESE && words.at(from).shape() == Words.Shape.HAN) {
            var rest = words.text(from, Math.min(words.size(), to + 2))
                    .substring(words.text(from, to).length());
            if (NO_GROUP_BEFORE.stream().anyMatch(rest::startsWith)) {
                return;
            }
            from = afterGroup(words, from);
            int narrowed = narrowed(words, from);
            if (narrowed < from) {
                found.add(words.mention(Kind.GROUP, narrowed, to, Mention.WORDS));
                return;
            }
            if (from > 1 && Set.of("所有", "全體").contains(words.text(from - 2, from))) {
                from -= 2;
            }
            if (from > 1 && words.text(from - 2, from).equals("社區")) {
                from -= 2;
            }
        } else {
            var before = words.at(from - 1);
            if (SINGULAR_GROUPS.contains(hit.label()) && !BEFORE_GROUP.contains(before.folded())) {
                return;
            }
            if (words.at(to).is("'") || words.at(to).is("-")) {
                if (!words.at(to + 1).is("s") && words.at(to).is("-")) {
                    return;
                }
            }
            if (BEFORE_GROUP.contains(before.folded())) {
                from--;
            }
            if (words.at(to).is("and")
                    && hit.label().startsWith("people of")
                    && words.at(to + 1).shape() == Words.Shape.LOWER) {
                to += 2;
            }
            if (words.at(to).is("of")
                    && words.at(to + 1).is("the")
                    && words.at(to + 2).is("community")) {
                to += 3;
            }
        }
        boolean age = Set.of("under", "over", "aged", "above")
                        .contains(words.at(to - 1).folded())
                || Set.of("under", "over", "aged").contains(words.at(to).folded());
        if (words.block().language() == Language.ENGLISH && age) {
            int number = Set.of("under", "over", "aged").contains(words.at(to).folded()) ? to + 1 : to;
            if (words.at(number).shape() == Words.Shape.NUMBER
                    || AGES.contains(words.at(number).folded())) {
                to = number + 1;
            }
        }
        found.add(words.mention(Kind.GROUP, from, to, entry("group", hit.value())));
    }

    /** 55歲以上長者, 身心障礙青年, 雙薪家庭的孩子: some of a group only. */
    private static int narrowed(Words words, int from) {
        if (from == 0) {
            return from;
        }
        int first = Math.max(0, from - LONGEST_NARROWING);
        var matcher = NARROWING.matcher(words.text(first, from));
        return matcher.find() ? from - Words.count(matcher.group()) : from;
    }

    /** Groups that follow at once are one: 新住民婦女. */
    private int afterGroup(Words words, int from) {
        for (int length = 4; length > 1; length--) {
            int start = from - length;
            if (start >= 0
                    && lexicon.groups()
                            .longestAt(words, start)
                            .filter(before -> before.to() == from)
                            .isPresent()) {
                return start;
            }
        }
        return from;
    }

    private static boolean designates(Words words, Dictionary.Hit<String> hit) {
        if (words.at(hit.from()).shape() == Words.Shape.HAN) {
            var before = words.text(Math.max(0, hit.from() - 6), Math.max(1, hit.from()));
            return hit.from() > 0 && DESIGNATED_CHINESE.stream().anyMatch(before::endsWith);
        }
        if (!hit.label().endsWith("city")) {
            return false;
        }
        for (int i = hit.from() - 1; i >= Math.max(0, hit.from() - 5); i--) {
            if (DESIGNATED.contains(words.at(i).folded())) {
                return true;
            }
        }
        return false;
    }

    static Mention.Reading entry(String scheme, String key) {
        return new Mention.Reading.Entry(scheme, key);
    }
}
