package org.learningcities.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.shared.JenaException;
import org.apache.jena.tdb2.DatabaseMgr;

/**
 * One whole version on disk, which never changes. Its quads, claims and texts can be read by any number of processes, its
 * index by one.
 */
public final class Version {
    static final String QUADS = "data.nq.gz";
    static final String CLAIMS = "claims.jsonl.gz";
    static final String TEXTS = "texts.jsonl.gz";
    static final String MANIFEST = "manifest.json";
    static final String INDEX = "index";
    static final String OPEN = "open.lock";

    private final Path folder;
    private final Manifest manifest;

    private Version(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    static Version in(Path folder) {
        try {
            return new Version(folder, Manifest.parse(Files.readString(folder.resolve(MANIFEST))));
        } catch (IllegalArgumentException wrong) {
            throw damaged(folder, "its manifest cannot be read");
        } catch (IOException failure) {
            throw StoreException.of(folder, failure);
        }
    }

    /** The lower-case hexadecimal SHA-256 of the quads, claims and texts. */
    public String hash() {
        return manifest.hash();
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The folder that holds it, for messages; what is in it belongs to the store. */
    public Path folder() {
        return folder;
    }

    /** The statements, one N-Quads line each without its line end, sorted by code point. To be closed. */
    public Stream<String> quadLines() {
        return lines(QUADS);
    }

    /** The claims' lines as they were given, in the order given. To be closed. */
    public Stream<String> claimLines() {
        return lines(CLAIMS);
    }

    /** The lines of the texts that were read, as they were given, in the order given. To be closed. */
    public Stream<String> textLines() {
        return lines(TEXTS);
    }

    /** Sends every quad to a destination, one after the other, without holding them all. */
    public void quads(StreamRDF destination) {
        try (var in = open(QUADS)) {
            send(in, destination);
        } catch (IOException failure) {
            throw StoreException.of(folder, failure);
        } catch (RiotException wrong) {
            throw damaged(folder, wrong.getMessage());
        }
    }

    static void send(InputStream quads, StreamRDF destination) {
        RDFParser.source(quads)
                .lang(Lang.NQUADS)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(destination);
    }

    /**
     * Opens the TDB2 index; only one process can at a time.
     *
     * @throws StoreException where another holds it
     */
    public OpenIndex openIndex() {
        try {
            var lock = StoreLock.tryLock(folder.resolve(OPEN)).orElseThrow(this::held);
            try {
                var location = Location.create(folder.resolve(INDEX).toString());
                return new OpenIndex(folder, DatabaseMgr.connectDatasetGraph(location), lock);
            } catch (RuntimeException failure) {
                lock.close();
                throw failure;
            }
        } catch (AlreadyLocked locked) {
            throw held();
        } catch (IOException | AtlasException | JenaException failure) {
            throw StoreException.of(folder, failure);
        }
    }

    private StoreException held() {
        return new StoreException(
                "%s is being served by another process. Stop that one, or choose another store folder; export, explain and verify work beside it."
                        .formatted(folder));
    }

    /**
     * Reads everything again and compares it with the hash.
     *
     * @throws StoreException where a byte of the quads, claims or texts is not what it was
     */
    public void verify() {
        var hash = new Contents.LineHash();
        try (var quads = quadLines();
                var claims = claimLines();
                var texts = textLines()) {
            quads.forEachOrdered(hash::add);
            hash.endPart();
            claims.forEachOrdered(hash::add);
            hash.endPart();
            texts.forEachOrdered(hash::add);
        } catch (UncheckedIOException failure) {
            throw damaged(folder, failure.getCause().getMessage());
        }
        var found = hash.hex();
        if (!found.equals(hash()) || !folder.getFileName().toString().equals(hash())) {
            throw damaged(folder, "the hash of what it holds is " + found);
        }
    }

    private Stream<String> lines(String file) {
        try {
            var reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8));
            return reader.lines().onClose(() -> {
                try {
                    reader.close();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (IOException failure) {
            throw StoreException.of(folder, failure);
        }
    }

    private InputStream open(String file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(folder.resolve(file)), 1 << 16);
    }

    private static StoreException damaged(Path folder, String why) {
        return new StoreException("%s is damaged: %s. Delete the store folder and build again.".formatted(folder, why));
    }
}
