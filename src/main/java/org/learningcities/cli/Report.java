package org.learningcities.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.learningcities.build.Journey;

/** What a build tells: a few calm lines. */
final class Report {
    private Report() {}

    static void print(Journey.Built built, Path store, PrintWriter out) {
        var report = built.report();
        report.unread().forEach(message -> out.println("Not read: " + message));
        out.println(String.format(
                Locale.ROOT,
                "Read %s: %,d claims, %,d facts, %,d discrepancies, %,d claims in quarantine.",
                report.documents() == 1 ? "1 document" : report.documents() + " documents",
                report.claims(),
                report.facts(),
                report.discrepancies(),
                report.quarantined()));
        out.println(String.format(
                Locale.ROOT,
                "%s version %s in %s, after %.1f s.",
                built.changed() ? "Wrote" : "Nothing changed:",
                built.version().hash().substring(0, 12),
                store,
                report.took().toMillis() / 1000.0));
        out.flush();
    }
}
