package org.learningcities.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.document.Sentence;

/** Short forms and pronouns and what they stand for; where that is not plain, nothing is added. */
final class References {
    private static final Set<String> CITY_WORDS =
            Set.of("city", "district", "municipality", "town", "county", "borough");
    private static final List<String> CHINESE_CITY =
            List.of("這座城市", "該城市", "該市", "本市", "該區", "本區", "該縣", "本縣", "該郡", "該鎮", "全市", "我們城市");
    private static final Set<String> POINTING = Set.of("the", "this", "that");
    private static final Set<String> KEYS_THAT_STAND =
            Set.of("award", "conference", "festival", "meeting", "ceremony", "agreement");
    private static final Set<String> CLAUSE_STARTS =
            Set.of("and", "but", "where", "that", "which", "while", "when", "as", "because", "so");

    private final Lexicon lexicon;

    References(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The mentions, and beside them the short forms that stand for one of them; in the order of the text. */
    List<Mention> resolved(Document document, List<Mention> mentions) {
        var found = new ArrayList<Mention>();
        for (var words : Words.in(document)) {
            for (int i = 0; i < words.size(); i++) {
                var added = words.block().language() == Language.CHINESE
                        ? chinese(document, words, i, mentions)
                        : english(document, words, i, mentions, found);
                added.ifPresent(found::add);
            }
        }
        var replaced = new HashSet<Integer>();
        found.forEach(mention -> {
            for (int offset = mention.start(); offset < mention.end(); offset++) {
                replaced.add(offset);
            }
        });
        var all = new ArrayList<>(found);
        mentions.stream().filter(m -> !replaced.contains(m.start())).forEach(all::add);
        all.sort(java.util.Comparator.comparingInt(Mention::start).thenComparingInt(m -> -m.end()));
        return all;
    }

    private Optional<Mention> english(
            Document document, Words words, int i, List<Mention> mentions, List<Mention> found) {
        var word = words.at(i);
        if (POINTING.contains(word.folded())) {
            int noun = lexicon.demonyms()
                    .longestAt(words, i + 1)
                    .map(Dictionary.Hit::to)
                    .orElse(i + 1);
            if (!free(words, noun, mentions, 1)) {
                return Optional.empty();
            }
            if (CITY_WORDS.contains(words.at(noun).folded()) && endsPhrase(words, noun + 1)) {
                return cityOf(document, words, words.at(noun).folded(), mentions)
                        .map(city -> standing(words, i, noun + 1, city));
            }
            return noun == i + 1 ? body(words, i, mentions) : Optional.empty();
        }
        if (word.is("he") || word.is("she")) {
            return person(words, i, mentions).map(person -> standing(words, i, i + 1, person));
        }
        boolean plural = word.is("they") || word.is("their");
        boolean possessive = word.is("its") || word.is("their");
        if (!plural && !word.is("it") && !possessive) {
            return Optional.empty();
        }
        if (possessive && !clauseStart(words, i)) {
            return Optional.empty();
        }
        if (word.is("it") && !subject(words, i)) {
            return Optional.empty();
        }
        var earlier = new ArrayList<>(mentions);
        earlier.addAll(found);
        return antecedent(document, words, i, plural, earlier).map(a -> standing(words, i, i + 1, a));
    }

    /** The one person whom the block has named so far. */
    private static Optional<Mention> person(Words words, int i, List<Mention> mentions) {
        var persons = mentions.stream()
                .filter(m -> m.block() == words.block().number()
                        && m.kind() == Kind.PERSON
                        && m.end() <= words.at(i).start())
                .toList();
        long different =
                persons.stream().map(m -> m.resolved().text()).distinct().count();
        return different == 1 ? Optional.of(persons.get(persons.size() - 1)) : Optional.empty();
    }

    private static Mention standing(Words words, int from, int to, Mention antecedent) {
        return Composition.standingFor(words.mention(antecedent.kind(), from, to, Mention.WORDS), antecedent);
    }

    /** No mention begins there but one of that many words, which the short form replaces. */
    private static boolean free(Words words, int i, List<Mention> mentions, int length) {
        int start = words.at(i).start();
        int end = words.at(i + length - 1).end();
        return mentions.stream()
                .noneMatch(m -> m.start() <= start && m.end() > start && !(m.start() == start && m.end() == end));
    }

    private boolean endsPhrase(Words words, int i) {
        var word = words.at(i);
        return word.shape() == Words.Shape.MARK
                || lexicon.lists("boundary", word.folded())
                || lexicon.lists("verbs", word.folded())
                || word.folded().endsWith("ed")
                || word.shape() == Words.Shape.NUMBER;
    }

    private Optional<Mention> body(Words words, int i, List<Mention> mentions) {
        var noun = words.at(i + 1);
        var head =
                lexicon.heads().of(noun.text()).or(() -> lexicon.commonHeads().of(noun.text()));
        if (head.isEmpty()
                || noun.shape() == Words.Shape.MARK
                || !endsPhrase(words, i + 2)
                || words.at(i + 2).is("of")) {
            return Optional.empty();
        }
        var label = noun.folded();
        return last(mentions, noun.start(), m -> fits(m, head.get(), label) && capital(m))
                .or(() -> last(mentions, noun.start(), m -> fits(m, head.get(), label)))
                .map(m -> standing(words, i, i + 2, m));
    }

    private boolean fits(Mention mention, Lexicon.Head head, String label) {
        if (mention.antecedent().isPresent()
                || mention.text().toLowerCase(Locale.ROOT).equals(label)
                || mention.kind() == Kind.STATUS) {
            return false;
        }
        boolean sameNoun = (" " + mention.text().toLowerCase(Locale.ROOT) + " ").contains(" " + label + " ")
                && mention.kind().is(head.kind());
        boolean sameKind = KEYS_THAT_STAND.contains(head.key()) && mention.kind() == head.kind();
        return sameNoun || sameKind || (label.equals("event") && mention.kind().is(Kind.EVENT));
    }

    private static boolean capital(Mention mention) {
        return mention.text().codePoints().anyMatch(Character::isUpperCase);
    }

    private static Optional<Mention> last(
            List<Mention> mentions, int before, java.util.function.Predicate<Mention> fits) {
        return mentions.stream().filter(m -> m.end() <= before && fits.test(m)).reduce((first, second) -> second);
    }

    /** The city of the section's heading, else of the title, else the first that the same language speaks of. */
    private Optional<Mention> cityOf(Document document, Words words, String unit, List<Mention> mentions) {
        var heading = document.sections().get(words.block().section()).heading();
        var ofHeading = heading.flatMap(block -> firstCity(mentions, block));
        if (ofHeading.isPresent() && heading.get().number() <= words.block().number()) {
            return ofHeading;
        }
        var language = words.block().language();
        var ofTitle = document.blocks().stream()
                .filter(block -> block.language() == language && block.role() == Block.Role.TITLE)
                .flatMap(block -> firstCity(mentions, block).stream())
                .findFirst();
        if (unit.equals("city")
                && ofTitle.filter(city -> city.text().endsWith("-gu")).isPresent()) {
            var near = last(
                    mentions,
                    words.block().end(),
                    m -> m.block() == words.block().number()
                            && m.kind().is(Kind.CITY)
                            && !m.text().endsWith("-gu"));
            if (near.isPresent()) {
                return near;
            }
        }
        return ofTitle.or(() -> mentions.stream()
                .filter(m -> m.language() == language
                        && m.kind().is(Kind.CITY)
                        && m.antecedent().isEmpty())
                .findFirst());
    }

    private static Optional<Mention> firstCity(List<Mention> mentions, Block block) {
        return mentions.stream()
                .filter(m -> m.block() == block.number() && m.kind().is(Kind.CITY))
                .findFirst()
                .or(() -> mentions.stream()
                        .filter(m -> m.block() == block.number())
                        .flatMap(m -> m.nested().stream())
                        .filter(m -> m.kind().is(Kind.CITY))
                        .findFirst());
    }

    private static boolean clauseStart(Words words, int i) {
        return words.beginsSentence(i)
                || words.at(i - 1).is(",")
                || words.at(i - 1).is(";")
                || CLAUSE_STARTS.contains(words.at(i - 1).folded());
    }

    /** "it" as a clause's subject; not "when it comes to", "it is important that", "made it". */
    private boolean subject(Words words, int i) {
        var after = words.at(i + 1);
        boolean empty = after.is("comes")
                || ((after.is("is") || after.is("was"))
                        && Set.of("important", "necessary", "possible", "clear", "essential", "vital", "hoped", "time")
                                .contains(words.at(i + 2).folded()));
        boolean verb = (after.shape() == Words.Shape.LOWER && !lexicon.lists("boundary", after.folded()))
                || Set.of(
                                "is", "was", "has", "had", "will", "can", "would", "should", "also", "now", "does",
                                "did", "could", "must", "may")
                        .contains(after.folded());
        return !empty
                && verb
                && (clauseStart(words, i)
                        || words.at(i - 1).shape() == Words.Shape.MARK
                        || lexicon.lists("boundary", words.at(i - 1).folded())
                        || words.at(i - 1).shape() == Words.Shape.NUMBER);
    }

    private Optional<Mention> antecedent(
            Document document, Words words, int i, boolean plural, List<Mention> mentions) {
        int at = words.at(i).start();
        var sentences = document.sentences().stream()
                .filter(s -> s.block() == words.block().number() && s.start() <= at)
                .toList();
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        var own = sentences.get(sentences.size() - 1);
        var inOwn = own.start() == at ? Optional.<Mention>empty() : subjectOf(words, own, at, plural, mentions);
        if (inOwn.isPresent()) {
            return inOwn;
        }
        var before = sentences.size() < 2
                ? Optional.<Mention>empty()
                : subjectOf(words, sentences.get(sentences.size() - 2), at, plural, mentions);
        if (before.isPresent() || plural) {
            return before;
        }
        return cityOf(document, words, "", mentions);
    }

    private static Optional<Mention> subjectOf(
            Words words, Sentence sentence, int before, boolean plural, List<Mention> mentions) {
        return mentions.stream()
                .filter(m -> m.start() >= sentence.start() && m.end() <= Math.min(sentence.end(), before))
                .filter(m -> plural ? plural(m) : singular(m))
                .filter(m -> {
                    int after = words.indexAt(m.end());
                    return !(words.at(after).is("'") && !words.at(after).spaceBefore());
                })
                .filter(m -> !Set.of("in", "at", "by", "with", "of", "to", "from", "for", "on")
                        .contains(previous(words, m)))
                .min(java.util.Comparator.comparingInt(Mention::start));
    }

    private static String previous(Words words, Mention mention) {
        int i = words.indexAt(mention.start()) - 1;
        while (i > 0
                && (POINTING.contains(words.at(i).folded())
                        || words.at(i).is("a")
                        || words.at(i).is("an"))) {
            i--;
        }
        return words.at(i).folded();
    }

    private static boolean singular(Mention m) {
        return (m.kind().is(Kind.CITY)
                        || m.kind().is(Kind.ORGANISATION)
                        || m.kind() == Kind.FACILITY
                        || m.kind() == Kind.PROGRAMME
                        || m.kind().is(Kind.EVENT))
                && !manyOf(m);
    }

    private static boolean plural(Mention m) {
        return (m.kind() == Kind.GROUP
                        && m.entry("group").filter("anyone"::equals).isEmpty())
                || ((m.kind() == Kind.FACILITY
                                || m.kind() == Kind.PROGRAMME
                                || m.kind().is(Kind.EVENT))
                        && manyOf(m));
    }

    private static boolean manyOf(Mention m) {
        return m.resolved().text().endsWith("s")
                && !m.kind().is(Kind.CITY)
                && !m.kind().is(Kind.ORGANISATION);
    }

    private Optional<Mention> chinese(Document document, Words words, int i, List<Mention> mentions) {
        for (var form : CHINESE_CITY) {
            int to = i + form.length();
            if (to <= words.size() && words.text(i, to).equals(form)) {
                return free(words, i, mentions, form.length())
                        ? cityOf(document, words, "", mentions).map(city -> standing(words, i, to, city))
                        : Optional.empty();
            }
        }
        if (words.at(i).is("市") && words.at(i + 1).is("府") && free(words, i, mentions, 2)) {
            return nestedOrTop(mentions, words.at(i).start(), "市政府")
                    .map(m -> standing(words, i, i + 2, m))
                    .or(() -> Optional.of(words.mention(Kind.GOVERNMENT_BODY, i, i + 2, Mention.WORDS)));
        }
        boolean pointing = words.at(i).is("该");
        int noun = pointing ? i + 1 : i;
        var head = lexicon.heads()
                .longestAt(words, noun)
                .filter(hit -> words.at(noun).shape() == Words.Shape.HAN);
        if (head.isEmpty() || !free(words, noun, mentions, head.get().to() - noun)) {
            return Optional.empty();
        }
        boolean body = head.get().value().kind().is(Kind.ORGANISATION)
                && head.get().value().kind() != Kind.UNIVERSITY
                && head.get().value().kind() != Kind.COMPANY
                && head.get().to() - noun > 1
                && words.boundaryBefore(noun)
                && words.boundaryBefore(head.get().to());
        if (!pointing && (!body || words.at(noun - 1).is("的"))) {
            return Optional.empty();
        }
        var text = words.text(noun, head.get().to());
        return last(
                        mentions,
                        words.at(noun).start(),
                        m -> m.text().endsWith(text) && m.text().length() > text.length() + 1)
                .map(m -> standing(words, i, head.get().to(), m));
    }

    private static Optional<Mention> nestedOrTop(List<Mention> mentions, int before, String ending) {
        return mentions.stream()
                .filter(m -> m.end() <= before)
                .flatMap(m -> java.util.stream.Stream.concat(java.util.stream.Stream.of(m), m.nested().stream()))
                .filter(m -> m.text().endsWith(ending) && m.kind().is(Kind.ORGANISATION))
                .reduce((first, second) -> second);
    }
}
