package org.learningcities.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/**
 * English names that a common noun before them introduces, whatever words they are made of: "a scheme called Xxxx", "the
 * framework programme Xxxx Yyyy", "its strategy, the Xxxx Yyyy,". The noun says of what kind the name is.
 */
final class IntroducedNames implements MentionSource {
    private static final int LONGEST = 8;
    private static final Set<String> CALLING =
            Set.of("called", "named", "titled", "entitled", "dubbed", "christened", "baptised");
    private static final Set<String> JOINTS = Set.of(
            "of", "for", "in", "to", "with", "at", "on", "the", "as", "a", "el", "la", "las", "los", "le", "les", "de",
            "del", "della", "di", "da", "do", "dos", "das", "du", "des", "und", "der", "die", "für", "im", "con", "per",
            "por", "para", "y", "e", "et", "en", "au", "aux", "van");
    private static final Set<String> OWNERS = Set.of("its", "their", "the", "a", "an", "city's", "s");

    private final Lexicon lexicon;

    IntroducedNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Mention> mentionsIn(Document document) {
        var found = new ArrayList<Mention>();
        for (var words : Words.in(document)) {
            if (words.block().language() == Language.ENGLISH) {
                for (int i = 0; i < words.size(); i++) {
                    named(words, i).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** The name that the noun at an index introduces. */
    private Optional<Mention> named(Words words, int noun) {
        if (words.at(noun).shape() != Words.Shape.LOWER) {
            return Optional.empty();
        }
        return lexicon.commonHeads().longestAt(words, noun).flatMap(hit -> {
            var kind = hit.value().kind();
            if (kind.is(Kind.ORGANISATION) || kind.is(Kind.PLACE) || kind.is(Kind.PERSON)) {
                return Optional.empty();
            }
            int at = hit.to();
            boolean apposed = words.at(at).is(",") && words.at(at + 1).is("the") && isOwned(words, noun);
            boolean called = CALLING.contains(words.at(at).folded())
                    || (words.at(at).is("known") && words.at(at + 1).is("as"));
            int from = apposed ? at + 2 : called ? at + (words.at(at).is("known") ? 2 : 1) : at;
            int to = endOfName(words, from);
            int capitals = capitals(words, from, to);
            boolean closed = !apposed || words.at(to).is(",") || words.at(to).is(".") || to >= words.size();
            return closed && capitals >= (called ? 1 : 2) && isName(words, from)
                    ? Optional.of(words.mention(kind, from, to, Mention.WORDS))
                    : Optional.<Mention>empty();
        });
    }

    /** "its strategy", "the city's new strategy". */
    private static boolean isOwned(Words words, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - 3); i--) {
            if (OWNERS.contains(words.at(i).folded())) {
                return true;
            }
            if (words.at(i).shape() != Words.Shape.LOWER) {
                return false;
            }
        }
        return false;
    }

    private static int capitals(Words words, int from, int to) {
        int capitals = 0;
        for (int i = from; i < to; i++) {
            capitals += words.at(i).shape() == Words.Shape.CAPITAL ? 1 : 0;
        }
        return capitals;
    }

    /** Behind the last word of a name that begins at an index; the index itself where none does. */
    private static int endOfName(Words words, int from) {
        int to = from;
        int at = from;
        while (at < from + LONGEST && at < words.size()) {
            var word = words.at(at);
            boolean hyphen = word.is("-") && !word.spaceBefore();
            if (word.shape() == Words.Shape.CAPITAL || (at > from && word.shape() == Words.Shape.NUMBER)) {
                to = at + 1;
            } else if (!(at > from && (JOINTS.contains(word.folded()) || hyphen))) {
                break;
            }
            at++;
        }
        return to;
    }

    /** Neither somebody who does something with it ("the project Mayor X began"), nor when ("the festival on Monday"). */
    private boolean isName(Words words, int from) {
        var first = words.at(from).text();
        return !lexicon.lists("title", first)
                && !lexicon.lists("givenNames", first)
                && lexicon.countries().longestAt(words, from).isEmpty()
                && lexicon.demonyms().longestAt(words, from).isEmpty();
    }
}
