package org.learningcities.statement;

import java.util.Comparator;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.document.Passage;

/** A passage that a rule, in one of its versions, read something from. */
public record Evidence(Passage passage, Language language, String rule, int version) implements Comparable<Evidence> {
    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::passage)
            .thenComparing(Evidence::language)
            .thenComparing(Evidence::rule)
            .thenComparingInt(Evidence::version);

    /** This evidence with its passage as it stands in a document. */
    public Evidence quoting(Document source) {
        return new Evidence(source.passage(passage.start(), passage.end()), language, rule, version);
    }

    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }
}
