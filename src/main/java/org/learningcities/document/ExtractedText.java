package org.learningcities.document;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * The text of a source that is not plain text, as plain text: one paragraph a line, a blank line between them, list items
 * with their mark and without blank lines. It is NFC, and what no reader sees is not in it.
 */
final class ExtractedText {
    private static final Pattern UNSEEN = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF\\x00-\\x08\\x0E-\\x1F\\x7F]+");
    private static final Pattern LINE_END = Pattern.compile("[ \\t]*[\\n\\r\\f\\x0B\\u0085\\u2028\\u2029]\\s*");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0\\u2007\\u202F]+");

    private static final Pattern BULLET =
            Pattern.compile("^[•‣▪●○◦∙■□➢➤\\uF0A7\\uF0B7\\uF0D8\\uF0FC\\u00B7]\\s*(?=\\S)");

    private final StringBuilder text = new StringBuilder();
    private String last = "";
    private boolean lastIsItem;

    /**
     * Adds a line, unless it has no words or is the same as the one before.
     *
     * @param mark that of a list item, left out where the words begin with one of their own; empty for other lines
     */
    void add(String mark, String words) {
        var line = withPlainMark(clean(words));
        boolean marked = Shape.listMarkOf(line) > 0;
        boolean item = marked || !mark.isEmpty();
        var whole = marked ? line : mark + line;
        if (line.isEmpty() || whole.equals(last)) {
            return;
        }
        if (!text.isEmpty()) {
            text.append(item && lastIsItem ? "\n" : "\n\n");
        }
        text.append(whole);
        last = whole;
        lastIsItem = item;
    }

    /** How many UTF-16 units there are so far. */
    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.isEmpty() ? "" : text + "\n";
    }

    /** A bullet of any form, the private ones of symbol fonts among them, is a hyphen. */
    static String withPlainMark(String line) {
        return BULLET.matcher(line).replaceFirst("- ");
    }

    /** Words on one line: white space is one space, and none where a line was broken between two Chinese characters. */
    static String clean(String words) {
        var seen = UNSEEN.matcher(words).replaceAll("");
        var joined = new StringBuilder();
        var breaks = LINE_END.matcher(seen);
        int from = 0;
        while (breaks.find()) {
            joined.append(seen, from, breaks.start());
            from = breaks.end();
            boolean inChinese = !joined.isEmpty()
                    && from < seen.length()
                    && isWide(joined.codePointBefore(joined.length()))
                    && isWide(seen.codePointAt(from));
            joined.append(inChinese ? "" : " ");
        }
        joined.append(seen, from, seen.length());
        return Normalizer2.getNFCInstance()
                .normalize(SPACES.matcher(joined).replaceAll(" "))
                .strip();
    }

    /** Characters of scripts that are written without spaces, and their punctuation. */
    static boolean isWide(int c) {
        int script = UScript.getScript(c);
        return script == UScript.HAN
                || script == UScript.HIRAGANA
                || script == UScript.KATAKANA
                || script == UScript.BOPOMOFO
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF00 && c <= 0xFF65 && !UCharacter.isLetterOrDigit(c));
    }
}
