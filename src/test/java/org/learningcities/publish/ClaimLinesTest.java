package org.learningcities.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.learningcities.graph.Sayings.attributed;
import static org.learningcities.graph.Sayings.chinese;
import static org.learningcities.graph.Sayings.count;
import static org.learningcities.graph.Sayings.english;
import static org.learningcities.graph.Sayings.is;
import static org.learningcities.graph.Sayings.literal;
import static org.learningcities.graph.Sayings.name;
import static org.learningcities.graph.Sayings.node;
import static org.learningcities.graph.Sayings.number;
import static org.learningcities.graph.Sayings.says;
import static org.learningcities.graph.Sayings.tenure;
import static org.learningcities.graph.Sayings.thing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Language;
import org.learningcities.graph.ReferenceGraphs;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Claim.Datatype;
import org.learningcities.identity.Claim.Value;
import org.learningcities.identity.Entity;
import org.learningcities.identity.Entity.Name;
import org.learningcities.identity.Entity.Qualifier.Property;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

class ClaimLinesTest {
    private final ClaimLines lines = new ClaimLines(ReferenceGraphs.ontology());
    private final Entity lisse = thing(Kind.CITY, "place/lisse-1", english("Lisse"), chinese("利瑟"));
    private final Entity ada = thing(Kind.PERSON, "Ada Bloem");
    private final Entity mayor = thing(Kind.CONCEPT, "role/mayor", english("mayor"), chinese("市長"));
    private final Entity network = thing(Kind.NETWORK, "Bulb Network");

    @Test
    void writesAClaimWithItsEndsQualifiersAndEvidence() {
        var claim = says(
                ada,
                Predicate.HOLDS_ROLE,
                new Value.Thing(tenure(ada, mayor, lisse)),
                Language.ENGLISH,
                Language.CHINESE);
        assertEquals(
                """
                {"document":"harbour-news",\
                "subject":{"id":"https://w3id.org/learning-cities/id/person/ada-bloem","type":"Person","names":["Ada Bloem"]},\
                "predicate":"holdsRole",\
                "object":{"id":"https://w3id.org/learning-cities/id/tenure/person.ada-bloem/role.mayor/place.lisse-1",\
                "type":"Tenure","names":["mayor of Lisse"]},\
                "qualifiers":{"role":"mayor","organisation":["Lisse","利瑟"]},\
                "status":"asserted","doubtful":false,"attributedTo":null,"corroboration":"both",\
                "evidence":[{"language":"en","start":10,"end":15,"quote":"words","rule":"en.test.rule","version":2},\
                {"language":"zh-Hant","start":90,"end":92,"quote":"文字","rule":"zh.test.rule","version":1}]}""",
                only(claim));
    }

    @Test
    void namesAnOfficeAsTheOnlyLanguageThatSpeaksOfItDoes() {
        var words = thing(Kind.CONCEPT, "role/notary", english("notary"), chinese("公證人"), chinese("文字"));
        var claim = says(ada, Predicate.HOLDS_ROLE, new Value.Thing(tenure(ada, words, lisse)), Language.CHINESE);
        assertEquals("文字", object(only(claim)).getJsonObject("qualifiers").getString("role"));
    }

    @Test
    void foldsNumberAndQualifierIntoTheClaimOfTheCount() {
        var centres = count(lisse, thing(Kind.PHRASE, "centres"));
        var line = object(only(
                says(lisse, Predicate.FACILITY_COUNT, centres),
                says(centres, Predicate.COUNT, number("40")),
                says(centres, Predicate.COUNT_QUALIFIER, literal("about", Datatype.STRING))));
        assertEquals(
                "{\"count\":40,\"kind\":[\"centres\"],\"qualifier\":\"about\"}",
                line.getJsonObject("qualifiers").toString());
    }

    @Test
    void foldsTheYearOfAMembershipIntoTheClaimOfTheMember() {
        var membership = node(
                Kind.MEMBERSHIP,
                "membership/lisse/bulb",
                List.of(),
                is(Property.NETWORK, network),
                is(Property.HOLDER, lisse));
        var line = object(only(
                says(lisse, Predicate.MEMBER_OF, network),
                says(membership, Predicate.SINCE, literal("2015", Datatype.YEAR))));
        assertEquals("memberOf", line.getString("predicate"));
        assertEquals("2015", line.getJsonObject("qualifiers").getString("since"));
    }

