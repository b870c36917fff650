package org.learningcities.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.learningcities.document.Language;
import org.learningcities.mention.Glossary;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Statement;

/**
 * Brings what the two languages say together: under the same aligned section, predicate and subject, lists of equal
 * length are the same things item by item; likewise subjects under the same predicate and object. What is the same
 * already (a known thing, a name in Latin letters) is taken out first; where the rest differs in length nothing is
 * paired, but what the glossary knows to be a translation.
 */
final class Pairing {
    /** How alike two phrases must be by the glossary, from 0 to 1, to be taken for translations. */
    private static final double LIKELY = 0.6;

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

    /**
     * Joins what is the same, and gives the statements with the subjects that the other language names: words without a
     * subject of their own speak of what their translation speaks of.
     */
    List<Statement> run() {
        settle();
        translateAcrossSubjects();
        settle();
        var byPlace = statements.stream().collect(Collectors.groupingBy(this::placeOf));
        return statements.stream()
                .map(resolved -> withSubjectOfTranslation(resolved, byPlace.get(placeOf(resolved))))
                .toList();
    }

    private void settle() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var changed = pair(Resolved::subject, Resolved::object);
            changed |= pair(Resolved::object, Resolved::subject);
            if (!changed) {
                return;
            }
        }
    }

    /** Under one predicate of one section, what the glossary knows to be the same is, whoever it is said of. */
    private void translateAcrossSubjects() {
        var groups = new LinkedHashMap<Group, Map<Language, List<Node>>>();
        for (var resolved : statements) {
            var statement = resolved.statement();
            groups.computeIfAbsent(placeOf(resolved), key -> new EnumMap<>(Language.class))
                    .computeIfAbsent(statement.language(), key -> new ArrayList<>())
                    .add(nodes.standing(resolved.object()));
        }
        for (var languages : groups.values()) {
            var english = without(languages.getOrDefault(Language.ENGLISH, List.of()), List.of());
            var chinese = without(languages.getOrDefault(Language.CHINESE, List.of()), List.of());
            english.removeAll(languages.getOrDefault(Language.CHINESE, List.of()));
            chinese.removeAll(languages.getOrDefault(Language.ENGLISH, List.of()));
            joinTranslations(english, chinese);
        }
    }

    /** Where translations of a statement stand: its aligned section, under its predicate. */
    private Group placeOf(Resolved resolved) {
        var statement = resolved.statement();
        return new Group(nodes.aligned(statement.section()), statement.predicate(), "");
    }

    private Statement withSubjectOfTranslation(Resolved resolved, List<Resolved> samePlace) {
        var statement = resolved.statement();
        if (!statement.supplied()) {
            return statement;
        }
        var said = samePlace.stream()
                .filter(other ->
                        other.statement().language() != statement.language() && same(other.object(), resolved.object()))
                .toList();
        var agreed = said.stream().anyMatch(other -> same(other.subject(), resolved.subject()));
        return agreed
                ? statement
                : said.stream()
                        .filter(other -> !other.statement().supplied() || isMoreThanPlace(other, resolved))
                        .findFirst()
                        .map(other -> statement.about(other.statement().subject()))
                        .orElse(statement);
    }

    private boolean same(Node one, Node other) {
        return nodes.standing(one).equals(nodes.standing(other));
    }

    /** Where both languages leave the subject out, the one that says more than the section's place is right. */
    private static boolean isMoreThanPlace(Resolved one, Resolved other) {
        return !one.subject().kind().is(Kind.PLACE) && other.subject().kind().is(Kind.PLACE);
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
        var one = without(english, common.keySet());
        var other = without(chinese, common.keySet());
        boolean changed = joinTranslations(one, other);
        if (one.isEmpty() || one.size() != other.size()) {
            return changed;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!mayBeSame(one.get(i), other.get(i)) || contradict(one.get(i), other.get(i))) {
                return changed;
            }
        }
        for (int i = 0; i < one.size(); i++) {
            changed |= nodes.join(one.get(i), other.get(i));
        }
        return changed;
    }

    private static List<Node> without(List<Node> nodes, Collection<String> keys) {
        return new ArrayList<>(
                nodes.stream().distinct().filter(n -> !keys.contains(n.key())).toList());
    }

    /** Joins what the glossary knows to be the same, each with its best counterpart, and takes it out of both lists. */
    private boolean joinTranslations(List<Node> one, List<Node> other) {
        boolean changed = false;
        for (var english : List.copyOf(one)) {
            var best = best(english, other);
            if (best.isPresent() && best(best.get(), one).equals(Optional.of(english))) {
                changed |= nodes.join(english, best.get());
                one.remove(english);
                other.remove(best.get());
            }
        }
        return changed;
    }

    private Optional<Node> best(Node node, List<Node> candidates) {
        return candidates.stream()
                .filter(c -> likeness(node, c).score() >= LIKELY)
                .filter(c ->
                        node.language().equals(Optional.of(Language.CHINESE)) ? mayBeSame(c, node) : mayBeSame(node, c))
                .max(Comparator.<Node>comparingDouble(c -> likeness(node, c).score())
                        .thenComparing(Comparator.comparingInt(Node::position).reversed()));
    }

    /** True where every word is known and none agrees: "cities" and 市長 are not the same whatever stands around them. */
    private boolean contradict(Node english, Node chinese) {
        var likeness = likeness(english, chinese);
        return likeness.known() && likeness.score() == 0;
    }

    private static Glossary.Likeness likeness(Node one, Node other) {
        var english = words(one, Language.ENGLISH).or(() -> words(other, Language.ENGLISH));
        var chinese = words(other, Language.CHINESE).or(() -> words(one, Language.CHINESE));
        return english.isPresent() && chinese.isPresent()
                ? Glossary.shared().compare(english.get(), chinese.get())
                : new Glossary.Likeness(0, false);
    }

    private static Optional<String> words(Node node, Language language) {
        return node.language().filter(language::equals).map(l -> node.words());
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
