package org.learningcities.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Joins the lines of pages into paragraphs by where they stand: a new one begins after a wider gap, with other letters,
 * with an indent or a list mark, and where the next line's first word would still have fitted on the line before.
 */
final class PdfParagraphs {
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)[-–—|\\s]*(?:page|p\\.|第)?\\s*\\d{1,3}\\s*(?:頁)?(?:\\s*(?:/|of|，?\\s*共)\\s*\\d{1,4}\\s*頁?)?[-–—|\\s]*");
    /** An entry of a table of contents. */
    private static final Pattern CONTENTS = Pattern.compile(".*(?:[.…]\\s?){5,}\\s*[\\divxlc]+");

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern BROKEN_WORD = Pattern.compile("(?s).*?(\\p{L}+)[-\\u2010\\u00AD]$");
    private static final Pattern FIRST_WORD = Pattern.compile("^(\\p{L}+)");
    private static final Pattern HYPHENATED = Pattern.compile("\\p{L}+[-\\u2010]\\p{L}+");
    private static final String END_MARKS = ".!?:;。！？：；…”’」』";
    /** How many lines at either edge of a page may be running heads. */
    private static final int EDGE = 2;

    private static final double WIDE_GAP = 1.35;
    private static final double INDENT = 1.0;

    private final List<PageLine> lines;
    private final double pitch;
    private final Map<Integer, List<PageLine>> pages;
    private final Set<String> hyphenated;

    private PdfParagraphs(List<PageLine> lines) {
        this.lines = lines;
        this.pitch = pitch(lines);
        this.pages = lines.stream().collect(Collectors.groupingBy(PageLine::page));
        this.hyphenated = lines.stream()
                .flatMap(line -> HYPHENATED.matcher(line.text()).results())
                .map(found -> found.group().toLowerCase(Locale.ROOT).replace('\u2010', '-'))
                .collect(Collectors.toSet());
    }

    /** The paragraphs, in order; page numbers, running heads and tables of contents are left out. */
    static List<String> of(List<PageLine> lines) {
        return new PdfParagraphs(withoutRunningHeads(lines)).paragraphs();
    }

    private List<String> paragraphs() {
        var paragraphs = new ArrayList<String>();
        var words = new StringBuilder();
        PageLine first = null;
        PageLine last = null;
        for (var line : lines) {
            if (last != null && !goesOn(first, last, line)) {
                paragraphs.add(words.toString());
                words.setLength(0);
                last = null;
            }
            if (last == null) {
                first = line;
                words.append(line.text());
            } else {
                join(words, line.text());
            }
            last = line;
        }
        if (!words.isEmpty()) {
            paragraphs.add(words.toString());
        }
        return paragraphs;
    }

    /** True where a line goes on with the paragraph that {@code first} begins and of which {@code last} is the last line. */
    private boolean goesOn(PageLine first, PageLine last, PageLine next) {
        if (!last.isLike(next) || Shape.listMarkOf(ExtractedText.withPlainMark(next.text())) > 0) {
            return false;
        }
        boolean isItem = Shape.listMarkOf(ExtractedText.withPlainMark(first.text())) > 0;
        if (next.page() == last.page() && next.baseline() > last.baseline()) {
            double gap = next.baseline() - last.baseline();
            boolean isCentred = areCentred(last, next);
            boolean isIndented = !isCentred && next.left() > last.left() + INDENT * next.size();
            return gap <= WIDE_GAP * Math.max(pitch, 1.1 * next.size())
                    && (isItem ? next.left() > first.left() + 0.5 * next.size() : !isIndented)
                    && !wouldHaveFitted(last, next, isCentred);
        }
        // In the next column or on the next page: nothing but the words tells.
        return END_MARKS.indexOf(last.text().charAt(last.text().length() - 1)) < 0
                && !wouldHaveFitted(last, next, false);
    }

    private static boolean areCentred(PageLine last, PageLine next) {
        double shift = (next.left() + next.right() - last.left() - last.right()) / 2;
        return Math.abs(shift) < 0.5 * next.size() && Math.abs(next.left() - last.left()) > next.size();
    }

    /** Whoever set the line would have put the next word on it, had it not been its end. */
    private boolean wouldHaveFitted(PageLine last, PageLine next, boolean areCentred) {
        if (BROKEN_WORD.matcher(last.text()).matches()) {
            return false;
        }
        var page = pages.get(last.page());
        double right = last.right();
        double left = last.left();
        for (var other : page) {
            boolean sameColumn = areCentred || Math.abs(other.left() - last.left()) < 3 * last.size();
            right = sameColumn ? Math.max(right, other.right()) : right;
            left = areCentred ? Math.min(left, other.left()) : left;
        }
        double room = (right - left) - (last.right() - last.left());
        return room > next.firstWord() + 0.8 * next.size();
    }

    private void join(StringBuilder words, String next) {
        var broken = BROKEN_WORD.matcher(words);
        var word = FIRST_WORD.matcher(next);
        if (broken.matches() && word.find()) {
            var whole = (broken.group(1) + "-" + word.group(1)).toLowerCase(Locale.ROOT);
            boolean isCompound = hyphenated.contains(whole) || Character.isUpperCase(next.codePointAt(0));
            if (!isCompound) {
                words.setLength(words.length() - 1);
            }
            words.append(next);
        } else {
            words.append('\n').append(next);
        }
    }

    /** The usual distance of two lines. */
    private static double pitch(List<PageLine> lines) {
        var gaps = new ArrayList<Double>();
        for (int i = 1; i < lines.size(); i++) {
            double gap = lines.get(i).baseline() - lines.get(i - 1).baseline();
            if (lines.get(i).page() == lines.get(i - 1).page()
                    && lines.get(i).isLike(lines.get(i - 1))
                    && gap > 0
                    && gap < 3 * lines.get(i).size()) {
                gaps.add(gap);
            }
        }
        gaps.sort(Comparator.naturalOrder());
        return gaps.isEmpty() ? 0 : gaps.get((gaps.size() - 1) / 4);
    }

    private static List<PageLine> withoutRunningHeads(List<PageLine> lines) {
        var byPage = lines.stream().collect(Collectors.groupingBy(PageLine::page, TreeMap::new, Collectors.toList()));
        var heads = new HashSet<PageLine>();
        var edges = new ArrayList<PageLine>();
        var pagesOf = new HashMap<String, Set<Integer>>();
        for (var page : byPage.values()) {
            var sorted = page.stream()
                    .sorted(Comparator.comparingDouble(PageLine::baseline))
                    .toList();
            for (int i = 0; i < sorted.size(); i++) {
                if (i < EDGE || i >= sorted.size() - EDGE) {
                    edges.add(sorted.get(i));
                    pagesOf.computeIfAbsent(headKey(sorted.get(i)), key -> new HashSet<>())
                            .add(sorted.get(i).page());
                }
            }
            for (var edge : List.of(sorted.get(0), sorted.get(sorted.size() - 1))) {
                if (PAGE_NUMBER.matcher(edge.text()).matches() && sorted.size() > 1) {
                    heads.add(edge);
                }
            }
        }
        edges.stream()
                .filter(edge -> isRunning(pagesOf.get(headKey(edge)).size(), byPage.size()))
                .forEach(heads::add);
        return lines.stream()
                .filter(line ->
                        !heads.contains(line) && !CONTENTS.matcher(line.text()).matches())
                .toList();
    }

    private static boolean isRunning(int pages, int all) {
        return pages > 1 && pages * 2 >= all;
    }

    /** A running head has the same words at about the same height on each page; its numbers may differ. */
    private static String headKey(PageLine line) {
        return Math.round(line.baseline() / 10)
                + DIGITS.matcher(line.text().toLowerCase(Locale.ROOT)).replaceAll("#");
    }
}
