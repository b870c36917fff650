package org.learningcities.document;

import java.util.List;
import org.learningcities.document.Document.SourceDescription;

/** Reads one source format. Pure: the same bytes give the same document; nothing is fetched and no file is opened. */
public interface DocumentReader {
    /** The file endings of the format, in lower case with their dot. */
    List<String> endings();

    /** The registered media type of the format, without parameters. */
    String mediaType();

    /**
     * Reads a source from its bytes. What the source says of itself fills what the description leaves open.
     *
     * @param file how the document names its file
     */
    Reading read(DocumentId id, String file, byte[] bytes, SourceDescription description);
}
