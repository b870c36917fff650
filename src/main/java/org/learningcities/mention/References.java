package org.learningcities.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/** Finds short forms and pronouns and what they stand for; where that is not plain, nothing is added. */
final class References {
    private final EnglishReferences english;
    private final ChineseReferences chinese;

    References(Lexicon lexicon) {
        this.english = new EnglishReferences(lexicon);
        this.chinese = new ChineseReferences(lexicon);
    }

    /** The mentions, and beside them the short forms that stand for one of them; in the order of the text. */
    List<Mention> resolved(Document document, List<Mention> mentions) {
        var antecedents = new Antecedents(document, mentions);
        var found = new ArrayList<Mention>();
        for (var words : Words.in(document)) {
            for (int i = 0; i < words.size(); i++) {
                var added = words.block().language() == Language.CHINESE
                        ? chinese.at(words, i, antecedents)
                        : english.at(words, i, antecedents, found);
                added.ifPresent(found::add);
            }
        }
        var replaced = new BitSet();
        found.forEach(mention -> replaced.set(mention.start(), mention.end()));
        var all = new ArrayList<>(found);
        mentions.stream().filter(m -> !replaced.get(m.start())).forEach(all::add);
        all.sort(Comparator.comparingInt(Mention::start).thenComparingInt(m -> -m.end()));
        return all;
    }
}
