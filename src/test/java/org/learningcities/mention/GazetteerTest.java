package org.learningcities.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private final Gazetteer gazetteer = Gazetteer.shared();

    @Test
    void everyCuratedRowExistsInItsCountry() {
        var linked = Lexicon.shared().places().stream()
                .filter(place -> place.geonames().isPresent())
                .toList();
        assertTrue(linked.size() > 200, "only " + linked.size() + " places are linked");
        for (var place : linked) {
            var row = gazetteer.row(place.geonames().orElseThrow());
            assertEquals(Optional.of(place.country()), row.map(Place::country), place.key());
        }
    }

    @Test
    void noNameStandsForTwoCuratedPlaces() {
        var seen = new java.util.HashMap<String, String>();
        for (var place : Lexicon.shared().places()) {
            for (var name : place.english()) {
                var other = seen.put(name, place.key());
                assertTrue(
                        other == null || other.equals(place.key()), name + " names " + other + " and " + place.key());
            }
        }
    }

    @Test
    void tellsAPlaceByItsKey() {
        var suwon = gazetteer.place("geonames:1835553").orElseThrow();
        assertEquals("Suwon", suwon.name());
        assertEquals(Optional.of("水原"), suwon.chineseName());
        assertEquals("KR", suwon.country());
        assertEquals(37.29, suwon.latitude().orElseThrow(), 0.01);
        assertEquals("South Korea", gazetteer.place("country:KR").orElseThrow().name());
        assertEquals(
                Optional.empty(), gazetteer.place("gwanak-gu").orElseThrow().geonames());
        assertEquals(Optional.empty(), gazetteer.place("atlantis"));
    }

    @Test
    void findsNamesInEitherHanForm() {
        assertEquals(gazetteer.named("汉堡"), gazetteer.named("漢堡"));
        assertTrue(
                gazetteer.named("漢堡").stream().anyMatch(place -> place.country().equals("DE")));
    }
}
