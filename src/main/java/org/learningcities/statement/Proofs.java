package org.learningcities.statement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.document.Passage;
import org.learningcities.mention.Mention;

/** The passages that prove what a match says: its own words, and those of every part that stands elsewhere. */
final class Proofs {
    /** The longest passage of one match, in code points; of a longer match the parts are quoted one by one. */
    private static final int LONGEST = 400;

    private final Document document;

    Proofs(Document document) {
        this.document = document;
    }

    /** The proofs of a statement of a rule about some terms, one for each passage, in the order of the matches. */
    List<Evidence> of(Rule rule, List<PartMatch> matches, List<Term> terms) {
        var passages = new LinkedHashMap<Passage, Passage>();
        var parts = terms.stream().flatMap(Proofs::extents).toList();
        for (var match : matches) {
            int start = match.view().startOf(match.start());
            int end = match.view().endOf(match.end());
            var within = parts.stream()
                    .filter(part -> match.view().start() <= part[0]
                            && part[1] <= match.view().end())
                    .toList();
            int first =
                    Math.min(start, within.stream().mapToInt(p -> p[0]).min().orElse(start));
            int last = Math.max(end, within.stream().mapToInt(p -> p[1]).max().orElse(end));
            if (last - first <= LONGEST) {
                add(passages, trimmed(first, last));
            } else {
                within.forEach(part -> add(passages, trimmed(part[0], part[1])));
                if (within.isEmpty()) {
                    add(passages, trimmed(start, Math.min(end, start + LONGEST)));
                }
            }
        }
        for (var part : parts) {
            var covered = passages.keySet().stream().anyMatch(p -> p.start() <= part[0] && part[1] <= p.end());
            if (!covered && standsIn(part[0], rule.language())) {
                add(
                        passages,
                        document.blockAt(part[0])
                                .filter(block -> block.role() == Block.Role.HEADING)
                                .map(block -> document.passage(block.start(), block.end()))
                                .orElseGet(() -> document.passage(part[0], part[1])));
            }
        }
        return passages.keySet().stream()
                .map(passage -> new Evidence(passage, rule.language(), rule.id(), rule.version()))
                .toList();
    }

    /** A name that the other half of a text introduces is no evidence of what this half says. */
    private boolean standsIn(int offset, Language language) {
        return document.blockAt(offset)
                .map(block -> block.language() == language)
                .orElse(true);
    }

    private static void add(Map<Passage, Passage> passages, Passage passage) {
        passages.putIfAbsent(passage, passage);
    }

    private Passage trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to - 1 && isEdge(document.text().at(from))) {
            from++;
        }
        while (to > from + 1 && isEdge(document.text().at(to - 1))) {
            to--;
        }
        return document.passage(from, to);
    }

    private static boolean isEdge(int codePoint) {
        return Character.isWhitespace(codePoint) || Symbols.shown(codePoint) == ',';
    }

    /** Where the text has what a term speaks of: its words, and those of what they stand for. */
    static Stream<int[]> extents(Term term) {
        if (term instanceof Term.Words words) {
            return Stream.of(new int[] {words.start(), words.end()});
        }
        if (term instanceof Term.Mentioned mentioned) {
            return chain(mentioned.mention()).map(m -> new int[] {m.start(), m.end()});
        }
        return Stream.empty();
    }

    private static Stream<Mention> chain(Mention mention) {
        return mention.antecedent().isEmpty() ? Stream.of(mention) : Stream.of(mention, mention.resolved());
    }
}
