package org.learningcities.store;

import java.nio.file.Path;

/** Writes one version after the other until it is killed, and says after each that it is current. */
final class WriterProcess {
    private WriterProcess() {}

    public static void main(String[] arguments) {
        var store = VersionStore.at(Path.of(arguments[0]));
        for (var number = Integer.parseInt(arguments[1]); ; number++) {
            var version = store.write(Samples.numbered(number, 200));
            System.out.println(version.hash());
        }
    }
}
