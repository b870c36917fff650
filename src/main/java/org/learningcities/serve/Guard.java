package org.learningcities.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.io.EofException;

/**
 * Stands before everything: lets through the listed paths and methods alone, refuses the rest with a sentence, and
 * sets the headers that browsers heed.
 */
final class Guard implements Filter {
    /** Where Fuseki's page shows the dataset and takes queries. */
    static final String CONSOLE = "/#/dataset/learning-cities/query";

    private static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** Fuseki's page makes its styles while it runs; its own look-up at prefix.cc is not let out. */
    private static final String CONSOLE_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:;"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final List<Route> ROUTES = List.of(
            new Route("/learning-cities", Kind.OPEN, "GET, HEAD"),
            new Route("/learning-cities/sparql", Kind.OPEN, "GET, POST, OPTIONS"),
            new Route("/learning-cities/data", Kind.OPEN, "GET, HEAD, OPTIONS"),
            new Route("/id/*", Kind.OPEN, "GET, HEAD, OPTIONS"),
            new Route("/graph/*", Kind.OPEN, "GET, HEAD, OPTIONS"),
            new Route("/ontology", Kind.OPEN, "GET, HEAD, OPTIONS"),
            new Route("/$/ping", Kind.CONSOLE, "GET, HEAD"),
            new Route("/$/server", Kind.CONSOLE, "GET"),
            new Route("/$/stats/*", Kind.CONSOLE, "GET"),
            new Route("/", Kind.CONSOLE, "GET, HEAD"),
            new Route("/index.html", Kind.CONSOLE, "GET, HEAD"),
            new Route(ConsoleServlet.STYLE, Kind.CONSOLE, "GET, HEAD"),
            new Route("/favicon.ico", Kind.CONSOLE, "GET, HEAD"),
            new Route("/static/*", Kind.CONSOLE, "GET, HEAD"));

    private final Refusal tooLong;

    /** @param tooLong what is said of a query that ran into its limit */
    Guard(Refusal tooLong) {
        this.tooLong = tooLong;
    }

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) plainRequest;
        var response = (HttpServletResponse) plainResponse;
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        var method = request.getMethod().toUpperCase(Locale.ROOT);
        var route = ROUTES.stream().filter(each -> each.covers(path)).findFirst();
        setHeaders(response, route.map(Route::kind).orElse(Kind.OPEN));
        if (route.isEmpty() || isMissingFile(path)) {
            refusalFor(path, method).answer(response);
        } else if (!route.get().allows(method)) {
            response.setHeader("Allow", route.get().methods());
            Refusal.method(method, path, route.get().methods()).answer(response);
        } else if (path.equals("/learning-cities")) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", CONSOLE);
        } else if (method.equals("OPTIONS")) {
            answerOptions(response, route.get());
        } else {
            chain.doFilter(request, response);
            if (request.getAttribute(ReadOnlyQuery.CUT_OFF) != null) {
                endUnfinished(response);
            }
        }
    }

    private static boolean isMissingFile(String path) {
        return path.startsWith("/static/") && Guard.class.getResource("/webapp" + path) == null;
    }

    private static Refusal refusalFor(String path, String method) {
        if (path.startsWith("/$/")) {
            return Refusal.NO_ADMINISTRATION;
        }
        boolean reads = method.equals("GET") || method.equals("HEAD");
        boolean knownWrite =
                List.of("update", "upload", "patch").stream().anyMatch(name -> path.equals("/learning-cities/" + name));
        return reads && !knownWrite ? Refusal.notFound(path) : Refusal.READ_ONLY;
    }

    /** Rows went out with status 200 before the limit came: the connection is broken off, so that all clients see it. */
    private void endUnfinished(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw new EofException(tooLong.english());
        }
        response.resetBuffer();
        tooLong.answer(response);
    }

    private static void setHeaders(HttpServletResponse response, Kind kind) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", kind == Kind.CONSOLE ? CONSOLE_POLICY : PAGE_POLICY);
        if (kind == Kind.OPEN) {
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.setHeader("Access-Control-Expose-Headers", "Content-Type, Allow");
        }
    }

    private static void answerOptions(HttpServletResponse response, Route route) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Allow", route.methods());
        response.setHeader("Access-Control-Allow-Methods", route.methods());
        response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
        response.setHeader("Access-Control-Max-Age", "86400");
    }

    /** Data is open to pages of other sites; the console is this site's alone. */
    private enum Kind {
        OPEN,
        CONSOLE
    }

    /** A path, or all paths below one ({@code /*}), and the methods that it takes. */
    private record Route(String path, Kind kind, String methods) {
        boolean covers(String asked) {
            if (!path.endsWith("/*")) {
                return asked.equals(path);
            }
            var parent = path.substring(0, path.length() - 1);
            return asked.startsWith(parent) && asked.length() > parent.length();
        }

        boolean allows(String method) {
            return Arrays.asList(methods.split(", ")).contains(method);
        }
    }
}
