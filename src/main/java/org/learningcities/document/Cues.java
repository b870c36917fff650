package org.learningcities.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The words by which the part that a line plays is told; they stand in {@code document/cues.yaml}. */
record Cues(English english, Chinese chinese) {
    private static final String RESOURCE = "/document/cues.yaml";

    static final Cues ALL = load();

    /** Words in lower case. */
    record English(
            Set<String> offices,
            Set<String> honorifics,
            Set<String> particles,
            Set<String> connectors,
            Set<String> links,
            Set<String> authors,
            Set<String> published,
            Set<String> abbreviations) {}

    record Chinese(
            Set<String> offices,
            Set<String> honorifics,
            String surnames,
            Set<String> links,
            Set<String> authors,
            Set<String> published) {}

    private static Cues load() {
        try (var stream = Cues.class.getResourceAsStream(RESOURCE)) {
            var settings = LoadSettings.builder().setLabel(RESOURCE).build();
            var root = (Map<?, ?>) new Load(settings).loadFromInputStream(stream);
            var english = (Map<?, ?>) root.get("english");
            var chinese = (Map<?, ?>) root.get("chinese");
            Function<String, Set<String>> en = key -> words(english, key);
            Function<String, Set<String>> zh = key -> words(chinese, key);
            return new Cues(
                    new English(
                            en.apply("offices"),
                            en.apply("honorifics"),
                            en.apply("particles"),
                            en.apply("connectors"),
                            en.apply("links"),
                            en.apply("authors"),
                            en.apply("published"),
                            en.apply("abbreviations")),
                    new Chinese(
                            zh.apply("offices"),
                            zh.apply("honorifics"),
                            String.valueOf(chinese.get("surnames")),
                            zh.apply("links"),
                            zh.apply("authors"),
                            zh.apply("published")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(Map<?, ?> cues, String key) {
        if (!(cues.get(key) instanceof Collection<?> words)) {
            throw new IllegalStateException("%s: no list %s".formatted(RESOURCE, key));
        }
        return List.copyOf(words).stream()
                .map(word -> word.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
