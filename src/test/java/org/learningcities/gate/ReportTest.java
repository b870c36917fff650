package org.learningcities.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final ShapeGate GATE = ShapeGate.open();
    private static final String PREFIXES =
            """
            @prefix lc: <https://w3id.org/learning-cities/ontology#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix : <https://example.org/> .
            """;

    @Test
    void saysOfACityWithoutLabelWhatIsMissingInBothLanguages() {
        var report = GATE.validate(
                turtle(":aldea a lc:City ; lc:locatedIn :norland . :norland a lc:Country ; rdfs:label 'Norland' ."));

        assertFalse(report.conforms());
        assertEquals(
                List.of(
                        "Found 1 violation, no warnings and no remarks on 2 nodes.",
                        "共檢查 2 個節點：1 項違反、0 項警告、0 項附註。",
                        "",
                        "Violation: <https://example.org/aldea> rdfs:label",
                        "  found    nothing that fits",
                        "  expected A place needs a name: at least one rdfs:label, a text that is not blank and holds no"
                                + " control characters. Add the name, in its language where it has one.",
                        "           地方需要名稱：至少一個 rdfs:label，須為非空白且不含控制字元的文字。請補上名稱，並視情況標明語言。",
                        "  shape    shape:PlaceLabel"),
                report.lines());
    }

    @Test
    void showsTheValueThatDoesNotFit() {
        var report = GATE.validate(
                turtle(
                        ":festival a lc:Festival ; rdfs:label 'F'@en ; lc:eventDate '2022-02-30'^^<http://www.w3.org/2001/XMLSchema#date> ."));

        assertFalse(report.conforms());
        assertEquals(1, report.results().size());
        assertTrue(report.lines().stream().anyMatch(line -> line.contains("found") && line.contains("2022-02-30")));
    }

    @Test
    void refusesARuleThatWasRightMoreOftenThanItFired() {
        assertEquals(List.of("ReadingRight"), shapesBroken("lc:timesRight 3 ; lc:timesFired 2"));
        assertEquals(List.of("ReadingFired"), shapesBroken("lc:timesRight 0 ; lc:timesFired 0"));
        assertEquals(List.of(), shapesBroken("lc:timesRight 2 ; lc:timesFired 2"));
    }

    @Test
    void refusesAConfidenceAboveOne() {
        var report = GATE.validate(turtle(":claim a lc:Claim ; lc:confidence 1.5 ."));
        assertTrue(report.results().stream()
                .anyMatch(violation -> violation.shape().getURI().endsWith("/ClaimConfidence")));
    }

    private static List<String> shapesBroken(String figures) {
        var report = GATE.validate(
                turtle(":reading a lc:Reading ; lc:readBy 'en.some.rule' ; lc:ruleVersion 1 ; lc:fromPassage :p ; "
                        + figures + " ."));
        return report.results().stream()
                .map(violation -> violation.shape().getURI().substring(ShapeGate.SHAPES.length()))
                .filter(shape -> shape.startsWith("Reading") && !shape.equals("ReadingPassage"))
                .toList();
    }

    @Test
    void onlyWarnsOfACityWithoutCountry() {
        var report = GATE.validate(
                turtle(
                        ":aldea a lc:LearningCity ; rdfs:label 'Aldea'@en ; lc:locatedIn :county . :county a lc:AdministrativeArea ; rdfs:label 'County' ."));

        assertTrue(report.conforms());
        assertEquals(1, report.count(Violation.Severity.WARNING));
        assertTrue(
                report.lines().contains("Warning: <https://example.org/aldea> (lc:locatedIn)+"),
                report.lines().toString());
    }

    @Test
    void findsTheCountryThroughAnotherPlace() {
        var report = GATE.validate(
                turtle(
                        """
                :aldea a lc:City ; rdfs:label 'Aldea'@en ; lc:locatedIn :county .
                :county a lc:AdministrativeArea ; rdfs:label 'County' ; lc:locatedIn :norland .
                :norland a lc:Country ; rdfs:label 'Norland' .
                """));

        assertEquals(List.of(), report.results());
    }

    @Test
    void saysThatNothingInAForeignGraphIsOurs() {
        var report = GATE.validate(turtle(":a :b :c ; rdfs:label '' ."));

        assertTrue(report.conforms());
        assertEquals(0, report.looked());
        assertTrue(report.lines().get(0).startsWith("No shape applies"));
    }

    @Test
    void acceptsFactsWhoseSourcesDisagree() throws Exception {
        var file = Path.of("src/test/resources/ontology/example-facts.ttl");
        var example = GraphFactory.createDefaultGraph();
        RDFParser.fromString(Files.readString(file), Lang.TURTLE).parse(example);

        var withoutHolder = GATE.validate(example).results().stream()
                .filter(result -> result.severity() == Violation.Severity.VIOLATION)
                .filter(result -> !result.shape().getURI().endsWith("TenureHolder"))
                .toList();

        assertEquals(List.of(), withoutHolder, "two dates, two numbers and two mayors are no fault of form");
    }

    private static Graph turtle(String text) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + text, Lang.TURTLE).parse(graph);
        return graph;
    }
}
