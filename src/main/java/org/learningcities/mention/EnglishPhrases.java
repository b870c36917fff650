package org.learningcities.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/**
 * Places of learning, programmes and events spoken of without a name: "lifelong learning centres", "town hall", "public
 * round table". Bare nouns so general that they say nothing ("projects") are left out.
 */
final class EnglishPhrases implements MentionSource {
    private static final int MODIFIERS = 5;
    private static final Set<String> SAY_ENOUGH = Set.of(
            "library",
            "libraries",
            "museum",
            "museums",
            "town hall",
            "city hall",
            "city government",
            "city council",
            "round table",
            "roundtable",
            "kindergarten",
            "bookshop",
            "theatre",
            "library network",
            "city administration",
            "town council",
            "municipal council",
            "community hall",
            "steering committee",
            "memorandum of understanding",
            "partnership agreement",
            "education office",
            "education department",
            "learning city event");
    private static final Set<String> ADJECTIVE_ENDINGS =
            Set.of("al", "ic", "ive", "ary", "able", "ible", "ous", "less", "ant", "ent");

    private final Lexicon lexicon;

    EnglishPhrases(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Mention> mentionsIn(Document document) {
        var found = new ArrayList<Mention>();
        for (var words : Words.in(document)) {
            if (words.block().language() != Language.ENGLISH || EnglishNames.titleCase(words)) {
                continue;
            }
            for (int i = 0; i < words.size(); i++) {
                var hit = head(words, i);
                if (hit.isPresent()) {
                    read(words, hit.get(), found);
                    i = hit.get().to() - 1;
                }
            }
        }
        return found;
    }

    private Optional<Dictionary.Hit<Lexicon.Head>> head(Words words, int i) {
        if (words.at(i).shape() != Words.Shape.LOWER) {
            return Optional.empty();
        }
        return lexicon.commonHeads()
                .longestAt(words, i)
                .filter(hit -> !words.at(hit.to()).is("-") || words.at(hit.to()).spaceBefore());
    }

    private void read(Words words, Dictionary.Hit<Lexicon.Head> hit, List<Mention> found) {
        if (head(words, hit.to()).isPresent() && !hit.label().endsWith("s")) {
            return;
        }
        int from = hit.from();
        while (from > 0 && hit.from() - from < MODIFIERS && modifies(words, from - 1)) {
            from -= words.at(from - 2).is("-") && !words.at(from - 1).spaceBefore() ? 3 : 1;
        }
        from = Math.max(from, 0);
        boolean tooGeneral = from == hit.from() && !SAY_ENOUGH.contains(hit.label());
        if (!tooGeneral) {
            found.add(words.mention(hit.value().kind(), from, hit.to(), Mention.WORDS));
        }
    }

    private boolean modifies(Words words, int i) {
        var word = words.at(i);
        var text = word.folded();
        if (word.shape() == Words.Shape.CAPITAL) {
            return !words.beginsSentence(i)
                    && (lexicon.demonyms().longestAt(words, i).isPresent() || properModifier(words, i));
        }
        if (word.shape() != Words.Shape.LOWER) {
            return false;
        }
        if (lexicon.lists("modifiers", text) || lexicon.lists("plurals", text)) {
            return true;
        }
        if (lexicon.lists("boundary", text) || lexicon.lists("verbs", text) || text.length() < 3) {
            return false;
        }
        if (words.at(i - 1).is("'") && !words.at(i).spaceBefore()) {
            return false;
        }
        boolean inflected = text.endsWith("ed")
                || text.endsWith("ing")
                || text.endsWith("ly")
                || (text.endsWith("s") && !text.endsWith("ss") && !text.endsWith("us"));
        boolean joined = words.at(i - 1).is("-") && !word.spaceBefore();
        return joined
                || !inflected
                || ADJECTIVE_ENDINGS.stream().anyMatch(ending -> text.length() > 5 && text.endsWith(ending));
    }

    /** "the Incheon city government": a place before a body's own noun. */
    private boolean properModifier(Words words, int i) {
        return words.at(i + 1).is("city")
                || words.at(i + 1).is("municipal")
                || words.at(i + 1).is("provincial");
    }
}
