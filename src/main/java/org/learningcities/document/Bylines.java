package org.learningcities.document;

import com.ibm.icu.lang.UCharacter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells whether a line has the form of a byline: a person with an office or an honorific, and nothing else. */
final class Bylines {
    private static final int LONGEST = 250;
    private static final int LONGEST_CHINESE = 40;
    private static final int MOST_NAME_WORDS = 5;
    private static final Pattern DASH = Pattern.compile("^[-–—―]+\\s*");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;|/(（)），]\\s*|\\s+[-–—]+\\s+");
    private static final String LATIN_NAME = "\\p{Lu}[\\p{L}.'’-]*(?:[ ·]\\p{L}[\\p{L}.'’-]*){1,4}";
    private static final Pattern CHINESE = chinesePattern();

    private Bylines() {}

    /** True where a line without an end mark names a person and what that person is. */
    static boolean hasForm(String line, Language language) {
        var words = DASH.matcher(line).replaceFirst("");
        return language == Language.CHINESE ? isChinese(words) : isEnglish(words);
    }

    private static boolean isChinese(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST_CHINESE
                && CHINESE.matcher(line).matches();
    }

    /** Office then name, or name then office, or name then honorific; Han names are told by their surname. */
    private static Pattern chinesePattern() {
        var cues = Cues.ALL.chinese();
        var office = either(cues.offices().stream().toList());
        var honorific = either(cues.honorifics().stream().toList());
        var name = "(?:[" + cues.surnames() + "][\\p{IsHan}]{1,2}|" + LATIN_NAME + ")";
        var body = "[\\p{IsHan}\\p{L}\\d、,，.()（）\\-— ]*?";
        var gap = "[\\s,，、:：|/（(]*";
        return Pattern.compile("(?:" + body + office + gap + name + "(?:\\s?" + honorific + ")?"
                + "|" + name + "[\\s,，、:：|/（(]+" + body + office + "[)）]?"
                + "|" + name + "\\s?" + honorific + ")");
    }

    private static String either(List<String> words) {
        return words.stream()
                .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static boolean isEnglish(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        var parts = Arrays.stream(SEPARATOR.split(line))
                .filter(part -> !part.isBlank())
                .map(part -> List.of(part.split("\\s+")))
                .toList();
        if (parts.isEmpty() || !parts.stream().skip(1).allMatch(Bylines::continuesByline)) {
            return false;
        }
        var first = parts.get(0);
        if (isPerson(first)) {
            return isTitled(first) || parts.stream().skip(1).anyMatch(Bylines::startsWithOffice);
        }
        return isOffice(first.get(0)) && parts.stream().skip(1).anyMatch(part -> isPerson(part) && isTitled(part));
    }

    /** A part that says more of a person begins with an office, a name, a number or a small word. */
    private static boolean continuesByline(List<String> part) {
        var word = part.get(0);
        return UCharacter.isUpperCase(word.codePointAt(0))
                || UCharacter.isDigit(word.codePointAt(0))
                || isOffice(word)
                || Cues.ALL.english().connectors().contains(word.toLowerCase(Locale.ROOT));
    }

    /** Offices and honorifics, if any, and then nothing but a name: at least two words where nothing stands before. */
    private static boolean isPerson(List<String> part) {
        int titles = titlesOf(part);
        var name = part.subList(titles, part.size());
        long words = name.stream().filter(Bylines::isNameWord).count();
        return words >= (titles == 0 ? 2 : 1)
                && words <= MOST_NAME_WORDS
                && isNameWord(name.get(name.size() - 1))
                && name.stream()
                        .allMatch(word -> isNameWord(word)
                                || Cues.ALL.english().particles().contains(word));
    }

    private static boolean isTitled(List<String> part) {
        return titlesOf(part) > 0;
    }

    private static int titlesOf(List<String> part) {
        int titles = 0;
        while (titles < part.size() && (isOffice(part.get(titles)) || isHonorific(part.get(titles)))) {
            titles++;
        }
        return titles;
    }

    private static boolean startsWithOffice(List<String> part) {
        return part.stream().limit(3).anyMatch(Bylines::isOffice);
    }

    private static boolean isNameWord(String word) {
        return UCharacter.isUpperCase(word.codePointAt(0))
                && !isOffice(word)
                && word.codePoints().allMatch(c -> UCharacter.isLetter(c) || ".'’-".indexOf(c) >= 0)
                && !word.endsWith("’s")
                && !word.endsWith("'s");
    }

    private static boolean isOffice(String word) {
        return Cues.ALL.english().offices().contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isHonorific(String word) {
        return Cues.ALL.english().honorifics().contains(word.toLowerCase(Locale.ROOT));
    }
}
