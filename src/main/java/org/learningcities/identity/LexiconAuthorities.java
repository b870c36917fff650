package org.learningcities.identity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningcities.document.Language;
import org.learningcities.mention.Concept;
import org.learningcities.mention.Gazetteer;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Lexicon;
import org.learningcities.mention.Place;

/** What the project's own gazetteer and lexicons know. */
public final class LexiconAuthorities implements Authorities {
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;
    private final List<String> exclusiveRoles;

    private LexiconAuthorities(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.exclusiveRoles = lexicon.concepts().stream()
                .filter(concept -> concept.scheme().equals("role") && concept.exclusive())
                .map(Concept::key)
                .toList();
    }

    /** Those that ship with the project. */
    public static LexiconAuthorities shared() {
        return new LexiconAuthorities(Lexicon.shared(), Gazetteer.shared());
    }

    @Override
    public Optional<Known> known(String scheme, String key) {
        return switch (scheme) {
            case "place" -> gazetteer.place(key).map(LexiconAuthorities::place);
            case "organisation" -> lexicon.bodyKind(key).map(kind -> named(scheme, key, kind));
            case "group" ->
                names(scheme, key).isEmpty() ? Optional.empty() : Optional.of(named(scheme, key, Kind.GROUP));
            case "role", "theme" ->
                names(scheme, key).isEmpty() ? Optional.empty() : Optional.of(named(scheme, key, Kind.CONCEPT));
            default -> Optional.empty();
        };
    }

    private static Known place(Place place) {
        var names = new EnumMap<Language, String>(Language.class);
        names.put(Language.ENGLISH, place.name());
        place.chineseName().ifPresent(name -> names.put(Language.CHINESE, name));
        return new Known(place.key(), place.kind(), names, place.geonames().map(id -> "geonames:" + id));
    }

    private Known named(String scheme, String key, Kind kind) {
        return new Known(key, kind, names(scheme, key), Optional.empty());
    }

    private Map<Language, String> names(String scheme, String key) {
        var names = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            lexicon.labels(scheme, key, language).stream().findFirst().ifPresent(name -> names.put(language, name));
        }
        return names;
    }

    @Override
    public Optional<Known> theme(String words, Language language) {
        return lexicon.theme(words, language).flatMap(key -> known("theme", key));
    }

    @Override
    public Optional<Known> networkOf(String statusKey) {
        return lexicon.networkOf(statusKey).flatMap(key -> known("organisation", key));
    }

    @Override
    public List<String> exclusiveRoles() {
        return exclusiveRoles;
    }
}
