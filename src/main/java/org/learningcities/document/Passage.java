package org.learningcities.document;

import java.util.Comparator;

/** A run of characters in one document; offsets count Unicode code points in the source as it is. */
public record Passage(DocumentId document, int start, int end, String quote) implements Comparable<Passage> {
    private static final Comparator<Passage> ORDER = Comparator.comparing(Passage::document)
            .thenComparingInt(Passage::start)
            .thenComparingInt(Passage::end);

    public Passage {
        if (start < 0 || quote.isEmpty() || end - start != quote.codePointCount(0, quote.length())) {
            throw new IllegalArgumentException(
                    "Passage %s[%d,%d) does not fit \"%s\"".formatted(document, start, end, quote));
        }
    }

    @Override
    public int compareTo(Passage other) {
        return ORDER.compare(this, other);
    }
}
