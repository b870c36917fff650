package org.learningcities.mention;

import java.util.List;
import java.util.Locale;
import org.learningcities.document.Document;

/** What the rules are for: texts about learning. */
public final class Field {
    private static final List<String> WORDS =
            Lexicon.shared().listed("field").sorted().toList();

    private Field() {}

    /**
     * True where a text speaks of learning or education at least once. The rules read any sentence about people, places and
     * occasions; of a football report what they read is right, and of no use to anybody.
     */
    public static boolean isSpokenOfIn(Document document) {
        return document.blocks().stream()
                .map(block -> block.text().toLowerCase(Locale.ROOT))
                .anyMatch(text -> WORDS.stream().anyMatch(text::contains));
    }
}
