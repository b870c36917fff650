package org.learningcities.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.learningcities.identity.Entity.Qualifier;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Status;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;

/** The ontology and the types that the rooms pass to each other name the same things. */
class VocabularyTest {
    /** Parts of speech that rules need, the top, and what SKOS has a class for. */
    private static final Set<Kind> NO_CLASSES =
            EnumSet.of(Kind.THING, Kind.CONCEPT, Kind.ROLE, Kind.NUMBER, Kind.DATE, Kind.STATUS, Kind.DEMONYM);

    private static final List<String> CLASSES_OF_EVIDENCE =
            List.of("Passage", "Reading", "Claim", "ClaimStatus", "Discrepancy");

    /** rdf:type, rdfs:label and skos:altLabel. */
    private static final Set<Predicate> TERMS_OF_OTHERS =
            EnumSet.of(Predicate.TYPE, Predicate.NAME, Predicate.ALTERNATIVE_NAME);

    private static final List<String> PROPERTIES_OF_EVIDENCE = List.of(
            "earliest",
            "latest",
            "inDocument",
            "hasPassage",
            "hasReading",
            "fromPassage",
            "hasStatus",
            "doubtful",
            "attributedTo",
            "presentedAs",
            "corroboration",
            "readBy",
            "ruleVersion",
            "timesRight",
            "timesFired",
            "confidence",
            "documentHash",
            "sourceHash",
            "fileName",
            "discrepancyKind",
            "hasClaim",
            "firstSide",
            "secondSide");

    private static final OWLOntology ONTOLOGY = OntologyFile.alone();

    @Test
    void hasAClassForEachKindAndNoOther() {
        assertEquals(
                sorted(Stream.concat(classKinds().map(Kind::label), CLASSES_OF_EVIDENCE.stream())),
                OntologyFile.localNames(ONTOLOGY, OWLEntity::isOWLClass));
    }

    @Test
    void hasAPropertyForEachPredicateAndQualifierAndNoOther() {
        var predicates = Arrays.stream(Predicate.values())
                .filter(predicate -> !TERMS_OF_OTHERS.contains(predicate))
                .map(Predicate::localName);
        var qualifiers = Arrays.stream(Qualifier.Property.values()).map(Qualifier.Property::localName);
        assertEquals(
                sorted(Stream.of(predicates, qualifiers, PROPERTIES_OF_EVIDENCE.stream())
                        .flatMap(names -> names)),
                OntologyFile.localNames(ONTOLOGY, term -> term.isOWLObjectProperty() || term.isOWLDataProperty()));
    }

    @Test
    void hasTheAnnotationsThatTheChecksRead() {
        assertEquals(
                List.of("excludes", "exclusiveOffice", "expectsOne", "maybeSame"),
                OntologyFile.localNames(ONTOLOGY, OWLEntity::isOWLAnnotationProperty));
    }

    @Test
    void hasAnIndividualForEachStatusAndNoOther() {
        assertEquals(
                sorted(Arrays.stream(Status.values()).map(Status::label)),
                OntologyFile.localNames(ONTOLOGY, OWLEntity::isOWLNamedIndividual));
    }

    @ParameterizedTest
    @MethodSource("classKinds")
    void putsEachClassUnderTheKindAbove(Kind kind) {
        var parent = kind.parent().filter(above -> above != Kind.THING).map(Kind::label);
        assertEquals(parent, parentOf(kind));
    }

    private static Optional<String> parentOf(Kind kind) {
        return ONTOLOGY.axioms(AxiomType.SUBCLASS_OF)
                .filter(axiom -> axiom.getSubClass().asOWLClass().getIRI().equals(OntologyFile.term(kind.label())))
                .map(OWLSubClassOfAxiom::getSuperClass)
                .flatMap(superClass -> superClass.classesInSignature())
                .filter(superClass -> superClass.getIRI().getIRIString().startsWith(OntologyFile.NAMESPACE))
                .map(OntologyFile::localName)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" and "), names -> Optional.of(names).filter(found -> !found.isEmpty())));
    }

    private static Stream<Kind> classKinds() {
        return Arrays.stream(Kind.values()).filter(kind -> !NO_CLASSES.contains(kind));
    }

    private static List<String> sorted(Stream<String> names) {
        return List.copyOf(names.collect(Collectors.toCollection(TreeSet::new)));
    }
}
