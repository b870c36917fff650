package org.learningcities.cli;

import java.nio.file.Path;
import org.learningcities.store.Version;
import org.learningcities.store.VersionStore;

/** The version that a command reads. */
final class Stored {
    private Stored() {}

    /** @throws java.io.IOException where nothing was built yet */
    static Version in(Path store) throws java.io.IOException {
        return VersionStore.at(store)
                .current()
                .orElseThrow(() -> new java.io.IOException(
                        "%s holds no version yet: run build first, or name another folder with --store."
                                .formatted(store)));
    }
}
