package org.learningcities.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.learningcities.document.Document;
import org.learningcities.identity.Identity;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/**
 * Scores the things that a text names by group: persons, places, organisations, programmes, facilities, events,
 * awards.
 *
 * <p>The unit is the thing, not the place where it stands. Mentions are brought together to one thing where they are of
 * one group and have the same gazetteer or lexicon entry or, folded, the same name; short forms and pronouns go with
 * what they stand for. A thing of the gold is found where one of its names or aliases is, folded, a name of a thing found
 * of its group; names within longer names and adjectives of countries count for that too. A thing found is right where it
 * is a thing of the gold. Found things that the gold does not have count against precision, but for those that have no
 * name (a festival, 免費課程), which gold files list or leave out as they please.
 */
public final class EntityScore {
    /** The words of gold files for classes that have another name here. */
    private static final Map<String, Kind> SPELLINGS = Map.of(
            "Organization", Kind.ORGANISATION,
            "District", Kind.ADMINISTRATIVE_AREA,
            "Region", Kind.ADMINISTRATIVE_AREA,
            "Program", Kind.PROGRAMME);

    private static final Map<Kind, String> GROUPS = groups();

    /**
     * How many were found.
     *
     * @param rates by group
     * @param missed those of the gold that were not found
     * @param extra names found that the gold does not have
     */
    public record Outcome(Map<String, Rates> rates, List<String> missed, List<String> extra) {
        static final Outcome NONE = new Outcome(Map.of(), List.of(), List.of());

        Outcome plus(Outcome other) {
            return new Outcome(
                    Rates.sum(rates, other.rates),
                    Stream.concat(missed.stream(), other.missed.stream()).toList(),
                    Stream.concat(extra.stream(), other.extra.stream()).toList());
        }
    }

    private final Wording wording;
    private final Document document;
    private final Map<String, Found> things = new LinkedHashMap<>();
    private final Map<String, Set<String>> otherNames = new HashMap<>();

    /** A thing found: its group, its names as compared, and whether one of them is a name rather than a description. */
    private static final class Found {
        private final String group;
        private final String text;
        private final Set<String> names = new TreeSet<>();
        private boolean named;

        Found(String group, String text) {
            this.group = group;
            this.text = text;
        }
    }

    private EntityScore(Wording wording, Document document) {
        this.wording = wording;
        this.document = document;
    }

    private static Map<Kind, String> groups() {
        var groups = new LinkedHashMap<Kind, String>();
        groups.put(Kind.PERSON, "persons");
        groups.put(Kind.PLACE, "places");
        groups.put(Kind.ORGANISATION, "organisations");
        groups.put(Kind.PROGRAMME, "programmes");
        groups.put(Kind.FACILITY, "facilities");
        groups.put(Kind.EVENT, "events");
        groups.put(Kind.AWARD, "awards");
        groups.put(Kind.AGREEMENT, "agreements");
        groups.put(Kind.DOCUMENT, "documents");
        return groups;
    }

    static Optional<String> groupOf(Kind kind) {
        return GROUPS.entrySet().stream()
                .filter(group -> kind.is(group.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A class that is not known here is a group of its own, in which nothing is found. */
    private static String groupOf(String type) {
        return Optional.ofNullable(SPELLINGS.get(type))
                .or(() -> Kind.of(type))
                .flatMap(EntityScore::groupOf)
                .orElseGet(() -> type.toLowerCase(Locale.ROOT));
    }

    /** Empty where the gold lists no things. */
    static Outcome of(Gold gold, Document document, List<Mention> mentions) {
        if (gold.entities().isEmpty()) {
            return Outcome.NONE;
        }
        var score = new EntityScore(gold.wording(), document);
        mentions.forEach(score::note);
        return score.against(gold);
    }

    private void note(Mention mention) {
        mention.nested().forEach(this::noteNested);
        var thing = mention.resolved();
        if (mention.kind() == Kind.DEMONYM) {
            noteName("places", mention);
        }
        groupOf(thing.kind()).ifPresent(group -> {
            var key = group + ":"
                    + (thing.reading() instanceof Mention.Reading.Entry entry
                            ? entry.scheme() + ":" + entry.key()
                            : wording.key(thing.text()));
            var found = things.computeIfAbsent(key, k -> new Found(group, thing.text()));
            found.names.add(wording.key(thing.text()));
            found.names.add(wording.key(mention.text()));
            found.named |= Identity.isName(document, thing);
        });
    }

    private void noteNested(Mention mention) {
        mention.nested().forEach(this::noteNested);
        groupOf(mention.kind()).ifPresent(group -> noteName(group, mention));
    }

    private void noteName(String group, Mention mention) {
        otherNames.computeIfAbsent(group, key -> new HashSet<>()).add(wording.key(mention.text()));
    }

    private Outcome against(Gold gold) {
        var missed = new ArrayList<String>();
        var extra = new ArrayList<String>();
        var rates = new TreeMap<String, Rates>();
        var right = new HashSet<Found>();
        for (var entity : gold.entities()) {
            var group = groupOf(entity.type());
            var names =
                    new ArrayList<>(entity.names().stream().map(wording::key).toList());
            var same = things.values().stream()
                    .filter(found -> found.group.equals(group) && names.stream().anyMatch(found.names::contains))
                    .toList();
            right.addAll(same);
            var isFound =
                    !same.isEmpty() || names.stream().anyMatch(otherNames.getOrDefault(group, Set.of())::contains);
            rates.merge(group, new Rates(isFound ? 1 : 0, 1, 0, 0), Rates::plus);
            if (!isFound) {
                missed.add(group + ": " + entity.names().get(0));
            }
        }
        for (var found : things.values()) {
            var isRight = right.contains(found);
            if (isRight || found.named) {
                rates.merge(found.group, new Rates(0, 0, isRight ? 1 : 0, 1), Rates::plus);
                if (!isRight) {
                    extra.add(found.group + ": " + found.text);
                }
            }
        }
        return new Outcome(rates, List.copyOf(missed), List.copyOf(extra));
    }
}
