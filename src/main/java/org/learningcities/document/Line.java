package org.learningcities.document;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;

/** One line of a source without the white space around it; offsets in code points. */
record Line(int start, int end, String text) {
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int ZERO_WIDTH_SPACE = 0x200B;

    /** The lines that are not blank, in order. */
    static List<Line> linesOf(SourceText text) {
        var lines = new ArrayList<Line>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isLineEnd(text.at(at))) {
                add(lines, text, start, at);
                start = at + 1;
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, SourceText text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isSpace(text.at(start))) {
            start++;
        }
        while (end > start && isSpace(text.at(end - 1))) {
            end--;
        }
        if (start < end) {
            lines.add(new Line(start, end, text.slice(start, end)));
        }
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** White space of any kind, and the marks that no reader sees. */
    static boolean isSpace(int c) {
        return UCharacter.isUWhiteSpace(c) || c < ' ' || c == BYTE_ORDER_MARK || c == ZERO_WIDTH_SPACE;
    }
}
