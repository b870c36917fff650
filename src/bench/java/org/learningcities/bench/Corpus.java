package org.learningcities.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;
import org.learningcities.mention.MentionFinder;

/**
 * Any number of documents made from the structure of a few articles: names of people and places and figures are
 * shuffled among all of the same kind and language. The same seed and number give the same document; none is kept.
 */
public final class Corpus {
    private static final Path ARTICLES = Path.of("src/test/resources/gold");
    private static final Set<Kind> SHUFFLED = EnumSet.of(Kind.PERSON, Kind.CITY, Kind.NUMBER);

    private record Slot(Language language, Kind kind) {}

    private record Article(String text, List<Mention> places) {}

    private final List<Article> articles = new ArrayList<>();
    private final Map<Slot, List<String>> pools = new HashMap<>();
    private final long seed;

    private Corpus(long seed) {
        this.seed = seed;
    }

    /** A corpus from the texts of {@code src/test/resources/gold}. */
    public static Corpus of(long seed) throws IOException {
        var corpus = new Corpus(seed);
        try (var files = Files.walk(ARTICLES)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                corpus.add(Files.readString(file));
            }
        }
        return corpus;
    }

    private void add(String text) {
        var mentions = new MentionFinder()
                .mentionsIn(Document.ofText("article", text)).stream()
                        .filter(m ->
                                SHUFFLED.contains(m.kind()) && m.antecedent().isEmpty())
                        .filter(m -> m.kind() != Kind.NUMBER || m.text().matches("[0-9,]+"))
                        .toList();
        articles.add(new Article(text, mentions));
        mentions.forEach(m -> pools.computeIfAbsent(new Slot(m.language(), m.kind()), slot -> new ArrayList<>())
                .add(m.text()));
    }

    /** The text of the document of a number. */
    public String text(int number) {
        var random = new Random(seed * 1_000_003 + number);
        var article = articles.get(random.nextInt(articles.size()));
        var points = article.text().codePoints().toArray();
        var text = new StringBuilder();
        int at = 0;
        for (var mention : article.places()) {
            var pool = pools.get(new Slot(mention.language(), mention.kind()));
            text.append(new String(points, at, mention.start() - at)).append(pool.get(random.nextInt(pool.size())));
            at = mention.end();
        }
        return text.append(new String(points, at, points.length - at)).toString();
    }

    /** The document of a number. */
    public Document document(int number) {
        return Document.ofText("document-%07d".formatted(number), text(number));
    }
}
