package org.learningcities.publish;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriterFactory;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.learningcities.document.Document;
import org.learningcities.document.SourceText;

/**
 * The texts that were read as JSON Lines: one object a line, sorted by document, each with the text in which the offsets
 * of its claims count, its hash, and the hash of the file it was read or extracted from.
 */
public final class TextLines {
    /** Made once: to find the JSON library again for each line takes longer than to write the line. */
    private static final JsonWriterFactory WRITERS = Json.createWriterFactory(Map.of());

    private TextLines() {}

    /** A text as it stands in a version. */
    public record Stored(
            String document, String file, String mediaType, String sourceHash, String hash, SourceText text) {
        /** True where the text is the file itself, so that its lines are the file's lines. */
        public boolean isTheFile() {
            return hash.equals(sourceHash);
        }
    }

    /** The lines, without their line feeds. */
    public static List<String> of(Collection<Document> documents) {
        return documents.stream()
                .sorted(Comparator.comparing(Document::id))
                .map(TextLines::line)
                .toList();
    }

    /** A line, read again. */
    public static Stored read(String line) {
        JsonObject object = ClaimLines.read(line);
        return new Stored(
                object.getString("document"),
                object.getString("file"),
                object.getString("format"),
                object.getString("sourceHash"),
                object.getString("hash"),
                new SourceText(object.getString("text")));
    }

    private static String line(Document document) {
        var line = new StringWriter();
        try (var writer = WRITERS.createWriter(line)) {
            writer.writeObject(Json.createObjectBuilder()
                    .add("document", document.id().value())
                    .add("file", document.file())
                    .add("format", document.mediaType())
                    .add("sourceHash", document.sourceHash())
                    .add("hash", document.hash())
                    .add("text", document.text().toString())
                    .build());
        }
        return line.toString();
    }
}
