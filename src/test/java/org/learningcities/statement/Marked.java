package org.learningcities.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.learningcities.document.Document;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/**
 * A document with its mentions, written as one text: {@code [City:Cork]}, {@code [Role=mayor:Mayor]} with a lexicon
 * key, {@code [Number=600~nearly:nearly 600]}, {@code [Date=2022-11:November 2022]}.
 */
public record Marked(Document document, List<Mention> mentions) {
    private static final Pattern MARK =
            Pattern.compile("\\[(?<kind>[A-Z][A-Za-z]+)(?:=(?<key>[^:\\]]+))?:(?<text>[^\\]]+)\\]");

    public static Marked of(String marked) {
        var document = Document.ofText("example", MARK.matcher(marked).replaceAll("${text}"));
        var mentions = new ArrayList<Mention>();
        var matcher = MARK.matcher(marked);
        int dropped = 0;
        while (matcher.find()) {
            var text = matcher.group("text");
            int start = marked.codePointCount(0, matcher.start()) - dropped;
            int end = start + text.codePointCount(0, text.length());
            dropped += marked.codePointCount(matcher.start(), matcher.end()) - (end - start);
            var block = document.blockAt(start).orElseThrow();
            var kind = Kind.of(matcher.group("kind")).orElseThrow();
            mentions.add(new Mention(
                    kind,
                    block.language(),
                    block.number(),
                    start,
                    end,
                    text,
                    reading(kind, Optional.ofNullable(matcher.group("key"))),
                    List.of(),
                    Optional.empty()));
        }
        return new Marked(document, List.copyOf(mentions));
    }

    private static Mention.Reading reading(Kind kind, Optional<String> key) {
        if (key.isEmpty()) {
            return Mention.WORDS;
        }
        return switch (kind) {
            case NUMBER -> {
                var parts = key.get().split("~", 2);
                yield new Mention.Reading.Quantity(
                        parts[0].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(parts[0])),
                        parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
            }
            case DATE -> new Mention.Reading.When(key.get());
            case ROLE -> new Mention.Reading.Entry("role", key.get());
            case STATUS -> new Mention.Reading.Entry("status", key.get());
            case GROUP -> new Mention.Reading.Entry("group", key.get());
            default ->
                kind.is(Kind.PLACE)
                        ? new Mention.Reading.Entry("place", key.get())
                        : new Mention.Reading.Entry("organisation", key.get());
        };
    }

    /** What rules read here, in lines. */
    public List<String> read(RuleBook book) {
        return statements(book).stream().map(Statement::asLine).toList();
    }

    public List<Statement> statements(RuleBook book) {
        if (!book.faults().isEmpty()) {
            throw new IllegalArgumentException(book.faults().toString());
        }
        return new RuleEngine(book.rules()).statementsIn(document, mentions);
    }
}
