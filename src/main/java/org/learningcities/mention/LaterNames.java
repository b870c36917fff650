package org.learningcities.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.learningcities.document.Document;

/**
 * Names that the document itself explains: "Full Name (ACRONYM)", "Xyz, a museum that …", and a person's surname after
 * the whole name. Each later use has the first as antecedent.
 */
final class LaterNames {
    private static final Set<String> UNIT_NOUNS =
            Set.of("city", "district", "town", "municipality", "county", "borough");
    private static final int APPOSITION = 8;
    private static final int LONGEST = 6;
    private static final Set<String> PROJECTS = Set.of(
            "programme",
            "program",
            "project",
            "initiative",
            "campaign",
            "platform",
            "app",
            "scheme",
            "strategy",
            "plan",
            "agenda",
            "roadmap",
            "festival",
            "exhibition",
            "portal",
            "series");

    /** Nouns right before a body's name, acronym or not: "the German agency GIZ". */
    private static final Set<String> BODIES = Set.of(
            "agency",
            "foundation",
            "organisation",
            "organization",
            "association",
            "company",
            "firm",
            "charity",
            "cooperative",
            "federation",
            "broadcaster",
            "network",
            "publisher",
            "bank",
            "ngo",
            "non-profit",
            "union");

    private final Lexicon lexicon;

    LaterNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What the document explains beyond the mentions already found. */
    List<Mention> in(Document document, List<Mention> mentions) {
        var blocks = Words.in(document);
        var found = new ArrayList<Mention>();
        Map<String, Mention> explained = new LinkedHashMap<>();
        Map<Integer, Mention> starts = new HashMap<>();
        mentions.forEach(mention -> starts.putIfAbsent(mention.start(), mention));
        var ends = new HashMap<Integer, Mention>();
        mentions.forEach(mention -> ends.put(mention.end(), mention));
        var covered = covered(mentions);
        for (var words : blocks) {
            for (int i = 0; i < words.size(); i++) {
                var full = Optional.ofNullable(ends.get(words.at(i - 1).end())).filter(LaterNames::named);
                if (words.at(i).is("(") && full.isPresent()) {
                    bracketed(words, i, full.get(), starts, explained, found);
                }
                if (words.at(i).shape() == Words.Shape.CAPITAL && within(covered, words.at(i))) {
                    papers(words, i, covered, explained, found);
                }
                if (words.at(i).shape() == Words.Shape.CAPITAL && !within(covered, words.at(i))) {
                    called(words, i, covered, explained, found);
                    apposition(words, i, covered, explained, found);
                }
            }
        }
        var surnames = surnames(mentions);
        var byFirstWord = explained.values().stream()
                .collect(Collectors.groupingBy(m -> m.text().split("[^\\p{L}\\p{N}]", 2)[0]));
        for (var words : blocks) {
            for (int i = 0; i < words.size(); i++) {
                var word = words.at(i);
                if (word.shape() == Words.Shape.CAPITAL) {
                    later(words, i, byFirstWord.getOrDefault(word.text(), List.of()), found);
                    surname(words, i, surnames, covered, found);
                }
            }
        }
        return found;
    }

    private static boolean named(Mention mention) {
        return mention.kind().is(Kind.ORGANISATION)
                || mention.kind().is(Kind.EVENT)
                || Set.of(Kind.PROGRAMME, Kind.FACILITY, Kind.AWARD, Kind.AGREEMENT)
                        .contains(mention.kind());
    }

    private static BitSet covered(List<Mention> mentions) {
        var covered = new BitSet();
        mentions.forEach(mention -> covered.set(mention.start(), mention.end()));
        return covered;
    }

    /** False also outside the block, where no word begins. */
    private static boolean within(BitSet covered, Words.Word word) {
        return word.start() >= 0 && covered.get(word.start());
    }

    private void bracketed(
            Words words,
            int open,
            Mention full,
            Map<Integer, Mention> starts,
            Map<String, Mention> explained,
            List<Mention> found) {
        int end = open + 1;
        while (end < words.size() && end < open + 9 && !words.at(end).is(")")) {
            end++;
        }
        boolean name =
                words.at(end).is(")") && end > open + 1 && words.at(open + 1).shape() == Words.Shape.CAPITAL;
        if (!name || lexicon.bodies().longestAt(words, open + 1).isPresent()) {
            return;
        }
        int start = words.at(open + 1).start();
        boolean other = Optional.ofNullable(starts.get(start))
                .filter(m -> m.kind().is(Kind.PLACE) || m.kind() == Kind.PERSON || m.kind() == Kind.ROLE)
                .isPresent();
        boolean acronym = end == open + 2 && upper(words.at(open + 1).text()) >= 2;
        if (!other && (acronym || end > open + 2)) {
            var alias = Composition.standing(words, open + 1, end, full);
            found.add(alias);
            explained.putIfAbsent(alias.text(), alias);
        }
    }

