package org.learningcities.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** "It", "they", "the city", "the Institute", "the three-day event": English words that stand for what was named. */
final class EnglishReferences {
    private static final Set<Kind> NAMESAKES =
            Set.of(Kind.PROGRAMME, Kind.FACILITY, Kind.FESTIVAL, Kind.ORGANISATION, Kind.NETWORK, Kind.AWARD);

    private static final Set<String> CITY_WORDS =
            Set.of("city", "district", "municipality", "town", "county", "borough", "capital", "metropolis");
    private static final Set<String> KEYS_THAT_STAND =
            Set.of("award", "conference", "festival", "meeting", "ceremony", "agreement", "programme");
    /** Nouns that may stand for any occasion. */
    private static final Set<String> OCCASIONS =
            Set.of("event", "gathering", "occasion", "celebration", "session", "gala", "edition", "proceedings");
    /** Words that say how an occasion is, and not which one. */
    private static final Set<String> SAME = Set.of(
            "annual",
            "biennial",
            "international",
            "global",
            "regional",
            "online",
            "virtual",
            "hybrid",
            "prestigious",
            "landmark",
            "whole",
            "entire");

    /** What every occasion has: "the conference theme". */
    private static final Set<String> PARTS =
            Set.of("theme", "motto", "participants", "delegates", "organisers", "organizers", "agenda", "venue");

