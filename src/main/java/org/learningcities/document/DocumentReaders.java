package org.learningcities.document;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.learningcities.document.Document.SourceDescription;
import org.learningcities.document.Reading.Unreadable;

/** Every source format, and the way from a file to a document. */
public final class DocumentReaders {
    /** Every source format, asked in this order. */
    private static final List<DocumentReader> ALL =
            List.of(new PlainTextReader(), new HtmlReader(), new PdfReader(), new WordReader());

    private static final int MOST_WORDS = 160;

    private DocumentReaders() {}

    /** Every reader, in the order in which they are asked. */
    public static List<DocumentReader> all() {
        return ALL;
    }

    /**
     * Reads a file and what the {@code .yaml} beside it says of it. The document names its file without the folder, so
     * that it is the same on every machine; messages name the whole path.
     */
    public static Reading read(Path file) {
        var reader = readerOf(file);
        if (reader.isEmpty()) {
            return new Unreadable(
                    "%s: no reader for %s (readable: %s)".formatted(shown(file), kindOf(file), readable()));
        }
        DocumentId id;
        try {
            id = DocumentId.ofFile(file.getFileName().toString());
        } catch (IllegalArgumentException e) {
            return new Unreadable("%s: the name has neither letter nor digit; rename the file".formatted(shown(file)));
        }
        try {
            var size = Limits.faultOfSize(shown(file), Files.isDirectory(file) ? 1 : Files.size(file));
            if (size.isPresent()) {
                return new Unreadable(size.get());
            }
            var bytes = Files.readAllBytes(file);
            var companion = companionOf(file);
            var description = Files.exists(companion)
                    ? DescriptionFile.read(shown(companion), Files.readAllBytes(companion))
                    : new DescriptionFile.Result(SourceDescription.NONE, List.of());
            if (!description.faults().isEmpty()) {
                return new Unreadable(String.join(System.lineSeparator(), description.faults()));
            }
            var name = file.getFileName().toString();
            var reading = read(reader.get(), id, name, bytes, description.found());
            return reading instanceof Unreadable unreadable
                    ? new Unreadable(folderOf(file) + unreadable.message())
                    : reading;
        } catch (IOException e) {
            return new Unreadable(reasonFor(file, e));
        }
    }

    /** Whatever a broken file makes a parser do, it is one file that is not read. */
    static Reading read(
            DocumentReader reader, DocumentId id, String name, byte[] bytes, SourceDescription description) {
        try {
            return reader.read(id, name, bytes, description);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError gaveUp) {
            return new Unreadable(
                    "%s: cannot be read as %s (%s); it may be broken: fetch it again, or open it and save it anew"
                            .formatted(name, reader.mediaType(), onOneLine(gaveUp)));
        }
    }

    /** What a fault says, on one line. */
    static String onOneLine(Throwable fault) {
        var words = fault.getMessage() == null ? "" : ExtractedText.clean(fault.getMessage());
        var name = fault.getClass().getSimpleName();
        return words.isEmpty() ? name : words.substring(0, Math.min(words.length(), MOST_WORDS));
    }

    /** The file that describes a source: the same name, ending in .yaml. */
    static Path companionOf(Path file) {
        var name = file.getFileName().toString();
        var ending = endingOf(file);
        return file.resolveSibling(name.substring(0, name.length() - ending.length()) + ".yaml");
    }

    /** A path as messages show it, the same on every system. */
    static String shown(Path file) {
        return file.toString().replace('\\', '/');
    }

    private static Optional<DocumentReader> readerOf(Path file) {
        var ending = endingOf(file).toLowerCase(Locale.ROOT);
        return ALL.stream().filter(reader -> reader.endings().contains(ending)).findFirst();
    }

    private static String endingOf(Path file) {
        var name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot) : "";
    }

    private static String kindOf(Path file) {
        var ending = endingOf(file);
        return ending.isEmpty() ? "a name without an ending" : ending;
    }

    private static String readable() {
        return ALL.stream().flatMap(reader -> reader.endings().stream()).collect(Collectors.joining(" "));
    }

    private static String folderOf(Path file) {
        return file.getParent() == null ? "" : shown(file.getParent()) + "/";
    }

    private static String reasonFor(Path file, IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return "%s: there is no such file".formatted(shown(file));
        }
        if (fault instanceof AccessDeniedException) {
            return "%s: may not be read; check the permissions of the file".formatted(shown(file));
        }
        return Files.isDirectory(file)
                ? "%s: is a folder, not a file".formatted(shown(file))
                : "%s: could not be read: %s".formatted(shown(file), fault.getMessage());
    }
}