    private static long upper(String text) {
        return text.codePoints().filter(Character::isUpperCase).count();
    }

    private void apposition(Words words, int i, BitSet covered, Map<String, Mention> explained, List<Mention> found) {
        int to = i;
        while ((words.at(to).shape() == Words.Shape.CAPITAL
                        && (to == i || words.at(to).spaceBefore() || !within(covered, words.at(to))))
                || (to > i
                        && words.at(to).is("-")
                        && !words.at(to).spaceBefore()
                        && words.at(to + 1).shape() == Words.Shape.CAPITAL)) {
            to++;
        }
        int whole = nameWithSmallWords(words, i, covered);
        to = words.at(whole).is(",") ? whole : to;
        boolean acronym = to == i + 1 && words.at(i).acronym();
        boolean article = (words.at(to).is(",") || (words.at(to).is("is") && (acronym || to > i + 1)))
                && (words.at(to + 1).is("a")
                        || words.at(to + 1).is("an")
                        || words.at(to + 1).is("the"));
        boolean behindArticle = words.at(i - 1).is("the")
                || words.at(i - 1).is("an")
                || words.at(i - 1).is("a");
        boolean inside = (words.at(i - 1).shape() == Words.Shape.CAPITAL && !behindArticle)
                || (words.at(i - 1).is("-") && !words.at(i).spaceBefore())
                || lexicon.lists("boundary", words.at(i).folded());
        if (!article || to - i > LONGEST || inside) {
            return;
        }
        for (int k = to + 2; k < to + 2 + APPOSITION; k++) {
            var word = words.at(k);
            boolean over = (word.shape() == Words.Shape.MARK && !word.is("-"))
                    || Set.of("that", "which", "who", "where", "of", "dedicated")
                            .contains(word.folded());
            if (over) {
                return;
            }
            var kind = nounKind(words, k);
            if (kind.isPresent()
                    && words.at(to + 1).is("the")
                    && lexicon.lists("verbs", words.at(k + 1).folded())) {
                return; // "Organised by Xyz, the week runs …" says nothing of Xyz
            }
            if (kind.isPresent()) {
                var mention = words.mention(kind.get(), i, to, Mention.WORDS);
                if (kind.get() == Kind.CITY && within(covered, words.at(to - 1))) {
                    return;
                }
                found.add(mention);
                explained.putIfAbsent(mention.text(), mention);
                return;
            }
        }
    }

    /** "An open workshop called Xyz", "a project known as Xyz". */
    private void called(Words words, int i, BitSet covered, Map<String, Mention> explained, List<Mention> found) {
        if (body(words, i, covered, explained, found)) {
            return;
        }
        int before = "\"'‘“".contains(words.at(i - 1).text()) ? i - 1 : i;
        int noun = words.at(before - 1).is(",") ? before - 2 : before - 1;
        var head = before == i
                        && PROJECTS.contains(words.at(noun).folded())
                        && words.at(noun).shape() == Words.Shape.LOWER
                ? nounKind(words, noun)
                : Optional.<Kind>empty();
        if (head.isPresent()) {
            int end = nameWithSmallWords(words, i, covered);
            var after = words.at(end);
            boolean over =
                    after.shape() != Words.Shape.CAPITAL && (noun == before - 1 || after.shape() == Words.Shape.MARK);
            if (end > i + 1 && over) {
                var mention = words.mention(head.get(), i, end, Mention.WORDS);
                found.add(mention);
                explained.putIfAbsent(mention.text(), mention);
            }
            return;
        }
        int verb = words.at(before - 1).is("as") ? before - 2 : before - 1;
        if (!Set.of("called", "named", "dubbed", "entitled", "titled", "known", "nicknamed")
                .contains(words.at(verb).folded())) {
            return;
        }
        int to = nameWithSmallWords(words, i, covered);
        for (int k = verb - 1; k > verb - 4; k--) {
            var kind = nounKind(words, k);
            if (kind.filter(each -> each != Kind.CITY).isPresent()) {
                var mention = words.mention(kind.get(), i, to, Mention.WORDS);
                found.add(mention);
                explained.putIfAbsent(mention.text(), mention);
                return;
            }
        }
    }

    /** "A new strategy, Glasgow Learns 2030": a paper's name that begins with a place's. */
    private static void papers(
            Words words, int i, BitSet covered, Map<String, Mention> explained, List<Mention> found) {
        boolean paper = words.at(i - 1).is(",")
                && PROJECTS.contains(words.at(i - 2).folded())
                && words.at(i - 2).shape() == Words.Shape.LOWER;
        if (!paper) {
            return;
        }
        int to = i;
        while (words.at(to).shape() == Words.Shape.CAPITAL && (to == i || !within(covered, words.at(to)))) {
            to++;
        }
        to += words.at(to).text().matches("20\\d\\d") ? 1 : 0;
        if (to > i + 1 && words.at(to).shape() == Words.Shape.MARK) {
            var mention = words.mention(Kind.PROGRAMME, i, to, Mention.WORDS);
            found.add(mention);
            explained.putIfAbsent(mention.text(), mention);
        }
    }

