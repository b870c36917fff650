package org.learningcities.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.learningcities.document.Document;
import org.learningcities.identity.Claim.Datatype;
import org.learningcities.identity.Claim.Value;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;
import org.learningcities.statement.Evidence;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Statement;
import org.learningcities.statement.Statement.Qualifier;
import org.learningcities.statement.Status;
import org.learningcities.statement.Term;

/** Makes a document's claims: one for each thing that is said, with the evidence of every rule and language. */
final class Claims {
    private static final String MEMBERS = "identity.member-is-learning-city";
    private static final String PLACING = "identity.visited-in-section";
    private static final int VERSION = 1;
    private static final Set<Predicate> COUNTS =
            EnumSet.of(Predicate.FACILITY_COUNT, Predicate.PARTICIPANT_COUNT, Predicate.QUANTITY);

    private final Document document;
    private final Nodes nodes;
    private final Entities entities;
    private final ClaimTable claims;
    private final Descriptions descriptions;
    private final Map<String, Node> bodies = new LinkedHashMap<>();
    private final Map<String, Node> things = new LinkedHashMap<>();

    Claims(Document document, Nodes nodes, Entities entities) {
        this.document = document;
        this.nodes = nodes;
        this.entities = entities;
        this.claims = new ClaimTable(document);
        this.descriptions = new Descriptions(document, entities, claims);
    }

    List<Claim> of(List<Statement> statements) {
        statements.forEach(this::noteBody);
        statements.forEach(this::claim);
        var said = claims.all();
        said.forEach(this::derive);
        said.forEach(this::place);
        things.values().forEach(descriptions::describe);
        return claims.sorted();
    }

    /** Where a person's office is named once with its body and once without, it is the same office. */
    private void noteBody(Statement statement) {
        if (statement.predicate() == Predicate.HOLDS_ROLE) {
            officeKey(statement).ifPresent(key -> qualifier(statement, Qualifier.BODY)
                    .ifPresent(body -> bodies.putIfAbsent(key, body)));
        }
    }

    private Optional<String> officeKey(Statement statement) {
        return nodes.of(statement.subject(), statement).flatMap(person -> nodes.of(statement.object(), statement)
                .map(role -> nodes.standing(person).key() + "\n"
                        + nodes.standing(role).key()));
    }

    private void claim(Statement statement) {
        var subject = nodes.of(statement.subject(), statement);
        if (subject.isEmpty()) {
            return;
        }
        var who = entities.of(subject.get());
        var object = object(statement, who);
        if (object.isEmpty() || object.get().equals(new Value.Thing(who))) {
            return;
        }
        add(statement, who, statement.predicate(), object.get());
        note(subject.get());
        qualify(statement, who, object.get());
    }

    private void note(Node node) {
        var standing = nodes.standing(node);
        things.putIfAbsent(standing.key(), standing);
    }

    private Optional<Value> object(Statement statement, Entity subject) {
        var predicate = statement.predicate();
        if (statement.object() instanceof Term.OfKind kind) {
            return Optional.of(new Value.OfKind(kind.kind()));
        }
        if (predicate == Predicate.TYPE) {
            var named = statement.object().inText().flatMap(Kind::ofWords).filter(kind -> kind.is(Kind.THING));
            if (named.isPresent()) {
                return Optional.of(new Value.OfKind(named.get()));
            }
        }
        if (predicate == Predicate.ALTERNATIVE_NAME && statement.object() instanceof Term.Mentioned name) {
            return Optional.of(new Value.Text(
                    name.mention().text(), Optional.of(name.mention().language())));
        }
        if (statement.object() instanceof Term.Mentioned m
                && m.mention().reading() instanceof Mention.Reading.When when) {
            return Optional.of(literal(when.iso()));
        }
        var node = nodes.of(statement.object(), statement);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        var entity = entities.of(node.get());
        if (predicate == Predicate.HOLDS_ROLE) {
            var body = qualifier(statement, Qualifier.BODY)
                    .or(() -> officeKey(statement).flatMap(key -> Optional.ofNullable(bodies.get(key))));
            body.ifPresent(this::note);
            return Optional.of(new Value.Thing(entities.tenure(subject, entity, body.map(entities::of))));
        }
        if (predicate == Predicate.DESIGNATED_AS) {
            return Optional.of(new Value.Thing(entities.designation(subject, entity)));
        }
        if (predicate == Predicate.SAID) {
            return Optional.of(new Value.Thing(entities.quotation(entity)));
        }
        if (COUNTS.contains(predicate)) {
            return Optional.of(new Value.Thing(entities.count(subject, predicate, entity)));
        }
        note(node.get());
        return Optional.of(new Value.Thing(entity));
    }

    private Optional<Node> qualifier(Statement statement, Qualifier qualifier) {
        return Optional.ofNullable(statement.qualifiers().get(qualifier)).flatMap(term -> nodes.of(term, statement));
    }

