package org.learningcities.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningcities.document.Document;
import org.learningcities.document.DocumentId;
import org.learningcities.document.Language;
import org.learningcities.document.Passage;
import org.learningcities.document.SourceText;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Entity;
import org.learningcities.identity.Entity.Qualifier;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Evidence;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Status;

/** A short text and what can be claimed of it, whole; tests break one part at a time. */
final class Reading {
    static final String ID = "https://w3id.org/learning-cities/id/";
    static final DocumentId NAME = new DocumentId("notes");
    static final String HASH = "0123456789abcdef".repeat(4);
    static final String TEXT = "𠮷 Ana Ruiz is the mayor of Aldea, a city in Norland, since June 2021.";
    static final Document DOCUMENT = new Document(
            NAME,
            "notes.txt",
            "text/plain",
            HASH,
            HASH,
            new SourceText(TEXT),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Document.SourceDescription.NONE);

    static final Entity CITY = entity("city/aldea", Kind.LEARNING_CITY, "Aldea");
    static final Entity COUNTRY = entity("country/norland", Kind.COUNTRY, "Norland");
    static final Entity PERSON = entity("person/ana-ruiz", Kind.PERSON, "Ana Ruiz");
    static final Entity MAYOR = entity("role/mayor", Kind.CONCEPT, "mayor");
    static final Entity TENURE = node(
            "tenure/1",
            Kind.TENURE,
            new Qualifier(Qualifier.Property.ROLE, MAYOR),
            new Qualifier(Qualifier.Property.HOLDER, PERSON),
            new Qualifier(Qualifier.Property.BODY, CITY));

    static final Claim LOCATED = claim(
            "located", CITY, Predicate.LOCATED_IN, new Claim.Value.Thing(COUNTRY), passage("Aldea, a city in Norland"));
    static final Claim HOLDS = claim(
            "holds",
            PERSON,
            Predicate.HOLDS_ROLE,
            new Claim.Value.Thing(TENURE),
            passage("Ana Ruiz is the mayor of Aldea"));
    static final Claim SINCE = claim(
            "since",
            TENURE,
            Predicate.SINCE,
            new Claim.Value.Literal("2021-06", Claim.Datatype.YEAR_MONTH),
            passage("since June 2021"));
    static final List<Claim> WHOLE = List.of(LOCATED, HOLDS, SINCE);

    private Reading() {}

    static Entity entity(String path, Kind kind, String... names) {
        return new Entity(
                ID + path,
                kind,
                List.of(names).stream()
                        .map(name -> new Entity.Name(name, Optional.of(Language.ENGLISH)))
                        .toList(),
                List.of(),
                Optional.empty());
    }

    static Entity node(String path, Kind kind, Qualifier... qualifiers) {
        return new Entity(ID + path, kind, List.of(), List.of(qualifiers), Optional.empty());
    }

    static Passage passage(String quote) {
        var before = TEXT.substring(0, TEXT.indexOf(quote));
        var start = before.codePointCount(0, before.length());
        return DOCUMENT.passage(start, start + quote.codePointCount(0, quote.length()));
    }

    static Claim claim(String name, Entity subject, Predicate predicate, Claim.Value object, Passage... passages) {
        return new Claim(
                ID + "claim/notes/" + name,
                NAME,
                HASH,
                subject,
                predicate,
                object,
                Status.ASSERTED,
                false,
                Optional.empty(),
                Set.of(),
                List.of(passages).stream()
                        .map(passage -> new Evidence(passage, Language.ENGLISH, "en.test.rule", 1))
                        .toList());
    }
}
