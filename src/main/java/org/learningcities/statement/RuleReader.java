package org.learningcities.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Rule.Filler;
import org.learningcities.statement.Rule.Part;
import org.learningcities.statement.Rule.Place;
import org.learningcities.statement.Rule.Scope;
import org.learningcities.statement.Rule.State;
import org.learningcities.statement.Statement.Qualifier;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the rules of one YAML file; every mistake becomes a {@link RuleFault} with its place, and the rest is read. */
final class RuleReader {
    private static final Set<String> KEYS = Set.of(
            "id", "version", "scope", "pattern", "blocks", "first", "next", "unless", "states", "reads", "refuses",
            "note");
    private static final Set<String> STATE_KEYS = Set.of(
            "subject",
            "predicate",
            "object",
            "role",
            "body",
            "since",
            "until",
            "year",
            "ordinal",
            "count",
            "kind",
            "status",
            "doubtful");

    /** What may fill a part and is no hole, and what it is called in a rule. */
    private static final Map<String, Filler> WORDS = new TreeMap<>(Map.of(
            "topic",
            new Filler.Topic(),
            "section",
            new Filler.SectionTopic(),
            "seat",
            new Filler.Seat(),
            "occasion",
            new Filler.Occasion(),
            "undertaking",
            new Filler.Undertaking(),
            "speaker",
            new Filler.Speaker()));

    private final String file;
    private final Language language;
    private final Map<String, String> macros;

    private RuleReader(String file, Language language, Map<String, String> macros) {
        this.file = file;
        this.language = language;
        this.macros = macros;
    }

    /** Thrown within one rule, so that the next one is still read. */
    private static final class Faulty extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient RuleFault fault;

