package org.learningcities.mention;

import java.util.Map;
import java.util.Optional;

/** Foreign people's names in Han characters: 安娜·韋伯, and 韋伯 alone behind an office or later in the text. */
final class TransliteratedPersons {
    private static final int LONGEST_PART = 8;
    private static final int SHORTEST_ALONE = 3;
    private static final int LONGEST_ALONE = 6;

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    TransliteratedPersons(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    /** The part behind the last dot. */
    static String family(Mention person) {
        return person.text().replaceFirst(".*[·‧・•.．]", "");
    }

    /** A name whose first dot stands at a word. */
    Optional<Mention> dotted(Words words, int i) {
        // A hyphen alone joins the parts of a town's name: 埃夫里-庫爾庫羅納.
        if (words.at(i).is("-") || !joins(words, i) || !spells(words, i - 1) || !spells(words, i + 1)) {
            return Optional.empty();
        }
        int from = i - 1;
        while (from > i - LONGEST_PART && spells(words, from - 1) && !startsAfterWord(words, from)) {
            from--;
        }
        from = behindOffice(words, from);
        if (joins(words, from - 1) && spells(words, from - 2)) {
            return Optional.empty();
        }
        int to = i + 2;
        while (spells(words, to) || (joins(words, to) && spells(words, to + 1))) {
            to++;
        }
        if (words.text(to - 2, to).equals("博士")) {
            to -= 2;
        }
        return to - from < 4 && to > i + 3
                ? Optional.empty()
                : Optional.of(words.mention(Kind.PERSON, from, to, Mention.WORDS));
    }

    /** 主席|哈立德·薩利姆: a name begins where an office ends, though not all of its characters spell names. */
    private int behindOffice(Words words, int from) {
        for (int at = from; at > from - LONGEST_ALONE && at > 0; at--) {
            int end = at;
            for (int office = Math.max(0, at - LONGEST_ALONE); office < at - 1; office++) {
                if (lexicon.roles()
                        .longestAt(words, office)
                        .filter(hit -> hit.to() == end)
                        .isPresent()) {
                    return at;
                }
            }
            if (words.at(at - 1).shape() != Words.Shape.HAN
                    || "與和及跟同的向對由等請是為於在".contains(words.at(at - 1).text())) {
                return from;
            }
        }
        return from;
    }

    /** The family name alone, after the whole name has stood in the text. */
    Optional<Mention> later(Words words, int i, Map<String, Mention> families) {
        if (families.keySet().stream().noneMatch(name -> words.goesOn(i, name))) {
            return Optional.empty();
        }
        for (int length = LONGEST_ALONE; length > 1; length--) {
            if (i + length > words.size() || joins(words, i - 1) || spells(words, i + length)) {
                continue;
            }
            var full = families.get(words.text(i, i + length));
            if (full != null && full.start() < words.at(i).start()) {
                return Optional.of(Composition.standing(words, i, i + length, full));
            }
        }
        return Optional.empty();
    }

    /** 總幹事阿祖萊: three characters or more of foreign names, right behind an office, that are no place. */
    Optional<Mention> afterOffice(Words words, int i) {
        int to = i;
        while (spells(words, to) && to < i + LONGEST_ALONE) {
            to++;
        }
        boolean name = to - i >= SHORTEST_ALONE
                && !spells(words, to)
                && !joins(words, to)
                && lexicon.roles().longestAt(words, i).isEmpty()
                && lexicon.countries().longestAt(words, i).isEmpty()
                && gazetteer.curated().longestAt(words, i).isEmpty();
        return name ? Optional.of(words.mention(Kind.PERSON, i, to, Mention.WORDS)) : Optional.empty();
    }

    private boolean spells(Words words, int i) {
        return lexicon.lists("zhTransliteration", words.at(i).text());
    }

    /** A dot, or a hyphen within a name that has one. */
    private static boolean joins(Words words, int i) {
        var word = words.at(i);
        boolean dot = word.is("·") || word.text().equals(".") || word.text().equals("．") || word.is("-");
        return dot
                && words.at(i - 1).shape() == Words.Shape.HAN
                && words.at(i + 1).shape() == Words.Shape.HAN;
    }

    /** An office ends, or a country's or place's name, right before the word. */
    private boolean startsAfterWord(Words words, int at) {
        for (int from = Math.max(0, at - 6); from < at; from++) {
            int start = from;
            boolean ends = lexicon.roles()
                            .longestAt(words, start)
                            .filter(hit -> hit.to() == at)
                            .isPresent()
                    || lexicon.countries()
                            .longestAt(words, start)
                            .filter(hit -> hit.to() == at)
                            .isPresent()
                    || gazetteer
                            .curated()
                            .longestAt(words, start)
                            .filter(hit -> hit.to() == at && !spells(words, start - 1))
                            .isPresent();
            if (ends) {
                return true;
            }
        }
        return false;
    }
}
