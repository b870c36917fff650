package org.learningcities.document;

import com.ibm.icu.lang.UCharacter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a line looks like, before its neighbours are asked what part it plays. */
enum Shape {
    /** Words that go on for a sentence or more. */
    TEXT,
    QUOTATION,
    LIST_ITEM,
    LINK,
    DATE,
    /** Names the author of the whole text. */
    AUTHOR,
    /** Has the form of a byline. */
    BYLINE,
    /** A few words without an end mark. */
    SHORT;

    private static final int MOST_WORDS = 16;
    private static final int MOST_WORDS_BEFORE_COLON = 3;
    private static final int MOST_LATIN = 130;
    private static final int MOST_HAN = 45;
    private static final int MOST_LINK = 60;
    private static final int MOST_AUTHOR = 60;
    private static final String END_MARKS = ".!。！;；,，、…";
    private static final String CLOSING = "’”」』»\"')）]】";
    private static final Pattern LIST_MARK = Pattern.compile(
            "(?:[-–*•‣▪●○·◦]\\s+|[-–－＊](?=[\\p{IsHan}「『《“])|[•‧・▪●◦◆■□★※►▶➤✓✔◎◇]|\\(?\\d{1,2}[.)]\\s+|[（(]?\\d{1,2}[.)．）](?=[\\p{IsHan}「《“])|\\d{1,2}、|\\(?[a-h]\\)\\s+|[（(]?[一二三四五六七八九十]{1,3}[、)）])\\s*(?=\\S)");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?";
    private static final Pattern DATE_FORM =
            Pattern.compile(WEEKDAY + "(?:\\d{1,2}(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+\\d{4}"
                    + "|" + MONTH + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}"
                    + "|\\d{3,4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}"
                    + "|(?:中華民國|民國|西元)?\\s*[\\d〇零一二三四五六七八九十]{2,4}\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月"
                    + "\\s*[\\d一二三四五六七八九十]{1,3}\\s*[日號]?)"
                    + "(?:\\s*[(（]?(?:星期|週|周)?[一二三四五六日]?[)）]?)(?:,?\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?");

    /** 〔記者王小明/臺南報導〕, (中央社記者王小明臺北25日電): alone on its line. */
    private static final Pattern REPORTER =
            Pattern.compile("[(（\\[〔【](?:[^)）\\]〕】]{0,8}記者[^)）\\]〕】]+|[^)）\\]〕】]{2,20}(?:報導|[電訊]))[)）\\]〕】]");

    static Shape of(String line, Language language) {
        if (isLink(line, language)) {
            return LINK;
        }
        if (isDate(line, language)) {
            return DATE;
        }
        if (Quotations.fills(line)) {
            return QUOTATION;
        }
        boolean unended = !endsLikeText(line) && Sentences.in(line, language).size() == 1;
        if (unended && isAuthor(line, language)) {
            return AUTHOR;
        }
        if (unended && Bylines.hasForm(line, language)) {
            return BYLINE;
        }
        if (listMarkOf(line) > 0) {
            return LIST_ITEM;
        }
        return unended && isFewWords(line, language) ? SHORT : TEXT;
    }

    /** How many code points the mark of a list item takes, with the space after it; none where there is no mark. */
    static int listMarkOf(String line) {
        var matcher = LIST_MARK.matcher(line);
        return matcher.lookingAt() ? line.codePointCount(0, matcher.end()) : 0;
    }

    private static boolean isLink(String line, Language language) {
        if (line.length() > MOST_LINK && !ADDRESS.matcher(line).find()) {
            return false;
        }
        var words = ADDRESS.matcher(line).replaceAll("").strip();
        if (words.isEmpty()) {
            return true;
        }
        var cues = language == Language.CHINESE
                ? Cues.ALL.chinese().links()
                : Cues.ALL.english().links();
        return words.length() <= MOST_LINK && Sentences.in(words, language).size() == 1 && beginsAsLabel(words, cues);
    }

    private static boolean isDate(String line, Language language) {
        var words = line.toLowerCase(Locale.ROOT);
        var labels = language == Language.CHINESE
                ? Cues.ALL.chinese().published()
                : Cues.ALL.english().published();
        for (var label : labels) {
            if (words.startsWith(label)) {
                var rest = words.substring(label.length()).replaceFirst("^\\s*[:：]?\\s*", "");
                if (isDateForm(rest)) {
                    return true;
                }
            }
        }
        return isDateForm(words);
    }

    private static boolean isDateForm(String words) {
        var bare = words.replaceFirst("^[(（\\[〔【](.*)[)）\\]〕】]$", "$1");
        return bare.length() <= MOST_LINK && DATE_FORM.matcher(bare).matches();
    }

    private static boolean isAuthor(String line, Language language) {
        if (line.length() > MOST_AUTHOR) {
            return false;
        }
        return language == Language.CHINESE
                ? Cues.ALL.chinese().authors().stream().anyMatch(line::startsWith)
                        || REPORTER.matcher(line).lookingAt()
                : Cues.ALL.english().authors().stream().anyMatch(cue -> startsWithName(line, cue));
    }

    /** A cue and then a name: "By Jane Roe", not "By the river". */
    private static boolean startsWithName(String line, String cue) {
        if (!line.toLowerCase(Locale.ROOT).startsWith(cue)) {
            return false;
        }
        var rest = line.substring(cue.length()).replaceFirst("^[:\\s]+", "").replaceFirst("\\s*[|·•].*", "");
        return rest.length() < line.length() - cue.length()
                && List.of(rest.split("[\\s,]+")).stream()
                        .allMatch(word -> !word.isEmpty() && UCharacter.isUpperCase(word.codePointAt(0)));
    }

    /** A cue that stands alone, before a colon, or (in Chinese, which has no spaces) at the head of a few characters. */
    private static boolean beginsAsLabel(String words, Collection<String> cues) {
        var lower = words.toLowerCase(Locale.ROOT);
        return cues.stream()
                .filter(lower::startsWith)
                .map(cue -> lower.substring(cue.length()).strip())
                .anyMatch(
                        rest -> rest.isEmpty() || rest.matches("(?:here|there|now|online)?\\s*[:：>»→].*|[.。…]+|here"));
    }

    private static boolean endsLikeText(String line) {
        int end = line.length();
        while (end > 1 && CLOSING.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        char last = line.charAt(end - 1);
        if (last == ':' || last == '：') {
            return line.split("\\s+").length > MOST_WORDS_BEFORE_COLON
                    || line.length() > MOST_HAN
                    || line.indexOf('，') >= 0; // 全年開放，提供： is a sentence that a list goes on with
        }
        return END_MARKS.indexOf(last) >= 0;
    }

    private static boolean isFewWords(String line, Language language) {
        int length = line.codePointCount(0, line.length());
        return language == Language.CHINESE
                ? length <= MOST_HAN
                : length <= MOST_LATIN
                        && line.split("\\s+").length <= MOST_WORDS
                        && !UCharacter.isLowerCase(line.codePointAt(0));
    }
}
