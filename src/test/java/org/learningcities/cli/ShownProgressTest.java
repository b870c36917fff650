package org.learningcities.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is seen of a build while it goes on, where there is no terminal. */
class ShownProgressTest {
    private final AtomicLong clock = new AtomicLong();
    private final StringWriter shown = new StringWriter();

    private void build(int seconds) {
        try (var progress = new ShownProgress(false, new PrintWriter(shown), clock::get)) {
            for (int second = 1; second <= seconds; second++) {
                clock.addAndGet(Duration.ofSeconds(1).toNanos());
                progress.read(100 * second, 100 * seconds);
            }
            progress.written();
        }
    }

    @Test
    void showsNothingOfAQuickBuild() {
        build(3);
        assertEquals("", shown.toString());
    }

    @Test
    void printsALineNowAndThenOfALongOne() {
        build(25);
        assertEquals("Read 1,100 of 2,500 sources.%nRead 2,200 of 2,500 sources.%n".formatted(), shown.toString());
    }
}
