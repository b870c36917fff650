package org.learningcities.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/**
 * Places of learning, programmes and events spoken of without a name: "lifelong learning centres", "town hall", "public
 * round table". Bare nouns so general that they say nothing ("projects") are left out.
 */
final class EnglishPhrases implements MentionSource {
    private static final int MODIFIERS = 6;
    /** Of one word; those of several say enough. */
    private static final Set<String> SAY_ENOUGH =
            Set.of("library", "libraries", "museum", "museums", "roundtable", "kindergarten", "bookshop", "theatre");

    /** An occasion or agreement is a thing of its own even without a name: "an agreement", "the next conference". */
    private static final Set<String> ARTICLES = Set.of(
            "a", "an", "the", "this", "annual", "yearly", "biennial", "biannual", "its", "their", "our", "first-ever");

    private static final Set<String> WHICH = Set.of(
            "next",
            "previous",
            "upcoming",
            "forthcoming",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "inaugural",
            "final",
            "last");

    /** "an old university town" is no university. */
    private static final Set<String> TOWNS = Set.of("town", "city", "quarter", "district");

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
        if (words.at(i).shape() != Words.Shape.LOWER && !words.at(i).is("mou")) {
            return Optional.empty();
        }
        return lexicon.commonHeads()
                .longestAt(words, i)
                .filter(hit -> !words.at(hit.to()).is("-") || words.at(hit.to()).spaceBefore());
    }

    private void read(Words words, Dictionary.Hit<Lexicon.Head> hit, List<Mention> found) {
        if ((head(words, hit.to()).isPresent()
                        || TOWNS.contains(words.at(hit.to()).folded()))
                && !hit.label().endsWith("s")) {
            return;
        }
        if (hit.label().equals("panel") && words.at(hit.to()).is("of")) {
            return; // a panel of experts is people
        }
        int from = hit.from();
        while (from > 0 && hit.from() - from < MODIFIERS && modifies(words, from - 1)) {
            from = beginOfCompound(words, from - 1);
        }
        from = Math.max(from, 0);
        boolean occasion = !hit.label().endsWith("s")
                && (hit.value().kind().is(Kind.EVENT) || hit.value().kind() == Kind.AGREEMENT);
        if (occasion && WHICH.contains(words.at(from - 1).folded())) {
            from--;
        }
        boolean spokenOf = occasion
                && (ARTICLES.contains(words.at(from - 1).folded())
                        || (words.at(from - 1).is("s") && words.at(from - 2).is("'"))); // "next year's festival"
        if (hit.value().kind() == Kind.GOVERNMENT_BODY && ofTheCity(words, from)) {
            from -= 3;
        }
        boolean tooGeneral = from == hit.from()
                && !spokenOf
                && !(occasion
                        && hit.value().kind() != Kind.AGREEMENT
                        && words.block().role() == Block.Role.TITLE)
                && !SAY_ENOUGH.contains(hit.label())
                && hit.label().indexOf(' ') < 0;
        if (!tooGeneral) {
            found.add(words.mention(hit.value().kind(), from, hit.to(), Mention.WORDS));
        }
    }

    /** Of "cooking-and-conversation programme" the first word, from its last. */
    private static int beginOfCompound(Words words, int last) {
        int from = last;
        while (from > 1 && words.at(from - 1).is("-") && !words.at(from).spaceBefore()) {
            from -= 2;
        }
        return from;
    }

    /** "the city's education office" is one body's name. */
    private static boolean ofTheCity(Words words, int from) {
        return words.at(from - 1).is("s")
                && words.at(from - 2).is("'")
                && Set.of("city", "district", "county", "municipality")
                        .contains(words.at(from - 3).folded())
                && words.at(from - 3).shape() == Words.Shape.LOWER;
    }

    private boolean modifies(Words words, int i) {
        var word = words.at(i);
        var text = word.folded();
        if (word.shape() == Words.Shape.CAPITAL) {
            return properModifier(words, i);
        }
        if (word.shape() != Words.Shape.LOWER) {
            return false;
        }
        if (lexicon.lists("modifiers", text) || lexicon.lists("plurals", text)) {
            return true;
        }
        boolean gerund = text.endsWith("ing") && bareNoun(words.at(i - 1));
        if (lexicon.lists("boundary", text) || (lexicon.lists("verbs", text) && !gerund) || text.length() < 3) {
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

    /** A noun that a gerund may govern: "talent sharing activities". */
    private boolean bareNoun(Words.Word word) {
        var text = word.folded();
        return word.shape() == Words.Shape.LOWER
                && !text.endsWith("s")
                && !text.endsWith("ly")
                && !text.endsWith("ed")
                && !lexicon.lists("boundary", text)
                && !lexicon.lists("verbs", text);
    }

    /** "the Omnia project", "the Love Learning campaign": a project's name before the noun. */
    private boolean ofProject(Words words, int i) {
        int next = i + 1;
        while (words.at(next).shape() == Words.Shape.CAPITAL && next < i + 4) {
            next++;
        }
        var head = lexicon.commonHeads().longestAt(words, next);
        int length = next - i;
        boolean project = head.filter(hit ->
                        (hit.value().kind() == Kind.PROGRAMME || (hit.value().kind() == Kind.FESTIVAL && length > 1))
                                && Set.of(
                                                "festival",
                                                "portal",
                                                "app",
                                                "competition",
                                                "programme",
                                                "program",
                                                "project",
                                                "campaign",
                                                "initiative",
                                                "scheme",
                                                "platform")
                                        .contains(hit.label()))
                .isPresent();
        return project
                && !words.beginsSentence(i)
                && (words.at(i).acronym()
                        || !lexicon.lists("boundary", words.at(i).folded()))
                && lexicon.demonyms().longestAt(words, i).isEmpty()
                && lexicon.bodies().longestAt(words, i).isEmpty()
                && lexicon.countries().longestAt(words, i).isEmpty()
                && lexicon.roles().longestAt(words, i).isEmpty();
    }

    /** "the Incheon city government", "the Learning Markets project"; a sentence's first word if it is plain. */
    private boolean properModifier(Words words, int i) {
        var word = words.at(i);
        if (words.at(i + 1).is("city")
                || words.at(i + 1).is("municipal")
                || words.at(i + 1).is("provincial")) {
            return !words.beginsSentence(i);
        }
        if (ofProject(words, i)) {
            return true;
        }
        boolean plain = lexicon.lists("title", word.text())
                && lexicon.demonyms().longestAt(words, i).isEmpty();
        boolean run = words.at(i + 1).shape() == Words.Shape.CAPITAL
                || words.at(i - 1).shape() == Words.Shape.CAPITAL;
        boolean known = word.acronym()
                || lexicon.bodies().longestAt(words, i).isPresent()
                || lexicon.roles().longestAt(words, i).isPresent()
                || lexicon.lists("boundary", word.folded());
        return plain
                && !known
                && (run || words.beginsSentence(i) || words.at(i + 1).shape() == Words.Shape.LOWER);
    }
}
