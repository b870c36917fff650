package org.learningcities.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;

/**
 * When which version became current: a line for each, the moment (ISO 8601, UTC), the version's hash and the digest of
 * its sources, with tabs between. It stands beside the versions since times would make the same sources give other bytes.
 */
final class Journal {
    private final Path file;
    private final Clock clock;

    Journal(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    void add(String hash, String sources) throws IOException {
        var lineEnd = endsHalfway() ? "\n" : "";
        Files.writeString(
                file,
                lineEnd + String.join("\t", clock.instant().toString(), hash, sources) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** True where a killed process left half a line. */
    private boolean endsHalfway() throws IOException {
        return Files.exists(file) && !Files.readString(file).endsWith("\n");
    }

    /** The versions in the order in which they became current; a line that a killed process left half is passed over. */
    List<String> hashes() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields.length == 3)
                .map(fields -> fields[1])
                .toList();
    }
}
