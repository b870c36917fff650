package org.learningcities.document;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The lines of a text that are in a language which is not read: from words that no rule knows nothing is guessed. Scripts
 * other than Latin and Han tell by themselves; in Latin letters, a line of some length without the little words of English
 * is shown to OpenNLP's language detector (103 languages), whose model is loaded for the first such line only.
 */
public final class OtherLanguages {
    private static final String MODEL = "/langdetect-183.bin";

    /** Frequent in English, and hardly words of its neighbours: about one word of eight. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "to", "with", "from", "their", "its", "are", "were", "has", "have", "which", "this", "that");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");

    /** A line with fewer words that begin with a small letter may be a list of names. */
    private static final int FEWEST_WORDS = 8;

    /** With fewer English ones than one of so many words, the detector is asked. */
    private static final int WORDS_FOR_AN_ENGLISH_ONE = 20;

    /** How much likelier another language must be than English, where an English word stands there. */
    private static final double SURE = 3;

    /** Japanese has about one kana for a Han character; Chinese quotes a few. */
    private static final int HAN_FOR_A_KANA = 5;

    private static final int FEWEST_HAN = 8;

    private OtherLanguages() {}

    /** The languages of a document's lines that are not read, by their English names ("French"); empty where all are. */
    public static SortedSet<String> in(Document document) {
        var languages = new TreeSet<String>();
        document.blocks().stream()
                .filter(block -> block.role() == Block.Role.FOREIGN)
                .map(block -> Detector.likeliest(block.text()))
                .map(code -> new ULocale(code).getDisplayLanguage(ULocale.ENGLISH))
                .forEach(languages::add);
        return languages;
    }

    /** True where no line of a document's text is in a language that is read. */
    public static boolean fill(Document document) {
        var roles = document.blocks().stream()
                .map(Block::role)
                .filter(role -> role != Block.Role.LINK && role != Block.Role.DATELINE)
                .collect(Collectors.toSet());
        return roles.equals(Set.of(Block.Role.FOREIGN));
    }

    /** The numbers of the lines in languages that are not read; a short line is one of them where those around it are. */
    static BitSet among(List<Line> lines) {
        var detector = new Detector();
        var judged = lines.stream()
                .map(line -> isForeign(Letters.of(line.text()), detector))
                .toList();
        var foreign = new BitSet();
        IntStream.range(0, lines.size())
                .filter(number -> judged.get(number).orElse(false))
                .forEach(foreign::set);
        if (!foreign.isEmpty()) {
            addShortLines(judged, foreign);
        }
        return foreign;
    }

    /** Where a short line stands between others of which one is read, so is it. */
    private static void addShortLines(List<Optional<Boolean>> judged, BitSet foreign) {
        int from = 0;
        for (int number = 0; number <= judged.size(); number++) {
            boolean end = number == judged.size();
            if (end || judged.get(number).isPresent()) {
                boolean before = from == 0 || foreign.get(from - 1);
                boolean behind = end || foreign.get(number);
                if (before && behind) {
                    foreign.set(from, number);
                }
                from = number + 1;
            }
        }
    }

    /** Empty where a line is too short to tell, or nothing is sure. */
    private static Optional<Boolean> isForeign(Letters letters, Detector detector) {
        if (letters.other() + letters.kana() > 0) {
            boolean foreign = letters.other() > letters.latin() + letters.han()
                    || letters.kana() * HAN_FOR_A_KANA > letters.han() + letters.latin();
            if (foreign || letters.han() > letters.latin()) {
                return Optional.of(foreign);
            }
        }
        if (letters.han() >= FEWEST_HAN) {
            return Optional.of(false);
        }
        if (letters.smallWords() < FEWEST_WORDS) {
            return Optional.empty();
        }
        return letters.englishWords() * WORDS_FOR_AN_ENGLISH_ONE >= letters.words()
                ? Optional.of(false)
                : detector.isForeign(letters);
    }

    /** What a line is written with; {@code other} counts the letters of scripts that no language read is written in. */
    private record Letters(
            String text, int latin, int han, int kana, int other, int words, int smallWords, int englishWords) {
        static Letters of(String text) {
            int latin = 0;
            int han = 0;
            int kana = 0;
            int other = 0;
            for (int c : text.codePoints().toArray()) {
                switch (UScript.getScript(c)) {
                    case UScript.LATIN -> latin++;
                    case UScript.HAN, UScript.BOPOMOFO -> han++;
                    case UScript.HIRAGANA, UScript.KATAKANA -> kana++;
                    case UScript.COMMON, UScript.INHERITED -> {}
                    default -> other += Character.isLetter(c) ? 1 : 0;
                }
            }
            int words = 0;
            int small = 0;
            int english = 0;
            if (latin > 0) {
                var word = WORD.matcher(text);
                while (word.find()) {
                    words++;
                    small += Character.isLowerCase(text.codePointAt(word.start())) ? 1 : 0;
                    english += ENGLISH.contains(word.group()) ? 1 : 0;
                }
            }
            return new Letters(text, latin, han, kana, other, words, small, english);
        }
    }

    /**
     * OpenNLP's model, loaded when it is first asked: most texts never ask. It is asked of a document's first lines only, and
     * of the beginning of each, so that noise takes no time.
     */
    private static final class Detector {
        private static final String ENGLISH_CODE = "eng";
        private static final int MOST_LINES = 200;
        private static final int LONGEST = 1000;

        private int asked;

        /** Apart, so that what needs no model loads none. */
        private static final class Model {
            private static final LanguageDetectorModel LOADED = load();
        }

        private static LanguageDetectorModel load() {
            try (var in = OtherLanguages.class.getResourceAsStream(MODEL)) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException("The model of the language detector is not on the class path", e);
            }
        }

        /** An ISO 639-3 code. */
        static String likeliest(String text) {
            return new LanguageDetectorME(Model.LOADED)
                    .predictLanguage(beginOf(text))
                    .getLang();
        }

        /** Empty where English words stand there and the detector is not sure, or has been asked enough. */
        Optional<Boolean> isForeign(Letters letters) {
            if (asked++ >= MOST_LINES) {
                return Optional.empty();
            }
            var languages = List.of(new LanguageDetectorME(Model.LOADED).predictLanguages(beginOf(letters.text())));
            var best = languages.get(0);
            if (best.getLang().equals(ENGLISH_CODE)) {
                return Optional.of(false);
            }
            return letters.englishWords() == 0
                            || languages.stream()
                                    .filter(language -> language.getLang().equals(ENGLISH_CODE))
                                    .allMatch(english -> best.getConfidence() > SURE * english.getConfidence())
                    ? Optional.of(true)
                    : Optional.empty();
        }

        private static String beginOf(String text) {
            return text.length() <= LONGEST
                    ? text
                    : text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
        }
    }
}
