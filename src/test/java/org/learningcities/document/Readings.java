package org.learningcities.document;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;

/** What one reader makes of the bytes of a file called {@code rooms}. */
record Readings(DocumentReader reader, String file) {
    Document document(byte[] bytes) {
        return assertInstanceOf(Reading.Read.class, read(bytes)).document();
    }

    List<String> lines(byte[] bytes) {
        return document(bytes).blocks().stream().map(Block::text).toList();
    }

    String message(byte[] bytes) {
        return assertInstanceOf(Reading.Unreadable.class, read(bytes)).message();
    }

    Reading read(byte[] bytes) {
        return DocumentReaders.read(reader, new DocumentId("rooms"), file, bytes, Document.SourceDescription.NONE);
    }
}
