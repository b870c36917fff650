package org.learningcities.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.learningcities.build.Journey;
import org.learningcities.build.Trials;
import org.learningcities.mention.MentionFinder;
import org.learningcities.mention.SegmentedPersons;
import org.learningcities.quality.Evaluation;

/** What a second source of names adds on the texts whose facts are known, and what its model costs at the start. */
public final class Ablation {
    private Ablation() {}

    public static void main(String[] arguments) throws IOException {
        print("without", new MentionFinder());
        print("with", MentionFinder.with(List.of(new SegmentedPersons())));
    }

    private static void print(String name, MentionFinder finder) throws IOException {
        long start = System.nanoTime();
        var trials =
                Trials.of(new Journey(finder), List.of(Path.of("src/test/resources/gold")), Path.of("data/sources"));
        System.out.printf("%n%s the second source (%.1f s):%n", name, (System.nanoTime() - start) / 1e9);
        Evaluation.of(trials).lines(false).stream()
                .dropWhile(line -> !line.equals("All together"))
                .filter(line -> line.matches("  (strict|relaxed|  (persons|places|organisations)) .*"))
                .forEach(System.out::println);
    }
}
