package org.learningcities.cli;

import java.util.concurrent.Callable;
import org.learningcities.build.Journey;
import org.learningcities.build.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code verify}: replays every claim. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Looks for every quote at its place in the sources, reads every claim again by its rules,",
            "and makes the facts again from the claims. Exits with 1 on any difference."
        },
        footer = {"", "Example: learning-cities verify --store store"})
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private Folders.Sources sources;

    @Mixin
    private Folders.Store store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var verification = Verification.of(new Journey(), sources.folder(), Stored.in(store.folder()));
        var out = spec.commandLine().getOut();
        verification.differences().forEach(out::println);
        out.printf(
                "%,d claims and %,d statements replayed: %s.%n",
                verification.claims(),
                verification.quads(),
                verification.differences().isEmpty()
                        ? "no difference"
                        : verification.differences().size() + " differences");
        out.flush();
        return verification.differences().isEmpty() ? 0 : 1;
    }
}
