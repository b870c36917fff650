package org.learningcities.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.learningcities.document.DocumentId;
import org.learningcities.document.Language;
import org.learningcities.document.Passage;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Claim.Datatype;
import org.learningcities.identity.Claim.Value;
import org.learningcities.identity.Entity;
import org.learningcities.identity.Entity.Name;
import org.learningcities.identity.Entity.Qualifier;
import org.learningcities.identity.Entity.Qualifier.Property;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Evidence;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Status;

/** Makes claims of invented articles, for tests. */
public final class Sayings {
    public static final DocumentId NEWS = new DocumentId("harbour-news");
    private static final String ID = "https://w3id.org/learning-cities/id/";
    private static final String HASH = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private Sayings() {}

    public static Entity thing(Kind kind, String path, Name... names) {
        return new Entity(ID + path, kind, List.of(names), List.of(), Optional.empty());
    }

    /** A thing with an English name and an IRI made from it. */
    public static Entity thing(Kind kind, String name) {
        return thing(
                kind,
                kind.label().toLowerCase(Locale.ROOT) + "/"
                        + name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                english(name));
    }

    public static Entity known(Entity entity, String authority) {
        return new Entity(entity.iri(), entity.kind(), entity.names(), entity.qualifiers(), Optional.of(authority));
    }

    public static Entity node(Kind kind, String path, List<Name> names, Qualifier... qualifiers) {
        return new Entity(ID + path, kind, names, List.of(qualifiers), Optional.empty());
    }

    public static Qualifier is(Property property, Entity value) {
        return new Qualifier(property, value);
    }

    public static Name english(String text) {
        return new Name(text, Optional.of(Language.ENGLISH));
    }

    public static Name chinese(String text) {
        return new Name(text, Optional.of(Language.CHINESE));
    }

    public static Name anyLanguage(String text) {
        return new Name(text, Optional.empty());
    }

    public static Value number(String number) {
        return new Value.Literal(number, Datatype.DECIMAL);
    }

    public static Value literal(String lexical, Datatype datatype) {
        return new Value.Literal(lexical, datatype);
    }

    public static Value name(String text) {
        return new Value.Text(text, Optional.of(Language.ENGLISH));
    }

    /** A tenure of a role in a body. */
    public static Entity tenure(Entity person, Entity role, Entity body) {
        return node(
                Kind.TENURE,
                "tenure/" + end(person) + "/" + end(role) + "/" + end(body),
                List.of(english(role.names().get(0).text() + " of "
                        + body.names().get(0).text())),
                is(Property.ROLE, role),
                is(Property.HOLDER, person),
                is(Property.BODY, body));
    }

    /** A count of a kind of thing. */
    public static Entity count(Entity subject, Entity kind) {
        return node(Kind.COUNT, "count/" + end(subject) + "/" + end(kind), kind.names(), is(Property.KIND, kind));
    }

    public static Claim says(Entity subject, Predicate predicate, Entity object) {
        return says(subject, predicate, new Value.Thing(object));
    }

    public static Claim says(Entity subject, Predicate predicate, Kind object) {
        return says(subject, predicate, new Value.OfKind(object));
    }

    /** An asserted claim that the English half makes. */
    public static Claim says(Entity subject, Predicate predicate, Value object) {
        return says(subject, predicate, object, Language.ENGLISH);
    }

    public static Claim says(Entity subject, Predicate predicate, Value object, Language... languages) {
        var evidence = Stream.of(languages)
                .map(language -> language == Language.ENGLISH
                        ? new Evidence(new Passage(NEWS, 10, 15, "words"), language, "en.test.rule", 2)
                        : new Evidence(new Passage(NEWS, 90, 92, "文字"), language, "zh.test.rule", 1))
                .toList();
        return claim(NEWS, subject, predicate, object, Status.ASSERTED, Optional.empty(), evidence);
    }

    /** The same, as the words of a speaker. */
    public static Claim attributed(Claim claim, Entity speaker) {
        return claim(
                claim.document(),
                claim.subject(),
                claim.predicate(),
                claim.object(),
                Status.ATTRIBUTED,
                Optional.of(speaker),
                claim.evidence());
    }

    public static Claim planned(Claim claim) {
        return claim(
                claim.document(),
                claim.subject(),
                claim.predicate(),
                claim.object(),
                Status.PLANNED,
                Optional.empty(),
                claim.evidence());
    }

    /** The same, said by another document. */
    public static Claim by(String document, Claim claim) {
        return claim(
                new DocumentId(document),
                claim.subject(),
                claim.predicate(),
                claim.object(),
                claim.status(),
                claim.speaker(),
                claim.evidence());
    }

    private static Claim claim(
            DocumentId document,
            Entity subject,
            Predicate predicate,
            Value object,
            Status status,
            Optional<Entity> speaker,
            List<Evidence> evidence) {
        var parts = new ArrayList<>(List.of(document.value(), end(subject), predicate.localName(), end(object)));
        if (!status.makesFacts()) {
            parts.add(status.label());
        }
        return new Claim(
                ID + "claim/" + String.join(".", parts),
                document,
                HASH,
                subject,
                predicate,
                object,
                status,
                false,
                speaker,
                Set.of(),
                evidence);
    }

    private static String end(Value value) {
        if (value instanceof Value.Thing thing) {
            return end(thing.entity());
        } else if (value instanceof Value.OfKind type) {
            return type.kind().label();
        } else if (value instanceof Value.Text text) {
            return text.text().replaceAll("[^\\p{L}\\p{N}]", "-");
        }
        return ((Value.Literal) value).lexical();
    }

    private static String end(Entity entity) {
        return entity.iri().substring(ID.length()).replace('/', '.');
    }
}
