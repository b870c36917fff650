package org.learningcities.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.learningcities.document.Block;
import org.learningcities.document.Document;

/**
 * Capitalised names by their head noun: "Cork Education and Training Board", "Ministry of Culture", "Education for
 * Sustainable Development Masterplan". The head decides the kind.
 */
final class EnglishNames implements MentionSource {
    private static final Set<String> AFTER_HEAD =
            Set.of("of", "for", "on", "des", "de", "du", "di", "da", "do", "del", "against");
    private static final Set<String> BEFORE_HEAD = Set.of("and", "for", "of", "&");
    private static final Set<String> ORDINALS =
            Set.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final int TITLE_CASE_WORDS = 4;

    private static final Pattern DAY_OR_MONTH = Pattern.compile("[A-Z][a-z]+day|" + EnglishDates.MONTHS);

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    EnglishNames(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Mention> mentionsIn(Document document) {
        var found = new ArrayList<Mention>();
        for (var words : Words.in(document)) {
            if (titleCase(words)) {
                continue;
            }
            for (int i = 0; i < words.size(); i++) {
                if (begins(words, i)) {
                    i = Math.max(i, read(words, i, found) - 1);
                }
            }
        }
        return found;
    }

    /** A heading in which even the plain words have capitals tells no names. */
    static boolean titleCase(Words words) {
        if (words.block().role() != Block.Role.TITLE && words.block().role() != Block.Role.HEADING) {
            return false;
        }
        int capital = 0;
        int lower = 0;
        for (int i = 0; i < words.size(); i++) {
            if (words.at(i).text().length() > 3) {
                capital += words.at(i).shape() == Words.Shape.CAPITAL ? 1 : 0;
                lower += words.at(i).shape() == Words.Shape.LOWER ? 1 : 0;
            }
        }
        return lower == 0 && capital > TITLE_CASE_WORDS + 2;
    }

    private boolean begins(Words words, int i) {
        return nameWord(words, i) && !(nameWord(words, i - 1) && words.at(i).spaceBefore()) && !endsOffice(words, i);
    }

    /** "The Prime Minister's Award": an office whose holder gives a prize. */
    private boolean officeEndsAt(Words words, int from, int to) {
        boolean prize = lexicon.heads()
                .longestAt(words, to + 2)
                .filter(hit -> hit.value().kind() == Kind.AWARD)
                .isPresent();
        for (int i = Math.max(from, to - 3); prize && i < to; i++) {
            if (lexicon.roles()
                    .longestAt(words, i)
                    .filter(hit -> hit.to() == to)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "Chief Executive of …": the second word of an office begins no name. */
    private boolean endsOffice(Words words, int i) {
        return lexicon.roles()
                .longestAt(words, i - 1)
                .filter(hit -> hit.to() == i + 1 && words.at(hit.to()).is("of"))
                .isPresent();
    }

    /** A capital that may stand in a name: no article, preposition or verb, no office, no form of address. */
    private boolean nameWord(Words words, int i) {
        var word = words.at(i);
        return word.shape() == Words.Shape.CAPITAL
                && !(lexicon.lists("boundary", word.folded()) && !word.acronym() && !fixedCapital(words, i))
                && !(words.beginsSentence(i) && lexicon.lists("verbs", word.folded()))
                && !lexicon.lists("honorifics", word.text())
                && !(lexicon.roles()
                                .longestAt(words, i)
                                .filter(hit -> !words.at(hit.to()).is("'"))
                                .isPresent()
                        && lexicon.heads().longestAt(words, i).isEmpty());
    }

    /** "New", "Second" and the like inside a name, not at a sentence's start. */
    private static boolean fixedCapital(Words words, int i) {
        return !words.beginsSentence(i)
                && (words.at(i + 1).shape() == Words.Shape.CAPITAL
                        || (words.at(i + 1).is("and") && words.at(i + 2).shape() == Words.Shape.CAPITAL))
                && !Set.of("the", "a", "an", "of", "in", "on", "at", "and", "for", "with", "to", "by", "from")
                        .contains(words.at(i).folded());
    }

    /** Where the run of capitals that begins at a word ends; hyphens and possessives join. */
    private int runEnd(Words words, int from) {
        int to = from;
        while (to < words.size()) {
            if (nameWord(words, to)) {
                to++;
            } else if (to > from
                    && words.at(to).is("-")
                    && !words.at(to).spaceBefore()
                    && !words.at(to + 1).spaceBefore()
                    && (words.at(to + 1).shape() == Words.Shape.CAPITAL
                            || words.at(to + 1).shape() == Words.Shape.LOWER)) {
                to += 2;
            } else if (to > from
                    && words.at(to).is("'")
                    && words.at(to + 1).is("s")
                    && !words.at(to + 1).spaceBefore()
                    && nameWord(words, to + 2)
                    && (lexicon.lists("plurals", words.at(to - 1).folded()) || officeEndsAt(words, from, to))) {
                to += 2;
            } else if (to > from
                    && words.at(to).is("'")
                    && words.at(to - 1).folded().endsWith("s")
                    && words.at(to + 1).spaceBefore()
                    && nameWord(words, to + 1)
                    && lexicon.heads().longestAt(words, to + 1).isPresent()) {
                to++;
            } else {
                break;
            }
        }
        return to;
    }

    private record Span(int from, int to, Lexicon.Head head) {}

    private int read(Words words, int from, List<Mention> found) {
        int to = withLongHead(words, from, runEnd(words, from));
        var head = lastHead(words, from, to);
        int begin = from;
        if (head.isEmpty()) {
            var joined = headAcross(words, from, to);
            if (joined.isEmpty()) {
                learningPlace(words, from, to, found);
                return to;
            }
            head = Optional.of(joined.get().head());
            to = joined.get().to();
        }
        to = withComplement(words, from, to, head.get());
        head = Optional.of(occasionAtEnd(words, from, to).orElse(head.get()));
        begin = withoutPerson(words, begin, to);
        if (year(words, begin - 1)) {
            begin--;
        }
        if (head.get().kind().is(Kind.EVENT)
                && ORDINALS.contains(words.at(begin - 1).folded())) {
            begin--;
        }
        if (head.get().kind().is(Kind.EVENT)
                && ORDINAL_ENDINGS.contains(words.at(begin - 1).folded())
                && !words.at(begin - 1).spaceBefore()
                && words.at(begin - 2).shape() == Words.Shape.NUMBER) {
            begin -= 2;
        }
        if (to - begin > 1) {
            boolean studies = Set.of("Centre", "Center").contains(words.at(from).text())
                    && words.at(from + 1).is("for");
            found.add(words.mention(studies ? Kind.INSTITUTE : head.get().kind(), begin, to, Mention.WORDS));
        }
        return to;
    }

    /** "Learning Limerick": what a town's partnership for learning calls itself. */
    private void learningPlace(Words words, int from, int to, List<Mention> found) {
        boolean place = gazetteer
                .curated()
                .longestAt(words, from + 1)
                .filter(hit -> hit.to() == to)
                .isPresent();
        if (words.at(from).is("learning") && (place || introduced(words, from + 1, to))) {
            found.add(words.mention(Kind.ORGANISATION, from, to, Mention.WORDS));
        }
    }

    private boolean place(Words words, int i) {
        return gazetteer
                        .curated()
                        .longestAt(words, i)
                        .filter(hit -> hit.to() == i + 1)
                        .isPresent()
                || introduced(words, i, i + 1);
    }

    /** "This year's Derry and Strabane Festival", "the Cork and Kerry Forum": one name, behind a word that owns it. */
    private static boolean determined(Words words, int from) {
        return words.at(from - 1).is("the")
                || (words.at(from - 1).is("s") && words.at(from - 2).is("'"));
    }

    private boolean introduced(Words words, int from, int to) {
        return to > from && !gazetteer.named(words.text(from, to)).isEmpty();
    }

    private static boolean year(Words words, int i) {
        return words.at(i).shape() == Words.Shape.NUMBER && words.at(i).text().matches("(19|20)\\d\\d");
    }

    /** "Cork Institute | of Technology": a head of several words that goes on behind the run of capitals. */
    private int withLongHead(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            var hit = lexicon.heads().longestAt(words, i).filter(h -> h.to() > to);
            if (hit.isPresent()) {
                return hit.get().to();
            }
        }
        return to;
    }

    private Optional<Lexicon.Head> lastHead(Words words, int from, int to) {
        Optional<Lexicon.Head> last = Optional.empty();
        for (int i = from; i < to; i++) {
            var hit = lexicon.heads().longestAt(words, i).filter(h -> h.to() <= to);
            if (hit.isPresent()) {
                last = Optional.of(hit.get().value());
            }
        }
        return last;
    }

    /** "Education and Training Board", "Education for Sustainable Development Masterplan": the head ends a later run. */
    private Optional<Span> headAcross(Words words, int from, int to) {
        int end = to;
        for (int joins = 0; joins < 2; joins++) {
            if (!BEFORE_HEAD.contains(words.at(end).folded()) || !nameWord(words, end + 1)) {
                return Optional.empty();
            }
            boolean coordinated = words.at(end).is("and") || words.at(end).is("&");
            boolean twoPlaces = coordinated
                    && to == from + 1
                    && place(words, end - 1)
                    && place(words, end + 1)
                    && (determined(words, from)
                            || lastHead(words, end + 1, runEnd(words, end + 1)).isEmpty());
            if (!(lexicon.lists("title", words.at(end - 1).text()) || twoPlaces)
                    || lexicon.bodies().longestAt(words, end + 1).isPresent()) {
                return Optional.empty();
            }
            if (coordinated
                    && !twoPlaces
                    && !lexicon.lists("title", words.at(end + 1).text())
                    && lexicon.heads().longestAt(words, end + 1).isEmpty()) {
                return Optional.empty();
            }
            int next = runEnd(words, end + 1);
            int last = next;
            var head = lastHead(words, end + 1, next)
                    .filter(h -> lexicon.heads().longestAt(words, last - 1).isPresent());
            if (head.isPresent()) {
                return Optional.of(new Span(from, next, head.get()));
            }
            end = next;
        }
        return Optional.empty();
    }

    /** "… of Culture and Tourism", "… for Lifelong Learning", "… des Savoirs": what a head that ends its run governs. */
    private int withComplement(Words words, int from, int to, Lexicon.Head head) {
        boolean headLast = headEndsRun(words, from, to) || head.kind().is(Kind.UNIVERSITY);
        int end = to;
        if (!headLast || !AFTER_HEAD.contains(words.at(end).folded())) {
            return complementWithin(words, from, to);
        }
        int next = words.at(end + 1).is("the") || words.at(end + 1).is("la") ? end + 2 : end + 1;
        boolean on = words.at(end).is("on");
        boolean topic = head.kind().is(Kind.EVENT) || head.kind() == Kind.PROGRAMME;
        if (words.at(next).shape() != Words.Shape.CAPITAL
                || (on && (!topic || DAY_OR_MONTH.matcher(words.at(next).text()).matches()))) {
            return to;
        }
        if (!nameWord(words, next)) {
            return to;
        }
        end = complementWithin(words, next, runEnd(words, next));
        boolean place = gazetteer.curated().longestAt(words, next).isPresent()
                || lexicon.countries().longestAt(words, next).isPresent();
        if (head.kind() == Kind.AWARD && words.at(to).is("for") && place) {
            return to; // "Honour for Lima" is no award's name
        }
        if (head.kind().is(Kind.EVENT)
                && !words.at(to).is("on")
                && !words.at(to).is("of")
                && !(words.at(to).is("for") && isTopic(words, next, end))) {
            return to;
        }
        if (words.at(end).is("and")
                && !place
                && nameWord(words, end + 1)
                && !words.at(end + 1).acronym()
                && lexicon.lists("title", words.at(end + 1).text())
                && lexicon.heads().longestAt(words, end + 1).isEmpty()) {
            end = complementWithin(words, end + 1, runEnd(words, end + 1));
        }
        // "National Commission of China for UNESCO"
        if (place
                && words.at(end).is("for")
                && words.at(to).is("of")
                && words.at(end + 1).acronym()
                && nameWord(words, end + 1)) {
            return end + 2;
        }
        if (AFTER_HEAD.contains(words.at(end).folded())
                && nameWord(words, end + 1)
                && !(words.at(end).is("on")
                        && (!topic
                                || DAY_OR_MONTH
                                        .matcher(words.at(end + 1).text())
                                        .matches()))
                && !place
                && lexicon.lists("title", words.at(end - 1).text())) {
            end = complementWithin(words, end + 1, runEnd(words, end + 1));
        }
        return end;
    }

    /** "Global Network of Learning Cities Learning Festival" is a festival, whoever holds it. */
    private Optional<Lexicon.Head> occasionAtEnd(Words words, int from, int to) {
        var last = lexicon.heads()
                .longestAt(words, to - 1)
                .filter(hit -> hit.to() == to)
                .map(Dictionary.Hit::value)
                .filter(head -> head.kind().is(Kind.EVENT));
        boolean behindWords = to - from > 4
                && words.at(to - 2).shape() == Words.Shape.CAPITAL
                && words.at(to - 3).shape() == Words.Shape.CAPITAL;
        return behindWords ? last : Optional.empty();
    }

    /** "… for Sustainable Cities": two words or more that stand in names; "for Lima" is no part of one. */
    private boolean isTopic(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.at(i).shape() == Words.Shape.CAPITAL
                    && !lexicon.lists("title", words.at(i).text())) {
                return false;
            }
        }
        return to - from > 1;
    }

    private boolean headEndsRun(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            int at = i;
            if (lexicon.heads()
                    .longestAt(words, at)
                    .filter(hit -> hit.to() == to)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Cuts a person's name off the end: "… Lifelong Education Un Shil Choi". */
    private int complementWithin(Words words, int from, int to) {
        for (int cut = from + 1; cut < to - 1; cut++) {
            boolean person = to - cut <= 4
                    && !lexicon.lists("title", words.at(cut).text())
                    && lexicon.lists("title", words.at(cut - 1).text())
                    && (lexicon.lists("romanisedSurnames", words.at(to - 1).text())
                            || lexicon.lists("romanisedSurnames", words.at(cut).text())
                            || lexicon.lists("givenNames", words.at(cut).text()));
            if (person) {
                return cut;
            }
        }
        return to;
    }

    private int withoutPerson(Words words, int from, int to) {
        // "Corinna Nienstedt House" is a name of a house; a sentence's first plain word is no part of one.
        return words.beginsSentence(from)
                        && lexicon.lists("boundary", words.at(from).folded())
                        && to - from > 2
                ? from + 1
                : from;
    }
}
