package org.learningcities.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The text of a source, unchanged, addressed by Unicode code points (a supplementary character counts once, a
 * byte-order mark and every line end count as they stand).
 */
public final class SourceText {
    private final int[] codePoints;
    /** The offset at which each line after the first begins. */
    private final int[] lineStarts;

    public SourceText(String text) {
        this.codePoints = text.codePoints().toArray();
        this.lineStarts = IntStream.range(0, codePoints.length)
                .filter(offset -> codePoints[offset] == '\n')
                .map(offset -> offset + 1)
                .toArray();
    }

    /** How many code points the text has. */
    public int length() {
        return codePoints.length;
    }

    /** The code point at an offset. */
    public int at(int offset) {
        return codePoints[offset];
    }

    /**
     * The characters from {@code start} (inclusive) to {@code end} (exclusive).
     *
     * @throws IndexOutOfBoundsException where they do not lie in the text
     */
    public String slice(int start, int end) {
        if (start < 0 || end > codePoints.length || start > end) {
            throw new IndexOutOfBoundsException(
                    "[%d,%d) is not within a text of %d code points".formatted(start, end, codePoints.length));
        }
        return new String(codePoints, start, end - start);
    }

    /** The 1-based line on which an offset stands; a line ends with a line feed. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 2 : -found;
    }

    /** The lower-case hexadecimal SHA-256 of the text in UTF-8. */
    public String hash() {
        return Hashes.sha256(toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return slice(0, codePoints.length);
    }
}
