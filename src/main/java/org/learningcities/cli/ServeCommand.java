package org.learningcities.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
        try (var index = version.openIndex();
                var server = Server.start(index.dataset(), Address.onLoopback(port))) {
            out.println("Serving at " + server.url() + " (SPARQL: " + server.url()
                    + "learning-cities/sparql). Ctrl-C stops.");
            out.flush();
            var stopped = new CountDownLatch(1);
            var main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopped.countDown();
                try {
                    main.join(5_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            stopped.await();
        }
        return 0;
    }

    private Version version() throws Exception {
        var journey = new Journey();
        var versions = VersionStore.at(store.folder());
        var current = versions.current();
        if (current.isPresent() && current.get().manifest().sources().equals(journey.digest(sources.folder()))) {
            Report.print(current.get(), store.folder(), spec.commandLine().getOut());
            return current.get();
        }
        var built = journey.build(sources.folder(), versions);
        Report.print(built, store.folder(), spec.commandLine().getOut());
        return built.version();
    }
}
