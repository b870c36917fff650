package org.learningcities.cli;

import java.util.concurrent.Callable;
import org.learningcities.quality.GapReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gaps}: what the last build did not read. */
@Command(
        name = "gaps",
        mixinStandardHelpOptions = true,
        description = {
            "Prints, for each document of the last build, the sentences that look like facts and were not read,",
            "with a pattern to begin a rule with; the claims that were refused; and how much of the text was read."
        },
        footer = {"", "Example: learning-cities gaps uil-korean-mayors-visit"})
final class GapsCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "DOCUMENT",
            arity = "0..1",
            description = "A document's name, or its file's; without one, every document.")
    private String document;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json: an object for each document, each on a line (default: ${DEFAULT-VALUE}).")
    private Form format;

    @Mixin
    private Folders.Store store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var asked = GapReport.read(store.folder()).stream()
                .filter(report -> document == null
                        || report.getString("document").equals(document)
                        || report.getString("file").equals(document))
                .toList();
        if (asked.isEmpty() && document != null) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "The last build read no document \"%s\": give a name that export or gaps prints.%n",
                            document);
            return 1;
        }
        for (var report : asked) {
            if (format == Form.JSON) {
                out.println(report);
            } else {
                GapReport.lines(report).forEach(out::println);
                out.println();
            }
        }
        out.flush();
        return 0;
    }
}
