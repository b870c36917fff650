package org.learningcities.mention;

import java.util.List;
import java.util.Map;
import org.learningcities.document.Language;

/**
 * An entry of a controlled vocabulary. {@code scheme} is "role", "group" or "theme"; labels come preferred first;
 * {@code exclusive} marks an office that a body has one holder of at a time.
 */
public record Concept(String scheme, String key, Map<Language, List<String>> labels, boolean exclusive) {
    public Concept {
        labels = Map.copyOf(labels);
    }
}
