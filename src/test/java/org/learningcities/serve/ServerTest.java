package org.learningcities.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starting, stopping, the page of Fuseki, and all that is refused. */
class ServerTest {
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

    @Test
    void listensOnTheGivenHostAlone() throws Exception {
        assertEquals("127.0.0.1", served.url().getHost());
        var port = served.url().getPort();
        assertThrows(ConnectException.class, () -> new Socket("127.0.0.2", port).close());
    }

    @Test
    void saysWhatToDoWhereThePortIsInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var refused = assertThrows(
                    CannotServeException.class,
                    () -> Server.start(DatasetGraphFactory.createTxnMem(), Address.onLoopback(taken.getLocalPort())));
            assertEquals(
                    "Port %d of 127.0.0.1 is in use: stop the program that holds it, or choose another with --port (0 takes any free one)."
                            .formatted(taken.getLocalPort()),
                    refused.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "no-such-host.invalid"})
    void saysThatAHostIsNotOfThisMachine(String host) {
        var refused = assertThrows(
                CannotServeException.class,
                () -> Server.start(DatasetGraphFactory.createTxnMem(), new Address(host, 0)));
        assertEquals(
                host + " is no address of this machine: give one that is, such as 127.0.0.1.", refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536})
    void refusesPortsThatAreNone(int port) {
        assertThrows(IllegalArgumentException.class, () -> Address.onLoopback(port));
    }

    @Test
    void stopsWithoutAThreadLeftAndFreesThePort() throws Exception {
        var before = threads();
        var dataset = DatasetGraphFactory.createTxnMem();
        var server = Server.start(dataset, Address.onLoopback(0));
        var connection = server.url().toURL().openConnection();
        connection.setRequestProperty("Connection", "close"); // else the client keeps a thread of its own
        try (var page = connection.getInputStream()) {
            assertTrue(page.readAllBytes().length > 0);
        }
        server.stop();
        server.close();
        var left = threads();
        left.removeAll(before);
        assertEquals(Set.of(), left.stream().map(Thread::getName).collect(Collectors.toSet()));
        assertThrows(ConnectException.class, () -> server.url().toURL().openStream());
        try (var again = Server.start(dataset, Address.onLoopback(server.url().getPort()))) {
            assertEquals(server.url(), again.url());
        }
    }

    @Test
    void leavesNoThreadWhereItCannotStart() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var before = threads();
            assertThrows(
                    CannotServeException.class,
                    () -> Server.start(DatasetGraphFactory.createTxnMem(), Address.onLoopback(taken.getLocalPort())));
            var left = threads();
            left.removeAll(before);
            assertEquals(Set.of(), left);
        }
    }

    @Test
    void servesThePageOfFusekiAndItsFiles() throws Exception {
        var page = served.get("/", "text/html");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Apache Jena Fuseki UI"), page.body());
        var script = page.body().replaceAll("(?s).*src=\"\\./(static/[^\"]+)\".*", "/$1");
        assertEquals(200, served.get(script, "*/*").statusCode(), script);
    }

    @Test
    void listsTheDatasetWithWhatCanBeReadAndNothingElse() throws Exception {
        var list = JSON.parse(served.get("/$/server", "application/json").body());
        var dataset = list.get("datasets").getAsArray().get(0).getAsObject();
        assertEquals("/learning-cities", dataset.getString("ds.name"));
        var services = dataset.getArray("ds.services")
                .map(service -> service.getAsObject().getString("srv.type"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("query", "gsp-r"), services);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/$/ping", "/$/stats/learning-cities"})
    void answersWhatThePageAsks(String path) throws Exception {
        assertEquals(200, served.get(path, "*/*").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /learning-cities/update,      403",
        "GET,    /learning-cities/update,      403",
        "POST,   /learning-cities/upload,      403",
        "POST,   /learning-cities,             405",
        "PUT,    /learning-cities/data,        405",
        "POST,   /learning-cities/data,        405",
        "DELETE, /learning-cities/data?default,405",
        "PATCH,  /learning-cities/data,        405",
        "PUT,    /learning-cities/sparql,      405",
        "DELETE, /id/city/hamburg,             405",
        "PUT,    /id/city/hamburg,             405",
        "TRACE,  /,                            405",
        "POST,   /,                            405",
        "POST,   /$/datasets,                  403",
        "GET,    /$/datasets,                  403",
        "DELETE, /$/datasets/learning-cities,  403",
        "POST,   /$/backup/learning-cities,    403",
        "POST,   /$/compact/learning-cities,   403",
        "GET,    /$/tasks,                     403",
        "POST,   /$/server,                    405",
        "GET,    /$/metrics,                   403",
        "GET,    /$/,                          403",
        "POST,   /$/sleep,                     403",
        "GET,    /$/validate/query,            403"
    })
    void refusesWritingAndAdministrationInBothLanguages(String method, String path, int status) throws Exception {
        var answer = served.send(served.to(path).method(method, BodyPublishers.ofString("<urn:x:a> <urn:x:b> 1 .")));
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "text/plain;charset=utf-8",
                answer.headers().firstValue("Content-Type").orElseThrow());
        var sentences = answer.body().lines().toList();
        assertEquals(2, sentences.size(), answer.body());
        assertTrue(sentences.get(0).endsWith(".") && sentences.get(1).endsWith("。"), answer.body());
        if (status == 405) {
            assertTrue(answer.headers().firstValue("Allow").orElseThrow().startsWith("GET"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/static",
                "/static/",
                "/webapp/",
                "/META-INF/MANIFEST.MF",
                "/id",
                "/id/",
                "/learning-cities/shacl",
                "/static/nothing.js"
            })
    void saysThatThereIsNothing(String path) throws Exception {
        var answer = served.get(path, "*/*");
        assertEquals(404, answer.statusCode(), path);
        assertTrue(answer.body().contains("There is nothing at " + path), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/..%2f..%2fMETA-INF/MANIFEST.MF", "/static/%2e%2e/%2e%2e/META-INF/MANIFEST.MF"})
    void leadsNowhereOutsideThePage(String path) throws Exception {
        var answer = served.get(path, "*/*");
        assertTrue(answer.statusCode() == 400 || answer.statusCode() == 404, answer.body());
        assertFalse(answer.body().contains("Manifest-Version"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/learning-cities/sparql", "/id/city/hamburg", "/nothing"})
    void tellsBrowsersToBeCareful(String path) throws Exception {
        var headers = served.get(path, "*/*").headers();
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElseThrow());
        assertTrue(headers.firstValue("Content-Security-Policy").orElseThrow().contains("frame-ancestors 'none'"));
        assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElseThrow());
        assertTrue(headers.firstValue("Server").isEmpty());
    }

    @Test
    void leadsFromTheDatasetToThePage() throws Exception {
        HttpResponse<String> answer = served.get("/learning-cities", "text/html");
        assertEquals(303, answer.statusCode());
        assertEquals(
                "/#/dataset/learning-cities/query",
                answer.headers().firstValue("Location").orElseThrow());
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .collect(Collectors.toSet());
    }
}
