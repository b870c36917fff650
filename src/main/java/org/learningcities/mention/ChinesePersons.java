package org.learningcities.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/**
 * People with names in Han characters: a surname and one or two characters after an office, before a title or a verb of
 * speech, or in a list behind such a name, and the same name elsewhere in the document; foreign names in Han characters.
 */
final class ChinesePersons implements MentionSource {
    private static final int LONGEST = 5;
    private static final int LONGEST_ADDITION = 14;
    private static final int LONGEST_LABEL = 12;
    private static final int LONGEST_OFFICE = 24;
    /** What words for people end with: 蒜農, 漁民, 礦工. */
    private static final String WHO = "農民工生員手師婦童商";

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final TransliteratedPersons foreign;
    /** What surnames of more than one character begin with. */
    private final Set<String> longSurnames;

    ChinesePersons(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.foreign = new TransliteratedPersons(lexicon, gazetteer);
        this.longSurnames = lexicon.listed("surnames")
                .filter(name -> name.length() > 1)
                .map(name -> name.substring(0, 1))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Mention> mentionsIn(Document document) {
        var found = new ArrayList<Mention>();
        var names = new LinkedHashSet<String>();
        Map<String, Mention> families = new LinkedHashMap<>();
        var blocks = Words.in(document).stream()
                .filter(words -> words.block().language() == Language.CHINESE)
                .toList();
        for (var words : blocks) {
            for (int i = 0; i < words.size(); i++) {
                foreign.dotted(words, i).ifPresent(person -> {
                    found.add(person);
                    families.putIfAbsent(TransliteratedPersons.family(person), person);
                });
                int to = named(words, i);
                if (to == i && afterRole(words, i)) {
                    to = ofJapan(words, i);
                }
                if (to > i) {
                    names.add(words.text(i, to));
                    listed(words, to, names);
                }
            }
        }
        for (var words : blocks) {
            for (int i = 0; i < words.size(); i++) {
                int to = known(words, i, names);
                if (to > i) {
                    found.add(words.mention(Kind.PERSON, i, to, Mention.WORDS));
                    i = to - 1;
                } else {
                    var alone = afterRole(words, i) ? foreign.afterOffice(words, i) : Optional.<Mention>empty();
                    foreign.later(words, i, families).or(() -> alone).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static int known(Words words, int i, Set<String> names) {
        if (names.stream().noneMatch(name -> words.goesOn(i, name))) {
            return i;
        }
        for (int length = LONGEST; length > 1; length--) {
            if (i + length <= words.size() && names.contains(words.text(i, i + length))) {
                return i + length;
            }
        }
        return i;
    }

    /** Each place in a block where one of the names stands, the longest first. */
    static void everywhere(Words words, Set<String> names, List<Mention> found) {
        for (int i = 0; i < words.size(); i++) {
            int to = known(words, i, names);
            if (to > i) {
                found.add(words.mention(Kind.PERSON, i, to, Mention.WORDS));
                i = to - 1;
            }
        }
    }

    /** Where a name that begins at a word ends; the word itself where none does. */
    private int named(Words words, int i) {
        if (words.at(i).spaceBefore() && afterRole(words, i)) {
            int to = i;
            while (to < i + 4 && words.at(to).shape() == Words.Shape.HAN) {
                to++;
            }
            var after = words.at(to);
            boolean over = after.text().isEmpty() || after.shape() == Words.Shape.MARK || after.spaceBefore();
            if (to - i > 1 && over) {
                return to; // 課長 友延榮一: whatever the surname, the line's last words behind an office
            }
        }
        int surname = surname(words, i);
        boolean goesToPlace =
                surname == 1 && lexicon.countries().longestAt(words, i + 1).isPresent();
        // 專家齊聚: the word finder's word, which people do
        boolean doing = surname > 0
                && i + 2 <= words.size()
                && lexicon.lists("zhAfterPerson", words.text(i, i + 2))
                && words.boundaryBefore(i + 2)
                && !words.boundaryBefore(i + 1);
        if (surname == 0 || goesToPlace || doing) {
            return i;
        }
        boolean office = afterRole(words, i) || afterAddition(words, i) || afterLabel(words, i) || afterAge(words, i);
        boolean person = office || afterPeople(words, i);
        if (person && married(words, i)) {
            return i + 4;
        }
        int given = i + surname;
        for (int length : new int[] {2, 1}) {
            int to = given + length;
            if (!givenName(words, given, to)) {
                continue;
            }
            boolean speaks =
                    speech(lexicon, words, to) && (i == 0 || words.at(i - 1).shape() == Words.Shape.MARK || person);
            boolean ends = length == 2 || ended(words, to);
            boolean titled = length == 2 && (titled(words, i, to) || acts(words, i, to));
            boolean framed = office && (ended(words, to) || speech(lexicon, words, to));
            boolean ordinary = ordinaryWord(words, i, to) && !(office && knownWhole(words, i, to)) && !framed;
            boolean afterGroup = person && !office && ended(words, to);
            if ((speaks || (office && ends) || titled || afterGroup) && !ordinary) {
                return to;
            }
        }
        return i;
    }

    /** 日本岡山大學教授|赤尾勝己等: whatever the surname, what stands between a Japanese office and the next verb or mark. */
    private int ofJapan(Words words, int i) {
        int start = Math.max(0, i - LONGEST_OFFICE);
        boolean japanese = words.text(start, i).contains("日本");
        if (!japanese
                || lexicon.roles().longestAt(words, i).isPresent()
                || lexicon.countries().longestAt(words, i).isPresent()
                || gazetteer.curated().longestAt(words, i).isPresent()
                || ended(words, i)
                || speech(lexicon, words, i)) {
            return i;
        }
        for (int length : new int[] {4, 3, 5, 2}) {
            int to = i + length;
            if (to <= words.size()
                    && words.between(i, to).stream().allMatch(word -> word.shape() == Words.Shape.HAN)
                    && (ended(words, to) || speech(lexicon, words, to))) {
                return to;
            }
        }
        return i;
    }

    private int surname(Words words, int i) {
        for (int length = longSurnames.contains(words.at(i).text()) ? 3 : 0; length > 1; length--) {
            if (i + length < words.size() && lexicon.lists("surnames", words.text(i, i + length))) {
                return length;
            }
        }
        return lexicon.lists("surnames", words.at(i).text()) ? 1 : 0;
    }

    private boolean givenName(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean last = i == to - 1;
            if (words.at(i).shape() != Words.Shape.HAN
                    || (last && lexicon.lists("afterName", words.at(i).text()) && !joined(words, to))) {
                return false;
            }
        }
        return lexicon.roles()
                .longestAt(words, from)
                .filter(role -> role.to() <= to)
                .isEmpty();
    }

    /** 田智宣與: a character that could begin a verb ends the name where another name is joined to it. */
    private static boolean joined(Words words, int to) {
        return "與和及、".contains(words.at(to).text()) && !words.at(to).text().isEmpty();
    }

    /** 鄭陳月嬌: a husband's surname, her own, and two characters. */
    private boolean married(Words words, int i) {
        return surname(words, i) == 1
                && surname(words, i + 1) == 1
                && givenName(words, i + 2, i + 4)
                && !follows(lexicon, words, i + 3, "zhAfterPerson")
                && (ended(words, i + 4) || speech(lexicon, words, i + 4));
    }

    private boolean ended(Words words, int to) {
        var after = words.at(to);
        return after.text().isEmpty()
                || after.shape() == Words.Shape.MARK
                || lexicon.lists("afterName", after.text())
                || follows(lexicon, words, to, "zhAfterPerson");
    }

    /** A verb by which somebody speaks or appears begins at a word. */
    static boolean speech(Lexicon lexicon, Words words, int to) {
        return follows(lexicon, words, to, "zhSpeech");
    }

    private static boolean follows(Lexicon lexicon, Words words, int to, String list) {
        for (int length = 4; length > 0; length--) {
            if (to + length <= words.size() && lexicon.lists(list, words.text(to, to + length))) {
                return true;
            }
        }
        return false;
    }

    /** 呂大樂教授, 蔡阿蓮女士: three characters before an office or a title, behind the end of another word. */
    private boolean titled(Words words, int from, int to) {
        boolean title = follows(lexicon, words, to, "zhTitles")
                || lexicon.roles()
                        .longestAt(words, to)
                        .filter(role -> role.to() - role.from() > 1)
                        .isPresent();
        return title
                && words.boundaryBefore(from)
                && !lexicon.lists("zhNoNameEnd", words.at(to - 1).text())
                && gazetteer
                        .curated()
                        .longestAt(words, from)
                        .filter(place -> place.to() > from + 1)
                        .isEmpty();
    }

    /** …的高玉蘭獲頒, at the start of a clause or behind its attribute: three characters before what people do. */
    private boolean acts(Words words, int from, int to) {
        if (to + 2 > words.size()) {
            return false;
        }
        var before = words.at(from - 1);
        boolean begins = from == 0
                || before.is("的")
                || (from > 1 && words.text(from - 2, from).equals("其中"))
                || (before.shape() == Words.Shape.HAN && WHO.contains(before.text()))
                || "，,。；;：:".contains(before.text());
        return begins
                && lexicon.lists("zhDoings", words.text(to, to + 2))
                && words.boundaryBefore(from)
                && !lexicon.lists("zhNoNameEnd", words.at(to - 1).text())
                && gazetteer.curated().longestAt(words, from).isEmpty();
    }

    private boolean afterRole(Words words, int i) {
        for (int from = Math.max(0, i - 6); from < i; from++) {
            var hit = lexicon.roles().longestAt(words, from);
            if (hit.isPresent() && hit.get().to() == i && words.at(i - 1).shape() == Words.Shape.HAN) {
                return true;
            }
        }
        return false;
    }

    /** 副校長(研究與發展)呂大樂: what an office is for, in brackets. */
    private boolean afterAddition(Words words, int i) {
        if (!words.at(i - 1).is(")")) {
            return false;
        }
        for (int open = i - 2; open > Math.max(0, i - LONGEST_ADDITION); open--) {
            if (words.at(open).is("(")) {
                return afterRole(words, open);
            }
        }
        return false;
    }

    /** 市長:李東煥, 科長 林怡伶: an office as the label of a line. */
    private boolean afterLabel(Words words, int i) {
        return (":：".contains(words.at(i - 1).text()) && i > 0 && i < LONGEST_LABEL && afterRole(words, i - 1))
                || (words.at(i).spaceBefore() && afterRole(words, i));
    }

    /** 91歲的林阿桃. */
    private static boolean afterAge(Words words, int i) {
        return words.at(i - 1).is("的")
                && (words.at(i - 2).is("岁") || words.at(i - 2).is("歲"))
                && words.at(i - 3).shape() == Words.Shape.NUMBER;
    }

    /** 學員, 志工: people who hold no office. */
    private boolean afterPeople(Words words, int i) {
        for (int length = 2; length <= 3; length++) {
            if (i >= length && lexicon.lists("zhPeople", words.text(i - length, i))) {
                return true;
            }
        }
        return false;
    }

    /** Names behind a name: 校長湯明哲、蕭述三與廖慶榮. */
    private void listed(Words words, int end, Set<String> names) {
        int at = end;
        while ("、與和及跟".contains(words.at(at).text()) && !words.at(at).text().isEmpty()) {
            int from = at + 1;
            int surname = surname(words, from);
            int to = from + surname + 2;
            boolean person = surname > 0
                    && givenName(words, from + surname, to)
                    && ended(words, to)
                    && !ordinaryWord(words, from, to)
                    && !lexicon.lists("zhNoNameEnd", words.at(to - 1).text())
                    && gazetteer.curated().longestAt(words, from).isEmpty();
            if (!person) {
                return;
            }
            names.add(words.text(from, to));
            at = to;
        }
    }

    /** The word finder sees a word that begins with the surname and has more to it (高度, 任何人). */
    static boolean ordinaryWord(Words words, int from, int to) {
        return !words.boundaryBefore(from + 1) && (words.boundaryBefore(from + 2) || words.boundaryBefore(to));
    }

    /** The word finder knows the whole as one word: some names it does. */
    private static boolean knownWhole(Words words, int from, int to) {
        return !words.boundaryBefore(from + 1) && !words.boundaryBefore(to - 1) && words.boundaryBefore(to);
    }
}
