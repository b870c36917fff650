package org.learningcities.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's IRIs at their paths, the dataset to take home, and the formats of both. */
class ThingsTest {
    private static final String HAMBURG = "/id/city/hamburg";
    private static final String DATA = "/learning-cities/data";
    private static final String GRAPH = "https://w3id.org/learning-cities/graph/claims/visit";

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void start() throws CannotServeException {
        served = Served.from(folder, Server.QUERY_LIMIT);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            text/turtle                                                     | text/turtle
            application/ld+json                                             | application/ld+json
            application/n-triples                                           | application/n-triples
            application/rdf+xml                                             | application/rdf+xml
            */*                                                             | text/turtle
            application/*                                                   | application/ld+json
            text/turtle;q=0.5, application/ld+json                          | application/ld+json
            text/turtle;q=0.5, application/ld+json;q=0.4                    | text/turtle
            text/turtle;q=0, */*                                            | application/ld+json
            text/turtle;q=0.1, */*;q=0.8                                    | application/ld+json
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html
            text/html;q=0.4, application/n-triples;q=0.5                    | application/n-triples
            nonsense, application/n-triples                                 | application/n-triples
            application/ld+json;profile="http://www.w3.org/ns/json-ld#flattened" | application/ld+json
            """)
    void answersInTheFormatThatTheClientLikesBest(String accept, String type) throws Exception {
        var answer = served.get(HAMBURG, accept);
        assertEquals(200, answer.statusCode());
        assertEquals(type, mediaType(answer));
        assertEquals("Accept", answer.headers().firstValue("Vary").orElseThrow());
        assertTrue(answer.body().contains("漢堡"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/turtle;q=0", "*/*;q=0", "nonsense"})
    void saysWhichFormatsThereAre(String accept) throws Exception {
        var answer = served.get(HAMBURG, accept);
        assertEquals(406, answer.statusCode());
        assertTrue(answer.body().contains("text/turtle, application/ld+json"), answer.body());
    }

    @Test
    void answersWithoutAnAcceptHeader() throws Exception {
        assertEquals("text/turtle", mediaType(served.send(served.to(HAMBURG))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void saysTheSameInEveryFormat(String type) throws Exception {
        var turtle = Served.graph(served.get(HAMBURG, "text/turtle").body(), Lang.TURTLE);
        var other = Served.graph(served.get(HAMBURG, type).body(), RDFLanguages.contentTypeToLang(type));
        assertTrue(turtle.isIsomorphicWith(other));
    }

    @Test
    void givesFactsOnTheThingAndWhatRefersToItWithLabels() throws Exception {
        var said = Served.graph(served.get("/id/country/germany", "text/turtle").body(), Lang.TURTLE);
        var hamburg = NodeFactory.createURI("https://w3id.org/learning-cities/id/city/hamburg");
        var germany = NodeFactory.createURI("https://w3id.org/learning-cities/id/country/germany");
        assertTrue(said.contains(germany, RDFS.label.asNode(), Node.ANY));
        assertTrue(said.contains(hamburg, Node.ANY, germany));
        assertTrue(said.contains(hamburg, RDFS.label.asNode(), NodeFactory.createLiteralLang("漢堡", "zh-Hant")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/network/%E5%AD%B8%E7%BF%92%E5%9E%8B%E5%9F%8E%E5%B8%82%E7%B6%B2%E7%B5%A1",
                "/id/network/%e5%ad%b8%e7%bf%92%e5%9e%8b%e5%9f%8e%e5%b8%82%e7%b6%b2%e7%b5%a1"
            })
    void findsChineseLettersInPaths(String path) throws Exception {
        var answer = served.get(path, "text/turtle");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("Network of Learning Cities"), answer.body());
    }

    @Test
    void findsAClaimInItsGraphWithItsPassages() throws Exception {
        var answer = served.get("/id/claim/1", "text/turtle");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("Hamburg, Germany"), answer.body());
    }

    @Test
    void saysThatNothingIsKnownOfAnIri() throws Exception {
        var answer = served.get("/id/city/%E6%BC%A2%E5%9F%8E", "text/turtle");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("<https://w3id.org/learning-cities/id/city/漢城>"), answer.body());
        assertTrue(answer.body().contains("沒有內容"), answer.body());
    }

    @Test
    void answersHeadAsGetWithoutTheBody() throws Exception {
        for (var path : new String[] {HAMBURG, "/ontology", DATA + "?default", "/graph/claims/visit"}) {
            var head = served.send(
                    served.to(path).header("Accept", "text/turtle").method("HEAD", BodyPublishers.noBody()));
            assertEquals(200, head.statusCode(), path);
            assertEquals("text/turtle", mediaType(head), path);
            assertEquals("", head.body(), path);
        }
        var missing = served.send(served.to("/id/nobody").method("HEAD", BodyPublishers.noBody()));
        assertEquals(404, missing.statusCode());
    }

    @Test
    void servesTheOntologyAsAGraphAndAsAPageWithAnchors() throws Exception {
        var graph = Served.graph(served.get("/ontology", "text/turtle").body(), Lang.TURTLE);
        assertTrue(graph.contains(
                NodeFactory.createURI("https://w3id.org/learning-cities/ontology#City"), Node.ANY, Node.ANY));
        var page = served.get("/ontology", "text/html");
        assertTrue(page.body().contains("id=\"City\"") && page.body().contains("城市"), page.body());
    }

    @Test
    void showsFactsOnAPageInBothLanguagesWithLinks() throws Exception {
        var page = served.get(HAMBURG, "text/html").body();
        assertTrue(page.contains("<h1>Hamburg · 漢堡</h1>"), page);
        assertTrue(page.contains("<a href=\"/id/country/germany\">Germany · 德國</a>"), page);
        assertTrue(page.contains("located in · 位於"), page);
        assertTrue(page.contains("href=\"https://sws.geonames.org/2911298/\""), page);
    }

    @Test
    void escapesWhatItShowsAndLinksToWebAddressesAlone() throws Exception {
        var answer = served.get("/id/city/trap", "text/html");
        assertFalse(answer.body().contains("<script"), answer.body());
        assertTrue(answer.body().contains("&lt;script&gt;"), answer.body());
        assertFalse(answer.body().contains("href=\"javascript:"), answer.body());
        var policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("default-src 'none'"), policy);
    }

    @Test
    void takesTheFormatFromTheAddress() throws Exception {
        assertEquals("application/n-triples", mediaType(served.get(HAMBURG + "?format=ntriples", "text/html")));
        assertEquals(406, served.get(HAMBURG + "?format=docx", "*/*").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "application/n-quads,application/n-quads",
        "application/trig,application/trig",
        "*/*,application/n-quads"
    })
    void givesTheWholeDataset(String accept, String type) throws Exception {
        var answer = served.get(DATA, accept);
        assertEquals(200, answer.statusCode());
        assertEquals(type, mediaType(answer));
        var whole = DatasetGraphFactory.create();
        RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type))
                .parse(whole);
        assertTrue(whole.containsGraph(NodeFactory.createURI(GRAPH)));
        assertFalse(whole.getDefaultGraph().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"})
    void neverGivesTheWholeDatasetInAnotherFormatThanAskedFor(String accept) throws Exception {
        var answer = served.get(DATA, accept);
        assertEquals(406, answer.statusCode());
        assertTrue(answer.body().contains("application/n-quads, application/trig"), answer.body());
    }

    @Test
    void givesOneGraph() throws Exception {
        var named = served.get(DATA + "?graph=" + Served.encoded(GRAPH), "text/turtle");
        assertTrue(named.body().contains("Hamburg, Germany"), named.body());
        var facts = Served.graph(served.get(DATA + "?default", "text/turtle").body(), Lang.TURTLE);
        assertTrue(facts.contains(Node.ANY, RDFS.label.asNode(), NodeFactory.createLiteralLang("漢堡", "zh-Hant")));
        assertEquals(406, served.get(DATA + "?default", "application/trig").statusCode());
    }

    @Test
    void saysThatThereIsNoSuchGraph() throws Exception {
        var answer = served.get(DATA + "?graph=" + Served.encoded("urn:x:漢"), "text/turtle");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("urn:x:漢"), answer.body());
    }

    private static String mediaType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", "");
    }
}
