package org.learningcities.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.GraphTarget;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.learningcities.publish.Format;
import org.learningcities.serve.Refusal.Refused;

/**
 * The dataset, or one graph of it, to take home (SPARQL Graph Store Protocol, reading alone). Who asks for a format
 * that cannot hold it is told so (406): Fuseki would send another format.
 */
final class DatasetRead extends GSP_R {
    @Override
    protected void executeLifecycle(HttpAction action) {
        try {
            super.executeLifecycle(action);
        } catch (Refused refused) {
            refused.refusal().answer(action);
        } catch (ActionErrorException error) {
            new Refusal(
                            error.getRC(),
                            String.valueOf(error.getMessage()),
                            "請求無法處理。整個資料集:/learning-cities/data;單一圖:?default 或 ?graph=IRI。")
                    .answer(action);
        }
    }

    @Override
    protected void doGet(HttpAction action) {
        send(action, Format::write, Format::write);
    }

    @Override
    protected void doHead(HttpAction action) {
        send(action, (format, out, dataset) -> {}, (format, out, graph) -> {});
    }

    private static void send(HttpAction action, Writer<DatasetGraph> whole, Writer<Graph> part) {
        action.beginRead();
        try {
            if (isQuads(action)) {
                var format = formatOf(action, "The whole dataset", "整個資料集", Format.FOR_DATASETS);
                whole.write(format, action.getResponseOutputStream(), action.getActiveDSG());
            } else {
                var target = GraphTarget.determineTarget(action.getActiveDSG(), action);
                if (!target.exists()) {
                    throw new Refused(Refusal.noGraph(target.label()));
                }
                var format = formatOf(action, "A graph", "單一圖", Format.FOR_GRAPHS);
                part.write(format, action.getResponseOutputStream(), target.graph());
            }
        } catch (IOException gone) {
            throw new RuntimeIOException(gone);
        } finally {
            action.endRead();
        }
    }

    /** Settles on a format and announces it. */
    private static Format formatOf(HttpAction action, String english, String chinese, List<Format> offered) {
        var format = Negotiation.of(action.getRequest(), offered)
                .orElseThrow(() -> new Refused(Refusal.notAcceptable(english, chinese, offered)));
        action.setResponseContentType(Negotiation.contentType(format));
        return format;
    }

    @FunctionalInterface
    private interface Writer<T> {
        void write(Format format, OutputStream out, T content);
    }
}
