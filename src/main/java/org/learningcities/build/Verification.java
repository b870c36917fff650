package org.learningcities.build;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningcities.document.Document;
import org.learningcities.publish.ClaimLines;
import org.learningcities.publish.TextLines;
import org.learningcities.store.Version;

/**
 * Replays a version: every claim's quotes are looked for at their offsets in the text, every stored text is compared with
 * its hash and with what its source gives now, every claim is read again by
 * its rules, and the facts and all other graphs are made again from the claims. {@code claims} and {@code quads} count
 * what was compared.
 */
public record Verification(long claims, long quads, List<String> differences) {
    private static final int SHOWN = 20;

    /**
     * Replays a version on the sources as they are now.
     *
     * @throws IOException where the sources cannot be read
     */
    public static Verification of(Journey journey, Path sources, Version version) throws IOException {
        var differences = new ArrayList<String>();
        var harvest = journey.read(sources);
        var documents = harvest.documents().stream()
                .map(Journey.Judged::document)
                .collect(Collectors.toMap(d -> d.id().value(), d -> d));
        differences.addAll(harvest.unread());
        var again = journey.dataset(harvest);
        Set<String> stored = lines(version.claimLines());
        for (var line : stored) {
            quotes(ClaimLines.read(line), documents, differences);
        }
        try (var lines = version.textLines()) {
            lines.map(TextLines::read).forEach(text -> compare(text, documents, differences));
        }
        compare("claim", stored, new LinkedHashSet<>(again.claimLines()), differences);
        Set<String> quads = lines(version.quadLines());
        compare("statement", quads, new LinkedHashSet<>(again.quadLines()), differences);
        return new Verification(stored.size(), quads.size(), List.copyOf(differences));
    }

    private static Set<String> lines(Stream<String> lines) {
        try (lines) {
            return lines.collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private static void quotes(JsonObject claim, Map<String, Document> documents, List<String> differences) {
        var name = claim.getString("document");
        var document = documents.get(name);
        if (document == null) {
            differences.add("%s is in the store and not among the sources".formatted(name));
            return;
        }
        for (var evidence : claim.getJsonArray("evidence").getValuesAs(JsonObject.class)) {
            int start = evidence.getInt("start");
            int end = evidence.getInt("end");
            var fits = 0 <= start
                    && start <= end
                    && end <= document.text().length()
                    && document.text().slice(start, end).equals(evidence.getString("quote"));
            if (!fits) {
                differences.add("%s [%d,%d): the source does not have \"%s\" there"
                        .formatted(name, start, end, evidence.getString("quote")));
            }
        }
    }

    /** The stored text is the one its hash names, and the one that the source gives now. */
    private static void compare(TextLines.Stored stored, Map<String, Document> documents, List<String> differences) {
        if (!stored.text().hash().equals(stored.hash())) {
            differences.add("%s: the text in the store is not the one of its hash %s"
                    .formatted(stored.document(), stored.hash()));
        }
        var document = documents.get(stored.document());
        if (document == null) {
            differences.add("%s is in the store and not among the sources".formatted(stored.document()));
        } else if (!document.sourceHash().equals(stored.sourceHash())) {
            differences.add("%s: the file is no longer the one that was read; build again".formatted(document.file()));
        } else if (!document.hash().equals(stored.hash())) {
            differences.add(
                    "%s: another text is extracted from the same file now; build again".formatted(document.file()));
        }
    }

    private static void compare(String what, Set<String> stored, Set<String> again, List<String> differences) {
        var lost = stored.stream().filter(line -> !again.contains(line)).toList();
        var gained = again.stream().filter(line -> !stored.contains(line)).toList();
        var counts = new TreeMap<String, List<String>>();
        counts.put("is in the store, and reading the sources again does not give it", lost);
        counts.put("is not in the store, and reading the sources again gives it", gained);
        counts.forEach((how, lines) -> {
            lines.stream().limit(SHOWN).forEach(line -> differences.add("This %s %s: %s".formatted(what, how, line)));
            if (lines.size() > SHOWN) {
                differences.add("… and %d more".formatted(lines.size() - SHOWN));
            }
        });
    }
}
