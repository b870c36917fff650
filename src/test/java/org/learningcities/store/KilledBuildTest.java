package org.learningcities.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Other processes write the store, and are killed or fail while they do. */
class KilledBuildTest {
    private static final int KILLS = 20;

    @TempDir
    Path temporary;

    @Test
    @Timeout(180)
    void leavesAWholeVersionWhenAWriterIsKilledAtAnyMoment() throws Exception {
        var folder = temporary.resolve("store");
        var store = VersionStore.at(folder);
        var random = new Random(20);
        var halfBuilt = 0;
        for (var kill = 0; kill < KILLS; kill++) {
            var writer = start(List.of(), folder, 1_000 * kill);
            var written = assertReadsHash(writer.inputReader());
            // By now it writes the next version; its end is awaited for as long as chance says, and does not come.
            assertFalse(writer.waitFor(random.nextInt(120_000), TimeUnit.MICROSECONDS));
            writer.destroyForcibly().waitFor();

            var current = store.current().orElseThrow();
            current.verify();
            try (var index = current.openIndex()) {
                assertEquals(400L, Txn.calculateRead(index.dataset(), () -> index.dataset().stream()
                        .count()));
            }
            assertTrue(Files.readString(folder.resolve("journal")).contains(written));
            if (Files.exists(folder.resolve("versions/.building"))) {
                halfBuilt++;
            }
        }
        assertTrue(halfBuilt > 0, "at least one kill fell into a build");
        store.write(Samples.numbered(1, 10)).verify();
        try (var names = Files.list(folder.resolve("versions"))) {
            assertEquals(3, names.count(), "three versions, and nothing that a killed build left");
        }
    }

    @Test
    @Timeout(60)
    void refusesASecondWriterWhileOneWrites() throws Exception {
        var folder = temporary.resolve("store");
        Files.createDirectories(folder.resolve("versions"));
        try (var lock = StoreLock.tryLock(folder.resolve("write.lock")).orElseThrow()) {
            assertNotNull(lock);
            var writer = start(List.of(), folder, 1);
            assertTrue(errorsOf(writer).contains("is being written by another process"));
            assertTrue(writer.waitFor() != 0);
        }
        assertTrue(VersionStore.at(folder).current().isEmpty());
    }

    @Test
    @Timeout(60)
    void keepsTheLastVersionAndSaysSoWhenTheDiskIsFull() throws Exception {
        var folder = temporary.resolve("store");
        var last = VersionStore.at(folder).write(Samples.numbered(1, 10));

        // A limit on the size of a file is what a full disk is to the process.
        var writer = start(List.of("/bin/sh", "-c", "ulimit -f 16; exec \"$@\"", "sh"), folder, 2);
        var errors = errorsOf(writer);

        assertTrue(errors.contains("no room left"), errors);
        var current = VersionStore.at(folder).current().orElseThrow();
        current.verify();
        assertEquals(last.hash(), current.hash());
        VersionStore.at(folder).write(Samples.numbered(2, 200)).verify();
    }

    private static Process start(List<String> prefix, Path folder, int firstNumber) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                WriterProcess.class.getName(),
                folder.toString(),
                Integer.toString(firstNumber)));
        return new ProcessBuilder(command).start();
    }

    private static String assertReadsHash(BufferedReader output) throws IOException {
        var line = output.readLine();
        assertNotNull(line, "the writer ended before it wrote");
        assertEquals(64, line.length(), line);
        return line;
    }

    private static String errorsOf(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
