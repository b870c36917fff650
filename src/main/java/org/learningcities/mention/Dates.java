package org.learningcities.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/** Dates of the precision stated, times of day, and yearly recurrence; relative ones by the document's dateline. */
final class Dates implements MentionSource {
    @Override
    public List<Mention> mentionsIn(Document document) {
        var dateline = Dateline.of(document);
        var near = dateline.or(() -> Dateline.near(document));
        var found = new ArrayList<Mention>();
        for (var block : document.blocks()) {
            var dates = block.language() == Language.CHINESE
                    ? ChineseDates.in(block.text(), dateline)
                    : EnglishDates.in(block.text(), dateline, near);
            dates.forEach(date -> found.add(mention(block, date)));
        }
        return found;
    }

    private static Mention mention(Block block, DateFound date) {
        int start = block.start() + block.text().codePointCount(0, date.from());
        var text = block.text().substring(date.from(), date.to());
        return new Mention(
                Kind.DATE,
                block.language(),
                block.number(),
                start,
                start + text.codePointCount(0, text.length()),
                text,
                new Mention.Reading.When(date.iso()),
                List.of(),
                Optional.empty());
    }
}
