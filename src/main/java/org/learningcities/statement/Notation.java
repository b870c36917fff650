package org.learningcities.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.learningcities.document.Document;
import org.learningcities.document.Sentence;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/** Sentences in the notation of rules, so that a rule can begin as one. */
public final class Notation {
    private static final String SPECIAL = "\\.[]{}()*+-?^$|<";

    private Notation() {}

    /**
     * A pattern that matches just this sentence of the document: a hole for each mention, named by its kind
     * ({@code {City:city}}, {@code {City:city2}}), and all else as it is written.
     *
     * @param mentions those of the document, or of the sentence's block at least
     */
    public static String of(Document document, Sentence sentence, List<Mention> mentions) {
        var block = document.blocks().get(sentence.block());
        var within = mentions.stream()
                .filter(mention -> mention.block() == sentence.block())
                .toList();
        return of(new View(document, block.language(), block.section(), sentence.start(), sentence.end(), within));
    }

    static String of(View view) {
        var out = new StringBuilder();
        var used = new HashMap<Kind, Integer>();
        var text = view.text();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var symbol = Character.toString(text.codePointAt(i));
            var mention = view.mentionAt(i);
            if (mention.isPresent()) {
                out.append(hole(mention.get().kind(), used));
            } else if (symbol.equals(Symbols.COORDINATOR)) {
                literal(view.document().text().slice(view.startOf(i), view.endOf(i + symbol.length())), out);
            } else if (!symbol.equals(Symbols.BREAK)) {
                literal(symbol, out);
            }
        }
        return out.toString();
    }

    private static String hole(Kind kind, Map<Kind, Integer> used) {
        int number = used.merge(kind, 1, Integer::sum);
        var label = kind.label();
        return "{%s:%s%s}"
                .formatted(
                        label,
                        label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1),
                        number == 1 ? "" : number);
    }

    private static void literal(String words, StringBuilder out) {
        words.codePoints().forEach(c -> {
            if (c == '<' || c == '…') {
                out.append("\\x{%x}".formatted(c));
            } else if (c == '\n' || c == '\r' || c == '\t') {
                out.append("\\s");
            } else {
                if (SPECIAL.indexOf(c) >= 0) {
                    out.append('\\');
                }
                out.appendCodePoint(c);
            }
        });
    }
}