    private static final Set<String> BEHIND_VERB =
            Set.of("on", "upon", "to", "that", "a", "an", "the", "its", "their", "how", "all");
    private static final Set<String> UNDERTAKINGS = Set.of("initiative", "project", "programme", "program", "scheme");
    private static final Set<String> CLAUSE_STARTS =
            Set.of("and", "but", "where", "that", "which", "while", "when", "as", "because", "so", ",", ";");
    private static final Set<String> EMPTY_IT =
            Set.of("important", "necessary", "possible", "clear", "essential", "vital", "hoped", "time");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "was", "has", "had", "will", "can", "would", "should", "also", "now", "does", "did", "could", "must",
            "may");

    private final Lexicon lexicon;

    EnglishReferences(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What begins at a word and stands for something named before; {@code found} are such forms before it. */
    Optional<Mention> at(Words words, int i, Antecedents antecedents, List<Mention> found) {
        return switch (words.at(i).folded()) {
            case "the", "this", "that" ->
                pointing(words, i, antecedents)
                        .or(() -> again(words, i, antecedents))
                        .or(() -> ofThisYear(words, i, antecedents));
            case "he", "she" ->
                antecedents
                        .person(words, i, words.at(i).folded())
                        .map(person -> Composition.standing(words, i, i + 1, person));
            case "it" -> subject(words, i) ? singular(words, i, antecedents, found) : Optional.empty();
            case "its" -> clauseStart(words, i) ? singular(words, i, antecedents, found) : Optional.empty();
            case "they" -> plural(words, i, antecedents, found);
            case "their" -> clauseStart(words, i) ? plural(words, i, antecedents, found) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Mention> singular(Words words, int i, Antecedents antecedents, List<Mention> found) {
        return antecedents
                .subject(words, i, false, found)
                .or(() -> antecedents.city(words, i, ""))
                .map(m -> Composition.standing(words, i, i + 1, m));
    }

    private static Optional<Mention> plural(Words words, int i, Antecedents antecedents, List<Mention> found) {
        return antecedents.subject(words, i, true, found).map(m -> Composition.standing(words, i, i + 1, m));
    }

    /** "The French municipality" says by the way in which country it lies. */
    private Mention withDemonym(Mention mention, Words words, int at) {
        var demonym = lexicon.demonyms()
                .longestAt(words, at)
                .map(hit -> words.mention(Kind.DEMONYM, at, hit.to(), Places.reading(Gazetteer.placeOf(hit.value()))));
        return new Mention(
                mention.kind(),
                mention.language(),
                mention.block(),
                mention.start(),
                mention.end(),
                mention.text(),
                mention.reading(),
                demonym.stream().toList(),
                mention.antecedent());
    }

    private Optional<Mention> pointing(Words words, int i, Antecedents antecedents) {
        int noun = lexicon.demonyms()
                .longestAt(words, i + 1)
                .map(Dictionary.Hit::to)
                .orElse(i + 1);
        if (!antecedents.free(words, noun, noun + 1)
                || words.at(noun + 1).is("of")
                || (words.at(noun).shape() == Words.Shape.CAPITAL
                        && words.at(noun + 1).is("and")
                        && CITY_WORDS.contains(words.at(noun + 2).folded()))
                || !endsPhrase(words, noun + 1)) {
            return Optional.empty();
        }
        if (CITY_WORDS.contains(words.at(noun).folded())) {
            return antecedents
                    .city(words, i, words.at(noun).folded())
                    .map(city -> withDemonym(Composition.standing(words, i, noun + 1, city), words, i + 1));
        }
        return noun == i + 1
                ? body(words, i, noun, antecedents)
                        .or(() -> holder(words, i, antecedents))
                        .or(() -> apposed(words, i, antecedents))
                        .or(() -> undertaking(words, i, antecedents))
                        .or(() -> namesake(words, i, antecedents))
                : Optional.empty();
    }

    /** "the partnership" after "Learning Limerick, the partnership behind the week". */
    private static Optional<Mention> apposed(Words words, int i, Antecedents antecedents) {
        var noun = words.at(i + 1);
        return noun.shape() == Words.Shape.LOWER && noun.text().length() > 4
                ? antecedents
                        .apposed(words.at(i).start(), noun.text())
                        .map(m -> Composition.standing(words, i, i + 2, m))
                : Optional.empty();
    }

    /** "the mayor": the last person beside whose name that office stands. */
    private Optional<Mention> holder(Words words, int i, Antecedents antecedents) {
        var office = lexicon.roles().longestAt(words, i + 1);
        if (office.isEmpty()
                || office.get().label().endsWith("s")
                || words.at(i + 1).shape() == Words.Shape.HAN) {
            return Optional.empty();
        }
        int to = office.get().to();
        var after = words.at(to);
        if (after.is(",") || after.is("of") || after.shape() == Words.Shape.CAPITAL || !endsPhrase(words, to)) {
            return Optional.empty();
        }
        return antecedents
                .holder(words.at(i).start(), office.get().value())
                .map(person -> Composition.standing(words, i, to, person));
    }

    /** "the initiative", "the project" where nothing is so called: the programme or place last spoken of nearby. */
    private static Optional<Mention> undertaking(Words words, int i, Antecedents antecedents) {
        int block = words.block().number();
        return UNDERTAKINGS.contains(words.at(i + 1).folded())
                ? antecedents
                        .last(
                                words.at(i).start(),
                                m -> m.block() >= block - 1
                                        && !m.text().endsWith("s")
                                        && (m.kind() == Kind.PROGRAMME || m.kind() == Kind.FACILITY))
                        .map(m -> Composition.standing(words, i, i + 2, m))
                : Optional.empty();
    }

    /** "the bus" after "the Knowledge Bus": what was named with that noun last. */
    private static Optional<Mention> namesake(Words words, int i, Antecedents antecedents) {
        var noun = words.at(i + 1);
        var ending = " " + noun.text();
        return noun.shape() == Words.Shape.LOWER && noun.text().length() > 2
                ? antecedents
                        .last(
                                words.at(i).start(),
                                m -> named(m)
                                        && m.antecedent().isEmpty()
                                        && NAMESAKES.contains(m.kind())
                                        && m.text().toLowerCase(Locale.ROOT).endsWith(ending))
                        .map(m -> Composition.standing(words, i, i + 2, m))
                : Optional.empty();
    }

    /** "The three-day event", "this annual festival": an occasion spoken of again, with words that say no other one. */
    private Optional<Mention> again(Words words, int i, Antecedents antecedents) {
        int noun = i + 1;
        while ((words.at(noun + 1).is("-") && words.at(noun + 2).shape() == Words.Shape.LOWER)
                || SAME.contains(words.at(noun).folded())) {
            noun += words.at(noun + 1).is("-") ? 3 : 1;
        }
        boolean occasion = noun > i + 1
                && noun < i + 6
                && lexicon.commonHeads()
                        .of(words.at(noun).text())
                        .filter(head -> head.kind().is(Kind.EVENT) || head.kind() == Kind.AGREEMENT)
                        .isPresent();
        return occasion
                        && (antecedents.free(words, i + 1, noun + 1) || antecedents.free(words, noun, noun + 1))
                        && !words.at(noun + 1).is("of")
                        && endsPhrase(words, noun + 1)
                ? body(words, i, noun, antecedents)
                : Optional.empty();
    }

    /** "This year's event": the occasion that the text is about. */
    private Optional<Mention> ofThisYear(Words words, int i, Antecedents antecedents) {
        int noun = i + 4;
        boolean occasion = words.at(i + 1).is("year")
                && words.at(i + 2).is("'")
                && words.at(i + 3).is("s")
                && (OCCASIONS.contains(words.at(noun).folded())
                        || lexicon.commonHeads()
                                .of(words.at(noun).text())
                                .filter(head -> head.kind().is(Kind.EVENT))
                                .isPresent());
        return occasion && antecedents.free(words, noun, noun + 1) && endsPhrase(words, noun + 1)
                ? body(words, i, noun, antecedents)
                : Optional.empty();
    }

    private boolean endsPhrase(Words words, int i) {
        var word = words.at(i);
        return word.shape() == Words.Shape.MARK
                || word.shape() == Words.Shape.NUMBER
                || lexicon.lists("boundary", word.folded())
                || lexicon.lists("verbs", word.folded())
                || word.folded().endsWith("ed")
                || PARTS.contains(word.folded())
                || (word.folded().endsWith("ly") && word.shape() == Words.Shape.LOWER)
                || (word.folded().endsWith("s")
                        && BEHIND_VERB.contains(words.at(i + 1).folded())
                        && lexicon.commonHeads().longestAt(words, i).isEmpty());
    }

    /** "the Institute", "the prize": the last thing whose name has that noun, named ones first. */
    private Optional<Mention> body(Words words, int i, int at, Antecedents antecedents) {
        var noun = words.at(at);
        var head =
                lexicon.heads().of(noun.text()).or(() -> lexicon.commonHeads().of(noun.text()));
        boolean occasion = OCCASIONS.contains(noun.folded());
        if ((head.isEmpty() && !occasion) || noun.shape() == Words.Shape.MARK) {
            return Optional.empty();
        }
        Predicate<Mention> fits = m -> head.isPresent() ? fits(m, head.get(), noun.folded()) : anyOccasion(m);
        boolean ofOccasion =
                occasion || head.filter(h -> h.kind().is(Kind.EVENT)).isPresent();
        Optional<Mention> ofText = ofOccasion
                ? antecedents.last(
                        noun.start(),
                        m -> fits.test(m) && m.block() < words.block().number() && !antecedents.isInPassing(m))
                : Optional.empty();
        boolean other = antecedents
                .last(noun.start(), fits)
                .filter(m -> m.block() < words.block().number() && antecedents.isInPassing(m))
                .isPresent();
        return (other ? ofText : Optional.<Mention>empty())
                .or(() -> antecedents.last(noun.start(), m -> named(m) && fits.test(m)))
                .or(() -> antecedents.last(noun.start(), fits))
                .map(m -> Composition.standing(words, i, at + 1, m));
    }

    private static boolean named(Mention mention) {
        return mention.text().codePoints().anyMatch(Character::isUpperCase);
    }

    private static boolean fits(Mention mention, Lexicon.Head head, String label) {
        var text = mention.text().toLowerCase(Locale.ROOT);
        if (mention.antecedent().isPresent() || text.equals(label) || mention.kind() == Kind.STATUS) {
            return false;
        }
        boolean sameNoun =
                (" " + text + " ").contains(" " + label + " ") && mention.kind().is(head.kind());
        boolean sameKind = KEYS_THAT_STAND.contains(head.key())
                && (!head.key().equals("programme") || UNDERTAKINGS.contains(label) || label.equals("campaign"))
                && mention.kind() == head.kind()
                && (named(mention) || head.kind() == Kind.AGREEMENT);
        return sameNoun || sameKind || (OCCASIONS.contains(label) && anyOccasion(mention));
    }

    private static boolean anyOccasion(Mention mention) {
        return mention.antecedent().isEmpty()
                && mention.kind().is(Kind.EVENT)
                && mention.kind() != Kind.VISIT
                && !Antecedents.isPlural(mention.text());
    }

    private static boolean clauseStart(Words words, int i) {
        return words.beginsSentence(i) || CLAUSE_STARTS.contains(words.at(i - 1).folded());
    }

    /** "it" as a clause's subject; not "when it comes to", "it is important that", "made it". */
    private boolean subject(Words words, int i) {
        var after = words.at(i + 1);
        boolean empty = after.is("comes")
                || ((after.is("is") || after.is("was"))
                        && EMPTY_IT.contains(words.at(i + 2).folded()));
        boolean verb = AUXILIARIES.contains(after.folded())
                || (after.shape() == Words.Shape.LOWER && !lexicon.lists("boundary", after.folded()));
        var before = words.at(i - 1);
        boolean begins = clauseStart(words, i)
                || before.shape() == Words.Shape.MARK
                || before.shape() == Words.Shape.NUMBER
                || lexicon.lists("boundary", before.folded());
        return !empty && verb && begins;
    }
}
