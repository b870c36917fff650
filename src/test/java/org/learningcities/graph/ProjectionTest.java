package org.learningcities.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.learningcities.graph.Sayings.anyLanguage;
import static org.learningcities.graph.Sayings.chinese;
import static org.learningcities.graph.Sayings.count;
import static org.learningcities.graph.Sayings.english;
import static org.learningcities.graph.Sayings.known;
import static org.learningcities.graph.Sayings.literal;
import static org.learningcities.graph.Sayings.name;
import static org.learningcities.graph.Sayings.number;
import static org.learningcities.graph.Sayings.says;
import static org.learningcities.graph.Sayings.tenure;
import static org.learningcities.graph.Sayings.thing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Claim.Datatype;
import org.learningcities.identity.Entity;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

class ProjectionTest {
    private final Entity lisse = known(
            thing(
                    Kind.CITY,
                    "place/lisse-1",
                    english("Lisse"),
                    chinese("利瑟"),
                    english("Town of Lisse"),
                    anyLanguage("LSS")),
            "geonames:1");
    private final Entity ada = thing(Kind.PERSON, "person/ada/lisse", anyLanguage("Ada Bloem"));
    private final Entity mayor = thing(Kind.CONCEPT, "role/mayor", english("mayor"), chinese("市長"));

    @Test
    void describesATenureWithRoleHolderAndBody() {
        assertProjects("tenure.ttl", says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, lisse)));
    }

    @Test
    void givesAPhraseAndAQuotationTheirWordsInEachLanguage() {
        var phrase = thing(Kind.PHRASE, "phrase/x/1", english("learning for all"), chinese("全民學習"));
        var quotation = thing(Kind.QUOTATION, "quotation/x/2", english("We learn."), chinese("我們學習。"));
        var projected = new LinkedHashSet<>(Projection.project(says(lisse, Predicate.HAS_GOAL, phrase)));
        projected.addAll(Projection.project(says(ada, Predicate.SAID, quotation)));
        Graphs.assertSame("words.ttl", Graphs.of(projected));
    }

    @Test
    void statesANumberAboutACountsNode() {
        var centres = thing(Kind.PHRASE, "phrase/x/3", english("learning centres"));
        assertProjects("count.ttl", says(count(lisse, centres), Predicate.COUNT, number("40")));
    }

    @Test
    void namesAreLabelsAndAlternativeLabels() {
        assertEquals(
                Set.of("http://www.w3.org/2000/01/rdf-schema#label", "http://www.w3.org/2004/02/skos/core#altLabel"),
                List.of(Predicate.NAME, Predicate.ALTERNATIVE_NAME).stream()
                        .map(predicate -> Projection.headOf(says(lisse, predicate, name("Lisse")))
                                .getPredicate()
                                .getURI())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "2024,       YEAR,       2024-01-01, 2024-12-31",
        "2024-02,    YEAR_MONTH, 2024-02-01, 2024-02-29",
        "2023-02,    YEAR_MONTH, 2023-02-01, 2023-02-28",
        "2023-04-30, DATE,       2023-04-30, 2023-04-30"
    })
    void boundsADateByItsFirstAndLastDay(String date, Datatype datatype, String earliest, String latest) {
        var festival = thing(Kind.FESTIVAL, "Tulip days");
        for (var predicate : List.of(Predicate.EVENT_DATE, Predicate.SINCE, Predicate.UNTIL, Predicate.YEAR)) {
            assertEquals(
                    Set.of("earliest " + earliest, "latest " + latest),
                    bounds(says(festival, predicate, literal(date, datatype))));
        }
    }

    @ParameterizedTest
    @CsvSource({"annually, STRING", "18:30:00, TIME"})
    void givesNoBoundsToWhatIsNoDay(String lexical, Datatype datatype) {
        assertEquals(
                Set.of(),
                bounds(says(thing(Kind.FESTIVAL, "Tulip days"), Predicate.EVENT_DATE, literal(lexical, datatype))));
    }

    @Test
    void refusesAPartOfSpeechForAClass() {
        var message = assertThrows(
                IllegalArgumentException.class,
                () -> Projection.project(says(lisse, Predicate.HAS_FOCUS, thing(Kind.DATE, "soon"))));
        assertEquals(
                "https://w3id.org/learning-cities/id/date/soon is given the kind Date, which is a part of speech and no"
                        + " class of the ontology",
                message.getMessage());
    }

    @Test
    void factsCarryEveryClassAboveTheOneStated() {
        var types = Facts.of(List.of(says(lisse, Predicate.TYPE, Kind.LEARNING_CITY))).stream()
                .filter(triple -> triple.predicateMatches(RDF.type.asNode()))
                .map(triple -> triple.getObject().getLocalName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("LearningCity", "City", "AdministrativeArea", "Place"), types);
    }

    @Test
    void whatIsAttributedOrPlannedIsNoFact() {
        var claim = says(lisse, Predicate.TYPE, Kind.LEARNING_CITY);
        assertEquals(Set.of(), Facts.of(List.of(Sayings.attributed(claim, ada), Sayings.planned(claim))));
    }

    private static Set<String> bounds(Claim claim) {
        return Projection.project(claim).stream()
                .filter(triple ->
                        triple.predicateMatches(Vocabulary.EARLIEST) || triple.predicateMatches(Vocabulary.LATEST))
                .map(triple -> triple.getPredicate().getLocalName() + " "
                        + triple.getObject().getLiteralLexicalForm())
                .collect(Collectors.toSet());
    }

    private static void assertProjects(String file, Claim claim) {
        Graphs.assertSame(file, Graphs.of(Projection.project(claim)));
    }
}
