package org.learningcities.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningcities.document.Document;
import org.learningcities.mention.Mention;
import org.learningcities.mention.MentionFinder;

/** One finder, with its second source, and one engine serve many threads at once. */
class ManyThreadsTest {
    private static final int THREADS = 8;
    private static final int TIMES = 5;

    private record Result(List<Mention> mentions, List<Statement> statements) {}

    private final RuleEngine engine = new RuleEngine(RuleBook.ofClassPath().rules());

    private Result read(MentionFinder finder, Document document) {
        var mentions = finder.mentionsIn(document);
        return new Result(mentions, engine.statementsIn(document, mentions));
    }

    @ParameterizedTest
    @ValueSource(strings = {"development/zh13-tainan-senior-centre", "development/en42-nairobi-mou"})
    void readTheSameAsOne(String article) throws Exception {
        var document = document(article);
        var expected = read(new MentionFinder(), document);
        assertFalse(expected.mentions().isEmpty());
        assertFalse(expected.statements().isEmpty());

        var shared = new MentionFinder();
        var together = new CyclicBarrier(THREADS);
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var futures = new ArrayList<Future<Result>>();
            for (int thread = 0; thread < THREADS; thread++) {
                futures.add(pool.submit(reading(shared, document, together)));
            }
            for (var future : futures) {
                assertEquals(expected, future.get(5, TimeUnit.MINUTES));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /** Reads several times from one moment on, and gives the first result that differs from the one before it. */
    private Callable<Result> reading(MentionFinder finder, Document document, CyclicBarrier together) {
        return () -> {
            together.await(1, TimeUnit.MINUTES);
            var first = read(finder, document);
            for (int time = 1; time < TIMES; time++) {
                var next = read(finder, document);
                if (!next.equals(first)) {
                    return next;
                }
            }
            return first;
        };
    }

    private static Document document(String article) throws IOException {
        return Document.ofText("article", Files.readString(Path.of("src/test/resources/gold", article + ".txt")));
    }
}
