package org.learningcities.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Statement;
import org.learningcities.statement.Statement.Qualifier;
import org.learningcities.statement.Term;

/**
 * Tells namesakes apart by offices that one holds alone: a name that is mayor of two towns is two people, each where the
 * text speaks of that town.
 */
final class Offices {
    private static final String PERSON = "person:";

    /** A name in a section, to the body that its bearer there has the office of; only for names of several bodies. */
    private final Map<String, Node> bySection = new HashMap<>();

    private final Map<String, Node> firstOf = new HashMap<>();

    /** {@code aligned} gives one number to the two sections of a pair. */
    Offices(
            List<Statement> statements,
            List<String> exclusiveRoles,
            Function<Mention, Optional<Node>> nodes,
            IntUnaryOperator aligned) {
        var bodies = new TreeMap<String, TreeSet<String>>();
        var holding = new ArrayList<Map.Entry<Statement, Node>>();
        for (var statement : statements) {
            bodyIn(statement, exclusiveRoles).flatMap(nodes).ifPresent(body -> {
                var name = nameOf(statement.subject());
                holding.add(Map.entry(statement, body));
                firstOf.putIfAbsent(PERSON + name, body);
                bodies.computeIfAbsent(name, key -> new TreeSet<>()).add(body.key());
            });
        }
        for (var held : holding) {
            var name = nameOf(held.getKey().subject());
            if (bodies.get(name).size() > 1) {
                bySection.put(name + "@" + aligned.applyAsInt(held.getKey().section()), held.getValue());
            }
        }
    }

    /** The body that a statement says the holder of an exclusive office is of. */
    private static Optional<Mention> bodyIn(Statement statement, List<String> exclusiveRoles) {
        return statement.predicate() == Predicate.HOLDS_ROLE
                        && statement.object() instanceof Term.Mentioned role
                        && role.mention()
                                .entry("role")
                                .filter(exclusiveRoles::contains)
                                .isPresent()
                        && statement.qualifiers().get(Qualifier.BODY) instanceof Term.Mentioned body
                ? Optional.of(body.mention().resolved())
                        .filter(mention -> !mention.kind().is(Kind.PERSON))
                : Optional.empty();
    }

    private static String nameOf(Term person) {
        return person instanceof Term.Mentioned mentioned
                ? Slug.of(mentioned.mention().resolved().text())
                : "";
    }

    /** The key of the person whom a name means in a section (the number that both sections of a pair have). */
    String keyOf(String name, int section) {
        var slug = Slug.of(name);
        var office = bySection.get(slug + "@" + section);
        return PERSON + slug + (office == null ? "" : "@" + office.key());
    }

    /** The body of the office that tells a person from others of that name: the first in the document. */
    Optional<Node> of(Node person) {
        int at = person.key().indexOf('@');
        return at < 0
                ? Optional.ofNullable(firstOf.get(person.key()))
                : bySection.values().stream()
                        .filter(body -> body.key().equals(person.key().substring(at + 1)))
                        .findFirst();
    }
}
