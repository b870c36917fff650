package org.learningcities.document;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the language of lines by their script. */
final class Scripts {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)[\\p{Graph}&&[^()]]+");
    private static final Pattern BRACKETED = Pattern.compile("[(（\\[][^()（）\\[\\]]*[)）\\]]");
    /** A Chinese word has about two characters; names in Latin letters stand in Chinese text more than the reverse. */
    private static final int WORDS_FOR_A_HAN_CHARACTER = 2;

    private Scripts() {}

    /** The language of each line; a line of neither script has that of the line before it, else of the one after it. */
    static List<Language> languagesOf(List<Line> lines) {
        var languages = new ArrayList<Language>();
        var own = lines.stream().map(line -> languageOf(line.text())).toList();
        var current = own.stream().flatMap(Optional::stream).findFirst().orElse(Language.ENGLISH);
        for (var language : own) {
            current = language.orElse(current);
            languages.add(current);
        }
        return languages;
    }

    /** The language of a text; what stands in brackets or is a web address counts only where nothing else is there. */
    static Optional<Language> languageOf(String text) {
        var words = ADDRESS.matcher(text).replaceAll(" ");
        return byScript(BRACKETED.matcher(words).replaceAll(" ")).or(() -> byScript(words));
    }

    private static Optional<Language> byScript(String text) {
        int han = 0;
        int latinWords = 0;
        boolean inWord = false;
        for (int c : text.codePoints().toArray()) {
            boolean latin = UScript.getScript(c) == UScript.LATIN;
            if (latin && !inWord) {
                latinWords++;
            }
            inWord = latin || (inWord && (c == '\'' || c == '’' || c == '-' || UCharacter.isDigit(c)));
            if (isHan(c)) {
                han++;
            }
        }
        if (han + latinWords == 0) {
            return Optional.empty();
        }
        return Optional.of(han * WORDS_FOR_A_HAN_CHARACTER >= latinWords ? Language.CHINESE : Language.ENGLISH);
    }

    static boolean isHan(int c) {
        return UScript.getScript(c) == UScript.HAN;
    }
}
