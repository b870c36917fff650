package org.learningcities.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.document.Passage;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Claim.Value;
import org.learningcities.identity.Entity;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;
import org.learningcities.publish.ClaimLines;
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

    /** What a passage must show: a thing of these names, or one value. */
    private record Part(Set<String> names, Optional<Kind> kind) {}

    private static final class Check {
        private final Document document;
        private final List<Mention> mentions;
        private final Wording wording;
        private final Map<Mention.Reading, Set<String>> ofEntry = new HashMap<>();

        Check(Document document, List<Mention> mentions, Wording wording) {
            this.document = document;
            this.mentions = mentions.stream().flatMap(Check::withNested).toList();
            this.wording = wording;
            this.mentions.stream()
                    .filter(mention -> mention.reading() instanceof Mention.Reading.Entry)
                    .forEach(mention -> ofEntry.computeIfAbsent(mention.reading(), key -> new HashSet<>())
                            .add(wording.key(mention.text())));
        }

        private static Stream<Mention> withNested(Mention mention) {
            return Stream.concat(Stream.of(mention), mention.nested().stream().flatMap(Check::withNested));
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
            return parts(claim).allMatch(part -> shows(passages, part) || !shows(text, part));
        }

        private Stream<Part> parts(Claim claim) {
            var object = claim.object();
            var ofObject = object instanceof Value.Thing thing
                    ? entities(thing.entity())
                    : object instanceof Value.Text text
                            ? Stream.of(new Part(Set.of(text.text()), Optional.empty()))
                            : object instanceof Value.Literal literal
                                    ? Stream.of(new Part(Set.of(literal.lexical()), Optional.empty()))
                                    : Stream.<Part>empty();
            return Stream.concat(entities(claim.subject()), ofObject);
        }

        /** A thing itself; for a relation's node, what it relates. */
        private static Stream<Part> entities(Entity entity) {
            var ends = entity.qualifiers().stream().map(Entity.Qualifier::value).toList();
            return (ends.isEmpty() ? Stream.of(entity) : ends.stream())
                    .map(end -> new Part(
                            end.names().stream().map(Entity.Name::text).collect(Collectors.toSet()),
                            Optional.of(end.kind())));
        }

        private Shown shownIn(List<Passage> passages) {
            return new Shown(
                    mentions.stream()
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
                    mentions.stream()
                            .filter(mention -> mention.language() == language)
                            .toList(),
                    texts);
        }

        private boolean shows(Shown where, Part part) {
            var folded = part.names().stream().map(Wording::fold).toList();
            var keys = part.names().stream().map(wording::key).collect(Collectors.toSet());
            return where.texts().stream().anyMatch(text -> folded.stream().anyMatch(text::contains))
                    || where.mentions().stream()
                            .anyMatch(mention -> namesOf(mention).anyMatch(keys::contains)
                                    || isValue(mention, part.names())
                                    || isLabel(mention, part));
        }

        /** Its words, those of what it stands for, and those of other mentions of the same entry. */
        private Stream<String> namesOf(Mention mention) {
            return Stream.concat(
                    Stream.of(mention.text(), mention.resolved().text()).map(wording::key),
                    ofEntry.getOrDefault(mention.resolved().reading(), Set.of()).stream());
        }

        /** A learning city's label speaks of the network that gives it. */
        private static boolean isLabel(Mention mention, Part part) {
            return mention.kind() == Kind.STATUS && part.kind().equals(Optional.of(Kind.NETWORK));
        }

        private static boolean isValue(Mention mention, Set<String> part) {
            if (mention.reading() instanceof Mention.Reading.When when) {
                return part.contains(when.iso());
            }
            return mention.reading() instanceof Mention.Reading.Quantity quantity
                    && quantity.value()
                            .map(value -> part.contains(value.toPlainString()))
                            .orElse(false);
        }
    }
}
