package org.learningcities.quality;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares names and phrases as scores do: after NFKC, case folding, and dropping of accents, punctuation, articles and
 * plurals; Chinese, Japanese and Korean by pairs of characters. Two things of one spelling are equal; how alike two
 * phrases are is the F1 of their words. What was worked out once is kept, so one instance serves one evaluation.
 */
final class Wording {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final Pattern WORDS_RUN_TOGETHER = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern EAST_ASIAN =
            Pattern.compile("[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff]");
    private static final Pattern IN_BRACKETS = Pattern.compile("[\\s\\x1c-\\x1f\\x85\\p{Z}]*\\([^)]*\\)");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}[\\p{Nd},]*(?:\\.\\p{Nd}+)?");
    private static final Pattern PLURAL_IES = Pattern.compile("(?s)(?<=..)ies$");
    private static final Pattern PLURAL_S =
            Pattern.compile("(?s)(?<=ss)es$|(?<=x)es$|(?<=[cs]h)es$|(?<=..)(?<![su])s$");
    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "its", "their", "of", "to", "and", "for", "in");

    private final Map<String, Words> known = new HashMap<>();

    /** The words of a text with how often each stands there, and how many there are. */
    private record Words(List<String> inOrder, Map<String, Integer> counts, String key) {}

    /** The text in one spelling: compatibility forms, case and accents do not tell texts apart. */
    static String fold(String text) {
        var spaced = WORDS_RUN_TOGETHER.matcher(NFKC.normalize(text)).replaceAll(" ");
        var bare = new StringBuilder();
        NFKD.normalize(UCharacter.foldCase(spaced, true))
                .codePoints()
                .filter(c -> UCharacter.getCombiningClass(c) == 0)
                .forEach(bare::appendCodePoint);
        return NFC.normalize(bare);
    }

    /** The words that count, in their order. */
    static List<String> tokens(String text) {
        var out = new ArrayList<String>();
        var word = new StringBuilder();
        fold(text).codePoints().forEach(c -> {
            if (isOfAWord(c)) {
                word.appendCodePoint(c);
            } else {
                addWord(word, out);
            }
        });
        addWord(word, out);
        return List.copyOf(out);
    }

    /** What Python's {@code \w} takes: letters, everything with a numeric value, and the low line; no marks. */
    private static boolean isOfAWord(int c) {
        return c == '_'
                || Character.isLetter(c)
                || UCharacter.getIntPropertyValue(c, UProperty.NUMERIC_TYPE) != UCharacter.NumericType.NONE;
    }

    private static void addWord(StringBuilder letters, List<String> out) {
        if (letters.isEmpty()) {
            return;
        }
        var word = letters.toString();
        letters.setLength(0);
        if (isEastAsian(word)) {
            var characters = word.codePoints().toArray();
            for (int i = 0; i + 1 < characters.length; i++) {
                out.add(new String(characters, i, 2));
            }
            if (characters.length == 1) {
                out.add(word);
            }
        } else if (!ARTICLES.contains(word)) {
            var singular = PLURAL_IES.matcher(word).replaceAll("y");
            out.add(PLURAL_S.matcher(singular).replaceAll(""));
        }
    }

    static boolean isEastAsian(String text) {
        return EAST_ASIAN.matcher(text).find();
    }

    static String withoutBrackets(String name) {
        return IN_BRACKETS.matcher(name).replaceAll("");
    }

    /** The numbers in a text, without the commas that group their digits. */
    static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> found.group().replace(",", ""))
                .toList();
    }

    /** The words of a name without what stands in brackets, unless it all does; empty where it has no word. */
    String key(String name) {
        return words(name).key();
    }

    /** The F1 of the words of two texts, from 0 to 1. */
    double likeness(String one, String other) {
        var ours = words(one);
        var theirs = words(other);
        int common = 0;
        for (var word : ours.counts().entrySet()) {
            common += Math.min(word.getValue(), theirs.counts().getOrDefault(word.getKey(), 0));
        }
        return common == 0
                ? 0
                : 2.0 * common / (ours.inOrder().size() + theirs.inOrder().size());
    }

    /** Whether any two of these names are the same, or as alike as the limit asks. */
    boolean sameName(Collection<String> ours, Collection<String> theirs, double limit) {
        for (var one : ours) {
            for (var other : theirs) {
                if ((!key(one).isEmpty() && key(one).equals(key(other))) || likeness(one, other) >= limit) {
                    return true;
                }
            }
        }
        return false;
    }

    private Words words(String text) {
        return known.computeIfAbsent(text, t -> {
            var tokens = tokens(t);
            var bare = withoutBrackets(t);
            return new Words(
                    tokens,
                    tokens.stream().collect(Collectors.toMap(word -> word, word -> 1, Integer::sum)),
                    String.join(" ", bare.equals(t) || bare.isEmpty() ? tokens : tokens(bare)));
        });
    }
}
