package org.learningcities.bench;

import java.util.Random;
import java.util.function.IntFunction;
import org.learningcities.document.Document;
import org.learningcities.mention.MentionFinder;
import org.learningcities.statement.RuleBook;
import org.learningcities.statement.RuleEngine;

/** Texts that are no articles, each at two sizes: twice the text should take about twice the time. */
public final class Unlike {
    private Unlike() {}

    public static void main(String[] arguments) {
        var finder = new MentionFinder();
        var engine = new RuleEngine(RuleBook.ofClassPath().rules());
        var words =
                "learning city mayor Lima of the and 12 said visit 市長 學習 2020 , 「 Park Cork . in University".split(" ");
        IntFunction<String> noise = size -> {
            var random = new Random(1);
            var text = new StringBuilder();
            while (text.length() < size) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(20) == 0 ? '\n' : ' ');
            }
            return text.toString();
        };
        compare("noise", noise, 2_500_000, finder, engine);
        compare("one line", size -> noise.apply(size).replace('\n', ' ').replace(". ", " "), 100_000, finder, engine);
        compare("short lines", size -> "Lima\n".repeat(size / 5), 50_000, finder, engine);
        compare("nested quotes", size -> "「『\"“".repeat(size / 4), 100_000, finder, engine);
    }

    private static void compare(
            String what, IntFunction<String> text, int size, MentionFinder finder, RuleEngine engine) {
        time(text.apply(size / 10), finder, engine);
        double once = time(text.apply(size), finder, engine);
        double twice = time(text.apply(2 * size), finder, engine);
        System.out.printf(
                "%-14s %,10d characters %6.2f s; %,10d characters %6.2f s (x%.1f)%n",
                what, size, once, 2 * size, twice, twice / once);
    }

    private static double time(String text, MentionFinder finder, RuleEngine engine) {
        long start = System.nanoTime();
        var document = Document.ofText("unlike", text);
        engine.statementsIn(document, finder.mentionsIn(document));
        return (System.nanoTime() - start) / 1e9;
    }
}