    private boolean body(Words words, int i, BitSet covered, Map<String, Mention> explained, List<Mention> found) {
        var noun = words.at(i - 1);
        if (!BODIES.contains(noun.folded()) || (noun.shape() == Words.Shape.CAPITAL && !noun.acronym())) {
            return false;
        }
        int to = i;
        while (words.at(to).shape() == Words.Shape.CAPITAL
                && (to == i || words.at(to).spaceBefore())
                && (to > i || !within(covered, words.at(to)))
                && to < i + 5) {
            to++;
        }
        var kind = lexicon.heads()
                .of(noun.text().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + noun.text().substring(1))
                .map(Lexicon.Head::kind)
                .filter(each -> each.is(Kind.ORGANISATION))
                .orElse(Kind.ORGANISATION);
        var mention = words.mention(kind, i, to, Mention.WORDS);
        found.add(mention);
        explained.putIfAbsent(mention.text(), mention);
        return true;
    }

    /** "Sea of Knowledge", "Learning in Ba and Shu". */
    private static int nameWithSmallWords(Words words, int i, BitSet covered) {
        int to = i;
        while (to < i + 7
                && (words.at(to).shape() == Words.Shape.CAPITAL
                        || (Set.of("of", "in", "for", "the", "and", "with", "on", "at", "to")
                                        .contains(words.at(to).folded())
                                && (words.at(to + 1).shape() == Words.Shape.CAPITAL
                                        || (words.at(to + 1).is("the")
                                                && words.at(to + 2).shape() == Words.Shape.CAPITAL))
                                && !(words.at(to).is("and") && within(covered, words.at(to - 1)))))) {
            to++;
        }
        return words.at(to).text().matches("20\\d\\d") && to > i ? to + 1 : to;
    }

    private Optional<Kind> nounKind(Words words, int i) {
        var word = words.at(i);
        if (word.shape() != Words.Shape.LOWER) {
            return Optional.empty();
        }
        if (Set.of("site", "venue", "space", "workshop", "house", "room").contains(word.folded())) {
            return Optional.of(Kind.FACILITY);
        }
        if (UNIT_NOUNS.contains(word.folded())) {
            return Optional.of(Kind.CITY);
        }
        return lexicon.heads().of(word.text()).map(Lexicon.Head::kind);
    }

    private static void later(Words words, int i, List<Mention> explained, List<Mention> found) {
        for (var first : explained) {
            int to = i + Words.count(first.text());
            boolean after = words.at(i).start() > first.start();
            if (to <= words.size() && after && words.text(i, to).equals(first.text())) {
                found.add(Composition.standing(words, i, to, first));
            }
        }
    }

    /** Surnames of one person only, with that person's first mention. */
    private Map<String, Mention> surnames(List<Mention> mentions) {
        Map<String, Mention> persons = new LinkedHashMap<>();
        var shared = new HashSet<String>();
        for (var mention : mentions) {
            for (var surname : mention.kind() == Kind.PERSON ? surnamesOf(mention.text()) : List.<String>of()) {
                var known = persons.putIfAbsent(surname, mention);
                if (known != null && !known.text().equals(mention.text())) {
                    shared.add(surname);
                }
            }
        }
        persons.keySet().removeAll(shared);
        return persons;
    }

    /** The last name; of "Lee Jung-hoon" the first too, which is the family's. */
    private List<String> surnamesOf(String name) {
        int first = name.indexOf(' ');
        if (first < 0) {
            return List.of();
        }
        var last = name.substring(name.lastIndexOf(' ') + 1);
        var family = name.substring(0, first);
        return lexicon.lists("romanisedSurnames", family) ? List.of(last, family) : List.of(last);
    }

    private void surname(Words words, int i, Map<String, Mention> surnames, BitSet covered, List<Mention> found) {
        var person = surnames.get(words.at(i).text());
        if (person == null || words.at(i).start() <= person.end()) {
            return;
        }
        int before = words.at(i - 1).is(".") ? i - 2 : i - 1;
        boolean titled = lexicon.lists("honorifics", words.at(before).text())
                || lexicon.roles().longestAt(words, i - 1).isPresent();
        boolean alone = titled
                || words.at(i - 1).shape() != Words.Shape.CAPITAL
                || lexicon.lists("boundary", words.at(i - 1).folded());
        boolean free = titled || !within(covered, words.at(i));
        boolean nameGoesOn = words.at(i + 1).shape() == Words.Shape.CAPITAL
                && words.at(i + 1).spaceBefore();
        if (alone && free && !nameGoesOn) {
            found.add(Composition.standing(words, i, i + 1, person));
        }
    }
}
