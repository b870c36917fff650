package org.learningcities.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningcities.build.Journey;
import org.learningcities.identity.Claim.Datatype;
import org.learningcities.store.VersionStore;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.HermiT.datatypes.UnsupportedDatatypeException;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;

/** What HermiT finds in the ontology, alone and with facts. */
class ReasoningTest {
    private static final String FACTS = OntologyFile.resource("/ontology/example-facts.ttl");

    @Test
    void isConsistentAloneWithoutUnsatisfiableClass() {
        var reasoner = reasoner(OntologyFile.alone());
        assertTrue(reasoner.isConsistent());
        assertEquals(Set.of(), reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom());
    }

    @Test
    void staysConsistentWithFactsThatDisagree() {
        assertTrue(reasoner(OntologyFile.with(FACTS)).isConsistent());
    }

    @Test
    void staysConsistentWithTheFactsOfTheSources(@TempDir Path folder) throws IOException {
        var version = new Journey()
                .build(Path.of("data/sources"), VersionStore.at(folder))
                .version();
        var graph = " <https://w3id.org/learning-cities/graph/facts> .";
        String facts;
        try (var lines = version.quadLines()) {
            facts = lines.filter(line -> line.endsWith(graph))
                    .map(line -> line.replace(graph, " ."))
                    .collect(Collectors.joining("\n"));
        }
        var ontology = OntologyFile.with(facts);
        assertTrue(ontology.individualsInSignature().count() > 100);
        assertTrue(reasoner(ontology).isConsistent());
    }

    @Test
    void findsACountThatIsNoNumberInconsistent() {
        assertFalse(
                reasoner(OntologyFile.with("<urn:count> lc:count \"many\" .")).isConsistent());
    }

    @Test
    void infersThatALearningCityIsAPlace() {
        var ontology = OntologyFile.with(FACTS);
        var data = ontology.getOWLOntologyManager().getOWLDataFactory();
        var city = data.getOWLNamedIndividual(IRI.create("https://w3id.org/learning-cities/id/place/exampleton"));
        var classes = reasoner(ontology)
                .getTypes(city)
                .entities()
                .map(OWLClass::getIRI)
                .collect(Collectors.toSet());
        assertTrue(classes.contains(OntologyFile.term("Place")), classes::toString);
        assertTrue(classes.contains(IRI.create("https://schema.org/City")), classes::toString);
    }

    /**
     * The dates of XSD are no datatypes of OWL 2, except xsd:dateTime. HermiT refuses them by default; the reasoner here
     * is told to take such a literal for a value of which nothing is known. That loses no inconsistency, since no
     * property of ours has such a datatype as range.
     */
    @Test
    void refusesTheDatesThatAreNoDatatypesOfOwl() {
        var refused = Arrays.stream(Datatype.values())
                .filter(ReasoningTest::refuses)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Datatype.class)));
        assertEquals(EnumSet.of(Datatype.YEAR, Datatype.YEAR_MONTH, Datatype.DATE, Datatype.TIME), refused);
    }

    private static boolean refuses(Datatype datatype) {
        var lexical =
                switch (datatype) {
                    case DECIMAL -> "600";
                    case YEAR -> "2022";
                    case YEAR_MONTH -> "2022-11";
                    case DATE -> "2022-11-14";
                    case TIME -> "09:30:00";
                    case STRING -> "annually";
                };
        var facts = "<urn:event> lc:eventDate \"%s\"^^xsd:%s .".formatted(lexical, datatype.localName());
        try {
            new Reasoner(new Configuration(), OntologyFile.with(facts)).isConsistent();
            return false;
        } catch (UnsupportedDatatypeException e) {
            return true;
        }
    }

    private static Reasoner reasoner(OWLOntology ontology) {
        var configuration = new Configuration();
        configuration.ignoreUnsupportedDatatypes = true;
        return new Reasoner(configuration, ontology);
    }
}
