package org.learningcities.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.shared.JenaException;

/**
 * The versions of one dataset in one folder: {@code versions/<hash>/} for each, {@code current} with the hash of the one
 * that counts, {@code journal} with what happened when. A version is built whole beside the others and then named in one
 * step, so a build that is killed leaves the last version as it was.
 */
public final class VersionStore {
    private static final int KEPT = 3;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String CURRENT = "current";
    private static final String ASIDE = ".current";
    private static final String BUILDING = ".building";
    private static final String REMOVING = ".removing";

    private final Path folder;
    private final Path versions;
    private final Journal journal;

    private VersionStore(Path folder, Clock clock) {
        this.folder = folder;
        this.versions = folder.resolve("versions");
        this.journal = new Journal(folder.resolve("journal"), clock);
    }

    /** The store in a folder, which the first {@link #write} makes. */
    public static VersionStore at(Path folder) {
        return at(folder, Clock.systemUTC());
    }

    /** A store whose journal takes its times from a clock. */
    public static VersionStore at(Path folder, Clock clock) {
        return new VersionStore(folder, clock);
    }

    /**
     * The version that counts; empty where none was written yet.
     *
     * @throws StoreException where the folder holds something else, or a version is named that is not there
     */
    public Optional<Version> current() {
        try {
            return currentHash().map(hash -> Version.in(versions.resolve(hash)));
        } catch (IOException failure) {
            throw StoreException.of(folder, failure);
        }
    }

    /**
     * Makes these contents the current version. Where they are that already, no byte in the store changes.
     *
     * @throws StoreException where another process writes, or the folder cannot be written; the last version then stays
     */
    public Version write(Contents contents) {
        try {
            Files.createDirectories(versions);
            var lock = StoreLock.tryLock(folder.resolve("write.lock")).orElseThrow(this::busy);
            try (lock) {
                removeLeftovers();
                return write(contents, new Manifest(contents.hash(), contents.sources(), contents.counts()));
            }
        } catch (IOException | AtlasException | JenaException failure) {
            throw StoreException.of(folder, failure);
        }
    }

    private Version write(Contents contents, Manifest manifest) throws IOException {
        var hash = manifest.hash();
        var target = versions.resolve(hash);
        if (!Files.exists(target)) {
            var building = versions.resolve(BUILDING);
            VersionBuild.write(building, contents, manifest);
            Durable.move(building, target);
        } else if (!manifest.equals(Version.in(target).manifest())) {
            // Other sources that say the same: only the digest is new.
            Durable.replace(target.resolve(Version.MANIFEST), versions.resolve(BUILDING), manifest.toJson());
        }
        if (!currentHash().equals(Optional.of(hash))) {
            journal.add(hash, contents.sources());
            Durable.replace(folder.resolve(CURRENT), folder.resolve(ASIDE), hash + "\n");
            removeOldVersions(hash);
        }
        return Version.in(target);
    }

    /** The folder of the store. */
    public Path folder() {
        return folder;
    }

    /** Every whole version, the latest written first. */
    public List<Version> versions() {
        try {
            return hashesLatestFirst().stream()
                    .map(hash -> Version.in(versions.resolve(hash)))
                    .toList();
        } catch (IOException failure) {
            throw StoreException.of(folder, failure);
        }
    }

    private Optional<String> currentHash() throws IOException {
        var file = folder.resolve(CURRENT);
        if (!Files.exists(file)) {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new StoreException(
                        "%s is a file where a folder is expected. Remove it, or choose another store folder."
                                .formatted(folder));
            }
            return Optional.empty();
        }
        var hash = Files.readString(file).strip();
        if (!HASH.matcher(hash).matches() || !Files.isDirectory(versions.resolve(hash))) {
            throw new StoreException(
                    "%s names \"%s\", which is no version here. Delete the store folder and build again."
                            .formatted(file, hash));
        }
        return Optional.of(hash);
    }

    private List<String> hashesLatestFirst() throws IOException {
        if (!Files.isDirectory(versions)) {
            return List.of();
        }
        var written = journal.hashes();
        return names(versions).stream()
                .filter(name -> HASH.matcher(name).matches())
                .sorted(Comparator.<String>comparingInt(written::lastIndexOf)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void removeOldVersions(String current) throws IOException {
        var old = new ArrayList<>(hashesLatestFirst());
        old.remove(current);
        for (var hash : old.subList(Math.min(KEPT - 1, old.size()), old.size())) {
            var version = versions.resolve(hash);
            try (var lock = StoreLock.tryLock(version.resolve(Version.OPEN)).orElse(null)) {
                if (lock == null) {
                    continue; // A server answers from it; a later build will find it closed.
                }
                var removing = versions.resolve(REMOVING);
                Durable.move(version, removing);
                Durable.deleteTree(removing);
            }
        }
    }

    /** What a killed build left; nobody else builds, since we hold the lock. */
    private void removeLeftovers() throws IOException {
        for (var name : names(versions)) {
            if (name.startsWith(BUILDING) || name.startsWith(REMOVING)) {
                Durable.deleteTree(versions.resolve(name));
            }
        }
        Files.deleteIfExists(folder.resolve(ASIDE));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }

    private StoreException busy() {
        return new StoreException(
                "%s is being written by another process. Wait until it has ended, or choose another store folder."
                        .formatted(folder));
    }
}
