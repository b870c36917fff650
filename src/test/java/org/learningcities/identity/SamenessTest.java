package org.learningcities.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;

class SamenessTest {
    private static final List<Node> CITIES =
            List.of(city("a", 30), city("b", 10), city("c", 20), city("d", 40), city("e", 50));

    private static Node city(String key, int position) {
        return new Node(key, Kind.CITY, key, Optional.of(Language.ENGLISH), Optional.empty(), true, position);
    }

    private static Sameness ofCities() {
        var sameness = new Sameness();
        CITIES.forEach(sameness::keep);
        return sameness;
    }

    @Test
    void whatIsTheSameAsOneThingIsTheSameAsAnother() {
        var sameness = ofCities();
        assertTrue(sameness.join(CITIES.get(0), CITIES.get(1)));
        assertTrue(sameness.join(CITIES.get(1), CITIES.get(2)));
        assertFalse(sameness.join(CITIES.get(0), CITIES.get(2)), "known already");
        assertEquals(List.of("b", "c", "a"), keys(sameness, CITIES.get(0)), "by where the text first speaks of them");
        assertEquals(List.of("d"), keys(sameness, CITIES.get(3)));
    }

    @Test
    void ofTwoNodesWithOneKeyTheFirstInTheTextStays() {
        var sameness = ofCities();
        assertEquals(10, sameness.keep(city("b", 99)).position());
        assertEquals(5, sameness.keep(city("b", 5)).position());
        assertEquals(5, sameness.byKey("b").orElseThrow().position());
    }

    /** The order in which a document's statements join things must not show in its graph. */
    @Test
    void theOrderOfJoiningDoesNotMatter() {
        var joins = new ArrayList<>(List.of(List.of(0, 1), List.of(2, 3), List.of(1, 3)));
        var one = ofCities();
        joins.forEach(pair -> one.join(CITIES.get(pair.get(0)), CITIES.get(pair.get(1))));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(joins, new Random(seed));
            var other = ofCities();
            joins.forEach(pair -> other.join(CITIES.get(pair.get(1)), CITIES.get(pair.get(0))));
            for (var city : CITIES) {
                assertEquals(one.standing(city), other.standing(city));
                assertEquals(one.same(city), other.same(city));
            }
        }
    }

    private static List<String> keys(Sameness sameness, Node node) {
        return sameness.same(node).stream().map(Node::key).toList();
    }
}
