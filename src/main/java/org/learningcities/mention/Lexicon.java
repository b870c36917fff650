package org.learningcities.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.learningcities.document.Language;

/** The words of the field, read from {@code lexicon/*.yaml}: roles, groups, themes, bodies, head nouns, word lists. */
public final class Lexicon {
    private static final String ENGLISH = Language.ENGLISH.tag();
    private static final String CHINESE = Language.CHINESE.tag();

    /** A head noun and what a name with it stands for. */
    record Head(String key, Kind kind, boolean common) {}

    /** A body of the field. */
    record Body(String key, Kind kind) {}

    /** A country of {@code countries.yaml}. */
    record Country(String code, String english, Optional<String> chinese) {}

    /** A place of {@code places.yaml}. */
    record NamedPlace(
            String key,
            String country,
            Optional<Long> geonames,
            Kind kind,
            Set<String> ambiguous,
            List<String> english,
            List<String> chinese) {}

    private static final class Holder {
        private static final Lexicon SHARED = new Lexicon();
    }

    private final List<Concept> concepts = new ArrayList<>();
    private final Dictionary<String> roles = new Dictionary<>();
    private final Dictionary<String> groups = new Dictionary<>();
    private final Map<Language, Dictionary<String>> themes = new HashMap<>();
    private final Dictionary<String> statuses = new Dictionary<>();
    private final Dictionary<Body> bodies = new Dictionary<>();
    private final Map<String, Kind> bodyKinds = new HashMap<>();
    private final Map<String, String> networks = new HashMap<>();
    private final Dictionary<Head> heads = new Dictionary<>();
    private final Dictionary<Head> commonHeads = new Dictionary<>();
    private final Dictionary<Country> countries = new Dictionary<>();
    private final Dictionary<Country> demonyms = new Dictionary<>();
    private final Map<String, Country> shortCountries = new HashMap<>();
    private final Map<String, Country> countriesByCode = new HashMap<>();
    private final List<NamedPlace> places = new ArrayList<>();
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Map<String, List<String>> labels = new HashMap<>();

    private Lexicon() {
        for (var row : LexiconFile.of("roles").rows(Set.of("en", "zh-Hant", "also", "exclusive"))) {
            concept("role", row, roles);
        }
        for (var row : LexiconFile.of("groups").rows(Set.of("en", "zh-Hant"))) {
            concept("group", row, groups);
        }
        themes.put(Language.ENGLISH, new Dictionary<>());
        themes.put(Language.CHINESE, new Dictionary<>());
        for (var row : LexiconFile.of("themes").rows(Set.of("en", "zh-Hant"))) {
            concept("theme", row, new Dictionary<>());
            row.all(ENGLISH)
                    .forEach(label -> themes.get(Language.ENGLISH).add(label.toLowerCase(Locale.ROOT), row.key()));
            row.all(CHINESE).forEach(label -> themes.get(Language.CHINESE).add(label, row.key()));
        }
        for (var row : LexiconFile.of("status").rows(Set.of("en", "zh-Hant", "network"))) {
            row.all("network").forEach(network -> networks.put(row.key(), network));
            labelsOf(row).forEach(label -> statuses.add(label, row.key()));
        }
        for (var row : LexiconFile.of("organisations").rows(Set.of("en", "zh-Hant", "kind"))) {
            var body = new Body(row.key(), kind(row));
            labelsOf(row).forEach(label -> bodies.add(label, body));
            bodyKinds.put(row.key(), body.kind());
            labels.put("organisation:" + row.key(), labelsOf(row));
        }
        for (var row : LexiconFile.of("heads").rows(Set.of("en", "zh-Hant", "kind", "common"))) {
            row.all(ENGLISH).forEach(label -> heads.add(label, new Head(row.key(), kind(row), false)));
            row.all("common").forEach(label -> commonHeads.add(label, new Head(row.key(), kind(row), true)));
            row.all(CHINESE).forEach(label -> heads.add(label, new Head(row.key(), kind(row), true)));
        }
        loadCountries();
        loadPlaces();
        var words = LexiconFile.of("words");
        for (var list : List.of(
                "boundary",
                "verbs",
                "modifiers",
                "plurals",
                "title",
                "common",
                "placeCues",
                "honorifics",
                "particles",
                "occupations",
                "speech",
                "zhSpeech",
                "givenNames",
                "romanisedSurnames",
                "surnames",
                "zhBoundary",
                "zhVerbNouns",
                "zhTitles",
                "zhPeople",
                "zhAfterPerson",
                "zhDoings",
                "field")) {
            lists.put(list, new HashSet<>(words.words(list)));
        }
        PersonalNames.given().forEach(lists.get("givenNames")::add);
        PersonalNames.japaneseSurnames().forEach(lists.get("surnames")::add);
        for (var list : List.of("afterName", "zhNoPlaceCharacters", "zhTransliteration", "zhNoNameEnd")) {
            var characters = new HashSet<String>();
            words.words(list).get(0).codePoints().forEach(c -> characters.add(Character.toString(c)));
            lists.put(list, characters);
        }
    }

