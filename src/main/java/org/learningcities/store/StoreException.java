package org.learningcities.store;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The store cannot be read or written. The message says what is wrong, where, and what to do. */
public final class StoreException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    StoreException(String message) {
        super(message);
    }

    private StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What went wrong in the store at {@code folder}, in words for the person who started the command. */
    static StoreException of(Path folder, Throwable cause) {
        var failure = ioCause(cause);
        var where = failure instanceof FileSystemException e && e.getFile() != null ? e.getFile() : folder.toString();
        var file = blockingFile(folder);
        if (file.isPresent()) {
            return new StoreException(
                    "%s is a file where a folder is expected. Remove it, or choose another store folder."
                            .formatted(file.get()),
                    cause);
        }
        if (failure instanceof AccessDeniedException) {
            return new StoreException(
                    "%s may not be read or written. Change its permissions, or choose another store folder."
                            .formatted(where),
                    cause);
        }
        if (failure instanceof FileAlreadyExistsException) {
            return new StoreException(
                    "%s stands in the way of the store. Remove it, or choose another store folder.".formatted(where),
                    cause);
        }
        if (failure instanceof NoSuchFileException) {
            return new StoreException(
                    "%s is missing from the store. Delete the store folder %s and build again."
                            .formatted(where, folder),
                    cause);
        }
        var reason = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
        if (saysNoRoom(reason)) {
            return new StoreException(
                    "%s: no room left (%s). The last version is still whole; free some space and build again."
                            .formatted(folder, reason),
                    cause);
        }
        return new StoreException("%s: the store failed: %s.".formatted(folder, reason), cause);
    }

    /** Jena wraps what the disk says in exceptions of its own. */
    private static Throwable ioCause(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof UncheckedIOException)) {
                return cause;
            }
        }
        return thrown;
    }

    private static Optional<Path> blockingFile(Path folder) {
        for (var path = folder.toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.isRegularFile(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private static boolean saysNoRoom(String reason) {
        var lower = reason.toLowerCase(Locale.ROOT);
        return lower.contains("no space left")
                || lower.contains("not enough space")
                || lower.contains("file too large")
                || lower.contains("quota");
    }
}
