package org.learningcities.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.learningcities.bench.Corpus;
import org.learningcities.document.Reading;
import org.learningcities.document.SourceFolder;
import org.learningcities.gate.ShapeGate;
import org.learningcities.identity.Identity;
import org.learningcities.identity.LexiconAuthorities;
import org.learningcities.mention.MentionFinder;
import org.learningcities.quality.Gaps;
import org.learningcities.statement.RuleBook;
import org.learningcities.statement.RuleEngine;
import org.learningcities.store.Contents;
import org.learningcities.store.VersionStore;

/**
 * A whole build, part by part on one thread, then at once as {@code build} does it. Argument: how many documents
 * (default 2000).
 */
public final class WholeBuild {
    private WholeBuild() {}

    public static void main(String[] arguments) throws IOException {
        int size = arguments.length == 0 ? 2000 : Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory("learning-cities");
        try {
            var sources = Files.createDirectory(folder.resolve("sources"));
            var corpus = Corpus.of(1);
            for (int i = 0; i < size; i++) {
                Files.writeString(sources.resolve("document-%07d.txt".formatted(i)), corpus.text(i));
            }
            parts(sources, VersionStore.at(folder.resolve("parts")));
            var built = new Journey().build(sources, VersionStore.at(folder.resolve("whole")));
            System.out.printf(
                    "the whole, on all processors: %.1f s%n",
                    built.report().took().toMillis() / 1e3);
        } finally {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void parts(Path sources, VersionStore store) throws IOException {
        var rules = RuleBook.ofClassPath();
        var finder = new MentionFinder();
        var engine = new RuleEngine(rules.rules());
        var identity = new Identity(LexiconAuthorities.shared());
        var gate = ShapeGate.open();
        var readings = timed("read", () -> new SourceFolder(sources).read());
        var documents = readings.stream()
                .map(reading -> ((Reading.Read) reading).document())
                .toList();
        var mentions = timed("mentions", () -> each(documents, finder::mentionsIn));
        var numbers = IntStream.range(0, documents.size()).boxed().toList();
        var statements =
                timed("statements", () -> each(numbers, i -> engine.statementsIn(documents.get(i), mentions.get(i))));
        var claims = timed(
                "identity",
                () -> each(numbers, i -> identity.claimsOf(documents.get(i), mentions.get(i), statements.get(i))));
        var verdicts = timed("gate", () -> each(numbers, i -> gate.judge(documents.get(i), claims.get(i))));
        var harvest = timed(
                "gaps",
                () -> new Journey.Harvest(
                        each(
                                numbers,
                                i -> new Journey.Judged(
                                        documents.get(i),
                                        verdicts.get(i),
                                        Gaps.of(documents.get(i), mentions.get(i), verdicts.get(i)))),
                        List.of()));
        var dataset = timed("graphs", () -> Dataset.of(harvest, gate.shapes()));
        timed(
                "version and index",
                () -> store.write(Contents.of(
                        dataset.quadLines(), dataset.claimLines(), dataset.textLines(), "bench", Map.of())));
        System.out.printf(
                "%,d claims, %,d quads%n",
                harvest.accepted().size(), dataset.quadLines().size());
    }

    private static <A, B> List<B> each(List<A> items, Function<A, B> work) {
        var made = new ArrayList<B>(items.size());
        items.forEach(item -> made.add(work.apply(item)));
        return made;
    }

    private interface Part<T> {
        T make() throws IOException;
    }

    private static <T> T timed(String part, Part<T> work) throws IOException {
        long start = System.nanoTime();
        var made = work.make();
        System.out.printf("%-18s %6.1f s%n", part, (System.nanoTime() - start) / 1e9);
        return made;
    }
}
