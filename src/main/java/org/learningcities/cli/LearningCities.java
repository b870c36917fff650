package org.learningcities.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line of Learning Cities; without a command it serves. */
@Command(
        name = "learning-cities",
        mixinStandardHelpOptions = true,
        version = "learning-cities 0.1.0",
        description = "Turns text about learning cities into a checked knowledge graph, and serves it.",
        footer = {
            "",
            "Without a command: serve, with the defaults.",
            "Example: learning-cities build --sources data/sources"
        },
        subcommands = {
            BuildCommand.class,
            ServeCommand.class,
            ExportCommand.class,
            ValidateCommand.class,
            ExplainCommand.class,
            VerifyCommand.class,
            EvaluateCommand.class,
            GapsCommand.class,
            HelpCommand.class
        })
public final class LearningCities {
    private LearningCities() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs a command; gives its exit code: 0 all is well, 1 a difference or violation, 2 a mistake in the call. */
    static int run(String... arguments) {
        return line().execute(arguments.length == 0 ? new String[] {"serve"} : arguments);
    }

    static CommandLine line() {
        var line = new CommandLine(new LearningCities()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, command, result) -> {
            command.getErr().println(Failures.sentenceFor(exception));
            return Failures.EXIT;
        });
        return line;
    }
}
