package org.learningcities.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The countries that a document speaks of, which decide between places of one name. */
final class Cohort {
    private static final int KNOWN_EVERYWHERE = 200_000;
    private static final int KNOWN_IN_COUNTRY = 10_000;
    /** How many times larger a place must be than the next of its name to be meant without saying so. */
    private static final int DOMINANT = 4;

    private final Set<String> countries;

    private Cohort(Set<String> countries) {
        this.countries = Set.copyOf(countries);
    }

    /** The countries named, as nouns or adjectives, and those of places whose name is theirs alone. */
    static Cohort of(List<Words> blocks, Lexicon lexicon, Gazetteer gazetteer) {
        var countries = new HashSet<String>();
        for (var words : blocks) {
            lexicon.countries()
                    .allIn(words)
                    .forEach(hit -> countries.add(hit.value().code()));
            lexicon.demonyms()
                    .allIn(words)
                    .forEach(hit -> countries.add(hit.value().code()));
            gazetteer.curated().allIn(words).stream()
                    .filter(hit -> !hit.value().ambiguous())
                    .forEach(hit -> countries.add(hit.value().place().country()));
        }
        return new Cohort(countries);
    }

    boolean has(Place place) {
        return countries.contains(place.country());
    }

    /** The one place meant among those of a name, largest first; {@code cue}: the words around say that it is a place. */
    Optional<Place> choose(List<Place> candidates, boolean cue, boolean longName) {
        var here = candidates.stream().filter(this::has).toList();
        var from = here.isEmpty() ? candidates : here;
        if (from.isEmpty()) {
            return Optional.empty();
        }
        var largest = from.get(0);
        int least = (here.isEmpty() ? KNOWN_EVERYWHERE : KNOWN_IN_COUNTRY) / (cue ? 4 : 1) / (longName ? 4 : 1);
        boolean alone = from.size() == 1
                || largest.population() >= DOMINANT * from.get(1).population();
        return alone && largest.population() >= least ? Optional.of(largest) : Optional.empty();
    }
}
