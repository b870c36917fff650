package org.learningcities.quality;

import java.util.Set;
import java.util.regex.Pattern;
import org.learningcities.document.Language;

/**
 * Whether words beside mentions say that something is or happens. No grammar stands behind it: English has a verb where a
 * word is an auxiliary, a common past form, or ends as verbs do; Chinese where two characters stand together that only
 * join nothing.
 */
final class Verbs {
    private static final Set<String> ENGLISH = Set.of(
            "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may",
            "might", "must", "shall", "should", "do", "does", "did", "became", "become", "began", "begin", "brought",
            "bring", "built", "build", "chose", "came", "come", "drew", "found", "gave", "give", "given", "went", "go",
            "grew", "grow", "held", "hold", "hosted", "joined", "kept", "keep", "led", "lead", "left", "made", "make",
            "met", "meet", "paid", "ran", "run", "said", "say", "saw", "seen", "sent", "set", "spoke", "spent", "stood",
            "stand", "taught", "teach", "took", "take", "taken", "told", "won", "win", "wrote", "write", "written",
            "put", "lay", "lie", "sat", "sit", "knew", "know", "known", "thought", "think", "felt", "feel");

    private static final Pattern ENDING = Pattern.compile("\\p{Ll}{2,}(?:ed|ing|[^su\\P{Ll}]s)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern JOINING = Pattern.compile("[的之在於与與和及、或等也都還並而且以至到從自由為了是]");
    private static final Pattern TWO_CHARACTERS = Pattern.compile("\\p{IsHan}{2}");

    private Verbs() {}

    /** @param words of a sentence, without its mentions */
    static boolean in(String words, Language language) {
        return language == Language.CHINESE
                ? TWO_CHARACTERS.matcher(JOINING.matcher(words).replaceAll(" ")).find()
                : WORD.matcher(words)
                        .results()
                        .anyMatch(word -> ENGLISH.contains(word.group())
                                || ENDING.matcher(word.group()).matches());
    }
}