    /** The lexicon of this build; loaded once. */
    public static Lexicon shared() {
        return Holder.SHARED;
    }

    /** Every role, group and theme, for a SKOS concept each. */
    public List<Concept> concepts() {
        return List.copyOf(concepts);
    }

    /** What a body of {@code organisations.yaml} is. */
    public Optional<Kind> bodyKind(String key) {
        return Optional.ofNullable(bodyKinds.get(key));
    }

    /** The key of the body whose members carry a label of {@code status.yaml}. */
    public Optional<String> networkOf(String statusKey) {
        return Optional.ofNullable(networks.get(statusKey));
    }

    /** The theme whose label a phrase is, case aside. */
    public Optional<String> theme(String text, Language language) {
        return themes.get(language).of(text.strip());
    }

    /** The labels of an entry, preferred first; empty where there is none. {@code scheme} as in {@link Mention.Reading.Entry}. */
    public List<String> labels(String scheme, String key, Language language) {
        if (scheme.equals("organisation")) {
            return labels.getOrDefault("organisation:" + key, List.of()).stream()
                    .filter(label ->
                            (language == Language.CHINESE) == label.codePoints().anyMatch(Character::isIdeographic))
                    .toList();
        }
        return concepts.stream()
                .filter(concept ->
                        concept.scheme().equals(scheme) && concept.key().equals(key))
                .flatMap(concept -> concept.labels().getOrDefault(language, List.of()).stream())
                .toList();
    }

    Dictionary<String> roles() {
        return roles;
    }

    Dictionary<String> groups() {
        return groups;
    }

    Dictionary<String> statuses() {
        return statuses;
    }

    Dictionary<Body> bodies() {
        return bodies;
    }

    Dictionary<Head> heads() {
        return heads;
    }

    Dictionary<Head> commonHeads() {
        return commonHeads;
    }

    Dictionary<Country> countries() {
        return countries;
    }

    Dictionary<Country> demonyms() {
        return demonyms;
    }

    Optional<Country> shortCountry(String character) {
        return Optional.ofNullable(shortCountries.get(character));
    }

    Optional<Country> country(String code) {
        return Optional.ofNullable(countriesByCode.get(code));
    }

    List<NamedPlace> places() {
        return places;
    }

    /** What a list of {@code words.yaml} holds. */
    Stream<String> listed(String list) {
        return lists.get(list).stream();
    }

    /** True where a list of {@code words.yaml} holds a word just so. */
    boolean lists(String list, String word) {
        return lists.get(list).contains(word);
    }

    private void concept(String scheme, LexiconFile.Row row, Dictionary<String> dictionary) {
        labelsOf(row).forEach(label -> dictionary.add(label, row.key()));
        row.all("also").forEach(form -> dictionary.add(form, row.key()));
        concepts.add(new Concept(
                scheme,
                row.key(),
                Map.of(Language.ENGLISH, row.all(ENGLISH), Language.CHINESE, row.all(CHINESE)),
                row.one("exclusive").map("true"::equals).orElse(false)));
    }

    private void loadCountries() {
        for (var row : LexiconFile.of("countries").rows(Set.of("en", "zh-Hant", "demonym", "short"))) {
            var country = new Country(row.key(), row.all(ENGLISH).get(0), row.one(CHINESE));
            countriesByCode.put(row.key(), country);
            labelsOf(row).forEach(label -> countries.add(label, country));
            row.all("demonym").forEach(label -> demonyms.add(label, country));
            row.all("short").forEach(label -> shortCountries.put(label, country));
        }
    }

    private void loadPlaces() {
        var allowed = Set.of("country", "geonames", "kind", "ambiguous", "en", "zh-Hant");
        for (var row : LexiconFile.of("places").rows(allowed)) {
            places.add(new NamedPlace(
                    row.key(),
                    row.one("country")
                            .orElseThrow(() ->
                                    new IllegalArgumentException(row.place() + " has no country; add its ISO code")),
                    row.one("geonames").map(Long::valueOf),
                    row.fields().containsKey("kind") ? kind(row) : Kind.CITY,
                    Set.copyOf(row.all("ambiguous")),
                    row.all(ENGLISH),
                    row.all(CHINESE)));
        }
    }

    private static List<String> labelsOf(LexiconFile.Row row) {
        var all = new ArrayList<>(row.all(ENGLISH));
        all.addAll(row.all(CHINESE));
        return List.copyOf(all);
    }

    private static Kind kind(LexiconFile.Row row) {
        var label = row.one("kind").orElse("");
        return Kind.of(label)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s kind \"%s\" is no kind; expected one such as City, Organisation or Facility"
                                .formatted(row.place(), label)));
    }
}
