package org.learningcities.mention;

import java.util.ArrayList;
import java.util.List;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/**
 * Numbers in digits and words with their qualifier; of a vague number the words alone ("numerous", 許多). A Chinese
 * number's classifier (位, 個, 座) stays outside.
 */
final class Quantities implements MentionSource {
    @Override
    public List<Mention> mentionsIn(Document document) {
        var found = new ArrayList<Mention>();
        for (var words : Words.in(document)) {
            boolean chinese = words.block().language() == Language.CHINESE;
            int i = 0;
            while (i < words.size()) {
                var quantity = chinese ? ChineseQuantities.at(words, i) : EnglishQuantities.at(words, i);
                if (quantity.isPresent()) {
                    int to = quantity.get().to();
                    found.add(words.mention(Kind.NUMBER, i, to, quantity.get().reading()));
                    i = to;
                } else {
                    i++;
                }
            }
        }
        return found;
    }
}
