package org.learningcities.publish;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.learningcities.document.Language;
import org.learningcities.graph.CanonicalQuads;
import org.learningcities.graph.ReferenceGraphs;
import org.learningcities.graph.Vocabulary;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Claim.Datatype;
import org.learningcities.identity.Claim.Value;
import org.learningcities.identity.Entity;
import org.learningcities.identity.Entity.Qualifier.Property;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Evidence;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Support;

/**
 * Claims as JSON Lines: one object a line, sorted by code point, each with both ends' names and its evidence. What is
 * said of a relation's node (since when, how many) stands in {@code qualifiers} of the claim that leads to the node, and
 * on a line of its own only where no claim does. {@code right} of {@code fired} says how often a rule was right where the
 * facts are known; {@code confidence} is there where that was tried often enough.
 */
public final class ClaimLines {
    /** Nodes that no claim leads to: they stand for what is between two ends. */
    private static final Set<Kind> BETWEEN_ENDS = Set.of(Kind.MEMBERSHIP, Kind.HONOUR);

    private static final Set<Predicate> TO_ENDS = Set.of(Predicate.MEMBER_OF, Predicate.RECEIVED_AWARD);

    private static final int MOST_NAMES = 12;

    private final Map<Node, List<String>> labels = new HashMap<>();

    /** @param ontology gives the classes their labels */
    public ClaimLines(Collection<Triple> ontology) {
        ontology.stream()
                .filter(triple -> triple.predicateMatches(RDFS.label.asNode()))
                .sorted(Comparator.comparing(triple -> triple.getObject().getLiteralLanguage()))
                .forEach(triple -> labels.computeIfAbsent(triple.getSubject(), node -> new ArrayList<>())
                        .add(triple.getObject().getLiteralLexicalForm()));
    }

    /** Lines whose classes carry the labels of the project's own ontology. */
    public static ClaimLines ofOntology() {
        return OfOntology.LINES;
    }

    /** Read once: it never changes. */
    private static final class OfOntology {
        static final ClaimLines LINES = new ClaimLines(ReferenceGraphs.ontology());
    }

