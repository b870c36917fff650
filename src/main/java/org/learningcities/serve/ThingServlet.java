package org.learningcities.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.learningcities.publish.Format;
import org.learningcities.serve.Refusal.Refused;

/**
 * Answers for the project's IRIs at the same paths: {@code /id/…} with what is said of the thing, {@code /ontology} and
 * {@code /graph/…} with that graph; as a page for browsers, else in the format that the client likes best.
 */
final class ThingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient DatasetGraph dataset;
    private final transient ThingPage page = new ThingPage();

    ThingServlet(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        try {
            if (Negotiation.prefersPage(request, Format.FOR_GRAPHS)) {
                var html = Txn.calculateRead(dataset, () -> page(request)).getBytes(StandardCharsets.UTF_8);
                response.setContentType(Negotiation.HTML + ";charset=utf-8");
                response.setContentLength(html.length);
                response.getOutputStream().write(html);
            } else {
                var format = formatOf(request);
                var out = response.getOutputStream();
                Txn.executeRead(dataset, () -> {
                    var content =
                            graphAt(request).orElseGet(() -> thingAt(request).whole());
                    response.setContentType(Negotiation.contentType(format));
                    format.write(out, content);
                });
            }
        } catch (Refused refused) {
            refused.refusal().answer(response);
        }
    }

    private static Format formatOf(HttpServletRequest request) {
        var named = request.getParameter("format");
        var chosen = named == null
                ? Negotiation.of(request, Format.FOR_GRAPHS)
                : Format.named(named).filter(Format.FOR_GRAPHS::contains);
        return chosen.orElseThrow(
                () -> new Refused(Refusal.notAcceptable("What is said here", "此處內容", Format.FOR_GRAPHS)));
    }

    private String page(HttpServletRequest request) {
        return graphAt(request)
                .map(graph -> page.of(iris(request).get(0), graph, dataset))
                .orElseGet(() -> page.of(thingAt(request)));
    }

    private Description thingAt(HttpServletRequest request) {
        return iris(request).stream()
                .flatMap(iri -> Description.of(iri, dataset).stream())
                .findFirst()
                .orElseThrow(
                        () -> new Refused(Refusal.notFound("<" + iris(request).get(0) + ">")));
    }

    /** The named graph that the path stands for; the ontology's graph is named apart from the ontology. */
    private Optional<Graph> graphAt(HttpServletRequest request) {
        return iris(request).stream()
                .map(iri -> iri.equals(Prefixes.BASE + "ontology") ? Prefixes.BASE + "graph/ontology" : iri)
                .filter(iri -> iri.startsWith(Prefixes.BASE + "graph/"))
                .map(NodeFactory::createURI)
                .filter(dataset::containsGraph)
                .map(name -> Prefixes.onto(dataset.getGraph(name)))
                .findFirst();
    }

    /**
     * The IRIs that a path may stand for. Browsers percent-encode Han and Hangul, which are letters in our IRIs; what
     * was percent-encoded in the IRI itself is tried last. The path is read raw: the container would decode it twice.
     */
    private static List<String> iris(HttpServletRequest request) {
        var raw = request.getRequestURI().substring(1);
        var letters = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        var candidates = new LinkedHashSet<String>();
        candidates.add(Prefixes.BASE + Normalizer.normalize(letters, Normalizer.Form.NFC));
        candidates.add(Prefixes.BASE + letters);
        candidates.add(Prefixes.BASE + raw);
        return List.copyOf(candidates);
    }
}
