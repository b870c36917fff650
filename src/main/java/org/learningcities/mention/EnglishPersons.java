package org.learningcities.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.learningcities.document.Block;
import org.learningcities.document.Document;

/**
 * People with names in Latin letters, in either language: after a title or an office, before one, beside a verb of
 * speech, or by a given name or a Korean or Chinese surname; later a surname alone.
 */
final class EnglishPersons implements MentionSource {
    private static final int LONGEST = 5;
    /** How many words before a name an office may begin that it is the holder of. */
    private static final int OFFICE = 14;

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    EnglishPersons(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Mention> mentionsIn(Document document) {
        var found = new ArrayList<Mention>();
        for (var words : Words.in(document)) {
            for (int i = 0; i < words.size(); i++) {
                int to = nameAt(words, i);
                if (to > i) {
                    found.add(words.mention(Kind.PERSON, i, to, Mention.WORDS));
                    i = to - 1;
                }
            }
        }
        return found;
    }

    private int nameAt(Words words, int i) {
        if (!(nameWord(words, i) || shortGivenName(words, i) || placeAsName(words, i))
                || (nameWord(words, i - 1) && words.at(i).spaceBefore() && !endsOther(words, i))) {
            return i;
        }
        int to = i;
        while (to < i + LONGEST + 4) {
            if (nameWord(words, to)
                    || (to == i && (shortGivenName(words, i) || placeAsName(words, i)))
                    || (to > i && lexicon.lists("givenNames", words.at(to - 1).text()) && place(words, to))) {
                to++;
            } else if (to > i
                    && words.at(to).is("-")
                    && !words.at(to).spaceBefore()
                    && letters(words, to + 1)
                    && !words.at(to + 1).spaceBefore()) {
                to += 2;
            } else if (to > i
                    && (words.at(to).is("'") || words.at(to).is("."))
                    && !words.at(to).spaceBefore()
                    && words.at(to - 1).text().length() == 1
                    && nameWord(words, to + 1)) {
                to++;
            } else if (to > i
                    && words.at(to).is("'")
                    && !words.at(to).spaceBefore()
                    && words.at(to + 1).spaceBefore()
                    && !words.at(to - 1).folded().endsWith("s")
                    && nameWord(words, to + 1)) {
                to++;
            } else if (to > i && lexicon.lists("particles", words.at(to).text()) && nameWord(words, to + 1)) {
                to += 2;
            } else {
                break;
            }
        }
        int names = 0;
        for (int k = i; k < to; k++) {
            names += words.at(k).shape() == Words.Shape.CAPITAL ? 1 : 0;
        }
        boolean title = honorific(words, i);
        if (names == 1) {
            return title && !words.at(i).acronym() ? to : i;
        }
        if (!title
                && !afterRole(words, i)
                && !lexicon.lists("givenNames", words.at(i).text())
                && gazetteer.named(words.text(i, to)).size() > 0) {
            return i;
        }
        return names <= LONGEST && (title || afterRole(words, i) || personal(words, i, to) || cued(words, i, to))
                ? to
                : i;
    }

    /** The word before ends some name of another kind: "Foundation for Lifelong Education Un Shil Choi". */
    private boolean endsOther(Words words, int i) {
        return lexicon.lists("title", words.at(i - 1).text());
    }

    private boolean place(Words words, int i) {
        return words.at(i).shape() == Words.Shape.CAPITAL
                && words.at(i).spaceBefore()
                && gazetteer
                        .curated()
                        .longestAt(words, i)
                        .filter(hit -> hit.to() == i + 1)
                        .isPresent();
    }

    /** "Paris" before a name that is no place's: somebody called so, if the words around say that it is a person. */
    private boolean placeAsName(Words words, int i) {
        return place(words, i) && nameWord(words, i + 1) && words.at(i + 1).spaceBefore() && cued(words, i, i + 2);
    }

    /** A syllable after an office that is also a plain word: "Mayor I Gang Kim". */
    private boolean shortGivenName(Words words, int i) {
        var word = words.at(i);
        return word.shape() == Words.Shape.CAPITAL
                && word.text().length() <= 3
                && !word.is("the")
                && afterRole(words, i)
                && nameWord(words, i + 1);
    }

    private static boolean letters(Words words, int i) {
        var shape = words.at(i).shape();
        return shape == Words.Shape.CAPITAL || shape == Words.Shape.LOWER;
    }

    private boolean nameWord(Words words, int i) {
        var word = words.at(i);
        if (word.shape() != Words.Shape.CAPITAL
                || (word.acronym() && word.text().length() > 3)) {
            return false;
        }
        var text = word.text();
        boolean surname = lexicon.lists("romanisedSurnames", text);
        if (!surname
                && (lexicon.lists("title", text)
                        || lexicon.lists("boundary", word.folded())
                        || (lexicon.lists("verbs", word.folded())
                                && !(lexicon.lists("givenNames", text)
                                        && (afterRole(words, i) || honorific(words, i)))))) {
            return false;
        }
        if (lexicon.lists("honorifics", text)
                || lexicon.heads()
                        .longestAt(words, i)
                        .filter(hit -> !hit.label().equals("Park"))
                        .isPresent()) {
            return false;
        }
        boolean named = lexicon.lists("givenNames", text) || surname;
        return lexicon.roles().longestAt(words, i).isEmpty()
                && lexicon.bodies().longestAt(words, i).isEmpty()
                && lexicon.countries().longestAt(words, i).isEmpty()
                && (named || lexicon.demonyms().longestAt(words, i).isEmpty())
                && (named || gazetteer.curated().longestAt(words, i).isEmpty());
    }

    private boolean honorific(Words words, int i) {
        int before = words.at(i - 1).is(".") ? i - 2 : i - 1;
        return lexicon.lists("honorifics", words.at(before).text());
    }

    private boolean afterRole(Words words, int i) {
        for (int from = Math.max(0, i - 4); from < i; from++) {
            var hit = lexicon.roles().longestAt(words, from);
            if (hit.isPresent() && hit.get().to() == i) {
                return words.at(i - 1).shape() == Words.Shape.HAN || words.at(i).spaceBefore();
            }
        }
        return false;
    }

    /** The words themselves are a person's: a known given name first, or a romanised surname first or last. */
    private boolean personal(Words words, int i, int to) {
        boolean place = Set.of("in", "at", "near", "to", "from", "of")
                .contains(words.at(i - 1).folded());
        var last = words.at(to - 1).text();
        boolean surname = lexicon.lists("romanisedSurnames", last)
                || (lexicon.lists("romanisedSurnames", words.at(i).text()) && !words.beginsSentence(i))
                || (lexicon.lists("romanisedSurnames", words.at(i).text())
                        && words.at(to - 2).is("-"));
        boolean given = lexicon.lists("givenNames", words.at(i).text());
        return (surname
                        && !place
                        && !(last.equals("Park")
                                && to - i == 2
                                && gazetteer.named(words.text(i, to)).size() > 0))
                || given;
    }

    private boolean cued(Words words, int i, int to) {
        var after = words.at(to);
        if (words.block().role() == Block.Role.BYLINE
                && words.at(i - 1).end() < 0
                && (after.is(",") || after.end() < 0)) {
            return true;
        }
        if (lexicon.lists("speech", after.text())
                || speaksBefore(words, i)
                || officeBefore(words, i, to)
                || occupationBefore(words, i, to)) {
            return true;
        }
        if (!after.is(",")) {
            return false;
        }
        int next = words.at(to + 1).is("the") || words.at(to + 1).is("a") ? to + 2 : to + 1;
        int role = words.at(next).shape() == Words.Shape.CAPITAL ? next : to + 1;
        for (int k = role; k < role + 3; k++) {
            if ((lexicon.roles().longestAt(words, k).isPresent() && notGroup(words, k))
                    || lexicon.lists("occupations", words.at(k).text())) {
                return true;
            }
            if (words.at(k).shape() == Words.Shape.MARK) {
                return false;
            }
        }
        return words.at(to + 1).is("who")
                || lexicon.roles().longestAt(words, next).isPresent();
    }

    /** Behind a quotation: "…," said Xxxx Xxxx. */
    private boolean speaksBefore(Words words, int i) {
        var verb = words.at(i - 1);
        var mark = words.at(i - 2);
        boolean quoted = "\"'”’,".contains(mark.text()) && !mark.text().isEmpty();
        return quoted
                && Set.of("said", "says", "explained", "explains", "added", "adds", "noted", "recalled", "stressed")
                        .contains(verb.folded());
    }

    /** "The hydrologist Xxxx Xxxx": what somebody does, right before two names or more. */
    private boolean occupationBefore(Words words, int i, int to) {
        var before = words.at(i - 1);
        return to - i > 1
                && before.shape() == Words.Shape.LOWER
                && (lexicon.lists("occupations", before.text()) || before.text().endsWith("ologist"));
    }

    /** An office and its body before a comma: "the mayor of Xxxx, Xxxx Xxxx,". No place is so called. */
    private boolean officeBefore(Words words, int i, int to) {
        var after = words.at(to);
        boolean over = after.shape() == Words.Shape.MARK || after.shape() == Words.Shape.LOWER || after.end() < 0;
        if (!words.at(i - 1).is(",")
                || !over
                || !gazetteer.named(words.text(i, to)).isEmpty()) {
            return false;
        }
        for (int k = i - 2; k >= Math.max(0, i - OFFICE); k--) {
            if (".!?;:,()".contains(words.at(k).text())) {
                return false;
            }
            var office = lexicon.roles().longestAt(words, k);
            if (office.isPresent() && office.get().to() < i) {
                return notGroup(words, office.get().to() - 1)
                        && (office.get().to() == i - 1
                                || Set.of("of", "for", "at", "in")
                                        .contains(words.at(office.get().to()).folded()));
            }
        }
        return false;
    }

    private static boolean notGroup(Words words, int k) {
        return !words.at(k).folded().endsWith("s");
    }

    /** The last words of people's names, by which a document may call them later. */
    static Set<String> surnames(List<Mention> persons) {
        var surnames = new HashSet<String>();
        for (var person : persons) {
            int cut = person.text().lastIndexOf(' ');
            if (cut > 0) {
                surnames.add(person.text().substring(cut + 1));
            }
        }
        return surnames;
    }
}
