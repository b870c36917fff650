package org.learningcities.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.learningcities.graph.Sayings.count;
import static org.learningcities.graph.Sayings.literal;
import static org.learningcities.graph.Sayings.number;
import static org.learningcities.graph.Sayings.says;
import static org.learningcities.graph.Sayings.tenure;
import static org.learningcities.graph.Sayings.thing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Claim.Datatype;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

class DiscrepanciesTest extends InventedWorld {
    @Test
    void sayTheSameWhateverTheOrder() {
        var centres = count(lisse, thing(Kind.PHRASE, "centres"));
        var claims = new ArrayList<>(List.of(
                says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, lisse)),
                says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, gouda)),
                says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, delft)),
                says(centres, Predicate.COUNT, number("40")),
                says(centres, Predicate.COUNT, number("44")),
                says(centres, Predicate.COUNT, number("48"))));
        var bytes = CanonicalQuads.bytes(quadsOf(claims));
        for (var seed = 0; seed < 8; seed++) {
            Collections.shuffle(claims, new Random(seed));
            assertArrayEquals(bytes, CanonicalQuads.bytes(quadsOf(claims)));
        }
    }

    private List<Quad> quadsOf(List<Claim> claims) {
        return discrepancies.in(claims).stream()
                .flatMap(discrepancy -> Discrepancies.quads(discrepancy).stream())
                .toList();
    }

    @Test
    void areWrittenWithBothSidesInTheirGraph() {
        var found = found(
                says(fair, Predicate.EVENT_DATE, literal("2024", Datatype.YEAR)),
                says(fair, Predicate.EVENT_DATE, literal("2025", Datatype.YEAR)));
        var quads = Discrepancies.quads(found.get(0));
        assertEquals(
                Set.of(Vocabulary.DISCREPANCIES),
                Set.copyOf(quads.stream().map(Quad::getGraph).distinct().toList()));
        Graphs.assertSame("discrepancy.ttl", Graphs.ofQuads(quads));
    }

    @Test
    void refuseASideWithoutClaims() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Discrepancy.between("kind", List.of(), List.of(says(ada, Predicate.TYPE, Kind.PERSON)), "", ""));
    }

    @Test
    void listEveryCheckThatThereIs() {
        var classes = new ClassFileImporter()
                .importPackages("org.learningcities.graph").stream()
                        .filter(type -> type.isAssignableTo(DiscrepancyCheck.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                classes,
                discrepancies.checks().stream()
                        .map(check -> check.getClass().getName())
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(
                classes.size(),
                discrepancies.checks().stream()
                        .map(DiscrepancyCheck::kind)
                        .distinct()
                        .count());
    }
}
