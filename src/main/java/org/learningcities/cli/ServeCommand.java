package org.learningcities.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.learningcities.build.Journey;
import org.learningcities.serve.Address;
import org.learningcities.serve.Server;
import org.learningcities.store.Version;
import org.learningcities.store.VersionStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: answers over HTTP until it is stopped; builds first where that is needed. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves the graph on this machine; builds it first where there is none,",
            "or where the sources are not those that it was made from. Ctrl-C stops it."
        },
        footer = {"", "Example: learning-cities serve --port 3031"})
final class ServeCommand implements Callable<Integer> {
    private static final int SECONDS_TO_CLOSE = 10;

    @Mixin
    private Folders.Sources sources;

    @Mixin
    private Folders.Store store;

    @Option(
            names = "--port",
            defaultValue = "3030",
            description = "The port (default: ${DEFAULT-VALUE}; 0 for any free one).")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var version = version();
        var told = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            told.countDown();
            await(closed);
        }));
        try (var index = version.openIndex();
                var server = Server.start(index.dataset(), Address.onLoopback(port))) {
            out.println("Serving at " + server.url() + " (SPARQL: " + server.url()
                    + "learning-cities/sparql). Ctrl-C stops.");
            out.flush();
            told.await();
        } finally {
            closed.countDown();
        }
        return 0;
    }

    /** Gives the server and the index time to close before the process ends. */
    private static void await(CountDownLatch closed) {
        try {
            if (!closed.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
                System.err.println("The server did not close within " + SECONDS_TO_CLOSE + " seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Version version() throws Exception {
        var journey = new Journey();
        var versions = VersionStore.at(store.folder());
        var current = versions.current();
        if (current.isPresent() && current.get().manifest().sources().equals(journey.digest(sources.folder()))) {
            Report.print(current.get(), store.folder(), spec.commandLine().getOut());
            return current.get();
        }
        Journey.Built built;
        try (var progress = ShownProgress.on(spec.commandLine().getErr())) {
            built = journey.build(sources.folder(), versions, progress);
        }
        Report.print(built, store.folder(), spec.commandLine().getOut());
        return built.version();
    }
}
