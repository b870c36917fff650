package org.learningcities.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.learningcities.document.Document.SourceDescription;
import org.learningcities.document.Reading.Read;
import org.learningcities.document.Reading.Unreadable;

/** Reads plain text in strict UTF-8; a byte-order mark and the line ends stay as they are. */
public final class PlainTextReader implements DocumentReader {
    static final String MEDIA_TYPE = "text/plain";

    @Override
    public List<String> endings() {
        return List.of(".txt");
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public Reading read(DocumentId id, String file, byte[] bytes, SourceDescription description) {
        var mislabelled = ContentType.faultOfText(file, bytes, MEDIA_TYPE);
        if (mislabelled.isPresent()) {
            return new Unreadable(mislabelled.get());
        }
        var decoded = StrictText.of(bytes, 0, StandardCharsets.UTF_8);
        if (decoded.fault().isPresent()) {
            return new Unreadable(decoded.complaint(file, bytes, StandardCharsets.UTF_8, "save the file as UTF-8"));
        }
        var text = decoded.text();
        var tooLong = Limits.faultOfLength(file, text);
        if (tooLong.isPresent()) {
            return new Unreadable(tooLong.get());
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            return new Unreadable("%s:%d: a NUL character stands in the text; is it plain text in UTF-8?"
                    .formatted(
                            file,
                            1
                                    + text.substring(0, nul)
                                            .chars()
                                            .filter(c -> c == '\n')
                                            .count()));
        }
        var document = Structure.documentOf(id, file, MEDIA_TYPE, bytes, text, description);
        return document.blocks().isEmpty()
                ? new Unreadable("%s: has no text; fill it or take it away".formatted(file))
                : new Read(document);
    }
}
