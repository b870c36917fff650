package org.learningcities.mention;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/**
 * People with names in Han characters: a surname and one or two characters after an office or before a verb of speech,
 * and the same name elsewhere in the document; foreign names whose parts a middle dot joins.
 */
final class ChinesePersons implements MentionSource {
    private static final int LONGEST = 5;
    /** What stands between the parts of a foreign name: the middle dot, or the full stop where none is at hand. */
    private static final Set<String> JOINTS = Set.of("·", ".", "．");

    private final Lexicon lexicon;

    ChinesePersons(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Mention> mentionsIn(Document document) {
        var found = new ArrayList<Mention>();
        var names = new LinkedHashSet<String>();
        var blocks = Words.in(document);
        for (var words : blocks) {
            if (words.block().language() != Language.CHINESE) {
                continue;
            }
            for (int i = 0; i < words.size(); i++) {
                dotted(words, i, found);
                int to = named(words, i);
                if (to > i) {
                    names.add(words.text(i, to));
                }
            }
        }
        blocks.forEach(words -> everywhere(words, names, found));
        return found;
    }

    /** Each place in a block where one of the names stands, the longest first. */
    static void everywhere(Words words, Set<String> names, List<Mention> found) {
        for (int i = 0; i < words.size(); i++) {
            for (int length = LONGEST; length > 1; length--) {
                if (i + length <= words.size() && names.contains(words.text(i, i + length))) {
                    found.add(words.mention(Kind.PERSON, i, i + length, Mention.WORDS));
                    i += length - 1;
                    break;
                }
            }
        }
    }

    /** Where a name that begins at a word ends; the word itself where none does. */
    private int named(Words words, int i) {
        int surname = surname(words, i);
        if (surname == 0) {
            return i;
        }
        boolean office = afterRole(words, i);
        int given = i + surname;
        for (int length : new int[] {2, 1}) {
            int to = given + length;
            if (!givenName(words, given, to)) {
                continue;
            }
            boolean speaks =
                    speech(lexicon, words, to) && (i == 0 || words.at(i - 1).shape() == Words.Shape.MARK || office);
            boolean ends = length == 2 || ended(words, to);
            if ((speaks || (office && ends)) && ((office && knownWhole(words, i, to)) || !ordinaryWord(words, i, to))) {
                return to;
            }
        }
        return i;
    }

    private int surname(Words words, int i) {
        if (i + 2 < words.size() && lexicon.lists("surnames", words.text(i, i + 2))) {
            return 2;
        }
        return lexicon.lists("surnames", words.at(i).text()) ? 1 : 0;
    }

    private boolean givenName(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean last = i == to - 1;
            if (words.at(i).shape() != Words.Shape.HAN
                    || (last && lexicon.lists("afterName", words.at(i).text()))) {
                return false;
            }
        }
        return true;
    }

    private boolean ended(Words words, int to) {
        var after = words.at(to);
        return after.text().isEmpty() || after.shape() == Words.Shape.MARK || lexicon.lists("afterName", after.text());
    }

    /** A verb by which somebody speaks or appears begins at a word. */
    static boolean speech(Lexicon lexicon, Words words, int to) {
        for (int length = 2; length > 0; length--) {
            if (to + length <= words.size() && lexicon.lists("zhSpeech", words.text(to, to + length))) {
                return true;
            }
        }
        return false;
    }

    private boolean afterRole(Words words, int i) {
        for (int from = Math.max(0, i - 6); from < i; from++) {
            var hit = lexicon.roles().longestAt(words, from);
            if (hit.isPresent() && hit.get().to() == i && words.at(i - 1).shape() == Words.Shape.HAN) {
                return true;
            }
        }
        return false;
    }

    /** The word finder sees a word that begins with the surname and has more to it (高度, 任何人). */
    static boolean ordinaryWord(Words words, int from, int to) {
        return !words.boundaryBefore(from + 1) && (words.boundaryBefore(from + 2) || words.boundaryBefore(to));
    }

    /** The word finder knows the whole as one word: some names it does. */
    private static boolean knownWhole(Words words, int from, int to) {
        return !words.boundaryBefore(from + 1) && !words.boundaryBefore(to - 1) && words.boundaryBefore(to);
    }

    private void dotted(Words words, int i, List<Mention> found) {
        if (!JOINTS.contains(words.at(i).folded())
                || words.at(i - 1).shape() != Words.Shape.HAN
                || words.at(i + 1).shape() != Words.Shape.HAN) {
            return;
        }
        int from = i - 1;
        while (from > i - 6 && words.at(from - 1).shape() == Words.Shape.HAN && !words.boundaryBefore(from)) {
            from--;
        }
        while (from > i - 6
                && words.at(from - 1).shape() == Words.Shape.HAN
                && words.boundaryBefore(from)
                && single(words, from - 1)) {
            from--;
        }
        int to = i + 2;
        while (to < i + 6
                && words.at(to).shape() == Words.Shape.HAN
                && (!words.boundaryBefore(to) || single(words, to))) {
            to++;
        }
        if (from < i - 1 || to > i + 2) {
            found.add(words.mention(Kind.PERSON, from, to, Mention.WORDS));
        }
    }

    private boolean single(Words words, int i) {
        return words.boundaryBefore(i)
                && words.boundaryBefore(i + 1)
                && !lexicon.lists("zhBoundary", words.at(i).text())
                && !lexicon.lists("afterName", words.at(i).text());
    }
}
