package org.learningcities.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The first page of Fuseki's, with a style sheet that hides what this server refuses; its files are served as they are. */
final class ConsoleServlet extends HttpServlet {
    static final String STYLE = "/console.css";

    private static final long serialVersionUID = 1L;

    private final String page = read("/webapp/index.html")
            .replace("</head>", "<link rel=\"stylesheet\" href=\".%s\"></head>".formatted(STYLE));
    private final String style = read("/web/console.css");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean asksStyle = request.getRequestURI().equals(STYLE);
        var body = (asksStyle ? style : page).getBytes(StandardCharsets.UTF_8);
        response.setContentType(asksStyle ? "text/css;charset=utf-8" : "text/html;charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String read(String name) {
        try (var in = Objects.requireNonNull(ConsoleServlet.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
