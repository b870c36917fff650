package org.learningcities.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/**
 * Bodies and towns that no list and no head noun shows, by where they stand: right before the office of a person
 * (統營RCE財團執行長韓瑞賢, 韓國統營市長尹泰碩). They begin where {@link ChineseNames} would begin a name.
 */
final class OfficeBodies {
    private static final int LONGEST = 14;
    private static final int SHORTEST = 2;
    /** The heads of places; what stands before them is the place. */
    private static final Set<String> OF_PLACES =
            Set.of("市长", "区长", "县长", "镇长", "乡长", "副市长", "副区长", "副县长", "郡守", "里长", "村长");
    /** Words that may stand between a body and an office, and say nothing of the body. */
    private static final Set<String> BETWEEN =
            Set.of("現任", "前任", "新任", "時任", "代理", "助理", "首任", "兼任", "資深", "知名", "著名", "首席", "常務", "榮譽", "特聘", "名譽");

    private static final Set<Kind> ENDS =
            Set.of(Kind.PERSON, Kind.ROLE, Kind.DATE, Kind.NUMBER, Kind.GROUP, Kind.STATUS);
    private static final String GOVERNMENT = "局處司署科府廳";

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    OfficeBodies(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    /** What stands before the offices of the persons among these mentions, where no mention does. */
    List<Mention> in(Document document, List<Mention> mentions) {
        Map<Integer, Mention> byEnd = new HashMap<>();
        mentions.forEach(mention -> byEnd.put(mention.end(), mention));
        var blocks = Words.in(document);
        var found = new ArrayList<Mention>();
        for (var person : mentions) {
            var role = byEnd.get(person.start());
            if (person.kind() == Kind.PERSON
                    && person.language() == Language.CHINESE
                    && role != null
                    && role.kind() == Kind.ROLE) {
                before(blocks.get(role.block()), role, byEnd).ifPresent(found::add);
            }
        }
        found.addAll(again(blocks, found, byEnd));
        return found;
    }

    /** Of 韓國|統營|市長 the town, wherever else the text speaks of it. */
    private static List<Mention> again(List<Words> blocks, List<Mention> bodies, Map<Integer, Mention> byEnd) {
        var towns = new HashSet<String>();
        for (var body : bodies) {
            var before = byEnd.get(body.start());
            if (body.kind() == Kind.CITY && before != null && before.kind() == Kind.COUNTRY) {
                towns.add(body.text());
            }
        }
        var found = new ArrayList<Mention>();
        for (var words : towns.isEmpty() ? List.<Words>of() : blocks) {
            for (int i = 0; i < words.size(); i++) {
                for (var town : towns) {
                    int length = town.codePointCount(0, town.length());
                    if (i + length <= words.size() && words.text(i, i + length).equals(town)) {
                        boolean city = !town.endsWith("市")
                                && words.at(i + length).is("市")
                                && !words.at(i + length + 1).is("长");
                        int to = city ? i + length + 1 : i + length;
                        found.add(words.mention(Kind.CITY, i, to, Mention.WORDS));
                    }
                }
            }
        }
        return found;
    }

    private Optional<Mention> before(Words words, Mention role, Map<Integer, Mention> byEnd) {
        int to = words.indexAt(role.start());
        for (var between = chunk(words, to); BETWEEN.contains(words.text(between, to)); between = chunk(words, to)) {
            to = between;
        }
        boolean ofPlace = OF_PLACES.contains(folded(words, words.indexAt(role.start()), words.indexAt(role.end())));
        int from = to;
        while (from > 0 && to - from < LONGEST) {
            var named = byEnd.get(words.at(from - 1).end());
            if (named != null
                    && (ENDS.contains(named.kind()) || (ofPlace && named.kind().is(Kind.PLACE)))) {
                break;
            }
            int start = named == null ? chunk(words, from) : words.indexAt(named.start());
            if (named == null && !mayStand(words, start, from)) {
                break;
            }
            from = start;
        }
        boolean taken = byEnd.containsKey(words.at(to - 1).end())
                && from == words.indexAt(byEnd.get(words.at(to - 1).end()).start());
        if (to - from < SHORTEST
                || to - from >= LONGEST
                || taken
                || (ofPlace && isOneWord(words, from, to))
                || words.at(from).shape() == Words.Shape.LOWER) {
            return Optional.empty();
        }
        var kind = ofPlace
                ? Kind.CITY
                : GOVERNMENT.contains(words.at(to - 1).text()) ? Kind.GOVERNMENT_BODY : Kind.ORGANISATION;
        return Optional.of(words.mention(kind, from, to, Mention.WORDS));
    }

    private boolean mayStand(Words words, int from, int to) {
        var shape = words.at(from).shape();
        return shape != Words.Shape.MARK
                && shape != Words.Shape.NUMBER
                && !words.at(to - 1).is("的")
                && !lexicon.lists("zhBoundary", words.text(from, to))
                && !lexicon.lists("zhSpeech", words.text(from, to));
    }

    /** 受到|市長: one word that the word finder knows; a town that it knows the gazetteer knows too. */
    private boolean isOneWord(Words words, int from, int to) {
        return chunk(words, to) == from
                && gazetteer.named(words.text(from, to)).isEmpty()
                && words.at(from).shape() == Words.Shape.HAN;
    }

    /** Where the word of the word finder begins that ends at an index. */
    private static int chunk(Words words, int to) {
        int start = to - 1;
        while (start > 0 && words.at(start).shape() == Words.Shape.HAN && !words.boundaryBefore(start)) {
            start--;
        }
        return Math.max(0, start);
    }

    private static String folded(Words words, int from, int to) {
        var text = new StringBuilder();
        words.between(from, to).forEach(word -> text.append(word.folded()));
        return text.toString();
    }
}
