package org.learningcities.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.identity.Entity.Name;
import org.learningcities.identity.Entity.Qualifier;
import org.learningcities.identity.Entity.Qualifier.Property;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

/** Mints entities: the IRI is made from the key alone, the names are those of the document and of the authorities. */
final class Entities {
    static final String BASE = "https://w3id.org/learning-cities/id/";

    /** What an article's event without a name is called in Chinese. */
    private static final Map<Kind, String> UNNAMED = Map.of(
            Kind.VISIT, "訪問",
            Kind.MEETING, "會議",
            Kind.FESTIVAL, "節慶",
            Kind.CONFERENCE, "大會",
            Kind.CEREMONY, "典禮",
            Kind.EVENT, "活動",
            Kind.AGREEMENT, "協議",
            Kind.AWARD, "獎項");

    private final Document document;
    private final Nodes nodes;
    private final Names names;

    Entities(Document document, Nodes nodes, Names names) {
        this.document = document;
        this.nodes = nodes;
        this.names = names;
    }

    Names names() {
        return names;
    }

    Entity of(Node node) {
        var standing = nodes.standing(node);
        return new Entity(
                BASE + pathOf(standing),
                standing.kind(),
                namesOf(standing),
                List.of(),
                standing.known().flatMap(Authorities.Known::authority));
    }

    private List<Name> namesOf(Node node) {
        var found = names.of(node);
        if (!node.isThing() || node.proper() || node.kind().is(Kind.GROUP)) {
            return found;
        }
        return node.key().startsWith("unnamed:") ? unnamed(node) : owned(node, found);
    }

    private List<Name> unnamed(Node node) {
        var chinese = Optional.ofNullable(UNNAMED.get(node.kind())).orElse("活動");
        return List.of(
                new Name("%s (%s)".formatted(node.kind().label(), document.id()), Optional.of(Language.ENGLISH)),
                new Name("%s (%s)".formatted(chinese, document.id()), Optional.of(Language.CHINESE)));
    }

    /** A thing without a name of its own is told from others of its sort by its place: "Lima town hall". */
    private List<Name> owned(Node node, List<Name> found) {
        var owner = nodes.ownerOf(node).flatMap(nodes::byKey);
        if (owner.isEmpty()) {
            return found;
        }
        var ownerNames = names.of(owner.get());
        var out = new ArrayList<Name>();
        for (var language : Language.values()) {
            var place = ownerNames.stream()
                    .filter(n -> n.language().equals(Optional.of(language)))
                    .findFirst();
            var words = found.stream()
                    .filter(n -> n.language().equals(Optional.of(language)))
                    .findFirst();
            if (place.isPresent() && words.isPresent()) {
                out.add(new Name(
                        place.get().text()
                                + (language == Language.ENGLISH ? " " : "")
                                + words.get().text(),
                        Optional.of(language)));
            }
        }
        return Stream.concat(out.stream(), found.stream()).distinct().toList();
    }

    private String pathOf(Node node) {
        var known = node.known();
        if (known.isPresent()) {
            var scheme = node.key().substring(0, node.key().indexOf(':'));
            var key = known.get().key();
            var name = Optional.ofNullable(known.get().names().get(Language.ENGLISH));
            return key.contains(":")
                    ? scheme + "/" + name.map(Slug::of).map(s -> s + "-").orElse("")
                            + Slug.of(key.substring(key.indexOf(':') + 1))
                    : scheme + "/" + Slug.of(key);
        }
        var category = Category.of(node.kind());
        var words = Slug.of(node.words());
        if (node.kind().is(Kind.PERSON)) {
            return category + "/" + words + "/"
                    + nodes.officeOf(node)
                            .map(body -> pathOf(body).replaceFirst("^[^/]+/", ""))
                            .orElse(document.id().value());
        }
        if (node.key().startsWith("unnamed:")) {
            return category + "/" + document.id() + "/"
                    + Slug.of(node.key().substring("unnamed:".length()).replaceAll(":$", ""));
        }
        if (node.proper() && !node.kind().is(Kind.PLACE)) {
            return category + "/" + words;
        }
        var owner = node.isThing() && !node.proper()
                ? nodes.ownerOf(node).map(key -> Slug.of(last(key)) + "/").orElse("")
                : "";
        return category + "/" + document.id() + "/" + owner + words;
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf(':') + 1);
    }

    /** The last part of an entity's IRI, for the IRIs of nodes that speak of it. */
    private static String tail(Entity entity) {
        return entity.iri().substring(BASE.length()).replaceFirst("^[^/]+/", "");
    }

    Entity tenure(Entity person, Entity role, Optional<Entity> body) {
        var qualifiers =
                new ArrayList<>(List.of(new Qualifier(Property.ROLE, role), new Qualifier(Property.HOLDER, person)));
        body.ifPresent(b -> qualifiers.add(new Qualifier(Property.BODY, b)));
        var named = new ArrayList<Name>();
        named(role, Language.ENGLISH)
                .ifPresent(r -> named.add(new Name(
                        r
                                + body.flatMap(b -> named(b, Language.ENGLISH))
                                        .map(b -> " of " + b)
                                        .orElse(""),
                        Optional.of(Language.ENGLISH))));
        named(role, Language.CHINESE)
                .ifPresent(r -> named.add(new Name(
                        body.flatMap(b -> named(b, Language.CHINESE)).orElse("") + r, Optional.of(Language.CHINESE))));
        return relation(
                Kind.TENURE,
                tail(person) + "/" + last2(role) + body.map(b -> "/" + tail(b)).orElse(""),
                named,
                qualifiers);
    }

    private static String last2(Entity role) {
        return role.iri().substring(role.iri().lastIndexOf('/') + 1);
    }

    private static Optional<String> named(Entity entity, Language language) {
        return entity.nameIn(language);
    }

    Entity count(Entity subject, Predicate predicate, Entity kind) {
        return relation(
                Kind.COUNT,
                tail(subject) + "/" + Slug.of(predicate.localName()) + "/" + tail(kind),
                kind.names(),
                List.of(new Qualifier(Property.KIND, kind)));
    }

    Entity designation(Entity subject, Entity status) {
        return relation(
                Kind.DESIGNATION,
                tail(subject) + "/" + tail(status),
                status.names(),
                List.of(new Qualifier(Property.STATUS, status), new Qualifier(Property.HOLDER, subject)));
    }

    Entity membership(Entity member, Entity network) {
        return relation(
                Kind.MEMBERSHIP,
                tail(member) + "/" + tail(network),
                List.of(),
                List.of(new Qualifier(Property.NETWORK, network), new Qualifier(Property.HOLDER, member)));
    }

    /** @param which tells this receipt from others of the award by the same holder: its date or number */
    Entity honour(Entity holder, Entity award, String which) {
        return relation(
                Kind.HONOUR,
                tail(holder) + "/" + tail(award) + "/" + which,
                List.of(),
                List.of(new Qualifier(Property.AWARD, award), new Qualifier(Property.HOLDER, holder)));
    }

    Entity quotation(Entity words) {
        return new Entity(
                BASE + "quotation/" + document.id() + "/" + Slug.hash(words.iri() + words.names(), 16),
                Kind.QUOTATION,
                words.names(),
                List.of(),
                Optional.empty());
    }

    private Entity relation(Kind kind, String path, List<Name> names, List<Qualifier> qualifiers) {
        return new Entity(
                BASE + Category.of(kind) + "/" + document.id() + "/" + path, kind, names, qualifiers, Optional.empty());
    }
}
