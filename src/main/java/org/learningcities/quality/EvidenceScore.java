package org.learningcities.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.document.Passage;
import org.learningcities.identity.Claim;
import org.learningcities.mention.Mention;
import org.learningcities.publish.ClaimLines;
import org.learningcities.quality.Parts.Part;
import org.learningcities.statement.Evidence;

/**
 * Whether quotes stand where they are said to stand, and whether they prove what they are given for.
 *
 * @param exact passages whose quote stands at their offsets, of all
 * @param sufficient claims whose passages, in each language that they are read in, have a mention of each part of the
 *     claim (subject, object, what qualifies a relation's node), of all; a part that the language's text nowhere mentions
 *     by a name, such as an event without one, cannot be asked for
 * @param insufficient the other claims, in words
 */
public record EvidenceScore(Share exact, Share sufficient, List<String> insufficient) {
    static final EvidenceScore NONE = new EvidenceScore(Share.NONE, Share.NONE, List.of());

    EvidenceScore plus(EvidenceScore other) {
        return new EvidenceScore(
                exact.plus(other.exact),
                sufficient.plus(other.sufficient),
                Stream.concat(insufficient.stream(), other.insufficient.stream())
                        .toList());
    }

    static EvidenceScore of(Document document, List<Mention> mentions, List<Claim> claims, Wording wording) {
        var check = new Check(document, mentions, wording);
        var passages =
                claims.stream().flatMap(claim -> claim.evidence().stream()).toList();
        var insufficient =
                claims.stream().filter(claim -> !check.isSufficient(claim)).toList();
        return new EvidenceScore(
                new Share((int) passages.stream().filter(check::isExact).count(), passages.size()),
                new Share(claims.size() - insufficient.size(), claims.size()),
                ClaimLines.ofOntology().lines(insufficient).stream()
                        .map(line -> Sheet.inWords(ReadClaim.of(line)))
                        .toList());
    }

    /** Words that a passage, or a whole text, has: its mentions, and its wording folded. */
    private record Shown(List<Mention> mentions, List<String> texts) {}

    private static final class Check {
        private final Document document;
        private final Parts parts;

        Check(Document document, List<Mention> mentions, Wording wording) {
            this.document = document;
            this.parts = new Parts(mentions, wording);
        }

        boolean isExact(Evidence evidence) {
            var passage = evidence.passage();
            return passage.end() <= document.text().length()
                    && document.text().slice(passage.start(), passage.end()).equals(passage.quote());
        }

        boolean isSufficient(Claim claim) {
            return Stream.of(Language.values()).allMatch(language -> {
                var passages = claim.evidence().stream()
                        .filter(evidence -> evidence.language() == language)
                        .map(Evidence::passage)
                        .toList();
                return passages.isEmpty() || showAll(claim, shownIn(passages), shownIn(language));
            });
        }

        private boolean showAll(Claim claim, Shown passages, Shown text) {
            return Parts.of(claim).allMatch(part -> shows(passages, part) || !shows(text, part));
        }

        private Shown shownIn(List<Passage> passages) {
            return new Shown(
                    parts.mentions().stream()
                            .filter(mention -> passages.stream()
                                    .anyMatch(passage ->
                                            passage.start() <= mention.start() && mention.end() <= passage.end()))
                            .toList(),
                    passages.stream()
                            .map(passage -> Wording.fold(passage.quote()))
                            .toList());
        }

        private Shown shownIn(Language language) {
            var texts = new ArrayList<String>();
            document.blocks().stream()
                    .filter(block -> block.language() == language)
                    .forEach(block -> texts.add(Wording.fold(block.text())));
            return new Shown(
                    parts.mentions().stream()
                            .filter(mention -> mention.language() == language)
                            .toList(),
                    texts);
        }

        private boolean shows(Shown where, Part part) {
            var folded = part.names().stream().map(Wording::fold).toList();
            return where.texts().stream().anyMatch(text -> folded.stream().anyMatch(text::contains))
                    || parts.anySpeaksOf(part, where.mentions());
        }
    }
}
