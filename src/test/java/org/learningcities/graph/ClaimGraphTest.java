package org.learningcities.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.learningcities.graph.Sayings.attributed;
import static org.learningcities.graph.Sayings.says;
import static org.learningcities.graph.Sayings.thing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Document;
import org.learningcities.document.Document.SourceDescription;
import org.learningcities.document.Language;
import org.learningcities.document.SourceText;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Claim.Value;
import org.learningcities.identity.Entity;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Support;

class ClaimGraphTest {
    private static final String HASH = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private final Entity lisse = thing(Kind.CITY, "Lisse");
    private final Entity network = thing(Kind.NETWORK, "Bulb Network");
    private final Entity ada = thing(Kind.PERSON, "Ada Bloem");

    @Test
    void reifiesAClaimWithItsProof() {
        var claim = says(lisse, Predicate.MEMBER_OF, new Value.Thing(network), Language.ENGLISH, Language.CHINESE);
        Graphs.assertSame("claim.ttl", Graphs.ofQuads(ClaimGraph.quads(claim)));
    }

    @Test
    void putsAClaimInTheGraphOfItsDocument() {
        assertEquals(
                Set.of("https://w3id.org/learning-cities/graph/claims/harbour-news"),
                ClaimGraph.quads(says(lisse, Predicate.MEMBER_OF, network)).stream()
                        .map(quad -> quad.getGraph().getURI())
                        .collect(Collectors.toSet()));
    }

    @Test
    void typesNothingThatAClaimSpeaksOf() {
        var claim = attributed(says(lisse, Predicate.MEMBER_OF, network), ada);
        var spokenOf = Set.of(lisse.iri(), network.iri(), ada.iri());
        assertEquals(
                List.of(),
                ClaimGraph.quads(claim).stream()
                        .filter(quad -> spokenOf.contains(quad.getSubject().getURI()))
                        .filter(quad -> !quad.getPredicate().equals(RDFS.label.asNode()))
                        .toList());
        assertTrue(ClaimGraph.quads(claim).stream()
                .anyMatch(quad -> quad.getPredicate().equals(Vocabulary.ATTRIBUTED_TO)
                        && quad.getObject().getURI().equals(ada.iri())));
    }

    @Test
    void saysHowOftenTheRuleWasRight() {
        var claim = says(lisse, Predicate.MEMBER_OF, network);
        var graph = Vocabulary.claimsOf(claim.document());
        var often = quadsAbout(claim, new Support(Map.of("en.test.rule", new Support.Times(18, 20))), graph);
        assertEquals(List.of("confidence 0.699", "timesFired 20", "timesRight 18"), often);
        var seldom = quadsAbout(claim, new Support(Map.of("en.test.rule", new Support.Times(3, 4))), graph);
        assertEquals(List.of("timesFired 4", "timesRight 3"), seldom);
        assertEquals(List.of(), quadsAbout(claim, new Support(Map.of()), graph));
    }

    private static List<String> quadsAbout(Claim claim, Support support, Node graph) {
        var terms = Set.of(Vocabulary.CONFIDENCE, Vocabulary.TIMES_FIRED, Vocabulary.TIMES_RIGHT);
        return ClaimGraph.quads(claim, graph, support).stream()
                .filter(quad -> terms.contains(quad.getPredicate()))
                .map(quad -> quad.getPredicate().getLocalName() + " "
                        + quad.getObject().getLiteralLexicalForm())
                .sorted()
                .toList();
    }

    @Test
    void namesWhatIsOnlySaidToBe() {
        assertEquals(
                Set.of(lisse.iri(), network.iri()), named(attributed(says(lisse, Predicate.MEMBER_OF, network), ada)));
        assertEquals(Set.of(), named(says(lisse, Predicate.MEMBER_OF, network)));
    }

    private static Set<String> named(Claim claim) {
        return ClaimGraph.quads(claim).stream()
                .filter(quad -> quad.getPredicate().equals(RDFS.label.asNode()))
                .map(quad -> quad.getSubject().getURI())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void hasNoBlankNodes() {
        assertTrue(ClaimGraph.quads(says(lisse, Predicate.TYPE, Kind.CITY)).stream()
                .noneMatch(
                        quad -> quad.getSubject().isBlank() || quad.getObject().isBlank()));
    }

    @Test
    void tellsWhichRuleReadAClaimFromWhichPassage() {
        var quads = ClaimGraph.quads(
                says(lisse, Predicate.MEMBER_OF, new Value.Thing(network), Language.ENGLISH, Language.CHINESE));
        var model = ModelFactory.createModelForGraph(Graphs.ofQuads(quads));
        var query =
                """
                PREFIX lc: <https://w3id.org/learning-cities/ontology#>
                PREFIX oa: <http://www.w3.org/ns/oa#>
                SELECT ?rule ?quote {
                  ?claim lc:hasReading [ lc:readBy ?rule ; lc:fromPassage/oa:hasSelector/oa:exact ?quote ] }""";
        var rows = new TreeSet<String>();
        try (var execution = QueryExecutionFactory.create(query, model)) {
            execution
                    .execSelect()
                    .forEachRemaining(row -> rows.add(row.getLiteral("rule").getString() + " "
                            + row.getLiteral("quote").getString()));
        }
        assertEquals(Set.of("en.test.rule words", "zh.test.rule 文字"), rows);
    }

    @Test
    void describesADocument() {
        var description = new SourceDescription(
                Optional.of("Harbour news"),
                Optional.of("Anna Reed"),
                Optional.of("Port of Lisse"),
                Optional.of("https://example.org/news"),
                Optional.of("all rights reserved"),
                Optional.of("2024-02"),
                Optional.of("en-GB"),
                Optional.of("2024-01-31"));
        Graphs.assertSame("document.ttl", Graphs.ofQuads(ClaimGraph.quads(document(description))));
    }

    @Test
    void namesADocumentWithoutATitleByItsFile() {
        assertEquals(
                Set.of("harbour-news.html"),
                ClaimGraph.quads(document(SourceDescription.NONE)).stream()
                        .filter(quad ->
                                quad.getPredicate().getURI().equals("http://www.w3.org/2000/01/rdf-schema#label"))
                        .map(quad -> quad.getObject().getLiteralLexicalForm())
                        .collect(Collectors.toSet()));
    }

    @Test
    void keepsWhatIsNoIriAndNoDateAsWords() {
        var description = new SourceDescription(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("https://example.org/two words"),
                Optional.empty(),
                Optional.of("last spring"),
                Optional.empty(),
                Optional.empty());
        assertTrue(ClaimGraph.quads(document(description)).stream()
                .filter(quad -> !quad.getPredicate().equals(RDF.type.asNode()))
                .map(Quad::getObject)
                .allMatch(object -> object.isLiteral()));
    }

    private static Document document(SourceDescription description) {
        return new Document(
                Sayings.NEWS,
                "harbour-news.html",
                "text/html",
                "f".repeat(64),
                HASH,
                new SourceText("words"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                description);
    }
}
