package org.learningcities.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
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
    private static final String NAMING = "identity.name";
    private static final String KIND = "identity.kind";
    private static final String MEMBERS = "identity.member-is-learning-city";
    private static final String PLACING = "identity.visited-in-section";
    private static final int VERSION = 1;
    private static final Set<Predicate> COUNTS =
            EnumSet.of(Predicate.FACILITY_COUNT, Predicate.PARTICIPANT_COUNT, Predicate.QUANTITY);

    private final Document document;
    private final Nodes nodes;
    private final Entities entities;
    private final Map<String, Claim> claims = new TreeMap<>();
    private final Map<String, Node> bodies = new LinkedHashMap<>();
    private final Map<String, Node> things = new LinkedHashMap<>();

    Claims(Document document, Nodes nodes, Entities entities) {
        this.document = document;
        this.nodes = nodes;
        this.entities = entities;
    }

    List<Claim> of(List<Statement> statements) {
        statements.forEach(this::noteBody);
        statements.forEach(this::claim);
        Collection<Claim> said = List.copyOf(claims.values());
        said.forEach(this::derive);
        said.forEach(this::place);
        List.copyOf(things.values()).forEach(this::describe);
        return claims.values().stream().sorted(Comparator.comparing(Claim::iri)).toList();
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
        add(
                subject,
                predicate,
                object,
                statement.status(),
                statement.doubtful(),
                speaker,
                statement.presentedAsSpeech() ? Set.of(statement.language()) : Set.of(),
                statement.evidence());
    }

    /** One claim for what is said on one footing; of several footings that make facts, the firmest stands. */
    private void add(
            Entity subject,
            Predicate predicate,
            Value object,
            Status status,
            boolean doubtful,
            Optional<Entity> speaker,
            Set<Language> presentedAs,
            List<Evidence> evidence) {
        var footing = status.makesFacts() ? "fact" : status.label();
        var key = String.join(
                "\n",
                document.id().value(),
                subject.iri(),
                predicate.localName(),
                object instanceof Value.Thing thing ? thing.entity().iri() : object.toString(),
                footing,
                speaker.map(Entity::iri).orElse(""));
        var before = Optional.ofNullable(claims.get(key));
        var firmest =
                before.map(Claim::status).filter(s -> s.compareTo(status) < 0).orElse(status);
        var languages = EnumSet.noneOf(Language.class);
        languages.addAll(presentedAs);
        before.ifPresent(claim -> languages.addAll(claim.presentedAs()));
        var all = new ArrayList<>(evidence);
        before.ifPresent(claim -> all.addAll(claim.evidence()));
        claims.put(
                key,
                new Claim(
                        Entities.BASE + "claim/"
                                + Slug.hash(key.replace("\nfact\n", "\n" + firmest.label() + "\n"), 24),
                        document.id(),
                        document.hash(),
                        subject,
                        predicate,
                        object,
                        firmest,
                        doubtful && before.map(Claim::doubtful).orElse(true),
                        speaker,
                        languages,
                        all));
    }

    /** A city in the network is a learning city. */
    private void derive(Claim claim) {
        if (claim.predicate() == Predicate.MEMBER_OF
                && claim.status().makesFacts()
                && claim.subject().kind().is(Kind.CITY)
                && claim.object() instanceof Value.Thing network
                && network.entity().kind().is(Kind.NETWORK)) {
            add(
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
                    .ifPresent(city -> add(
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

    /** The kind and the printed names of a thing that something is said of. */
    private void describe(Node node) {
        if (!node.isThing() || !node.proper() || node.kind().is(Kind.GROUP)) {
            return;
        }
        var entity = entities.of(node);
        var first = new ArrayList<Evidence>();
        var kinds = new TreeMap<Kind, List<Evidence>>();
        for (var language : Language.values()) {
            entities.names().printed(node, language).stream().findFirst().ifPresent(p -> {
                first.add(evidence(p.first(), KIND));
                if (!isTyped(entity, language)) {
                    kinds.computeIfAbsent(kindIn(node, p.first()), key -> new ArrayList<>())
                            .add(evidence(p.first(), KIND));
                }
            });
        }
        kinds.forEach((kind, evidence) -> plain(entity, Predicate.TYPE, new Value.OfKind(kind), evidence));
        if (node.kind().is(Kind.COUNTRY)) {
            return; // a country's names are reference data, not what an article says
        }
        for (var language : Language.values()) {
            var printed = entities.names().printed(node, language);
            for (int i = 0; i < printed.size(); i++) {
                var form = printed.get(i);
                if (i > 0 && node.kind().is(Kind.PERSON)) {
                    continue;
                }
                var evidence = new ArrayList<>(List.of(evidence(form.first(), NAMING)));
                first.stream()
                        .filter(e -> e.language() != language)
                        .map(e -> new Evidence(e.passage(), e.language(), NAMING, VERSION))
                        .forEach(evidence::add);
                plain(
                        entity,
                        i == 0 ? Predicate.NAME : Predicate.ALTERNATIVE_NAME,
                        new Value.Text(form.first().text(), Optional.of(language)),
                        evidence);
            }
        }
    }

    /** What a language's words call a thing, unless that only says less of it than the other's do. */
    private static Kind kindIn(Node node, Mention words) {
        var known = node.known().isPresent()
                || node.kind().is(words.kind())
                || words.kind().is(node.kind());
        return known ? node.kind() : words.kind();
    }

    /** True where the document says in that language what a thing is, or it follows from what it says in any. */
    private boolean isTyped(Entity entity, Language language) {
        return claims.values().stream()
                .anyMatch(claim -> claim.subject().iri().equals(entity.iri())
                        && claim.predicate() == Predicate.TYPE
                        && claim.object() instanceof Value.OfKind
                        && claim.status().makesFacts()
                        && (claim.status() == Status.DERIVED
                                || claim.evidence().stream().anyMatch(e -> e.language() == language)));
    }

    private Evidence evidence(Mention mention, String rule) {
        return new Evidence(document.passage(mention.start(), mention.end()), mention.language(), rule, VERSION);
    }

    private void plain(Entity subject, Predicate predicate, Value object, List<Evidence> evidence) {
        add(subject, predicate, object, Status.ASSERTED, false, Optional.empty(), Set.of(), evidence);
    }
}
