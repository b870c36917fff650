package org.learningcities.mention;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 該市, 市府, 他, 劉副市長, 該研究所 and bare nouns: Chinese words that stand for what was named. */
final class ChineseReferences {
    private static final List<String> CITY = List.of(
            "這座城市", "該城市", "該市", "本市", "該區", "本區", "該縣", "本縣", "該郡", "該鎮", "全市", "全縣", "縣內", "市內", "全區", "我們城市");

    /** Short forms, and how the names end that they stand for. */
    private static final Map<String, String> SHORT =
            Map.of("社大", "社區大學", "中心", "中心", "圖書館", "圖書館", "分館", "分館", "總館", "總館", "校方", "大學", "館方", "館");

    private final Lexicon lexicon;

    ChineseReferences(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What begins at a word and stands for something named before. */
    Optional<Mention> at(Words words, int i, Antecedents antecedents) {
        for (var form : CITY) {
            int to = i + form.length();
            if (words.goesOn(i, form)) {
                return antecedents.free(words, i, to)
                        ? antecedents.city(words, i, "").map(city -> Composition.standing(words, i, to, city))
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
                            m -> m.kind() == Kind.PERSON
                                    && (m.block() == words.block().number()
                                            || (words.block().number() - m.block() < 2 && inFirstSentence(words, i))))
                    .map(person -> Composition.standing(words, i, i + 1, person));
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
                    .map(m -> Composition.standing(words, i, i + 2, m))
                    .or(() -> Optional.of(words.mention(Kind.GOVERNMENT_BODY, i, i + 2, Mention.WORDS)));
        }
        if (words.at(i).is("区")
                && (words.at(i + 1).is("厅") || words.text(i + 1, i + 3).equals("公所"))
                && antecedents.free(words, i, i + 2)
                && !words.at(i + 2).is("长")) {
            int to = words.at(i + 1).is("厅") ? i + 2 : i + 3;
            return Optional.of(words.mention(Kind.GOVERNMENT_BODY, i, to, Mention.WORDS));
        }
        return BareNouns.at(words, i, antecedents)
                .or(() -> shortForm(words, i, antecedents))
                .or(() -> institution(words, i, antecedents))
                .or(() -> chineseBody(words, i, antecedents));
    }

    /** Later in its block a pronoun means somebody whom the block has named, if anybody that was found. */
    private static boolean inFirstSentence(Words words, int i) {
        return words.text(0, i).indexOf('。') < 0;
    }

    /** In a text on one city 教育局 is not that of a guest's. */
    private static boolean isOfAnother(Mention body, Optional<Mention> city) {
        var own = body.nested().stream().filter(m -> m.kind().is(Kind.CITY)).findFirst();
        return body.kind() == Kind.GOVERNMENT_BODY
                && own.isPresent()
                && city.map(Mention::resolved)
                        .filter(c -> c.text().length() > 1
                                && own.get().text().length() > 1
                                && !start(c).equals(start(own.get())))
                        .isPresent();
    }

    private static String start(Mention city) {
        return city.text().substring(0, 2).replace('臺', '台');
    }

    /** Behind 岡山市 the city government is no other city's. */
    private static boolean isOf(Mention government, Optional<Mention> city) {
        return city.map(Mention::text)
                .filter(name -> name.length() > 1 && !government.text().contains(name.substring(0, 2)))
                .isEmpty();
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
                        .last(words.at(i).start(), m -> isOfFamily(m, surname) && antecedents.holds(m, role.value()))
                        .or(() -> antecedents.last(words.at(i).start(), m -> isOfFamily(m, surname)))
                        .map(person -> Composition.standing(words, i, role.to(), person)));
    }

    private static boolean isOfFamily(Mention m, String surname) {
        return m.kind() == Kind.PERSON
                && m.text().startsWith(surname)
                && m.text().length() < 5;
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
                .map(m -> Composition.standing(words, i, i + 2, m));
    }

    /** 社大校長, and 中心 at the start of a clause or before an office: the last house or university whose name ends so. */
    private static Optional<Mention> shortForm(Words words, int i, Antecedents antecedents) {
        for (var form : SHORT.entrySet()) {
            int to = i + form.getKey().length();
            if (to > words.size() || !words.goesOn(i, form.getKey()) || !antecedents.free(words, i, to)) {
                continue;
            }
            var before = words.at(i - 1);
            boolean begins = i == 0 || before.shape() == Words.Shape.MARK;
            boolean office =
                    words.at(to).is("主") || words.at(to).is("校") || words.at(to).is("馆");
            if (!begins && !office && !form.getKey().equals("社大")) {
                continue;
            }
            var full = antecedents.last(
                    words.at(i).start(),
                    m -> (m.kind() == Kind.FACILITY || m.kind() == Kind.UNIVERSITY || m.kind() == Kind.INSTITUTE)
                            && m.text().endsWith(form.getValue())
                            && m.text().length() > form.getValue().length() + 1);
            if (full.isPresent()) {
                return full.map(m -> Composition.standing(words, i, to, m));
            }
        }
        return Optional.empty();
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
        var city = antecedents.city(words, i, "");
        return antecedents
                .last(
                        start,
                        m -> m.text().endsWith(text) && m.text().length() > text.length() + 1 && !isOfAnother(m, city))
                .or(() -> pointing ? ofKind(words, start, kind, antecedents) : Optional.empty())
                .map(m -> Composition.standing(words, i, to, m));
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
