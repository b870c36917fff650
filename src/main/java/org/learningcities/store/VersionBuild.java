package org.learningcities.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.dboe.base.block.FileMode;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Writes a version's files into a folder of their own, down to the disk. */
final class VersionBuild {
    static {
        // Plain writes, of the index too: a full disk is then an error to report, where in a mapped file it would be a
        // fault in the process; and files are as long as what is in them (7 MB for 20,000 quads, not 193).
        SystemIndex.setFileMode(FileMode.direct);
    }

    private VersionBuild() {}

    static void write(Path folder, Contents contents, Manifest manifest) throws IOException {
        Files.createDirectory(folder);
        writeLines(folder.resolve(Version.QUADS), contents.quads());
        writeLines(folder.resolve(Version.CLAIMS), contents.claims());
        writeLines(folder.resolve(Version.TEXTS), contents.texts());
        Files.writeString(folder.resolve(Version.MANIFEST), manifest.toJson());
        Files.createFile(folder.resolve(Version.OPEN));
        index(Files.createDirectory(folder.resolve(Version.INDEX)), folder.resolve(Version.QUADS));
        Durable.forceTree(folder);
    }

    /** The header that Java writes holds no time and no file name: the same lines give the same bytes. */
    private static void writeLines(Path file, List<String> lines) throws IOException {
        try (var out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            for (var line : lines) {
                out.write(line);
                out.write('\n');
            }
        }
    }

    /** From the file, and not from memory: the quads of thousands of documents are longer than a string may be. */
    private static void index(Path folder, Path quads) throws IOException {
        var dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
        try (var lines = new GZIPInputStream(Files.newInputStream(quads), 1 << 16)) {
            Txn.executeWrite(dataset, () -> Version.send(lines, StreamRDFLib.dataset(dataset)));
        } finally {
            TDBInternal.expel(dataset, true);
        }
    }
}
