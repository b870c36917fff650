package org.learningcities.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/** Finds short forms and pronouns and what they stand for; where that is not plain, nothing is added. */
final class References {
    private static final Set<String> CITY_WORDS =
            Set.of("city", "district", "municipality", "town", "county", "borough");
    private static final List<String> CHINESE_CITY = List.of(
            "這座城市", "該城市", "該市", "本市", "該區", "本區", "該縣", "本縣", "該郡", "該鎮", "全市", "全縣", "縣內", "市內", "全區", "我們城市");
    private static final Pattern HOUSE = Pattern.compile(
            "(?<form>這[座處所間棟個幢]新?(?:基地|建築|空間|場館|據點|中心|館舍|分館|園區|大樓|設施|學堂))|(?<alone>這[座處棟幢])(?=斥資|耗資|投資|造價|占地|佔地|樓高)");
    private static final Set<String> KEYS_THAT_STAND =
            Set.of("award", "conference", "festival", "meeting", "ceremony", "agreement", "programme");
    /** Nouns that may stand for any occasion. */
    private static final Set<String> OCCASIONS = Set.of("event", "gathering", "occasion", "celebration");
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

    private static final Set<String> UNDERTAKINGS = Set.of("initiative", "project", "programme", "program", "scheme");
    private static final Set<String> CLAUSE_STARTS =
            Set.of("and", "but", "where", "that", "which", "while", "when", "as", "because", "so", ",", ";");
    private static final Set<String> EMPTY_IT =
            Set.of("important", "necessary", "possible", "clear", "essential", "vital", "hoped", "time");
    private static final Set<String> AUXILIARIES = Set.of(
            "is", "was", "has", "had", "will", "can", "would", "should", "also", "now", "does", "did", "could", "must",
            "may");

    private final Lexicon lexicon;

