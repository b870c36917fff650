package org.learningcities.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/** Countries, their adjectives, and cities and other municipal units, by gazetteer and by the grammar of their names. */
final class Places implements MentionSource {
    private static final int LONGEST_NAME = 9;
    private static final int LONGEST_HAN_NAME = 12;
    private static final int SHORT_NAME = 4;
    private static final int LONG_FOREIGN_NAME = 8;
    private static final int LARGE = 1_000_000;
    private static final Set<String> ENGLISH_UNITS = Set.of("city", "municipality", "town", "borough");
    private static final Set<String> ENGLISH_DISTRICTS = Set.of("district", "county");
    private static final Set<String> ENGLISH_AREAS =
            Set.of("province", "prefecture", "region", "governorate", "oblast");
    private static final Set<String> DIRECTIONS =
            Set.of("Central", "Northern", "Southern", "Eastern", "Western", "Upper", "Lower");
    private static final Set<String> WATERS = Set.of("Lake", "Mount", "River", "Gulf");
    private static final Set<String> KOREAN_UNITS = Set.of("gu", "gun", "si", "eup", "myeon", "dong");
    private static final Set<String> OF_UNITS = Set.of("city", "municipality", "town", "district", "county", "borough");
    /** After 市 these make a word of their own: 市長, 市民, 市府. */
    private static final String JOINS_CITY = "長民府議政場區立中集容";

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    Places(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Mention> mentionsIn(Document document) {
        var found = new ArrayList<Mention>();
        var blocks = Words.in(document);
        var cohort = Cohort.of(blocks, lexicon, gazetteer);
        for (var words : blocks) {
            countries(words, found);
            for (int i = 0; i < words.size(); i++) {
                switch (words.at(i).shape()) {
                    case CAPITAL, MARK -> latin(words, i, cohort, found);
                    case HAN -> han(words, i, cohort, found);
                    default -> {}
                }
            }
        }
        again(blocks, found);
        return found;
    }

    /** A town that the document names within a sentence is meant at a sentence's start too. */
    private static void again(List<Words> blocks, List<Mention> found) {
        var known = new HashMap<String, Mention>();
        var taken = new BitSet();
        for (var mention : found) {
            if (mention.kind().is(Kind.CITY) && mention.text().indexOf(' ') < 0) {
                known.putIfAbsent(mention.text(), mention);
            }
            taken.set(mention.start());
        }
        blocks.stream()
                .filter(words -> words.block().language() == Language.ENGLISH)
                .forEach(words -> again(words, known, taken, found));
    }

    private static void again(Words words, Map<String, Mention> known, BitSet taken, List<Mention> found) {
        for (int i = 0; i < words.size(); i++) {
            var named = known.get(words.at(i).text());
            var first = named != null && words.beginsSentence(i) ? named : null;
            boolean goesOn = words.at(i + 1).shape() == Words.Shape.CAPITAL
                    || words.at(i + 1).is("-");
            if (first != null && !goesOn && !taken.get(words.at(i).start())) {
                found.add(words.mention(first.kind(), i, i + 1, first.reading()));
            }
        }
    }

    private void countries(Words words, List<Mention> found) {
        for (var hit : lexicon.countries().allIn(words)) {
            if (DIRECTIONS.contains(words.at(hit.from() - 1).text())) {
                found.add(words.mention(Kind.ADMINISTRATIVE_AREA, hit.from() - 1, hit.to(), Mention.WORDS));
            }
            found.add(words.mention(Kind.COUNTRY, hit.from(), hit.to(), reading(Gazetteer.placeOf(hit.value()))));
        }
        for (var hit : lexicon.demonyms().allIn(words)) {
            found.add(words.mention(Kind.DEMONYM, hit.from(), hit.to(), reading(Gazetteer.placeOf(hit.value()))));
        }
        for (int i = 0; i < words.size(); i++) {
            int end = i;
            while (lexicon.shortCountry(words.at(end).text()).isPresent()) {
                end++;
            }
            if (end - i >= 2
                    && words.at(end + 1).is("国")
                    && "兩两三四五各".contains(words.at(end).text())) {
                for (int one = i; one < end; one++) {
                    var country = lexicon.shortCountry(words.at(one).text()).orElseThrow();
                    found.add(words.mention(Kind.COUNTRY, one, one + 1, reading(Gazetteer.placeOf(country))));
                }
                i = end;
            }
        }
    }

    private void latin(Words words, int i, Cohort cohort, List<Mention> found) {
        if (words.at(i).shape() == Words.Shape.MARK && !words.at(i).is("'")) {
            return;
        }
        cityOf(words, i, cohort, found);
        if (words.at(i - 1).is("-") && !words.at(i).spaceBefore()) {
            return;
        }
        var curated = gazetteer.curated().longestAt(words, i);
        var korean = koreanUnit(words, i);
        if (curated.isPresent() && (korean.isEmpty() || curated.get().to() >= korean.get())) {
            var hit = curated.get();
            boolean plainWord = hit.to() == i + 1
                    && words.beginsSentence(i)
                    && lexicon.lists("common", words.at(i).text())
                    && words.at(i + 1).shape() == Words.Shape.LOWER;
            if (!brokenAfter(words, hit.to()) && !plainWord) {
                var place = hit.value().ambiguous()
                        ? ambiguous(hit.label(), hit.value().place(), cohort)
                        : Optional.of(hit.value().place());
                addLatin(words, i, hit.to(), place, found);
                return;
            }
        }
        if (korean.isPresent()) {
            var place = unique(gazetteer.named(words.text(i, korean.get())), cohort);
            addLatin(words, i, korean.get(), place, found);
            return;
        }
        gazetteerName(words, i, cohort, found);
        unit(words, i, found);
        district(words, i, found);
        water(words, i, found);
    }

    private void gazetteerName(Words words, int i, Cohort cohort, List<Mention> found) {
        for (int to = Math.min(words.size(), i + LONGEST_NAME); to > i; to--) {
            if (words.at(to - 1).shape() != Words.Shape.CAPITAL || brokenAfter(words, to)) {
                continue;
            }
            var name = words.text(i, to);
            boolean longName = to - i > 1;
            if (!longName
                    && (words.at(i).acronym()
                            || lexicon.lists("common", name)
                            || lexicon.lists("title", name)
                            || partOfName(words, i))) {
                continue;
            }
            boolean cue = lexicon.lists("placeCues", words.at(i - 1).text())
                    || ENGLISH_UNITS.contains(words.at(to).folded());
            var place = cohort.choose(gazetteer.named(name), cue, longName);
            if (place.isPresent()
                    && (cue
                            || longName
                            || !words.beginsSentence(i)
                            || place.get().population() > LARGE)) {
                addLatin(words, i, to, place, found);
                return;
            }
        }
    }

    /** A capital on either side: the word belongs to some other name. */
    private boolean partOfName(Words words, int i) {
        var after = words.at(i + 1);
        var before = words.at(i - 1);
        boolean nameGoesOn =
                after.shape() == Words.Shape.CAPITAL && after.spaceBefore() && !ENGLISH_UNITS.contains(after.folded());
        boolean nameBegan =
                before.shape() == Words.Shape.CAPITAL && words.at(i).spaceBefore() && !words.beginsSentence(i - 1);
        return nameGoesOn
                || nameBegan
                || lexicon.lists("givenNames", words.at(i).text());
    }

    private static boolean brokenAfter(Words words, int to) {
        return words.at(to).is("-")
                && !words.at(to).spaceBefore()
                && !words.at(to + 1).spaceBefore()
                && words.at(to + 1).shape() == Words.Shape.CAPITAL;
    }

    private static Optional<Integer> koreanUnit(Words words, int i) {
        boolean unit = words.at(i).shape() == Words.Shape.CAPITAL
                && words.at(i + 1).is("-")
                && !words.at(i + 1).spaceBefore()
                && KOREAN_UNITS.contains(words.at(i + 2).text())
                && !words.at(i + 2).spaceBefore();
        return unit ? Optional.of(i + 3) : Optional.empty();
    }

    private void addLatin(Words words, int from, int to, Optional<Place> place, List<Mention> found) {
        int end = to;
        var after = words.at(to);
        if (ENGLISH_UNITS.contains(after.folded())
                && after.spaceBefore()
                && after.shape() != Words.Shape.MARK
                && words.at(to - 1).shape() != Words.Shape.MARK
                && !words.at(to - 1).is(after.folded())) {
            end = to + 1;
        }
        var kind = place.map(Place::kind).orElse(Kind.CITY);
        found.add(words.mention(kind, from, end, place.map(Places::reading).orElse(Mention.WORDS)));
    }

    /** "City of X", "Municipality of X": the whole is the place X; X need not be known. */
    private void cityOf(Words words, int i, Cohort cohort, List<Mention> found) {
        boolean two =
                words.at(i + 1).is("and") && OF_UNITS.contains(words.at(i + 2).folded());
        int of = two ? i + 3 : i + 1;
        if (words.at(i).shape() != Words.Shape.CAPITAL
                || !OF_UNITS.contains(words.at(i).folded())
                || !words.at(of).is("of")) {
            return;
        }
        int from = of + 1;
        int to = from;
        while (words.at(to).shape() == Words.Shape.CAPITAL
                || (to > from && words.at(to).is("-") && !words.at(to).spaceBefore())) {
            to++;
        }
        if (to == from || lexicon.lists("title", words.at(from).text())) {
            return;
        }
        var curated = gazetteer.curated().longestAt(words, from).filter(hit -> !hit.value()
                .ambiguous());
        var place = curated.isPresent()
                ? Optional.of(curated.get().value().place())
                : cohort.choose(gazetteer.named(words.text(from, to)), true, true);
        found.add(words.mention(
                place.map(Place::kind).orElse(Kind.CITY),
                i,
                curated.map(Dictionary.Hit::to).orElse(to),
                place.map(Places::reading).orElse(Mention.WORDS)));
    }

    /** "Xxxx City", "Xxxx District", "Xxxx Province" of a name that is not known. */
    private void unit(Words words, int i, List<Mention> found) {
        if (words.at(i).shape() != Words.Shape.CAPITAL
                || (words.at(i - 1).shape() == Words.Shape.CAPITAL
                        && words.at(i).spaceBefore())) {
            return;
        }
        int to = i;
        while (words.at(to).shape() == Words.Shape.CAPITAL && to < i + 4) {
            var unit = words.at(to).folded();
            boolean city = ENGLISH_UNITS.contains(unit) || ENGLISH_DISTRICTS.contains(unit);
            if ((city || ENGLISH_AREAS.contains(unit)) && to > i) {
                found.add(words.mention(city ? Kind.CITY : Kind.ADMINISTRATIVE_AREA, i, to + 1, Mention.WORDS));
                return;
            }
            if (lexicon.lists("title", words.at(to).text())
                    || words.at(to).acronym()
                    || lexicon.lists("boundary", words.at(to).folded())
                    || lexicon.demonyms().longestAt(words, to).isPresent()) {
                return;
            }
            to++;
        }
    }

    /** "in Dong Da district", "the Savanes region": the name before a plain noun. */
    private void district(Words words, int i, List<Mention> found) {
        boolean cue = Set.of("in", "of", "from", "the", "at", "to", "and", "s", ",")
                .contains(words.at(i - 1).folded());
        int to = i;
        while (words.at(to).shape() == Words.Shape.CAPITAL
                && !words.at(to).acronym()
                && !lexicon.lists("title", words.at(to).text())
                && !lexicon.lists("boundary", words.at(to).folded())
                && lexicon.demonyms().longestAt(words, to).isEmpty()
                && to < i + 4) {
            to++;
        }
        var noun = words.at(to);
        boolean city =
                Set.of("district", "county", "municipality", "town", "village").contains(noun.folded());
        boolean unit = noun.shape() == Words.Shape.LOWER && (city || ENGLISH_AREAS.contains(noun.folded()));
        if (to > i && cue && unit && !words.beginsSentence(i)) {
            found.add(words.mention(city ? Kind.CITY : Kind.ADMINISTRATIVE_AREA, i, to, Mention.WORDS));
        }
    }

    /** "Lake Victoria". */
    private static void water(Words words, int i, List<Mention> found) {
        var name = words.at(i + 1);
        if (WATERS.contains(words.at(i).text()) && name.shape() == Words.Shape.CAPITAL && !name.acronym()) {
            found.add(words.mention(Kind.PLACE, i, i + 2, Mention.WORDS));
        }
    }

    private void han(Words words, int i, Cohort cohort, List<Mention> found) {
        var curated = gazetteer
                .curated()
                .longestAt(words, i)
                .filter(hit -> hit.to() > i + 2 || !words.at(i + 1).is("市") || begins(words, i)); // 中市, not 其中市府
        if (curated.isPresent()) {
            var hit = curated.get();
            int to = withoutJoinedCity(words, i, hit.to());
            var place = hit.value().ambiguous()
                    ? ambiguous(words.text(i, to), hit.value().place(), cohort)
                    : Optional.of(hit.value().place());
            boolean ends = to - i > 2 || !hit.value().ambiguous() || (place.isPresent() && words.boundaryBefore(i));
            if (ends) {
                addHan(words, i, to, place, found);
                return;
            }
        }
        int longest = gazetteer.mayBegin(words, i) ? LONGEST_HAN_NAME : 0;
        for (int to = Math.min(words.size(), i + longest); to > i + 1; to--) {
            var candidates = gazetteer.named(words.text(i, to));
            if (candidates.isEmpty()) {
                continue;
            }
            int end = withoutJoinedCity(words, i, to);
            var place = cohort.choose(candidates, false, false);
            boolean sure = end - i >= 3
                    || place.filter(p -> p.population() >= LARGE && cohort.has(p))
                            .isPresent();
            if (place.isPresent() && sure && end > i + 1 && words.boundaryBefore(i)) {
                addHan(words, i, end, place, found);
                return;
            }
        }
        hanUnit(words, i, found);
    }

    /** 新北市長 is 新北 and 市長: the unit's character belongs to the word after it. */
    private static int withoutJoinedCity(Words words, int from, int to) {
        boolean joins = to - from > 2
                && "市縣區郡".contains(words.at(to - 1).text())
                && (words.at(to).is("长") || words.at(to).is("民"));
        return joins ? to - 1 : to;
    }

    private void addHan(Words words, int from, int to, Optional<Place> place, List<Mention> found) {
        int end = to;
        if (words.at(end).is("郡") && !"市縣區郡".contains(words.at(to - 1).text())) {
            end++;
        }
        boolean cityMissing = !"市縣區".contains(words.at(end - 1).text());
        boolean unit =
                words.at(end).is("市") || words.at(end).is("县") || words.at(end).is("区");
        if (cityMissing
                && unit
                && (words.at(end + 1).text().isEmpty()
                        || !JOINS_CITY.contains(words.at(end + 1).text()))) {
            end++;
        }
        found.add(words.mention(
                place.map(Place::kind).orElse(Kind.CITY),
                from,
                end,
                place.map(Places::reading).orElse(Mention.WORDS)));
    }

    /** 某某市, 某某區, 某某郡 of a name that is not known, where something before it says that a name begins. */
    private void hanUnit(Words words, int i, List<Mention> found) {
        var before = words.at(i - 1);
        boolean inCountry = i > 2 && countryBefore(words, before.is("的") ? i - 1 : i);
        if (!inCountry && !begins(words, i)) {
            return;
        }
        int longest = inCountry ? LONG_FOREIGN_NAME : SHORT_NAME;
        for (int to = i; to < i + longest && words.at(to).shape() == Words.Shape.HAN; to++) {
            boolean unit = "市區郡縣".contains(words.at(to).text());
            if (unit && to > i) {
                var after = words.at(to + 1);
                if (after.text().isEmpty() || !(JOINS_CITY + "内內外境").contains(after.text())) {
                    found.add(words.mention(Kind.CITY, i, to + 1, Mention.WORDS));
                }
                return;
            }
            if (lexicon.lists("zhNoPlaceCharacters", words.at(to).text())) {
                return;
            }
        }
    }

    private static boolean begins(Words words, int i) {
        var before = words.at(i - 1);
        return i == 0 || before.shape() == Words.Shape.MARK || "的在於从從到訪由與和及自".contains(before.text());
    }

    private boolean countryBefore(Words words, int end) {
        for (int length = 2; length <= 4 && length <= end; length++) {
            if (lexicon.countries().has(words, end - length, end)) {
                return true;
            }
        }
        return false;
    }

    /** A curated place whose name others share is meant where its country is spoken of and no other place's is. */
    private Optional<Place> ambiguous(String name, Place place, Cohort cohort) {
        boolean elsewhere = gazetteer.named(name).stream()
                .anyMatch(other -> cohort.has(other) && !other.country().equals(place.country()));
        return cohort.has(place) && !elsewhere ? Optional.of(place) : Optional.empty();
    }

    private static Optional<Place> unique(List<Place> candidates, Cohort cohort) {
        var here = candidates.stream().filter(cohort::has).toList();
        return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
    }

    static Mention.Reading reading(Place place) {
        return Terms.entry("place", place.key());
    }
}
