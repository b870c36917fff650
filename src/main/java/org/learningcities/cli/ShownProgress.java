package org.learningcities.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.learningcities.build.Progress;
import picocli.CommandLine;

/**
 * Shows how far a build is: a bar on a terminal, elsewhere (a file, a log of a build server) a plain line from time to
 * time. A build that is quick shows nothing.
 */
final class ShownProgress implements Progress, AutoCloseable {
    private static final long QUICK = Duration.ofSeconds(2).toNanos();
    private static final long BETWEEN_LINES = Duration.ofSeconds(10).toNanos();

    private final boolean terminal;
    private final PrintWriter out;
    private final LongSupplier clock;
    private final long start;
    private long lastLine;
    private Optional<ProgressBar> bar = Optional.empty();

    /**
     * Begins to look at the clock.
     *
     * @param terminal whether a person sees a bar that is drawn again and again
     * @param out gets the plain lines
     * @param clock nanoseconds from any moment
     */
    ShownProgress(boolean terminal, PrintWriter out, LongSupplier clock) {
        this.terminal = terminal;
        this.out = out;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.lastLine = start;
    }

    /** Where this process runs on a terminal, a bar; else lines to a writer. */
    static ShownProgress on(PrintWriter out) {
        return new ShownProgress(CommandLine.Help.Ansi.AUTO.enabled(), out, System::nanoTime);
    }

    @Override
    public void read(int done, int total) {
        long now = clock.getAsLong();
        if (terminal && (bar.isPresent() || now - start > QUICK)) {
            show(total).stepTo(done);
        } else if (!terminal && now - lastLine > BETWEEN_LINES) {
            lastLine = now;
            out.println(String.format(Locale.ROOT, "Read %,d of %,d sources.", done, total));
            out.flush();
        }
    }

    @Override
    public void written() {
        bar.ifPresent(shown -> shown.setExtraMessage("writing"));
    }

    private ProgressBar show(int total) {
        if (bar.isEmpty()) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName("Sources")
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build());
        }
        return bar.get();
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
