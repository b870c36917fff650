package org.learningcities.document;

import java.util.Optional;

/** How much of one source is read. What is longer is refused, not cut: a claim must not rest on half a text. */
final class Limits {
    /** Bytes of a file. */
    static final long MOST_BYTES = 50L << 20;
    /** Unicode code points of a text. */
    static final int MOST_CHARACTERS = 10_000_000;

    private Limits() {}

    /** What is wrong with a file of so many bytes; empty where nothing is. */
    static Optional<String> faultOfSize(String file, long bytes) {
        if (bytes == 0) {
            return Optional.of("%s: is empty (0 bytes); fill it or take it away".formatted(file));
        }
        return bytes <= MOST_BYTES
                ? Optional.empty()
                : Optional.of(
                        "%s: has %,d bytes, and %,d is the most that is read of one file; split it or take it away"
                                .formatted(file, bytes, MOST_BYTES));
    }

    /** What is wrong with a text of this length; empty where nothing is. */
    static Optional<String> faultOfLength(String file, String text) {
        return text.length() <= MOST_CHARACTERS || text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? Optional.empty()
                : Optional.of(tooLong(file));
    }

    /** Says that a text is longer than is read. */
    static String tooLong(String file) {
        return "%s: has more than %,d characters of text, the most that is read of one file; split it or take it away"
                .formatted(file, MOST_CHARACTERS);
    }
}
