package org.learningcities.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
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
        var input = ByteBuffer.wrap(bytes);
        var output = CharBuffer.allocate(bytes.length);
        var decoded = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(input, output, true);
        int stop = input.position();
        if (decoded.isError()) {
            return new Unreadable("%s:%d: byte 0x%02X at byte offset %d is not UTF-8; save the file as UTF-8"
                    .formatted(file, lineOf(bytes, stop), bytes[stop], stop));
        }
        var text = output.flip().toString();
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

    private static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
