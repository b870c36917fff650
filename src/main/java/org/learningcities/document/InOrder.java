package org.learningcities.document;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs tasks several at a time and hands over their results in the tasks' order, never many ahead of what was taken. */
final class InOrder {
    /** How many tasks may be under way or wait for each thread. */
    private static final int AHEAD = 4;

    private InOrder() {}

    /** Runs all tasks; what one of them throws is thrown here, and no further one is begun. */
    static <T> void run(int threads, Iterator<Callable<T>> tasks, Consumer<T> results) {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayDeque<Future<T>>();
            while (tasks.hasNext() || !running.isEmpty()) {
                while (tasks.hasNext() && running.size() < AHEAD * threads) {
                    running.add(pool.submit(tasks.next()));
                }
                results.accept(running.remove().get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sources were read", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a source could not be worked on", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
