package org.learningcities.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.learningcities.publish.ClaimLines;
import org.learningcities.publish.TextLines;
import org.learningcities.store.Version;
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
    private Folders.Store store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var version = Stored.in(store.folder());
        List<JsonObject> claims;
        try (var lines = version.claimLines()) {
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
        var texts = texts(version);
        claims.forEach(claim -> print(claim, texts, out));
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

    /** The texts that the claims were read from, as the version keeps them, by document. */
    private static Map<String, TextLines.Stored> texts(Version version) {
        try (var lines = version.textLines()) {
            return lines.map(TextLines::read).collect(Collectors.toMap(TextLines.Stored::document, text -> text));
        }
    }

    private static void print(JsonObject claim, Map<String, TextLines.Stored> texts, PrintWriter out) {
        out.printf(
                "%s · %s · %s   (%s, %s%s)%n",
                nameOf(claim.getJsonObject("subject")),
                claim.getString("predicate"),
                nameOf(claim.getJsonObject("object")),
                claim.getString("status"),
                claim.getString("corroboration"),
                claim.containsKey("confidence") ? ", confidence " + claim.get("confidence") : "");
        var text = texts.get(claim.getString("document"));
        for (var evidence : claim.getJsonArray("evidence").getValuesAs(JsonObject.class)) {
            out.printf(
                    "    %s  %s  \"%s\"  %s@%d%s%n",
                    placeOf(text, evidence.getInt("start")),
                    evidence.getString("language"),
                    evidence.getString("quote"),
                    evidence.getString("rule"),
                    evidence.getInt("version"),
                    evidence.containsKey("fired")
                            ? " (right %d of %d times)".formatted(evidence.getInt("right"), evidence.getInt("fired"))
                            : "");
        }
    }

    /** The line of the file; of a file that is not plain text, the line of the text that was extracted from it. */
    private static String placeOf(TextLines.Stored text, int offset) {
        int line = text.text().lineAt(offset);
        return text.isTheFile() ? text.file() + ":" + line : "%s (line %d of its text)".formatted(text.file(), line);
    }

    private static String nameOf(JsonObject term) {
        return term.containsKey("value")
                ? term.getString("value")
                : names(term).stream().findFirst().orElseGet(() -> term.getString("id"));
    }
}
