package org.learningcities.mention;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/**
 * A block as words: each run of letters, each number, each Han character and each mark is one. Offsets of words are
 * code points in the source.
 */
final class Words {
    /** What a word looks like. */
    enum Shape {
        HAN,
        /** A letter run that begins with a capital. */
        CAPITAL,
        LOWER,
        NUMBER,
        MARK
    }

    /** One word; {@code folded} is what dictionaries compare: lower case, simplified Han, plain marks. */
    record Word(int start, int end, String text, String folded, Shape shape, boolean spaceBefore) {
        boolean is(String folded) {
            return this.folded.equals(folded);
        }

        /** True where a space before this word counts: not beside a Han character. */
        boolean spacedFrom(Word before) {
            return spaceBefore && shape != Shape.HAN && before.shape != Shape.HAN;
        }

        /** Two capitals or more and no lower-case letter. */
        boolean acronym() {
            return shape == Shape.CAPITAL && text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
        }
    }

    /** How many quotation marks and the like may stand between a sentence's end and the next one's first word. */
    private static final int MOST_MARKS = 8;

    private static final Word NONE = new Word(-1, -1, "", "", Shape.MARK, true);
    private static final Map<Integer, String> SIMPLIFIED = simplified();

    private final Block block;
    private final int[] codePoints;
    private final List<Word> words;
    private BitSet boundaries;

    private Words(Block block, int[] codePoints, List<Word> words) {
        this.block = block;
        this.codePoints = codePoints;
        this.words = words;
    }

    /** The words of the document that a thread reads last: every source asks for the same. */
    private record Recent(Document document, List<Words> words) {}

    private static final ThreadLocal<WeakReference<Recent>> RECENT =
            ThreadLocal.withInitial(() -> new WeakReference<>(null));

    /** Every block of a document, in order. */
    static List<Words> in(Document document) {
        var recent = RECENT.get().get();
        if (recent == null || !recent.document().equals(document)) {
            recent = new Recent(
                    document, document.blocks().stream().map(Words::of).toList());
            RECENT.set(new WeakReference<>(recent));
        }
        return recent.words();
    }

    static Words of(Block block) {
        var codePoints = block.text().codePoints().toArray();
        return new Words(block, codePoints, split(codePoints, block.start()));
    }

    /** The words of a phrase; their offsets are those in it. */
    static List<Word> ofPhrase(String phrase) {
        return split(phrase.codePoints().toArray(), 0);
    }

    /** A phrase as dictionaries compare it. */
    static String key(String phrase) {
        return key(ofPhrase(phrase));
    }

