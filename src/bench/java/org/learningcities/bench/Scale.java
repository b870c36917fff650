package org.learningcities.bench;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.learningcities.mention.MentionFinder;
import org.learningcities.statement.RuleBook;
import org.learningcities.statement.RuleEngine;

/**
 * Reads ever more generated documents on two threads and keeps none: time for each document and heap after collection,
 * as ratios to the first size. Arguments: the sizes (default 1000 10000 100000).
 */
public final class Scale {
    private static final int THREADS = 2;

    private Scale() {}

    public static void main(String[] arguments) throws Exception {
        var sizes = arguments.length == 0 ? new String[] {"1000", "10000", "100000"} : arguments;
        var corpus = Corpus.of(1);
        var finder = new MentionFinder();
        var engine = new RuleEngine(RuleBook.ofClassPath().rules());
        run(corpus, finder, engine, 20_000); // not told: the virtual machine warms up
        double firstTime = 0;
        double firstHeap = 0;
        for (var size : sizes) {
            int documents = Integer.parseInt(size);
            long start = System.nanoTime();
            long sentences = run(corpus, finder, engine, documents);
            double seconds = (System.nanoTime() - start) / 1e9;
            double time = seconds / documents;
            double heap = heap();
            firstTime = firstTime == 0 ? time : firstTime;
            firstHeap = firstHeap == 0 ? heap : firstHeap;
            System.out.printf(
                    "%,d documents, %,d sentences: %.1f s, %,.0f sentences/s; a document %.2f ms (x%.2f); heap %.0f MB (x%.2f)%n",
                    documents,
                    sentences,
                    seconds,
                    sentences / seconds,
                    time * 1000,
                    time / firstTime,
                    heap,
                    heap / firstHeap);
        }
    }

    private static long run(Corpus corpus, MentionFinder finder, RuleEngine engine, int documents) throws Exception {
        var next = new AtomicInteger();
        var sentences = new LongAdder();
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var tasks = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < THREADS; i++) {
                tasks.add(() -> {
                    int statements = 0;
                    for (int number = next.getAndIncrement(); number < documents; number = next.getAndIncrement()) {
                        var document = corpus.document(number);
                        statements += engine.statementsIn(document, finder.mentionsIn(document))
                                .size();
                        sentences.add(document.sentences().size());
                    }
                    return statements;
                });
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        return sentences.sum();
    }

    private static double heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
