package org.learningcities.mention;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.learningcities.document.Document;

/** Short ways to look at mentions in tests. */
record Found(Document document, List<Mention> mentions) {

    static Found in(String... lines) {
        var document = Document.ofText("example.txt", String.join("\n", lines));
        return new Found(document, new MentionFinder().mentionsIn(document));
    }

    /** The texts of one kind, or of kinds below it, in order. */
    List<String> texts(Kind kind) {
        return mentions.stream()
                .filter(m -> m.kind().is(kind))
                .map(Mention::text)
                .collect(Collectors.toList());
    }

    Mention only(Kind kind) {
        var all = mentions.stream().filter(m -> m.kind().is(kind)).toList();
        if (all.size() != 1) {
            throw new AssertionError("Expected one " + kind + " among "
                    + all.stream().map(Mention::text).toList());
        }
        return all.get(0);
    }

    /** What the last mention with a text stands for. */
    Optional<String> standsFor(String text) {
        return mentions.stream()
                .filter(m -> m.text().equals(text))
                .reduce((first, second) -> second)
                .flatMap(Mention::antecedent)
                .map(Mention::resolved)
                .map(Mention::text);
    }

    Optional<String> key(String scheme, String text) {
        return mentions.stream()
                .filter(m -> m.text().equals(text))
                .flatMap(m -> m.entry(scheme).stream())
                .findFirst();
    }

    List<String> dates() {
        return mentions.stream()
                .flatMap(m -> m.reading() instanceof Mention.Reading.When when
                        ? java.util.stream.Stream.of(when.iso())
                        : java.util.stream.Stream.<String>empty())
                .toList();
    }

    /** Numbers as "value qualifier", with a dash for what is missing. */
    List<String> numbers() {
        return mentions.stream()
                .flatMap(m -> m.reading() instanceof Mention.Reading.Quantity q
                        ? java.util.stream.Stream.of(
                                q.value().map(Object::toString).orElse("-") + " "
                                        + q.qualifier().orElse("-"))
                        : java.util.stream.Stream.<String>empty())
                .toList();
    }
}
