package org.learningcities.document;

/**
 * A line as it stands on a page; measures in points, from the page's upper left corner. {@code firstWord} is the width of
 * its first word, or of its first character where words are not divided.
 */
record PageLine(
        int page,
        String text,
        double left,
        double right,
        double baseline,
        double size,
        boolean bold,
        double firstWord) {

    /** True where the two are printed alike. */
    boolean isLike(PageLine other) {
        return Math.abs(size - other.size) <= 0.1 * Math.max(size, other.size) && bold == other.bold;
    }
}
