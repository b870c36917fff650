package org.learningcities.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.learningcities.document.Document;
import org.learningcities.mention.MentionFinder;
import org.learningcities.mention.SegmentedPersons;
import org.learningcities.statement.RuleBook;
import org.learningcities.statement.RuleEngine;
import org.learningcities.statement.Statement;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** How many sentences a second become statements: {@code sentences} is that rate, for one thread and for two. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class DocumentToStatements {
    /** The rules, the mention finder and 200 generated documents. */
    @State(Scope.Benchmark)
    public static class Setting {
        private static final int DOCUMENTS = 200;

        @Param({"with", "without"})
        public String secondSource;

        private List<Document> documents;
        private final RuleEngine engine = new RuleEngine(RuleBook.ofClassPath().rules());
        private MentionFinder finder;

        /** Makes the documents, and takes the finder that the parameter names. */
        @Setup
        public void prepare() throws IOException {
            var corpus = Corpus.of(1);
            documents = IntStream.range(0, DOCUMENTS).mapToObj(corpus::document).toList();
            finder = secondSource.equals("with")
                    ? MentionFinder.with(List.of(new SegmentedPersons()))
                    : new MentionFinder();
        }
    }

    /** Counts sentences; each thread goes through the documents by itself. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Count {
        public long sentences;
        private int next;
    }

    @Benchmark
    @Threads(1)
    public List<Statement> oneThread(Setting setting, Count count) {
        return read(setting, count);
    }

    @Benchmark
    @Threads(2)
    public List<Statement> twoThreads(Setting setting, Count count) {
        return read(setting, count);
    }

    private static List<Statement> read(Setting setting, Count count) {
        var document = setting.documents.get(count.next++ % setting.documents.size());
        count.sentences += document.sentences().size();
        return setting.engine.statementsIn(document, setting.finder.mentionsIn(document));
    }
}
