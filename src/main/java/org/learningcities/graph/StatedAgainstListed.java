package org.learningcities.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Entity;
import org.learningcities.identity.Entity.Qualifier.Property;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

/**
 * An event is said to have had so many cities, and more than that are listed. Holders of an exclusive office count as
 * one city each ("seven mayors"). Fewer listed than stated is no discrepancy: a text need not name all; nor is a number
 * that the text itself calls inexact.
 */
final class StatedAgainstListed implements DiscrepancyCheck {
    private static final int FEWEST_LISTED = 2;
    /** What a city is called as a thing that is counted. */
    private static final List<String> CITIES = List.of("city", "cities", "municipality", "municipalities", "城市", "市鎮");

    private final Set<String> counted;

    StatedAgainstListed(Expectations expectations) {
        this.counted = Stream.concat(
                        CITIES.stream(),
                        expectations.exclusiveOffices().values().stream().flatMap(List::stream))
                .map(label -> label.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String kind() {
        return "stated-against-listed";
    }

    @Override
    public List<Discrepancy> in(ClaimIndex claims) {
        var listed = claims.bySubject(Predicate.HAD_PARTICIPANT);
        var numbers = claims.bySubject(Predicate.COUNT);
        var qualified = claims.bySubject(Predicate.COUNT_QUALIFIER);
        var found = new ArrayList<Discrepancy>();
        claims.bySubject(Predicate.PARTICIPANT_COUNT).forEach((event, counts) -> {
            var cities = listed.getOrDefault(event, List.of()).stream()
                    .filter(claim -> ClaimIndex.objectOf(claim)
                            .filter(thing -> thing.kind().is(Kind.CITY))
                            .isPresent())
                    .toList();
            var number = cities.stream()
                    .flatMap(claim -> ClaimIndex.objectOf(claim).stream())
                    .map(Entity::iri)
                    .distinct()
                    .count();
            if (number >= FEWEST_LISTED) {
                var stated = counts.stream()
                        .filter(count -> ClaimIndex.objectOf(count)
                                .filter(node -> !qualified.containsKey(node.iri()))
                                .filter(this::countsCities)
                                .isPresent())
                        .flatMap(count -> tooLow(count, numbers, number).stream())
                        .distinct()
                        .toList();
                if (!stated.isEmpty()) {
                    found.add(discrepancy(stated, cities, number));
                }
            }
        });
        return found;
    }

    /** The count's claim and those of its number, where that number is below what is listed. */
    private static List<Claim> tooLow(Claim count, Map<String, List<Claim>> numbers, long listed) {
        var low = ClaimIndex.objectOf(count).stream()
                .flatMap(node -> numbers.getOrDefault(node.iri(), List.of()).stream())
                .filter(number -> valueOf(number)
                        .filter(value -> value.compareTo(BigDecimal.valueOf(listed)) < 0)
                        .isPresent())
                .toList();
        return low.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(count), low.stream()).toList();
    }

    private static Optional<BigDecimal> valueOf(Claim number) {
        return ClaimIndex.literalOf(number)
                .filter(literal -> literal.datatype() == Claim.Datatype.DECIMAL)
                .map(literal -> new BigDecimal(literal.lexical()));
    }

    private boolean countsCities(Entity count) {
        return ClaimIndex.qualifierOf(count, Property.KIND)
                .filter(kind -> kind.kind().is(Kind.CITY)
                        || kind.names().stream()
                                .anyMatch(name -> counted.stream().anyMatch(word -> isHead(word, name))))
                .isPresent();
    }

    /** In English the head noun ends the phrase before "of", "from" or "in"; in Chinese it ends the phrase. */
    private static boolean isHead(String word, Entity.Name name) {
        var text = name.text().toLowerCase(Locale.ROOT).strip();
        if (name.language().equals(Optional.of(Language.CHINESE))) {
            return text.endsWith(word);
        }
        var phrase = text.split(" (?:of|from|in|that|who|which) ", 2)[0];
        return phrase.equals(word) || phrase.endsWith(" " + word);
    }

    private Discrepancy discrepancy(List<Claim> stated, List<Claim> listed, long number) {
        var event = listed.get(0).subject();
        var values = stated.stream()
                .flatMap(claim -> valueOf(claim).stream())
                .map(BigDecimal::toPlainString)
                .distinct()
                .collect(Collectors.joining(", "));
        return Discrepancy.between(
                kind(),
                stated,
                listed,
                "%s: the number stated is %s, but %d cities are listed as taking part"
                        .formatted(ClaimIndex.nameOf(event, Language.ENGLISH), values, number),
                "%s：所述數目為%s，但列出的參與城市有%d個".formatted(ClaimIndex.nameOf(event, Language.CHINESE), values, number));
    }
}
