package org.learningcities.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/**
 * Towns that no gazetteer knows, where the document introduces them as such: "the town of Xxxx", "the mayor of Xxxx"; and regions, "the province of Xxxx".
 * Once introduced, the name stands for the town throughout the document.
 */
final class IntroducedTowns implements MentionSource {
    private static final Set<String> BEFORE_TOWN = Set.of("in", "at", "from", "to", "of", "and", "near", "which");
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

    private static final Pattern CITIES =
            Pattern.compile("(?i)\\b(?:cit(?:y|ies)|towns?|municipalit(?:y|ies))\\b|[市城鎮]");
    private static final int LONGEST_HAN = 6;
    private static final Set<String> HAN_NAME_MARKS = Set.of("·", "‧", "・");
    private static final Set<String> HAN_JOINTS = Set.of("和", "与", "與", "及", "、");

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
                int name = words.block().language() == Language.CHINESE ? beforeBracket(words, i) : i;
                if (name < i) {
                    found.add(words.mention(Kind.CITY, name, i, Mention.WORDS));
                }
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
                || BEFORE_TOWN.contains(before.folded());
        int end = begins ? endOfName(words, from) : from;
        boolean joins = words.at(end).is(",") || (words.at(end).is("in") && !words.beginsSentence(from));
        boolean bracketed = words.at(end).is("(")
                && lexicon.countries()
                        .longestAt(words, end + 1)
                        .filter(country -> words.at(country.to()).is(")"))
                        .isPresent();
        if (end > from
                && bracketed
                && !(words.beginsSentence(from)
                        && lexicon.lists("givenNames", words.at(from).text()))
                && lexicon.heads().longestAt(words, end - 1).isEmpty()
                && speaksOfCities(words)) {
            return end;
        }
        return end > from
                        && joins
                        && lexicon.countries().longestAt(words, end + 1).isPresent()
                        && lexicon.countries().longestAt(words, from).isEmpty()
                        && lexicon.heads().longestAt(words, end - 1).isEmpty()
                        && !lexicon.lists("givenNames", words.at(from).text())
                ? end
                : from;
    }

    private static boolean speaksOfCities(Words words) {
        return CITIES.matcher(words.block().text()).find();
    }

    /** 卡斯凱什（葡萄牙） in a text of cities: where the name begins that ends before a bracket; there, where none does. */
    private int beforeBracket(Words words, int bracket) {
        boolean country = (words.at(bracket).is("(") || words.at(bracket).is("（"))
                && lexicon.countries()
                        .longestAt(words, bracket + 1)
                        .filter(hit ->
                                words.at(hit.to()).is(")") || words.at(hit.to()).is("）"))
                        .isPresent();
        int from = bracket;
        while (country
                && from > 0
                && (words.at(from - 1).shape() == Words.Shape.HAN
                        || HAN_NAME_MARKS.contains(words.at(from - 1).text()))
                && !HAN_JOINTS.contains(words.at(from - 1).text())) {
            from--;
        }
        int length = bracket - from;
        boolean name = length >= 2
                && length <= LONGEST_HAN
                && speaksOfCities(words)
                && lexicon.heads().longestAt(words, bracket - 2).isEmpty()
                && lexicon.heads().longestAt(words, bracket - 1).isEmpty();
        return name ? from : bracket;
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
