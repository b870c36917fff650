package org.learningcities.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Statement;

/**
 * Brings what the two languages say together: under the same aligned section, predicate and subject, lists of equal
 * length are the same things item by item; likewise subjects under the same predicate and object. What is the same
 * already (a known thing, a name in Latin letters) is taken out first; where the rest differs in length nothing is
 * paired.
 */
final class Pairing {
    /** More rounds than a chain of things that are known through one another is long. */
    private static final int MOST_ROUNDS = 6;

    private final Nodes nodes;
    private final List<Resolved> statements;

    /** A statement with the nodes of its ends. */
    record Resolved(Statement statement, Node subject, Node object) {}

    Pairing(Nodes nodes, List<Resolved> statements) {
        this.nodes = nodes;
        this.statements = statements;
    }

    void run() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var changed = pair(Resolved::subject, Resolved::object);
            changed |= pair(Resolved::object, Resolved::subject);
            if (!changed) {
                return;
            }
        }
    }

    private record Group(int section, Predicate predicate, String fixed) {}

    private boolean pair(Function<Resolved, Node> fixed, Function<Resolved, Node> open) {
        var groups = new LinkedHashMap<Group, Map<Language, List<Node>>>();
        statements.stream()
                .sorted(Comparator.comparingInt(r -> open.apply(r).position()))
                .forEach(resolved -> {
                    var statement = resolved.statement();
                    var group = new Group(
                            nodes.aligned(statement.section()),
                            statement.predicate(),
                            nodes.standing(fixed.apply(resolved)).key());
                    groups.computeIfAbsent(group, key -> new EnumMap<>(Language.class))
                            .computeIfAbsent(statement.language(), key -> new ArrayList<>())
                            .add(nodes.standing(open.apply(resolved)));
                });
        boolean changed = false;
        for (var languages : groups.values()) {
            changed |= join(
                    languages.getOrDefault(Language.ENGLISH, List.of()),
                    languages.getOrDefault(Language.CHINESE, List.of()));
        }
        return changed;
    }

    private boolean join(List<Node> english, List<Node> chinese) {
        var common = new TreeMap<String, Node>();
        english.stream().filter(chinese::contains).forEach(node -> common.put(node.key(), node));
        var one = english.stream()
                .distinct()
                .filter(n -> !common.containsKey(n.key()))
                .toList();
        var other = chinese.stream()
                .distinct()
                .filter(n -> !common.containsKey(n.key()))
                .toList();
        if (one.isEmpty() || one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!mayBeSame(one.get(i), other.get(i))) {
                return false;
            }
        }
        boolean changed = false;
        for (int i = 0; i < one.size(); i++) {
            changed |= nodes.join(one.get(i), other.get(i));
        }
        return changed;
    }

    private boolean mayBeSame(Node english, Node chinese) {
        if ((english.known().isPresent() && chinese.known().isPresent())
                || english.kind().is(Kind.PERSON)
                || chinese.kind().is(Kind.PERSON)
                || speaks(english, Language.CHINESE)
                || speaks(chinese, Language.ENGLISH)) {
            return false;
        }
        if (english.kind() == chinese.kind()) {
            return true;
        }
        var known = english.known().isPresent() || chinese.known().isPresent();
        var oneIsWords = english.kind() == Kind.PHRASE || chinese.kind() == Kind.PHRASE;
        if (oneIsWords) {
            return !english.kind().is(Kind.PLACE) && !chinese.kind().is(Kind.PLACE) && !(known && english.isThing());
        }
        return Category.of(english.kind()).equals(Category.of(chinese.kind()));
    }

    /** True where some words of that language mean this node already. */
    private boolean speaks(Node node, Language language) {
        return nodes.same(node).stream()
                .anyMatch(n -> n.language().map(language::equals).orElse(false));
    }
}
