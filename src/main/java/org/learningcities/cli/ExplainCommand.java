package org.learningcities.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.learningcities.document.Document;
import org.learningcities.document.Reading;
import org.learningcities.document.SourceFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: what is said of a thing, and why. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Prints what is claimed of a thing, each claim with its quotes, lines, rules and languages.",
        footer = {"", "Example: learning-cities explain Hamburg"})
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "IRI-OR-NAME", description = "The thing's IRI, or one of its names in any language.")
    private String thing;

    @Mixin
    private Folders.Sources sources;

    @Mixin
    private Folders.Store store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        List<JsonObject> claims;
        try (var lines = Stored.in(store.folder()).claimLines()) {
            claims = lines.map(JSON::parse)
                    .filter(claim -> speaksOf(claim.getObj("subject")) || speaksOf(claim.getObj("object")))
                    .sorted(Comparator.comparing((JsonObject claim) -> !speaksOf(claim.getObj("subject")))
                            .thenComparing(claim -> claim.getString("predicate")))
                    .toList();
        }
        if (claims.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .printf("Nothing is claimed of \"%s\": give an IRI or a name as it is printed in a source.%n", thing);
            return 1;
        }
        var documents = documents(sources.folder());
        claims.forEach(claim -> print(claim, documents, out));
        out.flush();
        return 0;
    }

    private boolean speaksOf(JsonObject term) {
        return (term.hasKey("id") && term.getString("id").equals(thing))
                || (term.hasKey("names")
                        && term.getArray("names").stream()
                                .anyMatch(name -> name.getAsString()
                                        .value()
                                        .toLowerCase(Locale.ROOT)
                                        .equals(thing.toLowerCase(Locale.ROOT))));
    }

    /** The sources as they are now; a claim whose source is gone is told by its offsets. */
    private static Map<String, Document> documents(Path folder) throws java.io.IOException {
        var documents = new HashMap<String, Document>();
        if (java.nio.file.Files.isDirectory(folder)) {
            for (var reading : new SourceFolder(folder).read()) {
                if (reading instanceof Reading.Read read) {
                    documents.put(read.document().id().value(), read.document());
                }
            }
        }
        return documents;
    }

    private static void print(JsonObject claim, Map<String, Document> documents, PrintWriter out) {
        out.printf(
                "%s · %s · %s   (%s, %s)%n",
                nameOf(claim.getObj("subject")),
                claim.getString("predicate"),
                nameOf(claim.getObj("object")),
                claim.getString("status"),
                claim.getString("corroboration"));
        var document = documents.get(claim.getString("document"));
        for (var value : claim.getArray("evidence")) {
            var evidence = value.getAsObject();
            var place = document == null
                    ? claim.getString("document") + " at " + evidence.getInt("start")
                    : document.file() + ":" + document.text().lineAt(evidence.getInt("start"));
            out.printf(
                    "    %s  %s  \"%s\"  %s@%d%n",
                    place,
                    evidence.getString("language"),
                    evidence.getString("quote"),
                    evidence.getString("rule"),
                    evidence.getInt("version"));
        }
    }

    private static String nameOf(JsonObject term) {
        return term.hasKey("value")
                ? term.getString("value")
                : term.getArray("names").stream()
                        .findFirst()
                        .map(name -> name.getAsString().value())
                        .orElseGet(() -> term.getString("id"));
    }
}
