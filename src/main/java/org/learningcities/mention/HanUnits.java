package org.learningcities.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/**
 * Districts and townships that no list has, by their unit: behind the city they are part of (臺南市將軍區), or before
 * the office of their head (潮州鎮長), and then wherever the document names them, with the unit or without.
 */
final class HanUnits implements MentionSource {
    private static final String UNITS = "區鄉鎮市";
    private static final String LARGER = "市縣";
    private static final String BEGINS = "、與和及由請邀偕在於到往赴";
    /** What makes another word of a unit: 鎮民, 區公所, 市立. */
    private static final String NO_UNIT_BEFORE = "民府立公場議區間域塊";

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    HanUnits(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Mention> mentionsIn(Document document) {
        var blocks = Words.in(document).stream()
                .filter(words -> words.block().language() == Language.CHINESE)
                .toList();
        Map<String, Mention> known = new LinkedHashMap<>();
        var found = new ArrayList<Mention>();
        for (var words : blocks) {
            for (int i = 0; i < words.size(); i++) {
                int to = unit(words, i);
                if (to > i) {
                    var place = words.mention(Kind.CITY, i, to, Mention.WORDS);
                    known.putIfAbsent(place.text(), place);
                }
            }
        }
        for (var words : blocks) {
            for (int i = 0; i < words.size(); i++) {
                for (var place : known.values()) {
                    mention(words, i, place).ifPresent(mention -> {
                        found.add(mention);
                        office(words, words.indexAt(mention.end())).ifPresent(found::add);
                    });
                }
            }
        }
        return found;
    }

    /** Where a unit's name that begins at a word ends; the word itself where none does. */
    private int unit(Words words, int i) {
        var before = words.at(i - 1);
        boolean inLarger = LARGER.contains(before.text()) && !before.text().isEmpty() && placeEndsAt(words, i);
        boolean begins = i == 0 || before.shape() == Words.Shape.MARK || BEGINS.contains(before.text());
        boolean known = gazetteer.curated().longestAt(words, i).isPresent()
                || lexicon.countries().longestAt(words, i).isPresent();
        if ((!inLarger && !begins) || known || words.at(i).shape() != Words.Shape.HAN) {
            return i;
        }
        for (int to = i + 2; to <= i + 3 && to < words.size(); to++) {
            if (!nameCharacter(words, to - 1) || (!inLarger && !nameCharacter(words, i))) {
                return i;
            }
            boolean unit = UNITS.contains(words.at(to).text());
            boolean office = unit && office(words, to + 1).isPresent();
            boolean goesOn = NO_UNIT_BEFORE.contains(words.at(to + 1).text())
                    && !words.at(to + 1).text().isEmpty();
            // 黃偉哲市長出席: behind a surname and two characters the office is the person's, unless another name follows
            boolean person = to - i == 3
                    && lexicon.lists("surnames", words.at(i).text())
                    && !lexicon.lists("surnames", words.at(to + 2).text());
            if (unit
                    && !goesOn
                    && !person
                    && (office || (inLarger && !words.at(to).is("市")))) {
                return to + 1;
            }
        }
        return i;
    }

    private boolean nameCharacter(Words words, int i) {
        var word = words.at(i);
        return word.shape() == Words.Shape.HAN && !lexicon.lists("zhNoPlaceCharacters", word.text());
    }

    private boolean placeEndsAt(Words words, int end) {
        for (int from = Math.max(0, end - 4); from < end - 1; from++) {
            if (gazetteer
                    .curated()
                    .longestAt(words, from)
                    .filter(hit -> hit.to() == end)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The unit's name here, or the name without the unit, which stands for it. */
    private static Optional<Mention> mention(Words words, int i, Mention place) {
        var whole = place.text();
        int length = Words.count(whole);
        if (i + length <= words.size() && words.text(i, i + length).equals(whole)) {
            return Optional.of(words.mention(Kind.CITY, i, i + length, Mention.WORDS));
        }
        int to = i + length - 1;
        boolean bare = length > 2
                && to <= words.size()
                && whole.startsWith(words.text(i, to))
                && words.boundaryBefore(i)
                && !(words.block().number() == place.block() && words.at(i).start() == place.start());
        return bare ? Optional.of(Composition.standing(words, i, to, place)) : Optional.empty();
    }

    /** Of 鎮長 the last character, where the first is the end of the unit's name. */
    private Optional<Mention> office(Words words, int at) {
        return lexicon.roles()
                .longestAt(words, at - 1)
                .filter(hit ->
                        hit.to() == at + 1 && UNITS.contains(words.at(at - 1).text()))
                .map(hit -> words.mention(Kind.ROLE, at, at + 1, Terms.entry("role", hit.value())));
    }
}
