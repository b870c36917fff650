package org.learningcities.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.learningcities.document.Language;
import org.learningcities.statement.Rule.Part;
import org.learningcities.statement.Rule.Place;
import org.learningcities.statement.Rule.Scope;
import org.learningcities.statement.Rule.State;
import org.learningcities.statement.RuleYaml.Faulty;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the rules of one YAML file; every mistake becomes a {@link RuleFault} with its place, and the rest is read. */
final class RuleReader {
    private static final Set<String> KEYS = Set.of(
            "id", "version", "scope", "pattern", "blocks", "first", "next", "unless", "states", "reads", "refuses",
            "note");
    private final String file;
    private final RuleYaml yaml;
    private final StateReader states;
    private final Language language;
    private final Map<String, String> macros;

    private RuleReader(String file, Language language, Map<String, String> macros) {
        this.file = file;
        this.yaml = new RuleYaml(file);
        this.states = new StateReader(yaml);
        this.language = language;
        this.macros = macros;
    }

    static List<Rule> read(
            String file, String yaml, Language language, Map<String, String> macros, List<RuleFault> faults) {
        var reader = new RuleReader(file, language, macros);
        var rules = new ArrayList<Rule>();
        try {
            var root = reader.yaml.root(yaml);
            if (root.isEmpty()) {
                return rules;
            }
            for (var node : reader.yaml.sequence(root.get(), "a list of rules")) {
                try {
                    rules.add(reader.rule(node));
                } catch (Faulty e) {
                    faults.add(e.fault());
                }
            }
        } catch (Faulty e) {
            faults.add(e.fault());
        }
        return rules;
    }

    static Map<String, String> readMacros(String file, String yaml, Language language, List<RuleFault> faults) {
        var reader = new RuleReader(file, language, Map.of());
        var macros = new TreeMap<String, String>();
        try {
            var root = reader.yaml.root(yaml);
            if (root.isPresent()) {
                for (var entry : reader.yaml.mapping(root.get(), "macros").entrySet()) {
                    macros.put(entry.getKey(), reader.yaml.text(entry.getValue(), "a pattern"));
                }
            }
        } catch (Faulty e) {
            faults.add(e.fault());
        }
        return macros;
    }

    private Rule rule(Node node) throws Faulty {
        var map = yaml.mapping(node, "a rule");
        yaml.known(map, node, KEYS);
        var id = yaml.text(yaml.need(map, "id", node), "the rule's id");
        var where = "rule " + id + ": ";
        var version = yaml.number(yaml.need(map, "version", node), where);
        var scope = yaml.choice(yaml.need(map, "scope", node), Scope.class, where + "scope");
        var holes = new HashMap<String, Hole>();
        var parts = parts(map, node, scope, where, holes);
        var unless = map.containsKey("unless")
                ? Optional.of(pattern(map.get("unless"), where))
                : Optional.<RulePattern>empty();
        return new Rule(
                id,
                version,
                language,
                file,
                RuleYaml.line(node),
                scope,
                parts,
                unless,
                stated(map, node, holes, where),
                examples(map, node, where),
                map.containsKey("refuses") ? yaml.texts(map.get("refuses"), "texts") : List.of());
    }

    private RulePattern pattern(Node node, String where) throws Faulty {
        try {
            return RulePattern.compile(yaml.text(node, "a pattern"), language, macros);
        } catch (RulePattern.Malformed e) {
            throw yaml.fault(node, e.index(), where + e.getMessage());
        }
    }

    private List<State> stated(Map<String, Node> map, Node node, Map<String, Hole> holes, String where) throws Faulty {
        var stated = new ArrayList<State>();
        for (var state : yaml.sequence(yaml.need(map, "states", node), "a list of statements")) {
            stated.add(states.state(state, holes, where));
        }
        if (stated.isEmpty()) {
            throw yaml.fault(node, 0, where + "states nothing");
        }
        return List.copyOf(stated);
    }

    private List<Rule.Reading> examples(Map<String, Node> map, Node node, String where) throws Faulty {
        var reads = new ArrayList<Rule.Reading>();
        for (var example : yaml.sequence(yaml.need(map, "reads", node), "examples that the rule must read")) {
            var keys = yaml.mapping(example, "an example");
            reads.add(new Rule.Reading(
                    yaml.text(yaml.need(keys, "text", example), "a text"),
                    yaml.texts(yaml.need(keys, "as", example), "statements such as 'a | promotes | b'")));
        }
        if (reads.isEmpty()) {
            throw yaml.fault(node, 0, where + "needs at least one example that it reads");
        }
        return List.copyOf(reads);
    }

    private List<Part> parts(Map<String, Node> map, Node node, Scope scope, String where, Map<String, Hole> holes)
            throws Faulty {
        var parts = new ArrayList<Part>();
        switch (scope) {
            case SENTENCE, BLOCK -> addParts(Place.ANY, yaml.need(map, "pattern", node), where, holes, parts);
            case NEIGHBOURS, LIST -> {
                addParts(Place.FIRST, yaml.need(map, "first", node), where, holes, parts);
                addParts(Place.NEXT, yaml.need(map, "next", node), where, holes, parts);
            }
            case SECTION -> {
                for (var entry : yaml.mapping(yaml.need(map, "blocks", node), "patterns by block")
                        .entrySet()) {
                    var place = Arrays.stream(Place.values())
                            .filter(p -> p.compareTo(Place.ANY) > 0 && p.compareTo(Place.FIRST) < 0)
                            .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(entry.getKey()))
                            .findFirst()
                            .orElseThrow(() -> yaml.fault(
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
            var pattern = pattern(one, where);
            for (var hole : pattern.holes()) {
                holes.put(hole.name(), hole);
                hole.nested().ifPresent(nested -> holes.put(nested.name(), hole));
            }
            parts.add(new Part(place, pattern));
        }
    }
}
