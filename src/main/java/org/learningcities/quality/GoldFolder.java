package org.learningcities.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningcities.document.DocumentReaders;
import org.learningcities.document.Reading;

/** Gold files and the texts that they belong to. */
public final class GoldFolder {
    private static final String ENDING = ".json";

    /** A gold file, the set that it is summed up in (its folder's name), and its text. */
    public record Item(String set, Gold gold, Path text) {}

    private GoldFolder() {}

    /**
     * The gold files at a path, a file or a folder and what is in it, by path. The text of NAME.json is the readable file
     * NAME beside it, or that which the gold names as its source; else it is looked for in the folder of sources.
     *
     * @throws IOException where there is no gold, or no text for it; the message says which and what to do
     */
    public static List<Item> at(Path path, Path sources) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        List<Path> files;
        try (var found = Files.walk(path)) {
            files = found.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(file -> file.toString().replace('\\', '/')))
                    .toList();
        }
        if (files.isEmpty()) {
            throw new IOException("%s: no gold here: expected NAME.json, and NAME.txt beside it".formatted(path));
        }
        var items = new java.util.ArrayList<Item>();
        for (var file : files) {
            var gold = Gold.read(file);
            var folder = file.toAbsolutePath().normalize().getParent();
            var text = text(gold, folder)
                    .or(() -> text(gold, sources))
                    .orElseThrow(() -> new IOException("%s: its text is neither beside it nor in %s; put %s.txt there"
                            .formatted(file, sources, gold.name())));
            items.add(new Item(String.valueOf(folder.getFileName()), gold, text));
        }
        return List.copyOf(items);
    }

    private static Optional<Path> text(Gold gold, Path folder) {
        var endings = DocumentReaders.all().stream()
                .flatMap(reader -> reader.endings().stream())
                .map(ending -> gold.name() + ending);
        return Stream.concat(gold.source().stream(), endings)
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The document of a text, or the reason why it cannot be read. */
    public static Reading.Read read(Path text) throws IOException {
        var reading = DocumentReaders.read(text);
        if (reading instanceof Reading.Unreadable unreadable) {
            throw new IOException(unreadable.message());
        }
        return (Reading.Read) reading;
    }
}
