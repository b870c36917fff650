package org.learningcities.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Looks into a file before a parser unfolds it: is it a Word document, is it locked, is it a trap? */
final class WordPackage {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String PARTS = "[Content_Types].xml";
    private static final List<String> WORD = List.of(
            "wordprocessingml.document.main+xml",
            "wordprocessingml.template.main+xml",
            "ms-word.document.macroEnabled.main+xml",
            "ms-word.template.macroEnabledTemplate.main+xml");
    /** A file that unfolds to more is no article. */
    private static final long MOST_UNFOLDED = 500L << 20;

    /** The list at the end of a ZIP file, with the longest comment. */
    private static final int MOST_ZIP_END = 22 + 65_535;

    private WordPackage() {}

    /** What keeps a file from being read as DOCX; empty where nothing does. */
    static Optional<String> fault(String file, byte[] bytes) throws IOException {
        if (Signature.leads(bytes, Signature.OLE)) {
            return Optional.of(faultOfOle(file, bytes));
        }
        if (!Signature.leads(bytes, Signature.ZIP)) {
            return Optional.of(ContentType.fault(file, bytes, MEDIA_TYPE));
        }
        if (!Signature.in(bytes, bytes.length - MOST_ZIP_END, bytes.length, "PK\u0005\u0006")) {
            return Optional.of("%s: is cut off (the list at its end is missing); fetch it again".formatted(file));
        }
        long unfolded = 0;
        Optional<String> parts = Optional.empty();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            var buffer = new byte[1 << 16];
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var start = new StringBuilder();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unfolded += read;
                    if (unfolded > MOST_UNFOLDED) {
                        return Optional.of("%s: unfolds to more than %,d bytes, as no article does; take it away"
                                .formatted(file, MOST_UNFOLDED));
                    }
                    if (entry.getName().equals(PARTS)) {
                        start.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                    }
                }
                if (entry.getName().equals(PARTS)) {
                    parts = Optional.of(start.toString());
                }
            }
        }
        var listed = parts;
        if (listed.filter(text -> WORD.stream().anyMatch(text::contains)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                listed.isPresent()
                        ? "%s: is an Office file, but no Word document; save its text as .docx".formatted(file)
                        : ContentType.fault(file, bytes, MEDIA_TYPE));
    }

    /** An encrypted document is wrapped in the form that Word's older documents have. */
    private static String faultOfOle(String file, byte[] bytes) throws IOException {
        try (var ole = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return ole.getRoot().hasEntry("EncryptedPackage")
                    ? "%s: is encrypted and asks for a password; save it without one".formatted(file)
                    : "%s: is a file of an older Office (.doc or the like), not DOCX; open it and save it as .docx"
                            .formatted(file);
        }
    }
}
