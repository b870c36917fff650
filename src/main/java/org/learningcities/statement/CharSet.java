package org.learningcities.statement;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A set of UTF-16 code units, asked in constant time. Immutable, and one object for each set: the patterns of all rules
 * share a few.
 */
final class CharSet {
    private static final int PAGE = 256;
    private static final int LAST = Character.MAX_VALUE;
    private static final Map<String, CharSet> KNOWN = new ConcurrentHashMap<>();

    static final CharSet NONE = of("");
    static final CharSet ALL = of("\u0000\uffff");

    /** First and last of each run, in order; no run touches the next. */
    private final String runs;

    /** The members below 128, which most are asked for. */
    private final long low;

    private final long high;
    /** Those of the first 64 symbols. */
    private final long symbols;

    private final long[][] pages = new long[(LAST + 1) / PAGE][];

    private CharSet(String runs) {
        this.runs = runs;
        var none = new long[PAGE / Long.SIZE];
        var all = new long[PAGE / Long.SIZE];
        Arrays.fill(all, -1L);
        Arrays.fill(pages, none);
        for (int i = 0; i < runs.length(); i += 2) {
            int last = runs.charAt(i + 1);
            for (int c = runs.charAt(i); c <= last; c++) {
                int page = c / PAGE;
                if (c % PAGE == 0 && c + PAGE - 1 <= last) {
                    pages[page] = all;
                    c += PAGE - 1;
                } else {
                    if (pages[page] == none) {
                        pages[page] = new long[PAGE / Long.SIZE];
                    }
                    pages[page][c % PAGE / Long.SIZE] |= 1L << c;
                }
            }
        }
        this.low = pages[0][0];
        this.high = pages[0][1];
        this.symbols = pages[Symbols.FIRST / PAGE][0];
    }

    /** @param runs first and last code unit of each run, in any order; runs may overlap */
    static CharSet of(String runs) {
        var pairs = new int[runs.length() / 2][];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new int[] {runs.charAt(2 * i), runs.charAt(2 * i + 1)};
        }
        Arrays.sort(pairs, (one, other) -> Integer.compare(one[0], other[0]));
        var merged = new StringBuilder();
        int end = -2;
        for (var pair : pairs) {
            if (pair[0] > end + 1) {
                merged.append((char) pair[0]).append((char) pair[1]);
                end = pair[1];
            } else if (pair[1] > end) {
                merged.setCharAt(merged.length() - 1, (char) pair[1]);
                end = pair[1];
            }
        }
        return KNOWN.computeIfAbsent(merged.toString(), CharSet::new);
    }

    static CharSet of(char c) {
        return of(new String(new char[] {c, c}));
    }

    boolean has(char c) {
        if (c < 2 * Long.SIZE) {
            return ((c < Long.SIZE ? low : high) >>> c & 1) != 0;
        }
        if (c >>> 6 == Symbols.FIRST >>> 6) {
            return (symbols >>> c & 1) != 0;
        }
        return (pages[c >>> 8][c >>> 6 & 3] >>> c & 1) != 0;
    }

    CharSet or(CharSet other) {
        return this == other ? this : of(runs + other.runs);
    }

    CharSet not() {
        var out = new StringBuilder();
        int from = 0;
        for (int i = 0; i < runs.length(); i += 2) {
            if (runs.charAt(i) > from) {
                out.append((char) from).append((char) (runs.charAt(i) - 1));
            }
            from = runs.charAt(i + 1) + 1;
        }
        if (from <= LAST) {
            out.append((char) from).append((char) LAST);
        }
        return of(out.toString());
    }

    int size() {
        int size = 0;
        for (int i = 0; i < runs.length(); i += 2) {
            size += runs.charAt(i + 1) - runs.charAt(i) + 1;
        }
        return size;
    }

    /** All members, in order; ask {@link #size} first. */
    String members() {
        var out = new StringBuilder();
        for (int i = 0; i < runs.length(); i += 2) {
            for (int c = runs.charAt(i); c <= runs.charAt(i + 1); c++) {
                out.append((char) c);
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return "CharSet of " + size();
    }
}
