package org.learningcities.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.learningcities.build.Journey;
import org.learningcities.build.Trials;
import org.learningcities.quality.Evaluation;
import org.learningcities.quality.RuleTable;
import org.learningcities.quality.Sheet;
import org.learningcities.statement.Rule;
import org.learningcities.statement.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: what is read from texts against what careful readers found in them. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Reads texts whose facts are known, and prints how many of the facts were found and how many of the",
            "claims are right, by predicate, language and rule; the same for things named, evidence, discrepancies."
        },
        footer = {"", "Example: learning-cities evaluate src/test/resources/gold --format json"})
final class EvaluateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "GOLD",
            arity = "0..*",
            defaultValue = "src/test/resources/gold",
            description = "Gold files (NAME.json, its text NAME.txt beside it or among the sources), or folders of them"
                    + " (default: ${DEFAULT-VALUE}).")
    private List<Path> gold;

    @Mixin
    private Folders.Sources sources;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json (default: ${DEFAULT-VALUE}).")
    private Form format;

    @Option(
            names = "--details",
            description =
                    "Print, too, the facts that were missed, the claims that are none, and those without full proof.")
    private boolean details;

    @Option(
            names = "--write",
            description = "Write scores.json and rules.csv, which tests and the rules' confidence go by, anew.")
    private boolean write;

    @Option(
            names = "--quality",
            paramLabel = "DIR",
            defaultValue = "data/quality",
            description = "The folder that --write writes to (default: ${DEFAULT-VALUE}).")
    private Path quality;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Print N claims instead, drawn by --seed, as CSV to be read against the texts.")
    private int sample;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var parsed = spec.commandLine().getParseResult();
        if (write && parsed.hasMatchedPositional(0) && !parsed.hasMatchedOption("--quality")) {
            throw new ParameterException(
                    spec.commandLine(),
                    quality + " keeps the scores of the gold that is read without naming any: leave GOLD out, or name"
                            + " another folder with --quality.");
        }
        var out = spec.commandLine().getOut();
        var trials = Trials.of(new Journey(), gold, sources.folder());
        if (sample > 0) {
            out.print(Sheet.csv(trials, sample, seed));
            out.flush();
            return 0;
        }
        var evaluation = Evaluation.of(trials);
        if (format == Form.JSON) {
            out.print(Evaluation.pretty(evaluation.json(true, details)));
        } else {
            evaluation.lines(details).forEach(out::println);
        }
        if (write) {
            write(evaluation);
        }
        out.flush();
        return 0;
    }

    private void write(Evaluation evaluation) throws IOException {
        Files.createDirectories(quality);
        Files.writeString(quality.resolve("scores.json"), Evaluation.pretty(evaluation.json(false, false)));
        var rules = RuleBook.ofClassPath().rules().stream().map(Rule::id).toList();
        Files.writeString(quality.resolve("rules.csv"), RuleTable.csv(rules, evaluation.rules()));
    }
}
