package org.learningcities.mention;

import java.util.List;
import org.learningcities.document.Document;

/** Finds mentions. Pure: the same document gives the same mentions in the same order (by start, longest first). */
public interface MentionSource {
    List<Mention> mentionsIn(Document document);
}
