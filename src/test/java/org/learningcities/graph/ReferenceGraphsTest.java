package org.learningcities.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Language;
import org.learningcities.identity.Entity;
import org.learningcities.mention.Concept;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Place;
import org.learningcities.statement.Predicate;

class ReferenceGraphsTest {
    private static final Concept MAYOR = new Concept(
            "role",
            "mayor",
            Map.of(Language.ENGLISH, List.of("mayor", "mayors"), Language.CHINESE, List.of("市長")),
            true);

    private static final Entity ADA = Sayings.thing(Kind.PERSON, "Ada Bloem");

    @Test
    void writesAConceptWithItsLabelsInItsScheme() {
        Graphs.assertSame("vocabulary.ttl", Graphs.of(ReferenceGraphs.vocabulary(List.of(MAYOR))));
    }

    @Test
    void describesAKnownPlaceAndSaysWhoseDataItIs() {
        var lisse = Sayings.known(
                Sayings.thing(Kind.CITY, "place/lisse-1", Sayings.english("Lisse"), Sayings.chinese("利瑟")),
                "geonames:1");
        var row = new Place(
                "geonames:1",
                Kind.CITY,
                "Lisse",
                Optional.of("利瑟"),
                "NL",
                Optional.of(1L),
                Optional.of(52.26),
                Optional.of(4.5575),
                Optional.of("PPL"),
                22000);
        var claim = Sayings.says(ADA, Predicate.HOLDS_ROLE, Sayings.tenure(ADA, mayor(), lisse));
        Graphs.assertSame(
                "places.ttl",
                Graphs.of(ReferenceGraphs.places(
                        List.of(claim), key -> key.equals("geonames:1") ? Optional.of(row) : Optional.empty())));
    }

    @Test
    void hasNoPlacesWhereNoneIsKnown() {
        var claim = Sayings.says(Sayings.thing(Kind.CITY, "Lisse"), Predicate.TYPE, Kind.CITY);
        assertEquals(List.of(), ReferenceGraphs.places(List.of(claim), key -> Optional.empty()));
    }

    @Test
    void catalogueIsADatasetThatNamesItsOntology() {
        assertTrue(new HashSet<>(ReferenceGraphs.catalogue(List.of()))
                .containsAll(Graphs.parse(
                                """
                        <https://w3id.org/learning-cities/dataset> a <http://www.w3.org/ns/dcat#Dataset> ;
                            <http://purl.org/dc/terms/conformsTo> <https://w3id.org/learning-cities/ontology> .""")
                        .stream()
                        .toList()));
    }

    @Test
    void ontologyStatesExpectations() {
        var expectations = Expectations.of(ReferenceGraphs.ontology(), List.of(MAYOR));
        assertTrue(expectations.oneValue().containsAll(Set.of(Predicate.COUNT, Predicate.EVENT_DATE)));
        assertTrue(expectations.exclude(Kind.FACILITY, Kind.COMPANY));
        assertEquals(
                Set.of("https://w3id.org/learning-cities/id/role/mayor"),
                expectations.exclusiveOffices().keySet());
    }

    @Test
    void referenceGraphsDoNotDependOnTheOrderOfWhatTheyAreMadeOf() {
        var chair = new Concept("role", "chair", Map.of(Language.ENGLISH, List.of("chair")), false);
        assertEquals(
                Set.copyOf(ReferenceGraphs.vocabulary(List.of(MAYOR, chair))),
                Set.copyOf(ReferenceGraphs.vocabulary(List.of(chair, MAYOR))));
        Collection<Triple> ontology = ReferenceGraphs.ontology();
        assertEquals(Set.copyOf(ontology), Set.copyOf(ReferenceGraphs.ontology()));
    }

    @Test
    void saysWhichFileIsMissing() {
        var message = assertThrows(
                        IllegalArgumentException.class, () -> ReferenceGraphs.read(List.of("shapes/none.ttl"), "x"))
                .getMessage();
        assertEquals("shapes/none.ttl is not on the class path; it comes with this program", message);
    }

    private static Entity mayor() {
        return Sayings.thing(Kind.CONCEPT, "role/mayor", Sayings.english("mayor"));
    }
}
