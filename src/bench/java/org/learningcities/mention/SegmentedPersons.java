package org.learningcities.mention;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/**
 * People's names in Han characters as a statistical segmenter sees them: HanLP's recognition of Chinese, Japanese and
 * transliterated names by the roles of characters (Zhang and Liu 2002, "Automatic Recognition of Chinese Personal Name
 * Based on Role Tagging"). It knows nothing of offices and verbs, so it finds names where no rule looks, and sees names
 * where none are; a name counts where the words beside it may stand beside a person. The model is made ready when the
 * first Chinese block comes: a text without one pays nothing.
 */
public final class SegmentedPersons implements MentionSource {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    private static final class Model {
        private static final Segment SEGMENT = HanLP.newSegment("viterbi")
                .enableNameRecognize(true)
                .enableTranslatedNameRecognize(true)
                .enableJapaneseNameRecognize(true)
                .enableOffset(true);
    }

    private final Lexicon lexicon = Lexicon.shared();

    @Override
    public List<Mention> mentionsIn(Document document) {
        var blocks = Words.in(document).stream()
                .filter(words -> words.block().language() == Language.CHINESE)
                .toList();
        var names = new TreeSet<String>();
        blocks.forEach(words -> namesIn(words, names));
        var found = new ArrayList<Mention>();
        blocks.forEach(words -> ChinesePersons.everywhere(words, names, found));
        return found;
    }

    private void namesIn(Words words, Set<String> names) {
        for (var term : Model.SEGMENT.seg(words.inSimplifiedHan())) {
            if (term.nature.startsWith("nr") && term.word.length() >= SHORTEST && term.word.length() <= LONGEST) {
                int from = words.indexAt(words.block().start() + term.offset);
                int to = words.indexAt(words.block().start() + term.offset + term.word.length());
                boolean foreign = !term.nature.toString().equals("nr");
                if (han(words, from, to) && stands(words, from, to, foreign)) {
                    names.add(words.text(from, to));
                }
            }
        }
    }

    private static boolean han(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.at(i).shape() != Words.Shape.HAN) {
                return false;
            }
        }
        return true;
    }

    /**
     * Something that stands beside people stands beside these words: an office or a group before; or a verb of speech
     * after, where no word of the language begins the name (which a foreign name's parts often are).
     */
    private boolean stands(Words words, int from, int to, boolean foreign) {
        return endsBefore(lexicon.roles(), words, from)
                || endsBefore(lexicon.groups(), words, from)
                || (ChinesePersons.speech(lexicon, words, to)
                        && (foreign || !ChinesePersons.ordinaryWord(words, from, to)));
    }

    private static boolean endsBefore(Dictionary<String> dictionary, Words words, int to) {
        for (int from = Math.max(0, to - 6); from < to; from++) {
            if (dictionary.longestAt(words, from).filter(hit -> hit.to() == to).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
