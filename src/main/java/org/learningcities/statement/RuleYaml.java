package org.learningcities.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The YAML of one file of rules: what is not as it should be is told with its line, its column and what may stand there. */
final class RuleYaml {
    private final String file;

    RuleYaml(String file) {
        this.file = file;
    }

    /** Thrown within one rule, so that the next one is still read. */
    static final class Faulty extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient RuleFault fault;

        Faulty(RuleFault fault) {
            super(fault.toString());
            this.fault = fault;
        }

        RuleFault fault() {
            return fault;
        }
    }

    /** The file's content, with the place of every node; empty where there is none. */
    Optional<Node> root(String yaml) throws Faulty {
        try {
            return new Compose(LoadSettings.builder()
                            .setLabel(file)
                            .setUseMarks(true)
                            .build())
                    .composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark();
            throw new Faulty(new RuleFault(
                    file,
                    mark.map(m -> m.getLine() + 1).orElse(1),
                    mark.map(m -> m.getColumn() + 1).orElse(1),
                    "no YAML: " + e.getProblem()));
        }
    }

    /** The constant that a node names in small letters. */
    <E extends Enum<E>> E choice(Node node, Class<E> type, String what) throws Faulty {
        var value = text(node, what);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> fault(
                        node,
                        0,
                        "%s \"%s\" is none of %s"
                                .formatted(
                                        what,
                                        value,
                                        Arrays.stream(type.getEnumConstants())
                                                .map(c -> c.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", ")))));
    }

    /** Fails where a mapping has a key that means nothing here. */
    void known(Map<String, Node> map, Node node, Set<String> keys) throws Faulty {
        var unknown = new HashSet<>(map.keySet());
        unknown.removeAll(keys);
        if (!unknown.isEmpty()) {
            var first = unknown.stream().sorted().findFirst().orElseThrow();
            throw fault(
                    map.getOrDefault(first, node),
                    0,
                    "no key \"" + first + "\" here ("
                            + String.join(", ", keys.stream().sorted().toList()) + ")");
        }
    }

    /** The value of a key that has to be there. */
    Node need(Map<String, Node> map, String key, Node node) throws Faulty {
        var value = map.get(key);
        if (value == null) {
            throw fault(node, 0, "\"" + key + "\" is missing");
        }
        return value;
    }

    /** A whole number from 0. */
    int number(Node node, String where) throws Faulty {
        var value = text(node, "a number");
        if (!value.matches("[0-9]{1,6}")) {
            throw fault(node, 0, where + "\"" + value + "\" is no whole number");
        }
        return Integer.parseInt(value);
    }

    /** Keys and values in the file's order. */
    Map<String, Node> mapping(Node node, String what) throws Faulty {
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, 0, what + " is a mapping of keys to values");
        }
        var map = new LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            map.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
        }
        return map;
    }

    /** The nodes of a list. */
    List<Node> sequence(Node node, String what) throws Faulty {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault(node, 0, "expected " + what);
        }
        return sequence.getValue();
    }

    /** The texts of a list. */
    List<String> texts(Node node, String what) throws Faulty {
        var out = new ArrayList<String>();
        for (var one : sequence(node, what)) {
            out.add(text(one, what));
        }
        return List.copyOf(out);
    }

    /** What a node says in plain text. */
    String text(Node node, String what) throws Faulty {
        if (!(node instanceof ScalarNode scalar)) {
            throw fault(node, 0, "expected " + what + ", as plain text");
        }
        return scalar.getValue();
    }

    /** A node's text; empty where it has none. */
    static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** The line, from 1, in which a node begins. */
    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** A fault so many characters behind a node's beginning. */
    Faulty fault(Node node, int offset, String message) {
        var mark = node.getStartMark();
        return new Faulty(
                new RuleFault(file, line(node), mark.map(m -> m.getColumn() + 1).orElse(1) + offset, message));
    }
}
