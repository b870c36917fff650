package org.learningcities.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.learningcities.publish.Format;

/** A request that is not answered: the status, and the reason in both languages. */
record Refusal(int status, String english, String chinese) {
    static final Refusal READ_ONLY = new Refusal(
            HttpServletResponse.SC_FORBIDDEN,
            "This server is read-only: updates and uploads are refused. Ask with GET or POST at /learning-cities/sparql.",
            "本伺服器唯讀,不接受更新或上傳。請以 GET 或 POST 向 /learning-cities/sparql 查詢。");
    static final Refusal NO_ADMINISTRATION = new Refusal(
            HttpServletResponse.SC_FORBIDDEN,
            "Administration is not offered over HTTP: the data changes by a new build alone.",
            "本伺服器不提供 HTTP 管理功能;資料只經由重新建置而改變。");

    static Refusal notFound(String path) {
        return new Refusal(
                HttpServletResponse.SC_NOT_FOUND,
                "There is nothing at %s. Start at / or ask at /learning-cities/sparql.".formatted(path),
                "%s 沒有內容。請從 / 開始,或向 /learning-cities/sparql 查詢。".formatted(path));
    }

    static Refusal method(String method, String path, String allowed) {
        return new Refusal(
                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                "%s is refused at %s, which is read-only: use %s.".formatted(method, path, allowed),
                "%2$s 唯讀,不接受 %1$s。請用 %3$s。".formatted(method, path, allowed));
    }

    static Refusal notAcceptable(String english, String chinese, Collection<Format> offered) {
        var types = offered.stream().map(Format::mediaType).collect(Collectors.joining(", "));
        return new Refusal(
                HttpServletResponse.SC_NOT_ACCEPTABLE,
                "%s is not there in a format that you accept: ask for one of %s.".formatted(english, types),
                "%s沒有您所接受的格式,請改用其中之一:%s。".formatted(chinese, types));
    }

    static Refusal noGraph(String graph) {
        return new Refusal(
                HttpServletResponse.SC_NOT_FOUND,
                "There is no graph %s here. All of them: SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }".formatted(graph),
                "此處沒有 %s 這個圖。列出所有圖:SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }".formatted(graph));
    }

    /** Answers with this. Written here and not by Fuseki, whose error texts cannot hold Chinese. */
    void answer(HttpServletResponse response) throws IOException {
        var body = (english + "\n" + chinese + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Connection", "close"); // what was sent along may not have been read
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Answers an action of Fuseki with this. */
    void answer(HttpAction action) {
        try {
            answer(action.getResponse());
        } catch (IOException gone) {
            throw new RuntimeIOException(gone);
        }
    }

    /** Carries a refusal out of the depth of a request. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.english());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
