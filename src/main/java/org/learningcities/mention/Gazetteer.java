package org.learningcities.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.learningcities.document.Language;

/** Places by key and by name: countries, curated places, and the rows of {@code gazetteer/places.tsv.gz} (GeoNames). */
public final class Gazetteer {
    private static final String ROWS = "/gazetteer/places.tsv.gz";
    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int PLAIN = 2;
    private static final int COUNTRY = 3;
    private static final int FEATURE = 5;
    private static final int LATITUDE = 6;
    private static final int LONGITUDE = 7;
    private static final int POPULATION = 8;
    private static final int LATIN = 9;
    private static final int HAN = 10;

    private static final class Holder {
        private static final Gazetteer SHARED = new Gazetteer(Lexicon.shared());
    }

    /** A curated place under one of its names; ambiguous where places elsewhere share that name. */
    record Curated(Place place, boolean ambiguous) {}

    private final Lexicon lexicon;
    // Rows are kept as lines and read when asked for: most of them never are.
    private final List<String> lines = new ArrayList<>();
    private final Map<String, int[]> byName = new HashMap<>();
    private final Set<String> hanBeginnings = new HashSet<>();
    private final Map<Long, Integer> byId = new HashMap<>();
    private final Map<String, Place> curatedByKey = new HashMap<>();
    private final Dictionary<Curated> curated = new Dictionary<>();

    private Gazetteer(Lexicon lexicon) {
        this.lexicon = lexicon;
        load();
        for (var named : lexicon.places()) {
            var place = curatedPlace(named);
            curatedByKey.put(place.key(), place);
            named.english()
                    .forEach(name -> curated.add(
                            name, new Curated(place, named.ambiguous().contains(Language.ENGLISH.tag()))));
            named.chinese()
                    .forEach(name -> curated.add(
                            name, new Curated(place, named.ambiguous().contains(Language.CHINESE.tag()))));
        }
    }

    /** The gazetteer of this build; loaded once. */
    public static Gazetteer shared() {
        return Holder.SHARED;
    }

    /** The place of a key: {@code geonames:1835553}, {@code country:KR} or a key of our own such as {@code eunpyeong-gu}. */
    public Optional<Place> place(String key) {
        if (curatedByKey.containsKey(key)) {
            return Optional.of(curatedByKey.get(key));
        }
        if (key.startsWith("country:")) {
            return lexicon.country(key.substring("country:".length())).map(Gazetteer::placeOf);
        }
        if (key.startsWith("geonames:")) {
            return row(Long.parseLong(key.substring("geonames:".length())));
        }
        return Optional.empty();
    }

    /** The row of a GeoNames id. */
    Optional<Place> row(long geonames) {
        return Optional.ofNullable(byId.get(geonames)).map(this::placeAt);
    }

    Dictionary<Curated> curated() {
        return curated;
    }

    /** The GeoNames rows that have a name (letter by letter, Han characters in either form), the largest first. */
    List<Place> named(String name) {
        return Arrays.stream(byName.getOrDefault(nameKey(name), new int[0]))
                .mapToObj(this::placeAt)
                .sorted((a, b) -> Integer.compare(b.population(), a.population()))
                .toList();
    }

    static Place placeOf(Lexicon.Country country) {
        return new Place(
                "country:" + country.code(),
                Kind.COUNTRY,
                country.english(),
                country.chinese(),
                country.code(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("PCLI"),
                0);
    }

    private Place curatedPlace(Lexicon.NamedPlace named) {
        var row = named.geonames().flatMap(this::row);
        if (named.geonames().isPresent() && row.isEmpty()) {
            throw new IllegalStateException(
                    "lexicon/places.yaml: %s has no row %d in %s; make the gazetteer again or drop the id"
                            .formatted(named.key(), named.geonames().get(), ROWS));
        }
        return new Place(
                named.geonames().map(id -> "geonames:" + id).orElse(named.key()),
                named.kind(),
                named.english().get(0),
                named.chinese().stream().findFirst(),
                named.country(),
                named.geonames(),
                row.flatMap(Place::latitude),
                row.flatMap(Place::longitude),
                row.flatMap(Place::featureCode),
                row.map(Place::population).orElse(0));
    }

    private Place placeAt(int line) {
        var field = lines.get(line).split("\t", -1);
        long id = Long.parseLong(field[ID]);
        return new Place(
                "geonames:" + id,
                Kind.CITY,
                field[NAME],
                Arrays.stream(field[HAN].split("\\|", -1))
                        .filter(name -> !name.isEmpty())
                        .findFirst(),
                field[COUNTRY],
                Optional.of(id),
                Optional.of(Double.valueOf(field[LATITUDE])),
                Optional.of(Double.valueOf(field[LONGITUDE])),
                Optional.of(field[FEATURE]),
                Integer.parseInt(field[POPULATION]));
    }

    private void load() {
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        Objects.requireNonNull(
                                Gazetteer.class.getResourceAsStream(ROWS), ROWS + " is not on the class path"),
                        1 << 16),
                StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                int number = lines.size();
                lines.add(line);
                var field = line.split("\t", -1);
                byId.put(Long.valueOf(field[ID]), number);
                name(field[NAME], number);
                if (!field[PLAIN].isEmpty()) {
                    name(field[PLAIN], number);
                }
                for (var names : List.of(field[LATIN], field[HAN])) {
                    if (!names.isEmpty()) {
                        for (var name : names.split("\\|", -1)) {
                            name(name, number);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(ROWS + ": cannot be read; make it again with data/gazetteer/make.py", e);
        }
    }

    private void name(String name, int line) {
        var key = nameKey(name);
        if (isHan(name)) {
            hanBeginnings.add(beginning(key));
        }
        byName.merge(key, new int[] {line}, (old, added) -> {
            if (old[old.length - 1] == line) {
                return old;
            }
            var joined = Arrays.copyOf(old, old.length + 1);
            joined[old.length] = line;
            return joined;
        });
    }

    /** False where no name in Han characters begins with these words: most words begin none. */
    boolean mayBegin(Words words, int from) {
        return hanBeginnings.contains(
                beginning(words.at(from).folded() + words.at(from + 1).folded()));
    }

    /** The first two characters of a name's key. */
    private static String beginning(String key) {
        return key.codePointCount(0, key.length()) <= 2 ? key : key.substring(0, key.offsetByCodePoints(0, 2));
    }

    private static boolean isHan(String name) {
        return name.codePointAt(0) >= 0x3400;
    }

    private static String nameKey(String name) {
        // Latin names: case only, which is faster than cutting 50,000 of them into words.
        return isHan(name) ? Words.key(name) : name.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
