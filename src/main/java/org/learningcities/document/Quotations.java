package org.learningcities.document;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Finds the quotations of a text; a mark without its partner makes none. */
final class Quotations {
    private static final String OPENING = "‘“「『«";
    private static final String CLOSING = "’”」』»";
    private static final int STRAIGHT = '"';
    private static final int STRAIGHT_SINGLE = '\'';
    private static final int APOSTROPHE = '’';
    private static final int SINGLE_OPENING = '‘';
    /** Nobody quotes deeper; it keeps a file of nothing but marks from taking quadratic time. */
    private static final int DEEPEST = 32;
    /** How far behind a plural's apostrophe the end of a quotation is looked for. */
    private static final int LOOK_AHEAD = 400;

    /** From the opening mark (inclusive) to behind the closing one, in code points of the text. */
    record Span(int start, int end) {}

    private record Open(int mark, int at) {}

    private Quotations() {}

    /** The quotations of a text by their start, an outer one before the one within it. */
    static List<Span> in(String text) {
        var found = new ArrayList<Span>();
        int[] points = text.codePoints().toArray();
        boolean[] closes = closingSingles(points);
        Deque<Open> open = new ArrayDeque<>();
        for (int at = 0; at < points.length; at++) {
            int mark = points[at];
            int closing = CLOSING.indexOf(mark);
            if (OPENING.indexOf(mark) >= 0 && open.size() < DEEPEST) {
                open.push(new Open(mark, at));
            } else if (closing >= 0 && (mark != APOSTROPHE || closes[at])) {
                close(open, OPENING.charAt(closing), at, found);
            } else if (mark == STRAIGHT_SINGLE) {
                single(points, at, open, found);
            } else if (mark == STRAIGHT && !close(open, STRAIGHT, at, found)) {
                open.push(new Open(STRAIGHT, at));
            }
        }
        found.sort(Comparator.comparingInt(Span::start));
        return found;
    }

    /** True where the whole text is one quotation. */
    static boolean fills(String text) {
        int length = text.codePointCount(0, text.length());
        return in(text).stream().anyMatch(span -> span.start() == 0 && span.end() == length);
    }

    /**
     * A straight single mark opens a quotation behind a space and closes one before a space or a mark; between letters
     * it is an apostrophe. Behind an s (the cities' libraries) it closes only what was opened.
     */
    private static void single(int[] points, int at, Deque<Open> open, List<Span> found) {
        boolean letterBehind = at > 0 && UCharacter.isLetterOrDigit(points[at - 1]);
        boolean letterAhead = at + 1 < points.length && UCharacter.isLetterOrDigit(points[at + 1]);
        boolean afterSpace = at == 0 || Line.isSpace(points[at - 1]) || "([“\"—–-".indexOf(points[at - 1]) >= 0;
        boolean beforeSpace = at + 1 == points.length || Line.isSpace(points[at + 1]);
        boolean decade = at + 1 < points.length && Character.isDigit(points[at + 1]);
        if (afterSpace && !beforeSpace && !decade && open.size() < DEEPEST) {
            open.push(new Open(STRAIGHT_SINGLE, at));
        } else if (!afterSpace && !(letterBehind && letterAhead) && !pluralGoesOn(points, at)) {
            close(open, STRAIGHT_SINGLE, at, found);
        }
    }

    /** "the cities' libraries": an s before, a word behind, and a later mark that closes better. */
    private static boolean pluralGoesOn(int[] points, int at) {
        if (points[at - 1] != 's'
                || at + 2 >= points.length
                || !Line.isSpace(points[at + 1])
                || !UCharacter.isLetter(points[at + 2])) {
            return false;
        }
        for (int later = at + 1; later < Math.min(points.length, at + LOOK_AHEAD); later++) {
            if (points[later] == STRAIGHT_SINGLE) {
                boolean behindLetter = UCharacter.isLetterOrDigit(points[later - 1]);
                boolean beforeLetter = later + 1 < points.length && UCharacter.isLetterOrDigit(points[later + 1]);
                if (Line.isSpace(points[later - 1])) {
                    return false;
                }
                if (!(behindLetter && beforeLetter)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Closes the innermost open mark of a kind; marks opened since then have no partner. */
    private static boolean close(Deque<Open> open, int mark, int at, List<Span> found) {
        if (open.stream().noneMatch(each -> each.mark() == mark)) {
            return false;
        }
        while (open.element().mark() != mark) {
            open.pop();
        }
        found.add(new Span(open.pop().at(), at + 1));
        return true;
    }

    /**
     * Which ’ may close a quotation. Not one between letters (city’s) or before them (’90s); and one after an s before a
     * space (citizens’ lives) does only where no better one follows before the next ‘.
     */
    private static boolean[] closingSingles(int[] points) {
        boolean[] closes = new boolean[points.length];
        boolean betterFollows = false;
        for (int at = points.length - 1; at >= 0; at--) {
            if (points[at] == SINGLE_OPENING) {
                betterFollows = false;
            }
            if (points[at] != APOSTROPHE || at == 0 || Line.isSpace(points[at - 1])) {
                continue;
            }
            boolean last = at + 1 == points.length;
            if (!last && UCharacter.isLetterOrDigit(points[at + 1]) && !Scripts.isHan(points[at + 1])) {
                continue;
            }
            boolean maybePlural = points[at - 1] == 's' && !last;
            closes[at] = !maybePlural || !betterFollows;
            betterFollows |= !maybePlural;
        }
        return closes;
    }
}
