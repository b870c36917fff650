package org.learningcities.statement;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Rule.Filler;
import org.learningcities.statement.Rule.State;
import org.learningcities.statement.RuleYaml.Faulty;
import org.learningcities.statement.Statement.Qualifier;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads what a rule states, and what fills the parts of it. */
final class StateReader {
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

    private final RuleYaml yaml;

    StateReader(RuleYaml yaml) {
        this.yaml = yaml;
    }

    /** One statement of a rule with these holes; {@code where} names the rule in errors. */
    State state(Node node, Map<String, Hole> holes, String where) throws Faulty {
        var map = yaml.mapping(node, "a statement");
        yaml.known(map, node, STATE_KEYS);
        var predicateNode = yaml.need(map, "predicate", node);
        var predicate = Predicate.of(yaml.text(predicateNode, "a predicate"))
                .filter(p -> !p.qualifies())
                .orElseThrow(() -> yaml.fault(
                        predicateNode,
                        0,
                        where + "no predicate \"" + RuleYaml.scalar(predicateNode) + "\" ("
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
                filler(yaml.need(map, "subject", node), holes, where),
                predicate,
                filler(yaml.need(map, objectKey, node), holes, where),
                Collections.unmodifiableMap(qualifiers),
                map.containsKey("status")
                        ? yaml.choice(map.get("status"), Status.class, where + "status")
                        : Status.ASSERTED,
                map.containsKey("doubtful") && "true".equals(RuleYaml.scalar(map.get("doubtful"))));
    }

    private Filler filler(Node node, Map<String, Hole> holes, String where) throws Faulty {
        var value = yaml.text(node, "a hole's name");
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
                            .orElseThrow(() -> yaml.fault(
                                    node, 0, where + "no reach /" + parts[1] + " (document, section, sentence)"));
            return new Filler.Unnamed(kind(node, parts[0], where), reach);
        }
        if (!holes.containsKey(value)) {
            throw yaml.fault(
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
                .orElseThrow(() -> yaml.fault(
                        node,
                        0,
                        where + "no kind \"" + label + "\" ("
                                + Arrays.stream(Kind.values()).map(Kind::label).collect(Collectors.joining(", "))
                                + ")"));
    }
}
