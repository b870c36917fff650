package org.learningcities.quality;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.learningcities.publish.ClaimLines;

/** The gaps of a build's documents: a file beside the versions of a store, one JSON object a line, and for people. */
public final class GapReport {
    private static final String FILE = "gaps.jsonl.gz";

    private GapReport() {}

    /** Puts the report in the place of that of the last build, in one step. */
    public static void write(Path store, List<Gaps> documents) throws IOException {
        var draft = store.resolve(FILE + ".new");
        try (var out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(draft)), StandardCharsets.UTF_8))) {
            for (var gaps : documents) {
                out.write(gaps.json().toString());
                out.write('\n');
            }
        }
        Files.move(draft, store.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The reports of the last build, by document in the build's order.
     *
     * @throws IOException where there is none; the message says what to do
     */
    public static List<JsonObject> read(Path store) throws IOException {
        var file = store.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "%s holds no report of gaps yet: run build first, or name another folder with --store."
                            .formatted(store));
        }
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return in.lines().map(ClaimLines::read).toList();
        }
    }

    /** A document's report for people. */
    public static List<String> lines(JsonObject report) {
        var out = new ArrayList<String>();
        var gaps = report.getJsonArray("gaps").getValuesAs(JsonObject.class);
        var refused = report.getJsonArray("refused").getValuesAs(JsonObject.class);
        out.add("%s: something was read from %s of its sentences and %s of its characters; %d gaps, %d claims refused."
                .formatted(
                        report.getString("file"),
                        share(report.getJsonObject("sentences")),
                        share(report.getJsonObject("characters")),
                        gaps.size(),
                        refused.size()));
        for (var gap : gaps) {
            out.add("");
            out.add("  line %d, characters %d to %d (%s), %s was read:"
                    .formatted(
                            gap.getInt("line"),
                            gap.getInt("start"),
                            gap.getInt("end"),
                            gap.getString("language"),
                            gap.getString("read").equals("nothing") ? "nothing" : "only part"));
            out.add("    " + gap.getString("text").strip().replaceAll("\\R", " "));
            out.add("    unread: " + mentions(gap.getJsonArray("unread")));
            out.add("    pattern: '" + gap.getString("pattern").replace("'", "''") + "'");
        }
        for (var refusal : refused) {
            out.add("");
            out.add("  refused: " + refusal.getString("claim"));
            out.add("    from: " + texts(refusal.getJsonArray("quotes"), " | "));
            out.add("    by: " + texts(refusal.getJsonArray("rules"), " "));
            refusal.getJsonArray("why")
                    .getValuesAs(JsonString.class)
                    .forEach(why -> out.add("    why: " + why.getString()));
        }
        return out;
    }

    private static String share(JsonObject share) {
        int all = share.getInt("all");
        return all == 0
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "%d of %d (%.0f %%)",
                        share.getInt("read"),
                        all,
                        100.0 * share.getInt("read") / all);
    }

    private static String mentions(JsonArray mentions) {
        return mentions.getValuesAs(JsonObject.class).stream()
                .map(mention -> "%s \"%s\"".formatted(mention.getString("kind"), mention.getString("text")))
                .collect(Collectors.joining(", "));
    }

    private static String texts(JsonArray texts, String between) {
        return texts.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.joining(between));
    }
}
