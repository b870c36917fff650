package org.learningcities.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folders that most commands ask for. */
final class Folders {
    static final class Store {
        @Option(
                names = "--store",
                paramLabel = "DIR",
                defaultValue = "store",
                description = "The folder of the versions (default: ${DEFAULT-VALUE}).")
        private Path folder;

        Path folder() {
            return folder;
        }
    }

    static final class Sources {
        @Option(
                names = "--sources",
                paramLabel = "DIR",
                defaultValue = "data/sources",
                description = "The folder of the texts (default: ${DEFAULT-VALUE}).")
        private Path folder;

        Path folder() {
            return folder;
        }
    }

    private Folders() {}
}
