package org.learningcities.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.learningcities.document.Document;
import org.learningcities.document.Reading;
import org.learningcities.document.SourceFolder;
import org.learningcities.publish.ClaimLines;
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
            claims = lines.map(ClaimLines::read)
                    .filter(claim ->
                            speaksOf(claim.getJsonObject("subject")) || speaksOf(claim.getJsonObject("object")))
                    .sorted(Comparator.comparing((JsonObject claim) -> !speaksOf(claim.getJsonObject("subject")))
                            .thenComparing(claim -> claim.getString("predicate")))
                    .toList();
        }
        if (claims.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "Nothing is claimed of \"%s\": give an IRI or a name as it is printed in a source.%n",
                            thing);
            return 1;
        }
        var documents = documents(sources.folder());
        claims.forEach(claim -> print(claim, documents, out));
        out.flush();
        return 0;
    }

    private boolean speaksOf(JsonObject term) {
        return (term.containsKey("id") && term.getString("id").equals(thing))
                || names(term).stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(thing.toLowerCase(Locale.ROOT)));
    }

    private static List<String> names(JsonObject term) {
        return term.containsKey("names")
                ? term.getJsonArray("names").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of();
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
                "%s · %s · %s   (%s, %s%s)%n",
                nameOf(claim.getJsonObject("subject")),
                claim.getString("predicate"),
                nameOf(claim.getJsonObject("object")),
                claim.getString("status"),
                claim.getString("corroboration"),
                claim.containsKey("confidence") ? ", confidence " + claim.get("confidence") : "");
        var document = documents.get(claim.getString("document"));
        for (var evidence : claim.getJsonArray("evidence").getValuesAs(JsonObject.class)) {
            var place = document == null
                    ? claim.getString("document") + " at " + evidence.getInt("start")
                    : document.file() + ":" + document.text().lineAt(evidence.getInt("start"));
            out.printf(
                    "    %s  %s  \"%s\"  %s@%d%s%n",
                    place,
                    evidence.getString("language"),
                    evidence.getString("quote"),
                    evidence.getString("rule"),
                    evidence.getInt("version"),
                    evidence.containsKey("fired")
                            ? " (right %d of %d times)".formatted(evidence.getInt("right"), evidence.getInt("fired"))
                            : "");
        }
    }

    private static String nameOf(JsonObject term) {
        return term.containsKey("value")
                ? term.getString("value")
                : names(term).stream().findFirst().orElseGet(() -> term.getString("id"));
    }
}