    private static String key(List<Word> words) {
        var key = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0 && words.get(i).spacedFrom(words.get(i - 1))) {
                key.append(' ');
            }
            key.append(words.get(i).folded());
        }
        return key.toString();
    }

    /** How many words a phrase has. */
    static int count(String phrase) {
        return ofPhrase(phrase).size();
    }

    Block block() {
        return block;
    }

    int size() {
        return words.size();
    }

    /** The word at an index; one that is like no other outside the block. */
    Word at(int index) {
        return index < 0 || index >= words.size() ? NONE : words.get(index);
    }

    /** The words from an index up to, without, another. */
    List<Word> between(int from, int to) {
        return words.subList(from, to);
    }

    /** True where the source's characters from a word on are these. */
    boolean goesOn(int from, String text) {
        int at = at(from).start() - block.start();
        for (int i = 0; i < text.length(); at++) {
            int c = text.codePointAt(i);
            if (at < 0 || at >= codePoints.length || codePoints[at] != c) {
                return false;
            }
            i += Character.charCount(c);
        }
        return true;
    }

    /** The source's characters from the word {@code from} up to, without, the word {@code to}. */
    String text(int from, int to) {
        if (from >= to || from < 0 || to > words.size()) {
            return "";
        }
        int start = at(from).start() - block.start();
        return new String(codePoints, start, at(to - 1).end() - block.start() - start);
    }

    /** The words from an index up to, without, another as dictionaries compare them; empty where the block has fewer. */
    String key(int from, int to) {
        return to > words.size() ? "" : key(between(from, to));
    }

    Mention mention(Kind kind, int from, int to, Mention.Reading reading) {
        return new Mention(
                kind,
                block.language(),
                block.number(),
                at(from).start(),
                at(to - 1).end(),
                text(from, to),
                reading,
                List.of(),
                java.util.Optional.empty());
    }

    /** The block's text in simplified Han characters, one for one: offsets in it are those in the block. */
    String inSimplifiedHan() {
        var text = new StringBuilder();
        for (int c : codePoints) {
            // Characters beyond the first plane would be two: a mark that no dictionary knows keeps the count.
            text.append(c > Character.MAX_VALUE ? "\uFFFC" : foldHan(c));
        }
        return text.toString();
    }

    /** The index of the word that begins at or after a source offset. */
    int indexAt(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** True where a sentence begins: at the block's start, and after a full stop, question or exclamation mark. */
    boolean beginsSentence(int index) {
        int before = index - 1;
        while (before >= 0
                && before >= index - MOST_MARKS
                && "\"'「『([“‘-•".contains(at(before).text())) {
            before--;
        }
        return before < 0 || ".!?。！？:：".contains(at(before).text());
    }

    /** True where no Chinese word goes across the start of the word {@code index}. */
    boolean boundaryBefore(int index) {
        if (boundaries == null) {
            boundaries = findBoundaries();
        }
        return index >= words.size() || boundaries.get(at(index).start() - block.start());
    }

    private BitSet findBoundaries() {
        var found = new BitSet(codePoints.length + 1);
        var iterator =
                BreakIterator.getWordInstance(block.language() == Language.CHINESE ? ULocale.CHINESE : ULocale.ENGLISH);
        iterator.setText(block.text());
        int chars = 0;
        int points = 0;
        for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
            points += block.text().codePointCount(chars, at);
            chars = at;
            found.set(points);
        }
        return found;
    }

    private static List<Word> split(int[] text, int offset) {
        var words = new ArrayList<Word>();
        int i = 0;
        int lastEnd = -1;
        while (i < text.length) {
            int c = text[i];
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF) {
                i++;
                continue;
            }
            int end = i + 1;
            Shape shape;
            if (Character.isIdeographic(c)) {
                shape = Shape.HAN;
            } else if (Character.isDigit(c)) {
                while (end < text.length && (Character.isDigit(text[end]) || groups(text, end))) {
                    end++;
                }
                shape = Shape.NUMBER;
            } else if (Character.isLetter(c)) {
                while (end < text.length && (inWord(text[end]) || inName(text, i, end))) {
                    end++;
                }
                shape = Character.isUpperCase(c) ? Shape.CAPITAL : Shape.LOWER;
            } else {
                shape = Shape.MARK;
            }
            var string = new String(text, i, end - i);
            words.add(new Word(offset + i, offset + end, string, fold(string, c, shape), shape, lastEnd != i));
            lastEnd = end;
            i = end;
        }
        return List.copyOf(words);
    }

    private static boolean inWord(int c) {
        return (Character.isLetterOrDigit(c) && !Character.isIdeographic(c))
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The apostrophe of Nyong'o or Xi'an; not that of "the city's" or "don't". */
    private static boolean inName(int[] text, int from, int at) {
        if ((text[at] != '\'' && text[at] != '\u2019') || !Character.isUpperCase(text[from]) || at - from < 2) {
            return false;
        }
        int end = at + 1;
        while (end < text.length && Character.isLetter(text[end])) {
            end++;
        }
        var rest = new String(text, at + 1, end - at - 1);
        return !rest.isEmpty()
                && Character.isLowerCase(text[at + 1])
                && !java.util.Set.of("s", "t", "re", "ll", "ve", "d", "m").contains(rest);
    }

    private static boolean groups(int[] text, int at) {
        return (text[at] == ',' || text[at] == '.') && at + 1 < text.length && Character.isDigit(text[at + 1]);
    }

    private static String fold(String text, int first, Shape shape) {
        return switch (shape) {
            case HAN -> foldHan(first);
            case MARK ->
                switch (first) {
                    case '’', '‘', 'ʼ', '＇', '`' -> "'";
                    case '‐', '‑', '–', '—', '－', '―', '─' -> "-";
                    case '（', '［' -> "(";
                    case '）', '］' -> ")";
                    case '·', '‧', '・', '•' -> "·";
                    default -> text;
                };
            default -> text.toLowerCase(Locale.ROOT);
        };
    }

    private static String foldHan(int c) {
        var simplified = SIMPLIFIED.get(c);
        return simplified == null ? Character.toString(c) : simplified;
    }

    /** A table and not ICU's own rules, which take a second to be made ready. */
    private static Map<Integer, String> simplified() {
        var forms = new HashMap<Integer, String>();
        LexiconFile.text("lexicon/han-forms.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    for (int i = 0; i + 1 < line.length(); i += 2) {
                        forms.put((int) line.charAt(i), line.substring(i + 1, i + 2));
                    }
                });
        return Map.copyOf(forms);
    }
}
