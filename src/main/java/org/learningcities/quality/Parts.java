package org.learningcities.quality;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Claim.Value;
import org.learningcities.identity.Entity;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/** What a claim speaks of, and which mentions of its document speak of that. */
final class Parts {
    private final Wording wording;
    private final List<Mention> mentions;
    private final Map<Mention.Reading, Set<String>> ofEntry = new HashMap<>();

    /** A thing of these names, or one value. */
    record Part(Set<String> names, Optional<Kind> kind) {}

    Parts(List<Mention> mentions, Wording wording) {
        this.wording = wording;
        this.mentions = mentions.stream().flatMap(Parts::withNested).toList();
        this.mentions.stream()
                .filter(mention -> mention.reading() instanceof Mention.Reading.Entry)
                .forEach(mention -> ofEntry.computeIfAbsent(mention.reading(), key -> new HashSet<>())
                        .add(wording.key(mention.text())));
    }

    private static Stream<Mention> withNested(Mention mention) {
        return Stream.concat(Stream.of(mention), mention.nested().stream().flatMap(Parts::withNested));
    }

    /** Every mention of the document, with those within others. */
    List<Mention> mentions() {
        return mentions;
    }

    /** Subject and object; for a relation's node, what it relates. */
    static Stream<Part> of(Claim claim) {
        var object = claim.object();
        var ofObject = object instanceof Value.Thing thing
                ? of(thing.entity())
                : object instanceof Value.Text text
                        ? Stream.of(new Part(Set.of(text.text()), Optional.empty()))
                        : object instanceof Value.Literal literal
                                ? Stream.of(new Part(Set.of(literal.lexical()), Optional.empty()))
                                : Stream.<Part>empty();
        return Stream.concat(of(claim.subject()), ofObject);
    }

    private static Stream<Part> of(Entity entity) {
        var ends = entity.qualifiers().stream().map(Entity.Qualifier::value).toList();
        return (ends.isEmpty() ? Stream.of(entity) : ends.stream())
                .map(end -> new Part(
                        end.names().stream().map(Entity.Name::text).collect(Collectors.toSet()),
                        Optional.of(end.kind())));
    }

    /** Whether any of these mentions speaks of a part. */
    boolean anySpeaksOf(Part part, List<Mention> some) {
        var keys = part.names().stream().map(wording::key).collect(Collectors.toSet());
        return some.stream()
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

    private static boolean isValue(Mention mention, Set<String> part) {
        if (mention.reading() instanceof Mention.Reading.When when) {
            return part.contains(when.iso());
        }
        return mention.reading() instanceof Mention.Reading.Quantity quantity
                && quantity.value()
                        .map(value -> part.contains(value.toPlainString()))
                        .orElse(false);
    }

    /** A learning city's label speaks of the network that gives it. */
    private static boolean isLabel(Mention mention, Part part) {
        return mention.kind() == Kind.STATUS && part.kind().equals(Optional.of(Kind.NETWORK));
    }
}
