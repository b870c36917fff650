package org.learningcities.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.learningcities.document.Document;

/**
 * Towns that no gazetteer knows, where the document introduces them as such: "the town of Xxxx", "the mayor of Xxxx"; and regions, "the province of Xxxx".
 * Once introduced, the name stands for the town throughout the document.
 */
final class IntroducedTowns implements MentionSource {
    private static final int LONGEST = 3;
    private static final Set<String> AREAS = Set.of(
            "region",
            "province",
            "prefecture",
            "governorate",
            "state",
            "canton",
            "department",
            "voivodeship",
            "island");
    private static final Set<String> UNITS = Set.of(
            "city",
            "cities",
            "town",
            "towns",
            "municipality",
            "municipalities",
            "district",
            "districts",
            "borough",
            "county",
            "mayor",
            "councillor");

    private final Lexicon lexicon;

    IntroducedTowns(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Mention> mentionsIn(Document document) {
        var blocks = Words.in(document);
        var names = new HashSet<String>();
        var areas = new HashSet<String>();
        for (var words : blocks) {
            for (int i = 0; i + 2 < words.size(); i++) {
                if (UNITS.contains(words.at(i).folded()) && words.at(i + 1).is("of")) {
                    int end = endOfName(words, i + 2);
                    if (end > i + 2) {
                        names.add(words.text(i + 2, end));
                    }
                }
                var inCountry = beforeCountry(words, i);
                if (inCountry > i) {
                    names.add(words.text(i, inCountry));
                }
                if (AREAS.contains(words.at(i).folded()) && words.at(i + 1).is("of")) {
                    int end = endOfName(words, i + 2);
                    if (end > i + 2) {
                        areas.add(words.text(i + 2, end));
                    }
                }
            }
        }
        var found = new ArrayList<Mention>();
        for (var words : blocks) {
            for (int i = 0; i < words.size(); i++) {
                int end = endOfName(words, i);
                if (end > i && names.contains(words.text(i, end))) {
                    found.add(words.mention(Kind.CITY, i, end, Mention.WORDS));
                    i = end - 1;
                } else if (end > i && areas.contains(words.text(i, end))) {
                    found.add(words.mention(Kind.ADMINISTRATIVE_AREA, i, end, Mention.WORDS));
                    i = end - 1;
                }
            }
        }
        return found;
    }

    /** "Xxxx, Kenya" and "from Xxxx in Kenya": behind the name of a town that stands so; the beginning where none does. */
    private int beforeCountry(Words words, int from) {
        var before = words.at(from - 1);
        boolean begins = (before.shape() == Words.Shape.MARK && !before.is("'") && !before.is("."))
                || Set.of("in", "at", "from", "to", "of", "and", "near", "which")
                        .contains(before.folded());
        int end = begins ? endOfName(words, from) : from;
        boolean joins = words.at(end).is(",") || (words.at(end).is("in") && !words.beginsSentence(from));
        return end > from
                        && joins
                        && lexicon.countries().longestAt(words, end + 1).isPresent()
                        && lexicon.countries().longestAt(words, from).isEmpty()
                        && lexicon.heads().longestAt(words, end - 1).isEmpty()
                        && !lexicon.lists("givenNames", words.at(from).text())
                ? end
                : from;
    }

    /** Behind the last word of a name that begins here; the beginning itself where none does. */
    private int endOfName(Words words, int from) {
        int to = from;
        while (to < from + LONGEST && isPart(words, to, from)) {
            to++;
        }
        boolean goesOn =
                words.at(to).shape() == Words.Shape.CAPITAL && words.at(to).spaceBefore();
        return goesOn ? from : to;
    }

    private boolean isPart(Words words, int index, int from) {
        var word = words.at(index);
        if (word.is("-")) {
            return index > from && !word.spaceBefore();
        }
        return word.shape() == Words.Shape.CAPITAL
                && !word.acronym()
                && !lexicon.lists("title", word.text())
                && !lexicon.lists("common", word.text())
                && lexicon.demonyms().longestAt(words, index).isEmpty();
    }
}