    /** Times and numbers are claims of their own about the relation's node. */
    private void qualify(Statement statement, Entity subject, Value object) {
        if (!(object instanceof Value.Thing thing)) {
            return;
        }
        var node = nodeOf(statement, subject, thing.entity());
        if (node.kind().is(Kind.THING) || node.kind() == Kind.PHRASE || node.kind() == Kind.CONCEPT) {
            return;
        }
        date(statement, node, Qualifier.SINCE, Predicate.SINCE);
        date(statement, node, Qualifier.UNTIL, Predicate.UNTIL);
        date(statement, node, Qualifier.YEAR, Predicate.YEAR);
        ordinal(statement)
                .ifPresent(number -> add(
                        statement,
                        node,
                        Predicate.ORDINAL,
                        new Value.Literal(Long.toString(number), Datatype.DECIMAL)));
        if (statement.qualifiers().get(Qualifier.COUNT) instanceof Term.Mentioned number
                && number.mention().reading() instanceof Mention.Reading.Quantity quantity) {
            quantity.value()
                    .ifPresent(value -> add(
                            statement,
                            node,
                            Predicate.COUNT,
                            new Value.Literal(value.stripTrailingZeros().toPlainString(), Datatype.DECIMAL)));
            quantity.qualifier()
                    .ifPresent(word ->
                            add(statement, node, Predicate.COUNT_QUALIFIER, new Value.Literal(word, Datatype.STRING)));
        }
    }

    /** What a statement's qualifiers are about: the relation between its ends, where there is a node for it. */
    private Entity nodeOf(Statement statement, Entity subject, Entity object) {
        return switch (statement.predicate()) {
            case MEMBER_OF -> entities.membership(subject, object);
            case RECEIVED_AWARD ->
                when(statement, Qualifier.YEAR)
                        .or(() -> ordinal(statement).map(number -> Long.toString(number)))
                        .map(which -> entities.honour(subject, object, which))
                        .orElse(object);
            default -> object;
        };
    }

    private static Optional<Long> ordinal(Statement statement) {
        return Optional.ofNullable(statement.qualifiers().get(Qualifier.ORDINAL))
                .filter(Term.Words.class::isInstance)
                .flatMap(words -> Ordinals.read(((Term.Words) words).text(), statement.language()));
    }

    private static Optional<String> when(Statement statement, Qualifier qualifier) {
        return statement.qualifiers().get(qualifier) instanceof Term.Mentioned date
                        && date.mention().reading() instanceof Mention.Reading.When when
                ? Optional.of(when.iso())
                : Optional.empty();
    }

    private void date(Statement statement, Entity node, Qualifier qualifier, Predicate predicate) {
        when(statement, qualifier).ifPresent(iso -> add(statement, node, predicate, literal(iso)));
    }

    private static Value literal(String iso) {
        var datatype = iso.matches("\\d{4}")
                ? Datatype.YEAR
                : iso.matches("\\d{4}-\\d{2}")
                        ? Datatype.YEAR_MONTH
                        : iso.matches("\\d{4}-\\d{2}-\\d{2}")
                                ? Datatype.DATE
                                : iso.matches("\\d{2}:\\d{2}(?::\\d{2})?") ? Datatype.TIME : Datatype.STRING;
        return new Value.Literal(datatype == Datatype.TIME && iso.length() == 5 ? iso + ":00" : iso, datatype);
    }

    private void add(Statement statement, Entity subject, Predicate predicate, Value object) {
        var speaker =
                statement.speaker().flatMap(term -> nodes.of(term, statement)).map(entities::of);
        claims.add(
                subject,
                predicate,
                object,
                statement.status(),
                statement.doubtful(),
                speaker,
                statement.presentedAsSpeech() ? Set.of(statement.language()) : Set.of(),
                statement.evidence());
    }

    /** A city in the network is a learning city. */
    private void derive(Claim claim) {
        if (claim.predicate() == Predicate.MEMBER_OF
                && claim.status().makesFacts()
                && claim.subject().kind().is(Kind.CITY)
                && claim.object() instanceof Value.Thing network
                && network.entity().kind().is(Kind.NETWORK)) {
            claims.add(
                    claim.subject(),
                    Predicate.TYPE,
                    new Value.OfKind(Kind.LEARNING_CITY),
                    Status.DERIVED,
                    false,
                    Optional.empty(),
                    Set.of(),
                    claim.evidence().stream()
                            .map(e -> new Evidence(e.passage(), e.language(), MEMBERS, VERSION))
                            .toList());
        }
    }

    /** What is visited in a city's section, or receives there, and has no name of its own, is that city's. */
    private void place(Claim claim) {
        var kind = claim.predicate() == Predicate.VISITED
                ? Optional.of(Kind.FACILITY)
                : claim.predicate() == Predicate.HOSTED_BY ? Optional.of(Kind.GROUP) : Optional.<Kind>empty();
        if (kind.isPresent() && claim.object() instanceof Value.Thing thing) {
            things.values().stream()
                    .filter(n -> n.kind().is(kind.get()) && !n.proper())
                    .filter(n -> entities.of(n).iri().equals(thing.entity().iri()))
                    .findFirst()
                    .flatMap(nodes::ownerOf)
                    .flatMap(nodes::byKey)
                    .ifPresent(city -> claims.add(
                            thing.entity(),
                            Predicate.LOCATED_IN,
                            new Value.Thing(entities.of(city)),
                            Status.IMPLIED,
                            claim.doubtful(),
                            claim.speaker(),
                            claim.presentedAs(),
                            evidenceOfPlace(claim)));
        }
    }

    /** The visit's passages, and the heading that names the city. */
    private List<Evidence> evidenceOfPlace(Claim claim) {
        var out = new ArrayList<Evidence>();
        for (var evidence : claim.evidence()) {
            out.add(new Evidence(evidence.passage(), evidence.language(), PLACING, VERSION));
            document.blockAt(evidence.passage().start())
                    .flatMap(block -> document.sections().get(block.section()).heading())
                    .ifPresent(heading -> out.add(new Evidence(
                            document.passage(heading.start(), heading.end()), heading.language(), PLACING, VERSION)));
        }
        return out;
    }
}
