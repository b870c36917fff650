package org.learningcities.cli;

import java.util.concurrent.Callable;
import org.learningcities.build.Journey;
import org.learningcities.store.VersionStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code build}: sources to a checked version. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Reads the sources, checks what they say, and writes a version of the graph.",
        footer = {"", "Example: learning-cities build --sources data/sources --store store --strict"})
final class BuildCommand implements Callable<Integer> {
    /** The exit code of a strict build that had to quarantine something. */
    static final int QUARANTINED = 3;

    @Mixin
    private Folders.Sources sources;

    @Mixin
    private Folders.Store store;

    @Option(names = "--strict", description = "Exit with 3 where a claim was refused or a source could not be read.")
    private boolean strict;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Journey.Built built;
        try (var progress = ShownProgress.on(spec.commandLine().getErr())) {
            built = new Journey().build(sources.folder(), VersionStore.at(store.folder()), progress);
        }
        Report.print(built, store.folder(), spec.commandLine().getOut());
        var clean = built.report().quarantined() == 0 && built.report().unread().isEmpty();
        return strict && !clean ? QUARANTINED : 0;
    }
}
