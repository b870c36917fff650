package org.learningcities.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One lexicon file: YAML whose every mistake is told with file, line and column. */
final class LexiconFile {
    private final String name;
    private final MappingNode root;

    private LexiconFile(String name, MappingNode root) {
        this.name = name;
        this.root = root;
    }

    /** An entry: its fields, each a list of texts (a single text is a list of one). */
    record Row(String place, Map<String, List<String>> fields) {
        String key() {
            return one("key").orElseThrow();
        }

        List<String> all(String field) {
            return fields.getOrDefault(field, List.of());
        }

        Optional<String> one(String field) {
            return all(field).stream().findFirst();
        }
    }

    /** Reads {@code lexicon/<name>.yaml} from the class path. */
    static LexiconFile of(String name) {
        var file = "lexicon/" + name + ".yaml";
        return parse(file, text(file));
    }

    /** The text of a file on the class path. */
    static String text(String file) {
        try (InputStream stream = LexiconFile.class.getResourceAsStream("/" + file)) {
            if (stream == null) {
                throw new IllegalStateException(file + ": not on the class path; build the project again");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /** Reads text that {@code name} is the file of, for messages. */
    static LexiconFile parse(String name, String text) {
        Optional<Node> node;
        try {
            node = new Compose(LoadSettings.builder()
                            .setLabel(name)
                            .setUseMarks(true)
                            .build())
                    .composeString(text);
        } catch (MarkedYamlEngineException e) {
            throw new IllegalArgumentException(
                    at(name, e.getProblemMark()) + " is no YAML: " + e.getProblem() + "; correct the line", e);
        }
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            return new LexiconFile(name, mapping);
        }
        throw new IllegalArgumentException(name + ":1:1 holds no mapping; expected \"entries:\" or named lists");
    }

    /** The rows under {@code entries}; each has a {@code key} of its own and no field but those allowed. */
    List<Row> rows(Set<String> allowed) {
        var rows = new LinkedHashMap<String, Row>();
        for (Node item : sequence(field("entries"))) {
            var fields = new LinkedHashMap<String, List<String>>();
            for (var tuple : mapping(item).getValue()) {
                var field = scalar(tuple.getKeyNode());
                if (!field.equals("key") && !allowed.contains(field)) {
                    throw new IllegalArgumentException("%s field \"%s\" is unknown; expected key or one of %s"
                            .formatted(
                                    at(tuple.getKeyNode()),
                                    field,
                                    allowed.stream().sorted().toList()));
                }
                fields.put(field, texts(tuple.getValueNode()));
            }
            if (!fields.containsKey("key")) {
                throw new IllegalArgumentException(at(item) + " entry has no key; give it one");
            }
            var row = new Row(at(item), fields);
            var earlier = rows.put(row.key(), row);
            if (earlier != null) {
                throw new IllegalArgumentException("%s key \"%s\" stands at %s already; rename one or join them"
                        .formatted(at(item), row.key(), earlier.place()));
            }
        }
        return List.copyOf(rows.values());
    }

    /** A named list of words. */
    List<String> words(String list) {
        return texts(field(list));
    }

    private Node field(String key) {
        return root.getValue().stream()
                .filter(tuple -> scalar(tuple.getKeyNode()).equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + ":1:1 has no \"" + key + ":\"; add it"))
                .getValueNode();
    }

    private List<String> texts(Node node) {
        if (node instanceof ScalarNode scalar) {
            return List.of(scalar.getValue());
        }
        var texts = new ArrayList<String>();
        for (Node item : sequence(node)) {
            texts.add(scalar(item));
        }
        return List.copyOf(texts);
    }

    private List<Node> sequence(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw new IllegalArgumentException(at(node) + " is no list; expected [a, b] or lines that begin with \"-\"");
    }

    private MappingNode mapping(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        throw new IllegalArgumentException(at(node) + " is no entry; expected {key: …, en: […], zh-Hant: […]}");
    }

    private String scalar(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw new IllegalArgumentException(at(node) + " is no text; quote it if it has : # [ or {");
    }

    private String at(Node node) {
        return at(name, node.getStartMark());
    }

    private static String at(String name, Optional<Mark> mark) {
        return mark.map(m -> "%s:%d:%d".formatted(name, m.getLine() + 1, m.getColumn() + 1))
                .orElse(name);
    }
}
