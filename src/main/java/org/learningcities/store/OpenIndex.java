package org.learningcities.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A version's TDB2 index, open in this process alone. While it is open, the version is not deleted. Whoever holds it
 * only reads: a write would part the index from the version's quads.
 */
public final class OpenIndex implements AutoCloseable {
    private final Path folder;
    private final DatasetGraph dataset;
    private final StoreLock lock;

    OpenIndex(Path folder, DatasetGraph dataset, StoreLock lock) {
        this.folder = folder;
        this.dataset = dataset;
        this.lock = lock;
    }

    public DatasetGraph dataset() {
        return dataset;
    }

    /** Ends what still reads, and lets another process open the index. */
    @Override
    public void close() {
        try (lock) {
            TDBInternal.expel(dataset, true);
        } catch (IOException failure) {
            throw StoreException.of(folder, failure);
        }
    }
}
