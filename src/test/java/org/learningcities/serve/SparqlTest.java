package org.learningcities.serve;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SPARQL over HTTP: what is answered, and what is refused and how. */
class SparqlTest {
    private static final String CITIES =
            "PREFIX lc: <https://w3id.org/learning-cities/ontology#> SELECT ?c { ?c a lc:City }";
    private static final String HAMBURG = "https://w3id.org/learning-cities/id/city/hamburg";
    private static final String ENDPOINT = "/learning-cities/sparql";
    /** Some 20 triples to the sixth power: no machine is through with them within the limit. */
    private static final String ENDLESS =
            "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?o ?p . ?q ?r ?s FILTER(%s) }";

    private static final String ENDLESS_ROWS = ENDLESS.formatted("true");
    private static final String ENDLESS_SEARCH =
            ENDLESS.formatted("CONCAT(STR(?a), STR(?d), STR(?g), STR(?j), STR(?m), STR(?q)) = ''");

    @TempDir
    private static Path folder;

    @TempDir
    private static Path files;

    private static Served served;

    @BeforeAll
    static void start() throws CannotServeException {
        served = Served.from(folder, Duration.ofSeconds(10));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values"
            })
    void answersSelectInEveryResultFormat(String type) throws Exception {
        var answer = served.query(CITIES, type);
        assertEquals(200, answer.statusCode());
        assertEquals(type, mediaType(answer));
        assertTrue(answer.body().contains(HAMBURG), answer.body());
    }

    @Test
    void answersPostedQueriesAndForms() throws Exception {
        var body = served.post(ENDPOINT, "application/sparql-query", CITIES);
        var form = served.post(ENDPOINT, "application/x-www-form-urlencoded", "query=" + Served.encoded(CITIES));
        assertTrue(body.body().contains(HAMBURG), body.body());
        assertTrue(form.body().contains(HAMBURG), form.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void answersConstructInEveryGraphFormat(String type) throws Exception {
        var answer = served.query("CONSTRUCT WHERE { <" + HAMBURG + "> ?p ?o }", type);
        assertEquals(200, answer.statusCode());
        assertEquals(type, mediaType(answer));
    }

    @Test
    void answersWithOneGraphNamedInFrom() throws Exception {
        var graph = "https://w3id.org/learning-cities/graph/claims/visit";
        var answer = served.query("SELECT ?s FROM <" + graph + "> { ?s a ?type }", "text/csv");
        assertEquals(
                "s\r\nhttps://w3id.org/learning-cities/id/claim/1\r\n",
                answer.body().replaceAll("(?s)(/1\r\n).*", "$1"));
    }

    @Test
    void findsChineseLabels() throws Exception {
        var answer = served.query("SELECT ?c { ?c ?p \"漢堡\"@zh-Hant }", "text/csv");
        assertTrue(answer.body().contains(HAMBURG), answer.body());
    }

    @Test
    void saysWhereAQueryIsWrongEvenAmongChineseLetters() throws Exception {
        var answer = served.query("SELECT ?城市 { ?城市 a 漢堡 }");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("line 1"), answer.body());
        assertTrue(answer.body().contains("查詢無法執行"), answer.body());
    }

    @Test
    void describesItselfToProgramsAndLeadsPeopleToThePage() throws Exception {
        var program = served.get(ENDPOINT, "text/turtle");
        assertEquals(200, program.statusCode());
        assertTrue(program.body().contains("sd:endpoint"), program.body());
        var person = served.get(ENDPOINT, "text/html");
        assertEquals(303, person.statusCode());
        assertEquals(
                "/#/dataset/learning-cities/query",
                person.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void saysThatAQueryIsMissing() throws Exception {
        var answer = served.get(ENDPOINT + "?frage=x", "*/*");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("No 'query=' parameter"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <%s> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <%s> { ?s ?p ?o } }",
                "SELECT * { ?a ?b ?c FILTER EXISTS { SERVICE <%s> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { OPTIONAL { SERVICE <%s> { ?s ?p ?o } } } } }",
                "SELECT * { VALUES ?x { <%s> } SERVICE ?x { ?s ?p ?o } }",
                "ASK { MINUS { SERVICE <%s> { ?s ?p ?o } } }"
            })
    void refusesServiceWhereverItStands(String query) throws Exception {
        var answer = served.query(query.formatted(served.url().resolve(ENDPOINT)));
        assertEquals(403, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("SERVICE is off here"), answer.body());
        assertTrue(answer.body().contains("此處不開放 SERVICE"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.System>(1) AS ?x) {}",
                "SELECT * { BIND(<java:org.apache.jena.sparql.function.library.wait>(1) AS ?x) }",
                "SELECT * { ?s ?p ?o FILTER <java:java.lang.System>(?o) }",
                "SELECT * { ?s ?p ?o } ORDER BY <java:java.lang.System>(?o)",
                "SELECT (SUM(<java:java.lang.System>(?o)) AS ?x) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<java:java.lang.System>(?s))",
                "SELECT * { ?s ?p ?o FILTER EXISTS { FILTER <java:java.lang.System>(?o) } }",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.seq> ?o }",
                "SELECT * { (1 2) <java:org.apache.jena.sparql.pfunction.library.concat> ?o }",
                "SELECT (<http://jena.apache.org/ARQ/jsFunction#load>('x') AS ?x) {}",
                "SELECT (CALL(IRI(CONCAT('java', ':java.lang.System')), 1) AS ?x) {}"
            })
    void refusesJavaAndScripts(String query) throws Exception {
        var answer = served.query(query);
        assertEquals(403, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("no Java, scripts or CALL"), answer.body());
        assertTrue(answer.body().contains("不得呼叫 Java"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?x) {}",
                "SELECT (<http://jena.apache.org/ARQ/function#context>('x') AS ?x) {}",
                "SELECT (<http://jena.hpl.hp.com/ARQ/function#wait>(60000) AS ?x) {}"
            })
    void knowsNoFunctionsThatWaitOrLookAround(String query) throws Exception {
        assertEquals("x\r\n\r\n", served.query(query, "text/csv").body());
    }

    @Test
    void knowsTheFunctionsThatCompute() throws Exception {
        var answer = served.query(
                "SELECT (<http://jena.apache.org/ARQ/function#localname>(<" + HAMBURG + ">) AS ?x) {}", "text/csv");
        assertEquals("x\r\nhamburg\r\n", answer.body());
    }

    @Test
    void readsNoFileNamedInFrom() throws Exception {
        var file = Files.writeString(files.resolve("secret.ttl"), "<urn:x:secret> <urn:x:is> 'told' .");
        for (var clause : new String[] {"FROM <%s>", "FROM NAMED <%s>", "FROM <%s> FROM NAMED <%s>"}) {
            var answer = served.query(
                    "SELECT * " + clause.replace("%s", file.toUri().toString())
                            + " { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }",
                    "text/csv");
            assertEquals(200, answer.statusCode());
            assertFalse(answer.body().contains("secret>") || answer.body().contains("told"), answer.body());
        }
        var parameter = served.get(
                ENDPOINT + "?default-graph-uri=" + Served.encoded(file.toUri().toString()) + "&query="
                        + Served.encoded("SELECT * { ?s ?p ?o }"),
                "text/csv");
        assertFalse(parameter.body().contains("told"), parameter.body());
    }

    @Test
    void fetchesNothingNamedInFrom() throws Exception {
        var own = served.url().resolve("/learning-cities/data?default");
        var answer = served.query("SELECT * FROM <" + own + "> { ?s ?p ?o }", "text/csv");
        assertEquals("s,p,o\r\n", answer.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            application/sparql-update          | DELETE WHERE { ?s ?p ?o }
            application/x-www-form-urlencoded  | update=DELETE+WHERE+%7B%3Fs+%3Fp+%3Fo%7D
            application/sparql-update          | LOAD <file:///etc/passwd>
            """)
    void refusesUpdates(String type, String body) throws Exception {
        var answer = served.post(ENDPOINT, type, body);
        assertEquals(403, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("read-only") && answer.body().contains("唯讀"), answer.body());
        assertTrue(served.query(CITIES).body().contains(HAMBURG));
    }

    @Test
    void refusesAnUpdateSentAsAQuery() throws Exception {
        assertEquals(400, served.query("INSERT DATA { <urn:x:a> <urn:x:b> 1 }").statusCode());
    }

    @Test
    void refusesBodiesThatAreNoQuery() throws Exception {
        assertEquals(
                413,
                served.post(ENDPOINT, "application/sparql-query", "#".repeat(2_000_000))
                        .statusCode());
    }

    @Test
    void letsPagesOfOtherSitesAsk() throws Exception {
        var preflight = served.send(served.to(ENDPOINT)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Access-Control-Request-Method", "GET"));
        assertEquals(204, preflight.statusCode());
        assertEquals(
                "*",
                preflight.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        var answer = served.query(CITIES);
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
    }

    @Test
    void answersManyAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            Callable<String> ask = () -> served.query(CITIES, "text/csv").body();
            var answers =
                    pool.invokeAll(IntStream.range(0, 64).mapToObj(each -> ask).toList());
            var first = answers.get(0).get();
            assertTrue(first.contains(HAMBURG), first);
            for (var answer : answers) {
                assertEquals(first, answer.get());
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void endsQueriesThatTakeTooLong(@TempDir Path other) throws Exception {
        try (var hasty = Served.from(other, Duration.ofMillis(300))) {
            assertAll(
                    () -> assertEnded(hasty.query("SELECT (COUNT(*) AS ?n) " + ENDLESS_ROWS)),
                    () -> assertEnded(hasty.query("SELECT * " + ENDLESS_ROWS + " ORDER BY ?q")),
                    () -> assertEnded(hasty.query("SELECT * " + ENDLESS_SEARCH)),
                    () -> assertEnded(hasty.query("ASK " + ENDLESS_SEARCH)),
                    () -> assertEnded(hasty.query("CONSTRUCT { ?a ?b ?f } " + ENDLESS_ROWS)),
                    () -> assertEnded(hasty.query("DESCRIBE ?a " + ENDLESS_ROWS)));
        }
    }

    @Test
    void clientsCannotAskForMoreTime(@TempDir Path other) throws Exception {
        try (var hasty = Served.from(other, Duration.ofMillis(300))) {
            var path = ENDPOINT + "?timeout=3600&query=" + Served.encoded("SELECT (COUNT(*) AS ?n) " + ENDLESS_ROWS);
            assertEnded(hasty.get(path, "*/*"));
        }
    }

    @Test
    void breaksOffRowsThatTakeTooLongSoThatTheyNeverLookWhole(@TempDir Path other) throws Exception {
        try (var hasty = Served.from(other, Duration.ofMillis(300))) {
            assertThrows(IOException.class, () -> hasty.query("SELECT * " + ENDLESS_ROWS, "text/csv"));
        }
    }

    private static void assertEnded(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("ended after 0.3 s"), answer.body());
        assertTrue(answer.body().contains("0.3 秒上限"), answer.body());
    }

    private static String mediaType(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", "");
    }
}
