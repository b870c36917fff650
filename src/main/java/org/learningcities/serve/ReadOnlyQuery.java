package org.learningcities.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.learningcities.publish.Format;
import org.learningcities.serve.Refusal.Refused;

/**
 * SPARQL queries over the dataset. What reaches outside is refused before it runs, with the reason;
 * {@link LockedContext} stops it once more while it runs. An answer that was cut off never looks whole.
 */
final class ReadOnlyQuery extends SPARQL_QueryDataset {
    /** Set on a request whose rows ended early, once some may have been sent. */
    static final String CUT_OFF = ReadOnlyQuery.class.getName() + ".cutOff";

    private static final List<String> UPDATE_PARAMETERS = List.of("update", "request");

    private final Refusal tooLong;

    /** @param limit after which queries end, for the message */
    ReadOnlyQuery(Duration limit) {
        var seconds =
                BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
        tooLong = new Refusal(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "The query was ended after %s s, which is the limit here. Narrow it, or add a LIMIT."
                        .formatted(seconds),
                "查詢超過 %s 秒上限,已中止。請縮小範圍或加上 LIMIT。".formatted(seconds));
    }

    /** What is answered to a query that ran into the limit. */
    Refusal tooLong() {
        return tooLong;
    }

    @Override
    protected void executeLifecycle(HttpAction action) {
        try {
            super.executeLifecycle(action);
        } catch (Refused refused) {
            refused.refusal().answer(action);
        } catch (QueryCancelledException cancelled) {
            tooLong.answer(action);
        } catch (ActionErrorException error) {
            var reason = error.getMessage() == null ? "The query was refused." : error.getMessage();
            new Refusal(error.getRC(), reason, "查詢無法執行;原因如上。").answer(action);
        }
    }

    /** Without a query, people are led to the page where they can write one, and programs get the description. */
    @Override
    public void execGet(HttpAction action) {
        if (action.getRequestQueryString() != null) {
            super.execGet(action);
        } else if (Negotiation.prefersPage(action.getRequest(), Format.FOR_GRAPHS)) {
            action.setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
            action.setResponseHeader("Location", Guard.CONSOLE);
        } else {
            describe(action);
        }
    }

    private static void describe(HttpAction action) {
        try {
            var format = Negotiation.of(action.getRequest(), Format.FOR_GRAPHS)
                    .orElseThrow(() ->
                            new Refused(Refusal.notAcceptable("The service description", "服務說明", Format.FOR_GRAPHS)));
            action.setResponseContentType(Negotiation.contentType(format));
            var endpoint = action.getRequest().getRequestURL().toString();
            format.write(action.getResponseOutputStream(), ServiceDescription.of(endpoint));
        } catch (Refused refused) {
            refused.refusal().answer(action);
        } catch (IOException gone) {
            throw new RuntimeIOException(gone);
        }
    }

    @Override
    public void validate(HttpAction action) {
        if (isUpdate(action.getRequest())) {
            throw new Refused(Refusal.READ_ONLY);
        }
        super.validate(action);
    }

    private static boolean isUpdate(HttpServletRequest request) {
        var type = request.getContentType();
        return (type != null && type.startsWith("application/sparql-update"))
                || UPDATE_PARAMETERS.stream().anyMatch(name -> request.getParameter(name) != null);
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        if (query.getQueryPattern() != null) {
            Outreach.refuseIn(Algebra.compile(query));
        }
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String logged) {
        if (!query.isSelectType()) {
            return super.executeQuery(action, execution, query, logged);
        }
        var rows = new WatchedRows(execution.select(), () -> action.getRequest().setAttribute(CUT_OFF, true));
        rows.first();
        return new QueryExecResult(rows);
    }
}