    @Test
    void foldsTheYearOfAnHonourIntoTheClaimOfTheAward() {
        var prize = thing(Kind.AWARD, "Reading Prize");
        var honour = node(
                Kind.HONOUR,
                "honour/lisse/prize/2015",
                List.of(),
                is(Property.AWARD, prize),
                is(Property.HOLDER, lisse));
        var line = object(only(
                says(lisse, Predicate.RECEIVED_AWARD, prize),
                says(honour, Predicate.YEAR, literal("2015", Datatype.YEAR))));
        assertEquals("receivedAward", line.getString("predicate"));
        assertEquals("2015", line.getJsonObject("qualifiers").getString("year"));
    }

    @Test
    void listsTheNumbersThatSourcesDisagreeOn() {
        var centres = count(lisse, thing(Kind.PHRASE, "centres"));
        var line = object(only(
                says(lisse, Predicate.FACILITY_COUNT, centres),
                says(centres, Predicate.COUNT, number("40")),
                says(centres, Predicate.COUNT, number("44"))));
        assertEquals("[40,44]", line.getJsonObject("qualifiers").get("count").toString());
    }

    @Test
    void doesNotFoldWhatASpeakerSaidIntoWhatTheDocumentSays() {
        var centres = count(lisse, thing(Kind.PHRASE, "centres"));
        var written = lines.lines(List.of(
                says(lisse, Predicate.FACILITY_COUNT, centres),
                attributed(says(centres, Predicate.COUNT, number("44")), ada)));
        assertEquals(2, written.size());
        var said = object(written.stream()
                .filter(line -> line.contains("attributed"))
                .filter(line -> line.contains("\"predicate\":\"count\""))
                .findFirst()
                .orElseThrow());
        assertEquals("Ada Bloem", said.getString("attributedTo"));
    }

    @Test
    void namesAClassByItsLocalNameAndItsLabels() {
        assertEquals(
                "{\"id\":\"https://w3id.org/learning-cities/ontology#LearningCity\",\"type\":\"Class\","
                        + "\"names\":[\"LearningCity\",\"Learning city\",\"學習型城市\"]}",
                object(only(says(lisse, Predicate.TYPE, Kind.LEARNING_CITY)))
                        .getJsonObject("object")
                        .toString());
    }

    @Test
    void givesLiteralsTheirLanguageOrDatatype() {
        assertEquals(
                "{\"value\":\"Lisse\",\"language\":\"en\"}",
                object(only(says(lisse, Predicate.NAME, name("Lisse"))))
                        .get("object")
                        .toString());
        var dated = object(only(
                says(thing(Kind.FESTIVAL, "Fair"), Predicate.EVENT_DATE, literal("2024-04", Datatype.YEAR_MONTH))));
        assertEquals(
                "{\"value\":\"2024-04\",\"datatype\":\"http://www.w3.org/2001/XMLSchema#gYearMonth\"}",
                dated.get("object").toString());
        assertEquals("2024-04", dated.getJsonObject("qualifiers").getString("date"));
    }

    @Test
    void writesAtMostTwelveNames() {
        var names = IntStream.range(0, 20).mapToObj(i -> english("name " + i)).toArray(Name[]::new);
        var line = object(only(says(thing(Kind.CITY, "place/x", names), Predicate.TYPE, Kind.CITY)));
        assertEquals(12, line.getJsonObject("subject").getJsonArray("names").size());
    }

    @Test
    void sameClaimsGiveTheSameBytesInAnyOrder() {
        var claims = new ArrayList<>(List.of(
                says(lisse, Predicate.MEMBER_OF, network),
                says(lisse, Predicate.TYPE, Kind.CITY),
                says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, lisse)),
                says(lisse, Predicate.NAME, name("Lisse"))));
        var bytes = lines.bytes(claims);
        assertEquals('\n', bytes[bytes.length - 1]);
        assertEquals(4, new String(bytes, StandardCharsets.UTF_8).lines().count());
        for (var seed = 0; seed < 5; seed++) {
            Collections.shuffle(claims, new Random(seed));
            assertArrayEquals(bytes, lines.bytes(claims));
        }
    }

    @Test
    void aClaimWithoutSpeakerIsAttributedToNobody() {
        assertEquals(
                JsonValue.NULL,
                object(only(says(lisse, Predicate.TYPE, Kind.CITY))).get("attributedTo"));
    }

    private String only(Claim... claims) {
        var written = lines.lines(List.of(claims));
        assertEquals(1, written.size(), () -> String.join("\n", written));
        return written.get(0);
    }

    private static JsonObject object(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
