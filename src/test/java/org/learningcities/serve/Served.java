package org.learningcities.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/** The small dataset of these tests in a TDB2 folder, served at a free port, and a client for it. */
final class Served implements AutoCloseable {
    private final DatasetGraph dataset;
    private final RunningServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private Served(DatasetGraph dataset, RunningServer server) {
        this.dataset = dataset;
        this.server = server;
    }

    static Served from(Path folder, Duration queryLimit) throws CannotServeException {
        var dataset = loaded(folder);
        return new Served(dataset, Server.start(dataset, Address.onLoopback(0), queryLimit));
    }

    static DatasetGraph loaded(Path folder) {
        var dataset = DatabaseMgr.connectDatasetGraph(folder.toString());
        Txn.executeWrite(
                dataset,
                () -> RDFDataMgr.read(
                        dataset,
                        new ByteArrayInputStream(resource("/serve/dataset.trig")),
                        "https://example.org/",
                        Lang.TRIG));
        return dataset;
    }

    static byte[] resource(String name) {
        try (var in = Served.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    RunningServer server() {
        return server;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.url().resolve(path)).timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return send(to(path).header("Accept", accept));
    }

    HttpResponse<String> query(String sparql) throws IOException, InterruptedException {
        return query(sparql, "application/sparql-results+json");
    }

    HttpResponse<String> query(String sparql, String accept) throws IOException, InterruptedException {
        return get("/learning-cities/sparql?query=" + encoded(sparql), accept);
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Graph graph(String text, Lang language) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, language).base("https://example.org/").parse(graph);
        return graph;
    }

    URI url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
        dataset.close();
    }
}
