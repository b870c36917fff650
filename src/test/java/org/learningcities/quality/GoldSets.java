package org.learningcities.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests' gold stands. */
final class GoldSets {
    static final Path FOLDER = Path.of("src/test/resources/gold");

    private GoldSets() {}

    /** The gold of a text, in whichever set it is. */
    static Gold gold(String name) throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return Gold.read(files.filter(file -> file.getFileName().toString().equals(name + ".json"))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
