package org.learningcities.store;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonBuilder;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonObject;

/**
 * What a version says of itself: its hash, the digest of the sources it was made from, and figures by name. There are no
 * times in it: the same sources make the same bytes.
 */
public record Manifest(String hash, String sources, Map<String, Long> counts) {
    public Manifest {
        counts = Map.copyOf(counts);
    }

    String toJson() {
        var json = JsonBuilder.create().startObject().pair("hash", hash).pair("sources", sources);
        json.key("counts").startObject();
        new TreeMap<>(counts).forEach((name, count) -> json.pair(name, count));
        json.finishObject().finishObject();
        return json.build() + "\n";
    }

    /** @throws IllegalArgumentException where the text is no manifest */
    static Manifest parse(String text) {
        try {
            JsonObject json = JSON.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            var counts = new TreeMap<String, Long>();
            json.getObj("counts")
                    .forEach((name, count) ->
                            counts.put(name, count.getAsNumber().value().longValue()));
            return new Manifest(json.getString("hash"), json.getString("sources"), counts);
        } catch (JsonException | NullPointerException wrong) {
            throw new IllegalArgumentException("no manifest: " + text, wrong);
        }
    }
}
