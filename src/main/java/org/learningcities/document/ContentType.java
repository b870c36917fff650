package org.learningcities.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is by its first bytes, whatever its name ends in. */
final class ContentType {
    private static final int HEAD = 1024;
    /** How files begin that are no text. */
    private static final List<String> BEGINNINGS = List.of(Signature.PDF, Signature.ZIP, Signature.RTF, Signature.OLE);

    private static final List<String> WEB_PAGES = List.of("text/html", "application/xhtml+xml");

    private ContentType() {}

    /** Says that a file is something else than text; empty where it may well be text. Cheap where it looks like text. */
    static Optional<String> faultOfText(String file, byte[] bytes, String expected) {
        if (!looksOdd(bytes, expected)) {
            return Optional.empty();
        }
        var found = of(bytes);
        boolean isText = (found.startsWith("text/") && !found.equals("text/rtf") && !WEB_PAGES.contains(found))
                || found.equals("application/octet-stream")
                || found.equals("application/xml")
                || (expected.equals("text/html") && WEB_PAGES.contains(found));
        return isText ? Optional.empty() : Optional.of(complaint(file, found, expected));
    }

    /** Says that a file is not what its reader expects, and what it is. */
    static String fault(String file, byte[] bytes, String expected) {
        return complaint(file, of(bytes), expected);
    }

    /** The media type by Apache Tika's list of first bytes, which is loaded when first asked for. */
    static String of(byte[] bytes) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(bytes), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    private static String complaint(String file, String found, String expected) {
        var ending = DocumentReaders.all().stream()
                .filter(reader -> reader.mediaType().equals(found)
                        || (WEB_PAGES.contains(found) && WEB_PAGES.contains(reader.mediaType())))
                .map(reader -> reader.endings().get(0))
                .findFirst();
        return "%s: its content is %s, not %s; %s"
                .formatted(
                        file,
                        found.equals("application/octet-stream") ? "of no known kind" : found,
                        expected,
                        ending.map("let its name end in %s, or fetch it again"::formatted)
                                .orElse("fetch it again, or save it in a format that is read"));
    }

    private static boolean looksOdd(byte[] bytes, String expected) {
        var head = Signature.text(bytes, 0, HEAD);
        boolean isUtf16 = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
        return BEGINNINGS.stream().anyMatch(head::startsWith)
                || (!expected.equals("text/html")
                        && head.replace("\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<"))
                || (!isUtf16 && head.chars().anyMatch(c -> c < '\t' || (c > '\r' && c < ' ' && c != 0x1B)));
    }
}