        Faulty(RuleFault fault) {
            super(fault.toString());
            this.fault = fault;
        }
    }

    static List<Rule> read(
            String file, String yaml, Language language, Map<String, String> macros, List<RuleFault> faults) {
        var reader = new RuleReader(file, language, macros);
        var rules = new ArrayList<Rule>();
        try {
            var root = compose(file, yaml);
            if (root.isEmpty()) {
                return rules;
            }
            for (var node : reader.sequence(root.get(), "a list of rules")) {
                try {
                    rules.add(reader.rule(node));
                } catch (Faulty e) {
                    faults.add(e.fault);
                }
            }
        } catch (Faulty e) {
            faults.add(e.fault);
        }
        return rules;
    }

    static Map<String, String> readMacros(String file, String yaml, Language language, List<RuleFault> faults) {
        var reader = new RuleReader(file, language, Map.of());
        var macros = new TreeMap<String, String>();
        try {
            var root = compose(file, yaml);
            if (root.isPresent()) {
                for (var entry : reader.mapping(root.get(), "macros").entrySet()) {
                    macros.put(entry.getKey(), reader.text(entry.getValue(), "a pattern"));
                }
            }
        } catch (Faulty e) {
            faults.add(e.fault);
        }
        return macros;
    }

    private static Optional<Node> compose(String file, String yaml) throws Faulty {
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

    private Rule rule(Node node) throws Faulty {
        var map = mapping(node, "a rule");
        known(map, node, KEYS);
        var id = text(need(map, "id", node), "the rule's id");
        var where = "rule " + id + ": ";
        var version = number(need(map, "version", node), where);
        var scope = choice(need(map, "scope", node), Scope.class, where + "scope");
        var holes = new HashMap<String, Hole>();
        var parts = parts(map, node, scope, where, holes);
        Optional<RulePattern> unless = Optional.empty();
        if (map.containsKey("unless")) {
            try {
                unless = Optional.of(RulePattern.compile(text(map.get("unless"), "a pattern"), language, macros));
            } catch (RulePattern.Malformed e) {
                throw fault(map.get("unless"), e.index(), where + e.getMessage());
            }
        }
        var states = new ArrayList<State>();
        for (var state : sequence(need(map, "states", node), "a list of statements")) {
            states.add(state(state, holes, where));
        }
        if (states.isEmpty()) {
            throw fault(node, 0, where + "states nothing");
        }
        var reads = new ArrayList<Rule.Reading>();
        for (var example : sequence(need(map, "reads", node), "examples that the rule must read")) {
            var parts2 = mapping(example, "an example");
            reads.add(new Rule.Reading(
                    text(need(parts2, "text", example), "a text"),
                    texts(need(parts2, "as", example), "statements such as 'a | promotes | b'")));
        }
        if (reads.isEmpty()) {
            throw fault(node, 0, where + "needs at least one example that it reads");
        }
        var refuses = map.containsKey("refuses") ? texts(map.get("refuses"), "texts") : List.<String>of();
        return new Rule(
                id,
                version,
                language,
                file,
                line(node),
                scope,
                parts,
                unless,
                List.copyOf(states),
                List.copyOf(reads),
                refuses);
    }

    private List<Part> parts(Map<String, Node> map, Node node, Scope scope, String where, Map<String, Hole> holes)
            throws Faulty {
        var parts = new ArrayList<Part>();
        switch (scope) {
            case SENTENCE, BLOCK -> addParts(Place.ANY, need(map, "pattern", node), where, holes, parts);
            case NEIGHBOURS, LIST -> {
                addParts(Place.FIRST, need(map, "first", node), where, holes, parts);
                addParts(Place.NEXT, need(map, "next", node), where, holes, parts);
            }
            case SECTION -> {
                for (var entry :
                        mapping(need(map, "blocks", node), "patterns by block").entrySet()) {
                    var place = Arrays.stream(Place.values())
                            .filter(p -> p.compareTo(Place.ANY) > 0 && p.compareTo(Place.FIRST) < 0)
                            .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(entry.getKey()))
                            .findFirst()
                            .orElseThrow(() -> fault(
                                    entry.getValue(),
                                    0,
                                    where + "no block \"" + entry.getKey()
                                            + "\" (title, heading, parent, paragraph, byline, quotation, item)"));
                    addParts(place, entry.getValue(), where, holes, parts);
                }
            }
        }
        return List.copyOf(parts);
    }

    private void addParts(Place place, Node node, String where, Map<String, Hole> holes, List<Part> parts)
            throws Faulty {
        var nodes = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        for (var one : nodes) {
            try {
                var pattern = RulePattern.compile(text(one, "a pattern"), language, macros);
                pattern.holes().forEach(hole -> {
                    holes.put(hole.name(), hole);
                    hole.nested().ifPresent(nested -> holes.put(nested.name(), hole));
                });
                parts.add(new Part(place, pattern));
            } catch (RulePattern.Malformed e) {
                throw fault(one, e.index(), where + e.getMessage());
            }
        }
    }

    private State state(Node node, Map<String, Hole> holes, String where) throws Faulty {
        var map = mapping(node, "a statement");
        known(map, node, STATE_KEYS);
        var predicateNode = need(map, "predicate", node);
        var predicate = Predicate.of(text(predicateNode, "a predicate"))
                .filter(p -> !p.qualifies())
                .orElseThrow(() -> fault(
                        predicateNode,
                        0,
                        where + "no predicate \"" + scalar(predicateNode) + "\" ("
                                + Arrays.stream(Predicate.values())
                                        .filter(p -> !p.qualifies())
                                        .map(Predicate::localName)
                                        .collect(Collectors.joining(", "))
                                + ")"));
        var qualifiers = new EnumMap<Qualifier, Filler>(Qualifier.class);
        for (var qualifier : Qualifier.values()) {
            var value = map.get(qualifier.name().toLowerCase(Locale.ROOT));
            if (value != null) {
                qualifiers.put(qualifier, filler(value, holes, where));
            }
        }
        var objectKey = map.containsKey("object") ? "object" : predicate == Predicate.HOLDS_ROLE ? "role" : "object";
        return new State(
                filler(need(map, "subject", node), holes, where),
                predicate,
                filler(need(map, objectKey, node), holes, where),
                java.util.Collections.unmodifiableMap(qualifiers),
                map.containsKey("status") ? choice(map.get("status"), Status.class, where + "status") : Status.ASSERTED,
                map.containsKey("doubtful") && "true".equals(scalar(map.get("doubtful"))));
    }

    private Filler filler(Node node, Map<String, Hole> holes, String where) throws Faulty {
        var value = text(node, "a hole's name");
        if (WORDS.containsKey(value)) {
            return WORDS.get(value);
        }
        if (value.startsWith(":")) {
            return new Filler.OfKind(kind(node, value.substring(1), where));
        }
        if (value.startsWith("@")) {
            var parts = value.substring(1).split("/", 2);
            var reach = parts.length == 1
                    ? Term.Unnamed.Reach.DOCUMENT
                    : Arrays.stream(Term.Unnamed.Reach.values())
                            .filter(r -> r.name().toLowerCase(Locale.ROOT).equals(parts[1]))
                            .findFirst()
                            .orElseThrow(() ->
                                    fault(node, 0, where + "no reach /" + parts[1] + " (document, section, sentence)"));
            return new Filler.Unnamed(kind(node, parts[0], where), reach);
        }
        if (!holes.containsKey(value)) {
            throw fault(
                    node,
                    0,
                    where + "no hole \"" + value + "\" ("
                            + String.join(", ", holes.keySet().stream().sorted().toList())
                            + ", " + String.join(", ", WORDS.keySet()) + ", @Kind, :Kind)");
        }
        return new Filler.OfHole(value);
    }

    private Kind kind(Node node, String label, String where) throws Faulty {
        return Kind.of(label)
                .orElseThrow(() -> fault(
                        node,
                        0,
                        where + "no kind \"" + label + "\" ("
                                + Arrays.stream(Kind.values()).map(Kind::label).collect(Collectors.joining(", "))
                                + ")"));
    }

    private <E extends Enum<E>> E choice(Node node, Class<E> type, String what) throws Faulty {
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

    private void known(Map<String, Node> map, Node node, Set<String> keys) throws Faulty {
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

    private Node need(Map<String, Node> map, String key, Node node) throws Faulty {
        var value = map.get(key);
        if (value == null) {
            throw fault(node, 0, "\"" + key + "\" is missing");
        }
        return value;
    }

    private int number(Node node, String where) throws Faulty {
        var value = text(node, "a number");
        if (!value.matches("[0-9]{1,6}")) {
            throw fault(node, 0, where + "\"" + value + "\" is no whole number");
        }
        return Integer.parseInt(value);
    }

    private Map<String, Node> mapping(Node node, String what) throws Faulty {
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, 0, what + " is a mapping of keys to values");
        }
        var map = new java.util.LinkedHashMap<String, Node>();
        for (var tuple : mapping.getValue()) {
            map.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
        }
        return map;
    }

    private List<Node> sequence(Node node, String what) throws Faulty {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault(node, 0, "expected " + what);
        }
        return sequence.getValue();
    }

    private List<String> texts(Node node, String what) throws Faulty {
        var out = new ArrayList<String>();
        for (var one : sequence(node, what)) {
            out.add(text(one, what));
        }
        return List.copyOf(out);
    }

    private String text(Node node, String what) throws Faulty {
        if (!(node instanceof ScalarNode scalar)) {
            throw fault(node, 0, "expected " + what + ", as plain text");
        }
        return scalar.getValue();
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    private Faulty fault(Node node, int offset, String message) {
        var mark = node.getStartMark();
        return new Faulty(
                new RuleFault(file, line(node), mark.map(m -> m.getColumn() + 1).orElse(1) + offset, message));
    }
}
