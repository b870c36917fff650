package org.learningcities.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/**
 * Finds every mention: asks each source, keeps the longest of what overlaps with the rest nested in it, adds the names
 * that the document itself explains, and resolves short forms and pronouns.
 */
public final class MentionFinder implements MentionSource {
    private final List<MentionSource> sources;
    private final List<MentionSource> second;
    private final LaterNames laterNames;
    private final OfficeBodies officeBodies;
    private final References references;

    /** A finder with the lexicon, gazetteer and grammar of this build. */
    public MentionFinder() {
        this(List.of());
    }

    /**
     * A finder with sources beside those of this build, that were made for other texts than these: what they find counts
     * where nothing else was found.
     */
    public static MentionFinder with(List<MentionSource> second) {
        return new MentionFinder(List.copyOf(second));
    }

    private MentionFinder(List<MentionSource> second) {
        var lexicon = Lexicon.shared();
        this.second = second;
        this.sources = sources(lexicon, Gazetteer.shared());
        this.laterNames = new LaterNames(lexicon);
        this.officeBodies = new OfficeBodies(lexicon, Gazetteer.shared());
        this.references = new References(lexicon);
    }

    /** Every source; of two mentions on the same words, that of the earlier source is kept. */
    static List<MentionSource> sources(Lexicon lexicon, Gazetteer gazetteer) {
        return List.of(
                new EnglishPersons(lexicon, gazetteer),
                new ChinesePersons(lexicon, gazetteer),
                new Terms(lexicon),
                new Dates(),
                new Places(lexicon, gazetteer),
                new HanUnits(lexicon, gazetteer),
                new IntroducedTowns(lexicon),
                new EnglishNames(lexicon, gazetteer),
                new QuotedNames(lexicon),
                new IntroducedNames(lexicon),
                new ChineseNames(lexicon, gazetteer),
                new EnglishPhrases(lexicon),
                new Quantities());
    }

    @Override
    public List<Mention> mentionsIn(Document document) {
        var candidates = new ArrayList<Mention>();
        sources.forEach(source -> candidates.addAll(source.mentionsIn(document)));
        candidates.removeIf(mention -> isForeign(mention, document));
        candidates.addAll(filling(candidates, document));
        var first = Composition.of(candidates);
        candidates.addAll(0, laterNames.in(document, first));
        candidates.addAll(officeBodies.in(document, first));
        var named = withoutBareHeads(document, Composition.of(candidates));
        return Composition.settled(references.resolved(document, named)).stream()
                .filter(mention -> !isForeign(mention, document))
                .toList();
    }

    /** A name in a language that is not read may be any word of it. */
    private static boolean isForeign(Mention mention, Document document) {
        return mention.block() >= 0 && document.blocks().get(mention.block()).role() == Block.Role.FOREIGN;
    }

    /** What the second sources find where the first found nothing: a name of theirs never displaces one of ours. */
    private List<Mention> filling(List<Mention> candidates, Document document) {
        var taken = new BitSet();
        candidates.forEach(mention -> taken.set(mention.start(), mention.end()));
        return second.stream()
                .flatMap(source -> source.mentionsIn(document).stream())
                .filter(mention -> taken.get(mention.start(), mention.end()).isEmpty())
                .toList();
    }

    /** Of 「…」導覽活動 the noun behind the mark only says what the name is: it stands for the name. */
    private static List<Mention> withoutBareHeads(Document document, List<Mention> mentions) {
        var byEnd = new HashMap<Integer, Mention>();
        mentions.forEach(mention -> byEnd.put(mention.end(), mention));
        return mentions.stream()
                .map(mention -> {
                    var name = byEnd.get(mention.start() - 1);
                    boolean head = name != null
                            && mention.language() == Language.CHINESE
                            && (mention.kind() == Kind.PROGRAMME
                                    || mention.kind().is(Kind.EVENT))
                            && "」』》〉".indexOf(document.text().at(name.end())) >= 0;
                    return head ? Composition.standingFor(mention, name) : mention;
                })
                .toList();
    }
}
