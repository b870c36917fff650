package org.learningcities.serve;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.mod.admin.ActionServerStatus;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.sparql.core.DatasetGraph;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/**
 * Serves a dataset, for reading alone.
 *
 * <ul>
 *   <li>{@code /} the page of Fuseki, to write and run queries in
 *   <li>{@code /learning-cities/sparql} SPARQL query
 *   <li>{@code /learning-cities/data} the dataset or one graph of it
 *   <li>{@code /id/…}, {@code /ontology}, {@code /graph/…} what the IRIs of the project stand for
 * </ul>
 */
public final class Server {
    /** After this a query is ended. */
    public static final Duration QUERY_LIMIT = Duration.ofSeconds(30);

    /** Longest request body, in bytes: a query and no data. */
    private static final long MOST_ASKED = 1_000_000;

    private static final long UNLIMITED = -1;
    private static final String DATASET = "/learning-cities";

    private Server() {}

    /** Starts a server whose queries end after {@link #QUERY_LIMIT}. */
    public static RunningServer start(DatasetGraph dataset, Address address) throws CannotServeException {
        return start(dataset, address, QUERY_LIMIT);
    }

    /**
     * Starts a server and returns once it answers.
     *
     * @param queryLimit after which a query is ended
     * @throws CannotServeException where the address cannot be taken; nothing is left running
     */
    public static RunningServer start(DatasetGraph dataset, Address address, Duration queryLimit)
            throws CannotServeException {
        var fuseki = build(dataset, address, queryLimit);
        try {
            fuseki.start();
        } catch (FusekiException failed) {
            fuseki.stop();
            throw new CannotServeException(reasonOf(failed, address), failed);
        }
        return new RunningServer(fuseki, URI.create("http://%s:%d/".formatted(hostOf(address), fuseki.getPort())));
    }

    private static FusekiServer build(DatasetGraph dataset, Address address, Duration queryLimit) {
        var query = new ReadOnlyQuery(queryLimit);
        var things = new ThingServlet(dataset);
        var console = new ConsoleServlet();
        var context = LockedContext.lasting(queryLimit);
        var service = DataService.newBuilder(dataset)
                .addEndpoint(Endpoint.create()
                        .operation(Operation.Query)
                        .endpointName("sparql")
                        .processor(query)
                        .context(context)
                        .build())
                .addEndpoint(Endpoint.create()
                        .operation(Operation.GSP_R)
                        .endpointName("data")
                        .processor(new DatasetRead())
                        .context(context)
                        .build())
                .build();
        var fuseki = FusekiServer.create()
                .fusekiModules(FusekiModules.empty())
                .port(address.port())
                .add(DATASET, service)
                .addFilter("/*", new Guard(query.tooLong()))
                .addServlet("", console)
                .addServlet("/index.html", console)
                .addServlet(ConsoleServlet.STYLE, console)
                .addServlet("/id/*", things)
                .addServlet("/graph/*", things)
                .addServlet("/ontology", things)
                .addProcessor("/$/server", new ActionServerStatus())
                .enablePing(true)
                .enableStats(true)
                .staticFileBase(consoleFiles())
                .build();
        var jetty = fuseki.getJettyServer();
        Arrays.stream(jetty.getConnectors())
                .map(ServerConnector.class::cast)
                .forEach(connector -> connector.setHost(address.host()));
        jetty.insertHandler(new SizeLimitHandler(MOST_ASKED, UNLIMITED));
        return fuseki;
    }

    /** Where the files of Fuseki's page are: in its own jar, or in the one that holds everything. */
    private static String consoleFiles() {
        var index = Objects.requireNonNull(
                        Server.class.getResource("/webapp/index.html"), "jena-fuseki-ui is not on the class path")
                .toString();
        return index.substring(0, index.length() - "index.html".length());
    }

    private static String hostOf(Address address) {
        return address.host().contains(":") ? "[" + address.host() + "]" : address.host();
    }

    private static String reasonOf(FusekiException failed, Address address) {
        var causes = Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .toList();
        var last = causes.get(causes.size() - 1);
        if (last.contains("Address already in use")) {
            return "Port %d of %s is in use: stop the program that holds it, or choose another with --port (0 takes any free one)."
                    .formatted(address.port(), address.host());
        }
        if (last.contains("Permission denied")) {
            return "Port %d needs rights that this user has not: choose one above 1023 with --port."
                    .formatted(address.port());
        }
        if (last.contains("Cannot assign requested address") || last.contains("Unresolved")) {
            return "%s is no address of this machine: give one that is, such as %s."
                    .formatted(address.host(), Address.LOOPBACK);
        }
        return "Cannot listen at %s port %d: %s.".formatted(address.host(), address.port(), last);
    }
}
