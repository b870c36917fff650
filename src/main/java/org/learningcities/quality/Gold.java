package org.learningcities.quality;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a careful reader found in one text: facts, and where the file has them, the things it names and the
 * contradictions in it. Knows which names are names of one thing.
 */
public final class Gold {
    static final Set<String> LABELS = Set.of("name", "alternativeName");

    /** Their objects are things, even if nothing is said of them. */
    private static final Set<String> PLACES = Set.of("locatedIn", "partOf", "tookPlaceAt", "visited");

    /** Words for things that often have no name of their own. */
    static final Pattern UNNAMED =
            words("(?:visit|meeting|agreement|mou|event|presentation|ceremony|festival|round|centre|center"
                    + "|project|programme|school|ecosystem|stakeholder|gymnastics|activity|activities|delegation"
                    + "|conference)s?");

    /** Two names are one where their words agree so far. */
    static final double STRICT = 0.85;

    /** A thing that a text names: its class in the gold file's words, and every name. */
    public record NamedThing(String type, List<String> names) {}

    /** A place where the text contradicts itself, with the facts and quotations (folded) that show it. */
    public record Contradiction(String id, String kind, String title, List<String> facts, List<String> quotes) {}

    private final String name;
    private final Optional<String> source;
    private final List<GoldFact> facts;
    private final List<NamedThing> entities;
    private final List<Contradiction> contradictions;
    private final Wording wording = new Wording();
    private final Map<String, Set<String>> group = new HashMap<>();
    private final Map<String, Set<String>> things = new TreeMap<>();
    private final Map<String, Set<String>> named = new TreeMap<>();
    private final List<Set<String>> typed;
    private final Map<List<String>, Set<String>> seen = new HashMap<>();

    private Gold(String name, JsonObject file) {
        this.name = name;
        this.source = Printed.at(file, "seed").map(Printed::of);
        var language = Printed.at(file, "lang").map(Printed::of).orElse("en");
        this.facts = objects(file, file.containsKey("facts") ? "facts" : "relations")
                .map(fact -> GoldFact.of(fact, language))
                .toList();
        this.entities = objects(file, "entities")
                .map(entity -> new NamedThing(
                        Printed.of(entity.get("type")),
                        Stream.of("name", "names", "aliases")
                                .flatMap(key -> Printed.listed(entity, key).stream())
                                .toList()))
                .toList();
        this.contradictions = objects(file, "discrepancies")
                .map(found -> new Contradiction(
                        Printed.of(found.get("id")),
                        Printed.of(found.get("kind")),
                        Printed.of(found.get("title")),
                        Printed.listed(found, "facts"),
                        Stream.of("en", "zh")
                                .flatMap(key -> GoldFact.quotes(found.get(key)))
                                .map(Wording::fold)
                                .toList()))
                .toList();
        noteNames();
        this.typed = facts.stream()
                .filter(fact -> fact.predicate().equals("type"))
                .map(fact -> names(fact.subject()))
                .toList();
    }

    private void noteNames() {
        var alias = new TreeMap<String, Set<String>>();
        for (var fact : facts) {
            if (LABELS.contains(fact.predicate())) {
                alias.computeIfAbsent(fact.subject(), key -> new TreeSet<>()).add(fact.object());
            }
        }
        entities.forEach(entity -> alias.computeIfAbsent(entity.names().get(0), key -> new TreeSet<>())
                .addAll(entity.names().subList(1, entity.names().size())));
        alias.forEach((one, others) -> {
            var all = new TreeSet<>(others);
            all.add(one);
            all.forEach(each -> group.computeIfAbsent(wording.key(each), key -> new TreeSet<>())
                    .addAll(all));
        });
        var all = new TreeSet<>(alias.keySet());
        for (var fact : facts) {
            all.add(fact.subject());
            if (PLACES.contains(fact.predicate())) {
                all.add(fact.object());
            }
        }
        for (var thing : all) {
            things.put(wording.key(thing), names(thing));
            if (!UNNAMED.matcher(thing).find()) {
                named.put(wording.key(thing), names(thing));
            }
        }
    }

    static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_])(?:" + alternatives + ")(?![\\p{L}\\p{N}_])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Stream<JsonObject> objects(JsonObject file, String key) {
        return file.containsKey(key) ? file.getJsonArray(key).getValuesAs(JsonObject.class).stream() : Stream.empty();
    }

    /**
     * Reads a gold file.
     *
     * @throws IOException where it cannot be read or is no gold; the message says which file and why
     */
    public static Gold read(Path file) throws IOException {
        var name = file.getFileName().toString().replaceFirst("\\.json$", "");
        try (var reader = Json.createReader(new StringReader(Files.readString(file, StandardCharsets.UTF_8)))) {
            var read = reader.readObject();
            if (!read.containsKey("facts") && !read.containsKey("relations")) {
                throw new IOException("%s: no gold: it has neither \"facts\" nor \"relations\"".formatted(file));
            }
            return new Gold(name, read);
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new IOException(
                    "%s: no gold (facts with id, subject, canonical, object and evidence): %s"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /** The file's name without its ending. */
    public String name() {
        return name;
    }

    /** The name of the text's file, where the gold gives it; else it is that of the gold, with another ending. */
    public Optional<String> source() {
        return source;
    }

    List<GoldFact> facts() {
        return facts;
    }

    List<NamedThing> entities() {
        return entities;
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }

    Wording wording() {
        return wording;
    }

    /** Every name of the thing that a name names, itself among them, with and without what it has in brackets. */
    Set<String> names(String one) {
        return Stream.concat(
                        Stream.of(one, Wording.withoutBrackets(one)),
                        group.getOrDefault(wording.key(one), Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which named things of the gold these names name. */
    Set<String> who(Collection<String> names) {
        return seen.computeIfAbsent(List.copyOf(names), key -> named.entrySet().stream()
                .filter(thing -> wording.sameName(thing.getValue(), key, STRICT))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** True where the gold says of what class the thing is. */
    boolean types(List<String> subject) {
        return typed.stream().anyMatch(names -> wording.sameName(names, subject, STRICT));
    }

    /** True where both are names of one thing of the gold. */
    boolean hasName(List<String> subject, List<String> label) {
        return things.values().stream()
                .anyMatch(names -> wording.sameName(names, subject, STRICT) && wording.sameName(names, label, 1));
    }

    List<String> namesAnd(String one, List<String> also) {
        var all = new ArrayList<>(names(one));
        all.addAll(also);
        return all;
    }
}
