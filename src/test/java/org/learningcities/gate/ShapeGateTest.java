package org.learningcities.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.learningcities.gate.Reading.CITY;
import static org.learningcities.gate.Reading.COUNTRY;
import static org.learningcities.gate.Reading.DOCUMENT;
import static org.learningcities.gate.Reading.HASH;
import static org.learningcities.gate.Reading.HOLDS;
import static org.learningcities.gate.Reading.ID;
import static org.learningcities.gate.Reading.LOCATED;
import static org.learningcities.gate.Reading.MAYOR;
import static org.learningcities.gate.Reading.NAME;
import static org.learningcities.gate.Reading.PERSON;
import static org.learningcities.gate.Reading.SINCE;
import static org.learningcities.gate.Reading.TENURE;
import static org.learningcities.gate.Reading.TEXT;
import static org.learningcities.gate.Reading.WHOLE;
import static org.learningcities.gate.Reading.claim;
import static org.learningcities.gate.Reading.entity;
import static org.learningcities.gate.Reading.node;
import static org.learningcities.gate.Reading.passage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningcities.document.DocumentId;
import org.learningcities.document.Passage;
import org.learningcities.graph.Vocabulary;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Entity;
import org.learningcities.identity.Entity.Qualifier;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

class ShapeGateTest {
    private static final ShapeGate GATE = ShapeGate.open();

    @Test
    void acceptsWhatIsWhole() {
        var verdict = GATE.judge(DOCUMENT, WHOLE);

        assertEquals(List.of(), verdict.refused());
        assertEquals(WHOLE, verdict.accepted().claims());
        assertEquals(List.of(), verdict.quarantine());
    }

