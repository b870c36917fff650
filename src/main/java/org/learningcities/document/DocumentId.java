package org.learningcities.document;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a document: its file's name without the ending, in lower case, words joined by hyphens. */
public record DocumentId(String value) implements Comparable<DocumentId> {
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}]+(?:[-_.][\\p{L}\\p{N}]+)*");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");

    public DocumentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no document name: letters and digits, joined by single - _ or .".formatted(value));
        }
    }

    /**
     * The name that a file of this name gives: without its ending, in lower case and NFC, whatever is neither letter nor
     * digit replaced by single hyphens.
     *
     * @throws IllegalArgumentException where the file's name has neither letter nor digit
     */
    public static DocumentId ofFile(String fileName) {
        int ending = fileName.lastIndexOf('.');
        var name = ending > 0 ? fileName.substring(0, ending) : fileName;
        var words = OTHERS.matcher(Normalizer2.getNFCInstance().normalize(name.toLowerCase(Locale.ROOT)))
                .replaceAll("-");
        return new DocumentId(EDGES.matcher(words).replaceAll(""));
    }

    @Override
    public int compareTo(DocumentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