    References(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The mentions, and beside them the short forms that stand for one of them; in the order of the text. */
    List<Mention> resolved(Document document, List<Mention> mentions) {
        var antecedents = new Antecedents(document, mentions);
        var found = new ArrayList<Mention>();
        for (var words : Words.in(document)) {
            for (int i = 0; i < words.size(); i++) {
                var added = words.block().language() == Language.CHINESE
                        ? chinese(words, i, antecedents)
                        : english(words, i, antecedents, found);
                added.ifPresent(found::add);
            }
        }
        var replaced = new HashSet<Integer>();
        for (var mention : found) {
            for (int offset = mention.start(); offset < mention.end(); offset++) {
                replaced.add(offset);
            }
        }
        var all = new ArrayList<>(found);
        mentions.stream().filter(m -> !replaced.contains(m.start())).forEach(all::add);
        all.sort(Comparator.comparingInt(Mention::start).thenComparingInt(m -> -m.end()));
        return all;
    }

    private Optional<Mention> english(Words words, int i, Antecedents antecedents, List<Mention> found) {
        return switch (words.at(i).folded()) {
            case "the", "this", "that" -> pointing(words, i, antecedents).or(() -> again(words, i, antecedents));
            case "he", "she" -> antecedents.person(words, i).map(person -> standing(words, i, i + 1, person));
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
                .map(m -> standing(words, i, i + 1, m));
    }

    private static Optional<Mention> plural(Words words, int i, Antecedents antecedents, List<Mention> found) {
        return antecedents.subject(words, i, true, found).map(m -> standing(words, i, i + 1, m));
    }

    private static Mention standing(Words words, int from, int to, Mention antecedent) {
        return Composition.standingFor(words.mention(antecedent.kind(), from, to, Mention.WORDS), antecedent);
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
                    .map(city -> withDemonym(standing(words, i, noun + 1, city), words, i + 1));
        }
        return noun == i + 1
                ? body(words, i, noun, antecedents)
                        .or(() -> holder(words, i, antecedents))
                        .or(() -> undertaking(words, i, antecedents))
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
                .map(person -> standing(words, i, to, person));
    }

    /** "the initiative", "the project" where nothing is so called: the programme or place last spoken of nearby. */
    private static Optional<Mention> undertaking(Words words, int i, Antecedents antecedents) {
        int block = words.block().number();
        return UNDERTAKINGS.contains(words.at(i + 1).folded())
                ? antecedents
                        .last(
                                words.at(i).start(),
                                m -> m.block() >= block - 1
                                        && m.antecedent().isEmpty()
                                        && (m.kind() == Kind.PROGRAMME || m.kind() == Kind.FACILITY))
                        .map(m -> standing(words, i, i + 2, m))
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

    private boolean endsPhrase(Words words, int i) {
        var word = words.at(i);
        return word.shape() == Words.Shape.MARK
                || word.shape() == Words.Shape.NUMBER
                || lexicon.lists("boundary", word.folded())
                || lexicon.lists("verbs", word.folded())
                || word.folded().endsWith("ed");
    }

    /** "the Institute", "the prize": the last thing whose name has that noun, named ones first. */
    private Optional<Mention> body(Words words, int i, int at, Antecedents antecedents) {
        var noun = words.at(at);
        var head =
                lexicon.heads().of(noun.text()).or(() -> lexicon.commonHeads().of(noun.text()));
        if (head.isEmpty() || noun.shape() == Words.Shape.MARK) {
            return Optional.empty();
        }
        return antecedents
                .last(noun.start(), m -> named(m) && fits(m, head.get(), noun.folded()))
                .or(() -> antecedents.last(noun.start(), m -> fits(m, head.get(), noun.folded())))
                .map(m -> standing(words, i, at + 1, m));
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
                && mention.kind() == head.kind()
                && (named(mention) || head.kind() == Kind.AGREEMENT);
        return sameNoun
                || sameKind
                || (OCCASIONS.contains(label)
                        && mention.kind().is(Kind.EVENT)
                        && mention.kind() != Kind.VISIT
                        && !text.endsWith("s"));
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

    private Optional<Mention> chinese(Words words, int i, Antecedents antecedents) {
        for (var form : CHINESE_CITY) {
            int to = i + form.length();
            if (to <= words.size() && words.text(i, to).equals(form)) {
                return antecedents.free(words, i, to)
                        ? antecedents.city(words, i, "").map(city -> standing(words, i, to, city))
                        : Optional.empty();
            }
        }
        if ((words.at(i).is("他") || words.at(i).is("她"))
                && !words.at(i + 1).is("们")
                && !words.at(i + 1).is("人")
                && !words.at(i - 1).is("其")) {
            return antecedents
                    .last(
                            words.at(i).start(),
                            m -> m.kind() == Kind.PERSON && words.block().number() - m.block() < 2)
                    .map(person -> standing(words, i, i + 1, person));
        }
        var addressed = surnameAndOffice(words, i, antecedents);
        if (addressed.isPresent()) {
            return addressed;
        }
        if ((words.at(i).is("市") || words.at(i).is("县"))
                && words.at(i + 1).is("府")
                && antecedents.free(words, i, i + 2)) {
            var government = words.at(i).text() + "政府";
            return antecedents
                    .lastWithNested(
                            words.at(i).start(),
                            m -> m.text().endsWith(government)
                                    && m.kind().is(Kind.ORGANISATION)
                                    && isOf(m, antecedents.cityBefore(words, i)))
                    .map(m -> standing(words, i, i + 2, m))
                    .or(() -> Optional.of(words.mention(Kind.GOVERNMENT_BODY, i, i + 2, Mention.WORDS)));
        }
        return BareNouns.at(words, i, antecedents)
                .or(() -> institution(words, i, antecedents))
                .or(() -> house(words, i, antecedents))
                .or(() -> chineseBody(words, i, antecedents));
    }

    /** Behind 岡山市 the city government is no other city's. */
    private static boolean isOf(Mention government, Optional<Mention> city) {
        return city.map(Mention::text)
                .filter(name -> name.length() > 1 && !government.text().contains(name.substring(0, 2)))
                .isEmpty();
    }

    /** 這處新基地, 這座(斥資…的建築): the last house named in this block or the one before. */
    private static Optional<Mention> house(Words words, int i, Antecedents antecedents) {
        int most = Math.min(words.size(), i + 7);
        var matcher = HOUSE.matcher(words.text(i, most));
        if (!words.at(i).is("这") || !matcher.lookingAt()) {
            return Optional.empty();
        }
        int to = i + Words.count(matcher.group("form") == null ? matcher.group("alone") : matcher.group("form"));
        int block = words.block().number();
        return antecedents.free(words, i, to)
                ? antecedents
                        .last(
                                words.at(i).start(),
                                m -> m.kind() == Kind.FACILITY && m.antecedent().isEmpty() && block - m.block() < 2)
                        .map(m -> standing(words, i, to, m))
                : Optional.empty();
    }

    /** 劉副市長: the last person of that surname. */
    private Optional<Mention> surnameAndOffice(Words words, int i, Antecedents antecedents) {
        var surname = words.at(i).text();
        if (!lexicon.lists("surnames", surname)) {
            return Optional.empty();
        }
        return lexicon.roles()
                .longestAt(words, i + 1)
                .filter(role -> antecedents.free(words, i, i + 1))
                .flatMap(role -> antecedents
                        .last(
                                words.at(i).start(),
                                m -> m.kind() == Kind.PERSON
                                        && m.text().startsWith(surname)
                                        && m.text().length() < 5)
                        .map(person -> standing(words, i, role.to(), person)));
    }

    /** 該院, 該校, 該館: the last body or house whose name ends in that character. */
    private static Optional<Mention> institution(Words words, int i, Antecedents antecedents) {
        var noun = words.at(i + 1).text();
        if (!words.at(i).is("该")
                || noun.isEmpty()
                || !"院校館會局部所處".contains(noun)
                || !antecedents.free(words, i, i + 2)) {
            return Optional.empty();
        }
        return antecedents
                .last(
                        words.at(i).start(),
                        m -> (m.kind().is(Kind.ORGANISATION) || m.kind() == Kind.FACILITY)
                                && (m.text().endsWith(noun)
                                        || (noun.equals("校") && m.text().endsWith("學"))))
                .map(m -> standing(words, i, i + 2, m));
    }

    /** 該研究所, 該計畫, 研究所: the last whose name ends so; after 該 also the last named one of that kind in the block. */
    private Optional<Mention> chineseBody(Words words, int i, Antecedents antecedents) {
        boolean pointing = words.at(i).is("该");
        int noun = pointing ? i + 1 : i;
        if (words.at(noun).shape() != Words.Shape.HAN) {
            return Optional.empty();
        }
        var hit = lexicon.heads().longestAt(words, noun);
        if (hit.isEmpty() || !antecedents.free(words, noun, hit.get().to())) {
            return Optional.empty();
        }
        int to = hit.get().to();
        var kind = hit.get().value().kind();
        boolean body = kind.is(Kind.ORGANISATION)
                && kind != Kind.UNIVERSITY
                && kind != Kind.COMPANY
                && to - noun > 1
                && words.boundaryBefore(noun)
                && (words.boundaryBefore(to) || words.at(to).is("长"))
                && !words.at(noun - 1).is("的");
        if (!pointing && !body) {
            return Optional.empty();
        }
        var text = words.text(noun, to);
        int start = words.at(noun).start();
        return antecedents
                .last(start, m -> m.text().endsWith(text) && m.text().length() > text.length() + 1)
                .or(() -> pointing ? ofKind(words, start, kind, antecedents) : Optional.empty())
                .map(m -> standing(words, i, to, m));
    }

    /** The last of a kind in the block, those in quotation marks first. */
    private static Optional<Mention> ofKind(Words words, int before, Kind kind, Antecedents antecedents) {
        int block = words.block().number();
        return antecedents
                .last(
                        before,
                        m -> m.block() == block
                                && m.kind() == kind
                                && words.at(words.indexAt(m.start()) - 1).is("「"))
                .or(() -> antecedents.last(before, m -> m.block() == block && m.kind() == kind));
    }
}
