package org.learningcities.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.learningcities.build.Journey;
import org.learningcities.store.Version;

/** What a build tells: a few calm lines. */
final class Report {
    private Report() {}

    static void print(Journey.Built built, Path store, PrintWriter out) {
        var report = built.report();
        report.unread().forEach(message -> out.println("Not read: " + message));
        report.besideTheField()
                .forEach(file -> out.println(
                        "Nothing read from %s: it speaks nowhere of learning or education.".formatted(file)));
        report.otherLanguages()
                .forEach(other -> out.println((other.wholly()
                                ? "Nothing read from %s: it is in %s; texts in English and Chinese are read."
                                : "Not read in %s: what is in %s; English and Chinese are read.")
                        .formatted(other.file(), String.join(" and ", other.languages()))));
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

    /** A version that is served as it stands. */
    static void print(Version version, Path store, PrintWriter out) {
        var counts = version.manifest().counts();
        out.println(String.format(
                Locale.ROOT,
                "%s holds version %s of these sources: %,d claims, %,d facts, %,d discrepancies, %,d claims in quarantine.",
                store,
                version.hash().substring(0, 12),
                counts.getOrDefault("claims", 0L),
                counts.getOrDefault("facts", 0L),
                counts.getOrDefault("discrepancies", 0L),
                counts.getOrDefault("quarantined", 0L)));
        out.flush();
    }
}
