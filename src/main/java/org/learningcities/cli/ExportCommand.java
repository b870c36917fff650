package org.learningcities.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.learningcities.graph.Vocabulary;
import org.learningcities.publish.Format;
import org.learningcities.store.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code export}: a version as a file; works beside a running server, since it reads no index. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the current version. nquads (canonical, sorted) and trig have every graph;",
            "turtle, jsonld and rdfxml have the facts; claims has a claim with its proof on each line,",
            "texts the text of a document, as it was read or extracted (JSON)."
        },
        footer = {"", "Example: learning-cities export --format claims --output claims.jsonl"})
final class ExportCommand implements Callable<Integer> {
    private static final String CLAIMS = "claims";
    private static final String TEXTS = "texts";

    /** The names that {@code --format} takes. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(Arrays.stream(Format.values()).map(Format::label), Stream.of(CLAIMS, TEXTS))
                    .iterator();
        }
    }

    @Mixin
    private Folders.Store store;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            completionCandidates = Names.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write (default: standard output).")
    private Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var known = Format.named(format);
        if (known.isEmpty() && !List.of(CLAIMS, TEXTS).contains(format)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No format \"%s\": use one of %s.".formatted(format, String.join(", ", new Names())));
        }
        var version = Stored.in(store.folder());
        try (var out = output == null ? standard() : new BufferedOutputStream(new FileOutputStream(output.toFile()))) {
            if (known.isEmpty()) {
                write(format.equals(CLAIMS) ? version.claimLines() : version.textLines(), out);
            } else if (known.get() == Format.NQUADS) {
                write(version.quadLines(), out);
            } else {
                write(version, known.get(), out);
            }
        }
        return 0;
    }

    private static void write(Stream<String> lines, OutputStream out) throws IOException {
        try (lines) {
            for (var line : (Iterable<String>) lines::iterator) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
    }

    private static void write(Version version, Format format, OutputStream out) {
        var dataset = DatasetGraphFactory.create();
        version.quads(StreamRDFLib.dataset(dataset));
        Vocabulary.prefixes().forEach(dataset.prefixes()::add);
        if (Format.FOR_DATASETS.contains(format)) {
            format.write(out, dataset);
        } else {
            var facts = dataset.getGraph(Vocabulary.FACTS);
            facts.getPrefixMapping().setNsPrefixes(Vocabulary.prefixes());
            format.write(out, facts);
        }
    }

    /** Standard output, which the end of a command does not close. */
    private static OutputStream standard() {
        return new BufferedOutputStream(new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
