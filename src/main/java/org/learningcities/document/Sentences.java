package org.learningcities.document;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits a text into sentences, each with its end mark and the quotation marks that close behind it. */
final class Sentences {
    private static final String ENDS = ".!?。！？";
    private static final String CHINESE_ENDS = ENDS + ";；";
    private static final String CLOSING = "’”」』»\"')）]】";
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}|(?:\\p{L}\\.)+\\p{L}");
    private static final int LONGEST_ABBREVIATION = 12;

    /** In code points of the text. */
    record Span(int start, int end) {}

    private final int[] points;
    private final Language language;

    private Sentences(int[] points, Language language) {
        this.points = points;
        this.language = language;
    }

    /** The sentences of a text; one without an end mark is one sentence. */
    static List<Span> in(String text, Language language) {
        return new Sentences(text.codePoints().toArray(), language).spans();
    }

    private List<Span> spans() {
        var spans = new ArrayList<Span>();
        int start = 0;
        int at = 0;
        while (at < points.length) {
            if (!isEnd(at)) {
                at++;
                continue;
            }
            int end = afterClosing(at + 1);
            if (endsSentence(at, end)) {
                spans.add(new Span(start, end));
                start = afterSpace(end);
                at = start;
            } else {
                at = end;
            }
        }
        if (start < points.length) {
            spans.add(new Span(start, points.length));
        }
        return spans;
    }

    private boolean isEnd(int at) {
        return (language == Language.CHINESE ? CHINESE_ENDS : ENDS).indexOf(points[at]) >= 0 && !joinsName(at);
    }

    /** A full stop between Han characters stands for the dot in a foreign name: 安娜.韋伯. */
    private boolean joinsName(int at) {
        return points[at] == '.'
                && at > 0
                && at + 1 < points.length
                && Scripts.isHan(points[at - 1])
                && Scripts.isHan(points[at + 1]);
    }

    /** Where further end marks, closing marks and footnote numbers in brackets end. */
    private int afterClosing(int from) {
        int at = from;
        while (at < points.length) {
            if (isEnd(at) || CLOSING.indexOf(points[at]) >= 0) {
                at++;
            } else if (points[at] == '[' && footnoteEnd(at) > at) {
                at = footnoteEnd(at);
            } else {
                return at;
            }
        }
        return at;
    }

    private int footnoteEnd(int opening) {
        int at = opening + 1;
        while (at < points.length && UCharacter.isDigit(points[at])) {
            at++;
        }
        return at > opening + 1 && at < points.length && points[at] == ']' ? at + 1 : opening;
    }

    private int afterSpace(int from) {
        int at = from;
        while (at < points.length && Line.isSpace(points[at])) {
            at++;
        }
        return at;
    }

    private boolean endsSentence(int mark, int end) {
        if (end == points.length) {
            return true;
        }
        int next = afterSpace(end);
        if (points[mark] > 0x7F || points[mark] == ';') {
            return true;
        }
        boolean beforeHan = Scripts.isHan(points[next]) || points[next] == '「' || points[next] == '『';
        if (next == end && !beforeHan) {
            return false;
        }
        if (UCharacter.isLowerCase(points[next])) {
            return false;
        }
        return points[mark] != '.' || !isAbbreviation(mark);
    }

    /** True where the word before a full stop is an abbreviation or an initial. */
    private boolean isAbbreviation(int stop) {
        int start = stop;
        while (start > 0
                && stop - start <= LONGEST_ABBREVIATION
                && (UCharacter.isLetter(points[start - 1]) || points[start - 1] == '.')) {
            start--;
        }
        var word = new String(points, start, stop - start);
        return INITIALS.matcher(word).matches()
                || Cues.ALL.english().abbreviations().contains(word.toLowerCase(Locale.ROOT));
    }
}
