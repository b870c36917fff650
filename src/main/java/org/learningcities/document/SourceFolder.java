package org.learningcities.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.learningcities.document.Reading.Read;
import org.learningcities.document.Reading.Unreadable;

/** A folder of sources, each with an optional {@code .yaml} beside it; folders within it are not read, and named. */
public record SourceFolder(Path folder) {
    private static final String DESCRIPTION = ".yaml";

    /**
     * The sources, by name in code-unit order (the same on every system); descriptions and dot files are none.
     *
     * @throws IOException where the folder cannot be listed; the message says why and what to do
     */
    public List<Path> files() throws IOException {
        return entries().stream().filter(path -> !isDescription(path)).toList();
    }

    /**
     * One hash (lower-case hexadecimal SHA-256) of the names and bytes of all sources and descriptions. File times do not
     * count, nor do the bytes of a file that is too large to be read.
     *
     * @throws IOException where the folder or a file in it cannot be read
     */
    public String digest() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : entries().stream().filter(Files::isRegularFile).toList()) {
                long size = Files.size(file);
                digest.update("%s %d\n".formatted(file.getFileName(), size).getBytes(StandardCharsets.UTF_8));
                if (size <= Limits.MOST_BYTES) {
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A source as it was read, and what was made of it where it could be. */
    public record Worked<T>(Reading reading, Optional<T> made) {}

    /**
     * Reads every source, in the order of {@link #files()}. A second file of the same document name is unreadable, and so
     * is a description that describes no source.
     *
     * @throws IOException where the folder cannot be listed; the message says why and what to do
     */
    public List<Reading> read() throws IOException {
        return read(1, Function.identity(), progress -> {}).stream()
                .map(Worked::reading)
                .toList();
    }

    /**
     * Reads every source and makes something of each, several at a time: the result is in the order of {@link #files()}
     * and the same for any number of threads.
     *
     * @param threads how many sources are read and worked on at once, at least 1
     * @param work what is made of a document, by any of the threads
     * @param worked told after each source how many are done
     * @throws IOException where the folder cannot be listed; the message says why and what to do
     */
    public <T> List<Worked<T>> read(int threads, Function<Document, T> work, IntConsumer worked) throws IOException {
        var files = files();
        var tasks = files.stream().<Callable<Worked<T>>>map(file -> () -> {
            var reading = DocumentReaders.read(file);
            return new Worked<>(
                    reading,
                    reading instanceof Read read ? Optional.of(work.apply(read.document())) : Optional.empty());
        });
        var out = new ArrayList<Worked<T>>();
        var fileOf = new HashMap<DocumentId, Path>();
        InOrder.run(threads, tasks.iterator(), one -> {
            var file = files.get(out.size());
            out.add(
                    one.reading() instanceof Read read
                            ? unlessNamedAlike(one, read.document().id(), file, fileOf)
                            : one);
            worked.accept(out.size());
        });
        var described = files.stream().map(DocumentReaders::companionOf).collect(Collectors.toSet());
        for (var path : entries()) {
            if (isDescription(path) && !described.contains(path)) {
                out.add(new Worked<>(
                        new Unreadable(
                                "%s: describes no source; give it the name of a source beside it, or take it away"
                                        .formatted(DocumentReaders.shown(path))),
                        Optional.empty()));
            }
        }
        return List.copyOf(out);
    }

    private static <T> Worked<T> unlessNamedAlike(
            Worked<T> one, DocumentId id, Path file, Map<DocumentId, Path> fileOf) {
        var earlier = fileOf.putIfAbsent(id, file);
        return earlier == null
                ? one
                : new Worked<>(
                        new Unreadable("%s: has the same document name as %s (%s); rename one of them"
                                .formatted(
                                        DocumentReaders.shown(file),
                                        earlier.getFileName().toString(),
                                        id)),
                        Optional.empty());
    }

    private List<Path> entries() throws IOException {
        var shown = DocumentReaders.shown(folder);
        if (!Files.isDirectory(folder)) {
            throw new IOException(
                    Files.exists(folder)
                            ? "%s: is not a folder; name the folder that holds the sources".formatted(shown)
                            : "%s: there is no such folder; make it and put sources into it".formatted(shown));
        }
        try (var paths = Files.list(folder)) {
            return paths.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean isDescription(Path path) {
        return path.getFileName().toString().endsWith(DESCRIPTION);
    }
}
