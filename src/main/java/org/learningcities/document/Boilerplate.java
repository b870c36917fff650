package org.learningcities.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The words that tell what is no part of an article; they stand in {@code document/boilerplate.yaml}, in lower case. */
record Boilerplate(Set<String> containers, Set<String> labels) {
    private static final String RESOURCE = "/document/boilerplate.yaml";
    private static final Pattern WORD_END = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");
    private static final Pattern LABEL_EDGE = Pattern.compile("^[\\s:：|»›>«‹<]+|[\\s:：|»›>«‹<…]+$");

    static final Boilerplate ALL = load();

    /** True where a class or an id has one of the words for what stands around articles. */
    boolean namesContainer(String classOrId) {
        return Arrays.stream(WORD_END.split(classOrId))
                .anyMatch(word -> containers.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** True where a line is a label such as "Share this" and nothing else. */
    boolean isLabel(String line) {
        return labels.contains(LABEL_EDGE.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(""));
    }

    private static Boilerplate load() {
        try (var stream = Boilerplate.class.getResourceAsStream(RESOURCE)) {
            var settings = LoadSettings.builder().setLabel(RESOURCE).build();
            var root = (Map<?, ?>) new Load(settings).loadFromInputStream(stream);
            return new Boilerplate(words(root, "containers"), words(root, "labels"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(Map<?, ?> root, String key) {
        if (!(root.get(key) instanceof Collection<?> words)) {
            throw new IllegalStateException("%s: no list %s".formatted(RESOURCE, key));
        }
        return words.stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());
    }
}
