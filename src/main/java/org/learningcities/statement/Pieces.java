package org.learningcities.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.learningcities.document.SourceText;
import org.learningcities.mention.Mention;

/**
 * Cuts what is too long for one view: a search costs time and memory by the length of its view, so that a line of many
 * pages would cost more than its share. Cut is behind a clause mark, else at a space, never within a mention.
 */
final class Pieces {
    /** Code points, many times what a paragraph of an article has. */
    static final int LONGEST = 5000;

    private static final String CLAUSE_MARKS = ".!?;:,。！？；：，、";

    /** From {@code start} to {@code end}, in code points of the document. */
    record Piece(int start, int end) {}

    private final SourceText text;
    private final BitSet uncut = new BitSet();

    private Pieces(SourceText text, List<Mention> mentions) {
        this.text = text;
        mentions.forEach(mention -> uncut.set(mention.start() + 1, Math.max(mention.start() + 1, mention.end())));
    }

    /** Pieces of at most {@link #LONGEST}, one after the other without a gap; longer only where one mention is. */
    static List<Piece> of(SourceText text, int start, int end, List<Mention> mentions) {
        return end - start <= LONGEST ? List.of(new Piece(start, end)) : new Pieces(text, mentions).between(start, end);
    }

    private List<Piece> between(int start, int end) {
        var out = new ArrayList<Piece>();
        int from = start;
        while (end - from > LONGEST) {
            int cut = Math.min(cutFrom(from), end);
            out.add(new Piece(from, cut));
            from = cut;
        }
        if (from < end) {
            out.add(new Piece(from, end));
        }
        return out;
    }

    private int cutFrom(int from) {
        int space = 0;
        for (int at = from + LONGEST; at > from + LONGEST / 2; at--) {
            if (uncut.get(at)) {
                continue;
            }
            if (CLAUSE_MARKS.indexOf(text.at(at - 1)) >= 0) {
                return at;
            }
            if (space == 0 && Character.isWhitespace(text.at(at - 1))) {
                space = at;
            }
        }
        return space > 0 ? space : uncut.nextClearBit(from + LONGEST);
    }
}
