package org.learningcities.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.learningcities.gate.ShapeGate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code validate}: the shapes on any RDF file. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Runs the shapes on RDF files and prints what they say. Exits with 1 on violations.",
        footer = {"", "Example: learning-cities validate mine.ttl"})
final class ValidateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "RDF files: Turtle, N-Triples, JSON-LD, RDF/XML, TriG, N-Quads.")
    private List<Path> files;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var gate = ShapeGate.open();
        boolean conforms = true;
        for (var file : files) {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
            try {
                var report = gate.validate(graphOf(file));
                out.println(file + ":");
                report.lines().forEach(out::println);
                conforms &= report.conforms();
            } catch (RiotException notRdf) {
                out.println("%s: no RDF that can be read: %s".formatted(file, notRdf.getMessage()));
                conforms = false;
            }
        }
        out.flush();
        return conforms ? 0 : 1;
    }

    /** All triples of a file, whatever graph they stand in: shapes look at nodes, not at graphs. */
    private static Graph graphOf(Path file) {
        var dataset = DatasetGraphFactory.create();
        RDFParser.source(file)
                .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                .parse(dataset);
        var all = GraphFactory.createDefaultGraph();
        dataset.stream().forEach(quad -> all.add(quad.asTriple()));
        return all;
    }
}
