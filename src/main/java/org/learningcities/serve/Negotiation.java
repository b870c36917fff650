package org.learningcities.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.learningcities.publish.Format;

/** Settles with a client on a format: by the {@code format} parameter where there is one, else by Accept. */
final class Negotiation {
    static final String HTML = "text/html";

    private Negotiation() {}

    /** The format that the client likes best of those offered; empty where it takes none. */
    static Optional<Format> of(HttpServletRequest request, List<Format> offered) {
        return Format.negotiate(accepted(request), mediaTypes(offered)).flatMap(type -> offered.stream()
                .filter(format -> format.mediaType().equals(type))
                .findFirst());
    }

    /** Whether the client likes a page better than any of the formats. Who takes anything gets data. */
    static boolean prefersPage(HttpServletRequest request, List<Format> offered) {
        if (request.getParameter("format") != null) {
            return false;
        }
        var types = new ArrayList<>(mediaTypes(offered));
        types.add(HTML);
        return Format.negotiate(accepted(request), types).filter(HTML::equals).isPresent();
    }

    /** With the character set, which is UTF-8 throughout; JSON and RDF/XML say theirs themselves. */
    static String contentType(Format format) {
        return format.mediaType().startsWith("text/") ? format.mediaType() + ";charset=utf-8" : format.mediaType();
    }

    private static List<String> mediaTypes(List<Format> offered) {
        return offered.stream().map(Format::mediaType).toList();
    }

    private static String accepted(HttpServletRequest request) {
        return String.join(",", Collections.list(request.getHeaders("Accept")));
    }
}