    @Test
    void refusesCityWithoutLabel() {
        var nameless = entity("city/aldea", Kind.CITY);
        var broken = claim("located", nameless, Predicate.LOCATED_IN, new Claim.Value.Thing(COUNTRY), passage("Aldea"));

        refusesOnly(broken, List.of(HOLDS, SINCE), "PlaceLabel", nameless.iri());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Al\u0007dea", "Al\ndea"})
    void refusesNameThatIsBlankOrHoldsControlCharacters(String name) {
        var city = entity("city/aldea", Kind.CITY, name);
        var broken = claim("located", city, Predicate.LOCATED_IN, new Claim.Value.Thing(COUNTRY), passage("Aldea"));

        refusesOnly(broken, List.of(HOLDS), "PlaceLabel", city.iri());
    }

    @Test
    void acceptsNameThatIsTheSameInEveryLanguage() {
        var city = new Entity(
                CITY.iri(),
                Kind.CITY,
                List.of(new Entity.Name("Aldea", Optional.empty())),
                List.of(),
                Optional.empty());

        accepts(claim("located", city, Predicate.LOCATED_IN, new Claim.Value.Thing(COUNTRY), passage("Aldea")));
    }

    @Test
    void refusesTenureWithoutRole() {
        var roleless = node("tenure/1", Kind.TENURE, new Qualifier(Qualifier.Property.HOLDER, PERSON));
        var broken = claim("holds", PERSON, Predicate.HOLDS_ROLE, new Claim.Value.Thing(roleless), passage("Ana Ruiz"));

        refusesOnly(broken, List.of(LOCATED, SINCE), "TenureRole", roleless.iri());
    }

    @Test
    void refusesTenureWithoutHolder() {
        var holderless = node("tenure/1", Kind.TENURE, new Qualifier(Qualifier.Property.ROLE, MAYOR));
        var broken = claim("holds", PERSON, Predicate.HOLDS_ROLE, new Claim.Value.Thing(holderless), passage("Ana"));

        refusesOnly(broken, List.of(LOCATED, SINCE), "TenureHolder", holderless.iri());
    }

    @Test
    void refusesPassageBeyondTheDocument() {
        var end = TEXT.codePointCount(0, TEXT.length());
        var broken = with(LOCATED, new Passage(NAME, end - 1, end + 1, ".."));

        refusesOnly(broken, List.of(HOLDS, SINCE), "PassageWithinDocument", positionOf(end - 1, end + 1));
    }

    @Test
    void refusesQuoteThatIsNotInTheText() {
        var found = passage("Aldea, a city in Norland");
        var broken = with(LOCATED, new Passage(NAME, found.start(), found.end(), "Aldea, a town in Norland"));

        refusesOnly(broken, List.of(HOLDS, SINCE), "PassageQuoteInText", quoteOf(found.start(), found.end()));
    }

    @Test
    void refusesQuoteThatStandsElsewhereInTheText() {
        var found = passage("Aldea");
        var broken = with(LOCATED, new Passage(NAME, found.start() + 1, found.end() + 1, "Aldea"));

        refusesOnly(broken, List.of(HOLDS), "PassageQuoteInText", quoteOf(found.start() + 1, found.end() + 1));
    }

    @Test
    void refusesClaimWithoutPassage() {
        refusesOnly(with(LOCATED), List.of(HOLDS, SINCE), "ClaimPassage", LOCATED.iri());
    }

    @Test
    void refusesClaimReadFromOtherBytes() {
        var other = new Claim(
                LOCATED.iri(),
                NAME,
                HASH.replace('0', '1'),
                LOCATED.subject(),
                LOCATED.predicate(),
                LOCATED.object(),
                LOCATED.status(),
                false,
                Optional.empty(),
                Set.of(),
                LOCATED.evidence());

        refusesOnly(other, List.of(HOLDS, SINCE), "PassageOfDocument", LOCATED.iri());
    }

    @Test
    void refusesPassageOfAnotherDocument() {
        var broken = with(LOCATED, new Passage(new DocumentId("other"), 0, 1, "x"));

        refusesOnly(broken, List.of(HOLDS, SINCE), "PassageOfDocument", LOCATED.iri());
    }

    @Test
    void refusesDateThatDoesNotExist() {
        var broken = claim(
                "since",
                TENURE,
                Predicate.SINCE,
                new Claim.Value.Literal("2021-13", Claim.Datatype.YEAR_MONTH),
                passage("2021"));

        refusesOnly(broken, List.of(LOCATED, HOLDS), "Since", TENURE.iri());
    }

    @Test
    void refusesCountBelowZeroOnce() {
        var count = node("count/1", Kind.COUNT, new Qualifier(Qualifier.Property.KIND, MAYOR));
        var broken = claim(
                "count",
                count,
                Predicate.COUNT,
                new Claim.Value.Literal("-3", Claim.Datatype.DECIMAL),
                passage("city"));

        refusesOnly(broken, WHOLE, "CountNumber", count.iri());
    }

    @Test
    void refusesMatchWithWhatIsNoRowOfGeoNames() {
        var city = new Entity(CITY.iri(), Kind.CITY, CITY.names(), List.of(), Optional.of("geonames:here"));
        var broken = claim("located", city, Predicate.LOCATED_IN, new Claim.Value.Thing(COUNTRY), passage("Aldea"));

        refusesOnly(broken, List.of(HOLDS), "PlaceMatch", CITY.iri());
    }

    @Test
    void acceptsTwoSourcesThatDisagree() {
        var other = entity("country/sudland", Kind.COUNTRY, "Sudland");

        accepts(
                LOCATED,
                claim("elsewhere", CITY, Predicate.LOCATED_IN, new Claim.Value.Thing(other), passage("Aldea")));
    }

    @Test
    void judgesEachClaimAloneAndInAnyOrder() {
        var claims = new ArrayList<>(WHOLE);
        claims.add(1, with(LOCATED));
        var reversed = new ArrayList<>(claims);
        Collections.reverse(reversed);

        var verdict = GATE.judge(DOCUMENT, claims);

        assertEquals(verdict.refused(), GATE.judge(DOCUMENT, reversed).refused());
        assertEquals(
                verdict.refused(), GATE.judge(DOCUMENT, List.of(with(LOCATED))).refused());
    }

    @Test
    void quarantinesTheClaimWithItsReportAndDescribesNothingElse() {
        var nameless = entity("city/aldea", Kind.CITY);
        var broken = claim("located", nameless, Predicate.LOCATED_IN, new Claim.Value.Thing(COUNTRY), passage("Aldea"));
        var dataset = DatasetGraphFactory.create();
        GATE.judge(DOCUMENT, List.of(broken, HOLDS)).quarantine().forEach(dataset::add);
        var quarantine = dataset.getGraph(Vocabulary.quarantineOf(NAME));

        assertEquals(quarantine.size(), dataset.stream().count(), "all of it stands in the document's quarantine");
        var claim = NodeFactory.createURI(broken.iri());
        assertTrue(quarantine.contains(claim, RDF.type.asNode(), Vocabulary.CLAIM));
        assertTrue(quarantine.contains(claim, Vocabulary.HAS_PASSAGE, Node.ANY));
        for (var entity : List.of(nameless.iri(), COUNTRY.iri(), HOLDS.iri())) {
            assertFalse(quarantine.contains(NodeFactory.createURI(entity), Node.ANY, Node.ANY));
        }
        var results = quarantine
                .find(Node.ANY, RDF.type.asNode(), SHACL.ValidationResult)
                .toList();
        assertEquals(1, results.size());
        var result = results.get(0).getSubject();
        assertTrue(result.isURI());
        assertTrue(quarantine.contains(result, SHACL.resultPath, RDFS.label.asNode()));
        assertEquals(
                2,
                quarantine.find(result, SHACL.resultMessage, Node.ANY).toList().size());
    }

    private static void accepts(Claim... claims) {
        assertEquals(List.of(), GATE.judge(DOCUMENT, List.of(claims)).refused());
    }

    /** The broken claim is refused for exactly this, is in quarantine, and the rest goes on. */
    private static void refusesOnly(Claim broken, List<Claim> rest, String shape, String focusNode) {
        var claims = new ArrayList<>(rest);
        claims.add(rest.size() / 2, broken);

        var verdict = GATE.judge(DOCUMENT, claims);

        assertEquals(rest, verdict.accepted().claims());
        assertEquals(
                List.of(broken), verdict.refused().stream().map(Refusal::claim).toList());
        var violations = verdict.refused().get(0).violations();
        assertEquals(
                List.of(ShapeGate.SHAPES + shape),
                violations.stream().map(violation -> violation.shape().getURI()).toList());
        assertEquals(focusNode, violations.get(0).focusNode().getURI());
        assertTrue(verdict.quarantine().stream()
                .anyMatch(quad -> quad.getSubject().hasURI(broken.iri())
                        && quad.getObject().equals(Vocabulary.CLAIM)));
    }

    private static Claim with(Claim claim, Passage... passages) {
        var name = claim.iri().substring(claim.iri().lastIndexOf('/') + 1);
        return claim(name, claim.subject(), claim.predicate(), claim.object(), passages);
    }

    private static String positionOf(int start, int end) {
        return "%spassage/notes/%s/%d-%d/position".formatted(ID, HASH.substring(0, 16), start, end);
    }

    private static String quoteOf(int start, int end) {
        return "%spassage/notes/%s/%d-%d/quote".formatted(ID, HASH.substring(0, 16), start, end);
    }
}