    /** The lines as UTF-8, each ended by a line feed. */
    public byte[] bytes(Collection<Claim> claims) {
        return lines(claims).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A line, read again. */
    public static JsonObject read(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    /** The lines, without their line feeds. */
    public List<String> lines(Collection<Claim> claims) {
        var about = aboutNodes(claims);
        var heads =
                claims.stream().filter(claim -> !claim.predicate().qualifies()).toList();
        var led = new HashSet<Claim>();
        heads.forEach(head -> led.addAll(about.getOrDefault(nodeKey(head), List.of())));
        return Stream.concat(
                        heads.stream(),
                        claims.stream().filter(claim -> claim.predicate().qualifies() && !led.contains(claim)))
                .map(claim -> line(claim, about.getOrDefault(nodeKey(claim), List.of())))
                .distinct()
                .sorted(CanonicalQuads.ORDER)
                .toList();
    }

    /** Claims about nodes, by what leads to the node: the node itself; for a membership or an honour its two ends. */
    private static Map<String, List<Claim>> aboutNodes(Collection<Claim> claims) {
        var about = new HashMap<String, List<Claim>>();
        claims.stream()
                .filter(claim -> claim.predicate().qualifies())
                .sorted(Comparator.comparing(Claim::iri))
                .forEach(claim -> about.computeIfAbsent(
                                footing(claim) + keyOfNode(claim.subject()), key -> new ArrayList<>())
                        .add(claim));
        return about;
    }

    private static String keyOfNode(Entity node) {
        var holder = qualifier(node, Property.HOLDER);
        var other = qualifier(node, node.kind() == Kind.HONOUR ? Property.AWARD : Property.NETWORK);
        return BETWEEN_ENDS.contains(node.kind()) && holder.isPresent() && other.isPresent()
                ? holder.get().iri() + "\n" + other.get().iri()
                : node.iri();
    }

    private static String nodeKey(Claim head) {
        if (!(head.object() instanceof Value.Thing thing)) {
            return "";
        }
        return footing(head)
                + (TO_ENDS.contains(head.predicate())
                        ? head.subject().iri() + "\n" + thing.entity().iri()
                        : thing.entity().iri());
    }

    /** What one document says as a fact does not qualify what it says that somebody said. */
    private static String footing(Claim claim) {
        return "%s\n%s\n%s\n"
                .formatted(
                        claim.document(),
                        claim.status().makesFacts() ? "fact" : claim.status().label(),
                        claim.speaker().map(Entity::iri).orElse(""));
    }

    private String line(Claim claim, List<Claim> aboutNode) {
        var line = Json.createObjectBuilder()
                .add("document", claim.document().value())
                .add("subject", thing(claim.subject()))
                .add("predicate", claim.predicate().localName())
                .add("object", object(claim.object()))
                .add("qualifiers", qualifiers(claim, aboutNode))
                .add("status", claim.status().label())
                .add("doubtful", claim.doubtful());
        claim.speaker()
                .ifPresentOrElse(
                        speaker -> line.add("attributedTo", firstName(speaker)),
                        () -> line.add("attributedTo", JsonValue.NULL));
        var evidence = Json.createArrayBuilder();
        claim.evidence().stream().map(ClaimLines::evidence).forEach(evidence::add);
        Support.shared().confidence(claim.evidence()).ifPresent(confidence -> line.add("confidence", confidence));
        return line.add("corroboration", claim.corroboration().label())
                .add("evidence", evidence)
                .build()
                .toString();
    }

    private JsonObjectBuilder object(Value value) {
        if (value instanceof Value.Thing thing) {
            return thing(thing.entity());
        } else if (value instanceof Value.OfKind type) {
            var node = Vocabulary.classOf(type.kind()).orElseThrow();
            return Json.createObjectBuilder()
                    .add("id", node.getURI())
                    .add("type", "Class")
                    .add(
                            "names",
                            names(Stream.concat(
                                    Stream.of(type.kind().label()), labels.getOrDefault(node, List.of()).stream())));
        } else if (value instanceof Value.Text text) {
            var object = Json.createObjectBuilder().add("value", text.text());
            return text.language().isPresent()
                    ? object.add("language", text.language().get().tag())
                    : object.add("datatype", XSD.xstring.getURI());
        }
        var literal = (Value.Literal) value;
        return Json.createObjectBuilder()
                .add("value", literal.lexical())
                .add("datatype", XSD.getURI() + literal.datatype().localName());
    }

    private static JsonObjectBuilder thing(Entity entity) {
        return Json.createObjectBuilder()
                .add("id", entity.iri())
                .add("type", entity.kind().label())
                .add("names", names(entity));
    }

    private static JsonObjectBuilder qualifiers(Claim claim, List<Claim> aboutNode) {
        var qualifiers = Json.createObjectBuilder();
        if (claim.object() instanceof Value.Thing thing) {
            qualifier(thing.entity(), Property.ROLE).ifPresent(role -> qualifiers.add("role", roleIn(claim, role)));
            qualifier(thing.entity(), Property.BODY).ifPresent(body -> qualifiers.add("organisation", names(body)));
        }
        for (var predicate :
                List.of(Predicate.SINCE, Predicate.UNTIL, Predicate.YEAR, Predicate.ORDINAL, Predicate.COUNT)) {
            fold(predicate, predicate.localName(), aboutNode, qualifiers);
        }
        if (claim.object() instanceof Value.Thing thing) {
            qualifier(thing.entity(), Property.KIND).ifPresent(kind -> qualifiers.add("kind", names(kind)));
        }
        fold(Predicate.COUNT_QUALIFIER, "qualifier", aboutNode, qualifiers);
        if (claim.predicate() == Predicate.EVENT_DATE) {
            literal(claim).ifPresent(date -> qualifiers.add("date", date.lexical()));
        }
        return qualifiers;
    }

    /** An office under its English name; where only Chinese speaks of it, under the longest name that stands there. */
    private static String roleIn(Claim claim, Entity role) {
        var english = claim.evidence().stream().anyMatch(evidence -> evidence.language() == Language.ENGLISH);
        var written = english
                ? Optional.<String>empty()
                : role.names().stream()
                        .filter(name ->
                                name.language().filter(Language.CHINESE::equals).isPresent())
                        .map(Entity.Name::text)
                        .filter(name -> claim.evidence().stream()
                                .anyMatch(evidence -> evidence.passage().quote().contains(name)))
                        .max(Comparator.comparingInt(String::length));
        return written.or(() -> role.nameIn(Language.ENGLISH)).orElseGet(() -> firstName(role));
    }

    /** Several values, which only sources that disagree give, are listed. */
    private static void fold(Predicate predicate, String key, List<Claim> aboutNode, JsonObjectBuilder qualifiers) {
        var values = aboutNode.stream()
                .filter(about -> about.predicate() == predicate)
                .flatMap(about -> literal(about).stream())
                .distinct()
                .map(ClaimLines::value)
                .toList();
        if (values.size() == 1) {
            qualifiers.add(key, values.get(0));
        } else if (!values.isEmpty()) {
            qualifiers.add(key, Json.createArrayBuilder(values));
        }
    }

    private static Optional<Value.Literal> literal(Claim claim) {
        return claim.object() instanceof Value.Literal literal ? Optional.of(literal) : Optional.empty();
    }

    private static JsonValue value(Value.Literal literal) {
        return literal.datatype() == Datatype.DECIMAL
                ? Json.createValue(new BigDecimal(literal.lexical()))
                : Json.createValue(literal.lexical());
    }

    private static JsonObjectBuilder evidence(Evidence evidence) {
        var object = Json.createObjectBuilder()
                .add("language", evidence.language().tag())
                .add("start", evidence.passage().start())
                .add("end", evidence.passage().end())
                .add("quote", evidence.passage().quote())
                .add("rule", evidence.rule())
                .add("version", evidence.version());
        Support.shared().of(evidence.rule()).ifPresent(times -> object.add("right", times.right())
                .add("fired", times.fired()));
        return object;
    }

    private static Optional<Entity> qualifier(Entity node, Property property) {
        return node.qualifiers().stream()
                .filter(qualifier -> qualifier.property() == property)
                .map(Entity.Qualifier::value)
                .findFirst();
    }

    private static String firstName(Entity entity) {
        return entity.names().stream().map(Entity.Name::text).findFirst().orElse(entity.iri());
    }

    private static JsonArrayBuilder names(Entity entity) {
        return names(entity.names().stream().map(Entity.Name::text));
    }

    private static JsonArrayBuilder names(Stream<String> names) {
        var array = Json.createArrayBuilder();
        names.distinct().limit(MOST_NAMES).forEach(array::add);
        return array;
    }
}
