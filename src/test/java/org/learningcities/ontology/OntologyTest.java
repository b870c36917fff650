package org.learningcities.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Language;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.ClassExpressionType;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.Profiles;
import org.semanticweb.owlapi.search.EntitySearcher;
import org.semanticweb.owlapi.vocab.OWLRDFVocabulary;
import org.semanticweb.owlapi.vocab.SKOSVocabulary;

/** What the ontology promises about its own form. */
class OntologyTest {
    /** Each would make sources that disagree an inconsistency, and so every answer worthless. */
    private static final Set<AxiomType<?>> FORBIDDING = Set.of(
            AxiomType.DISJOINT_CLASSES,
            AxiomType.DISJOINT_UNION,
            AxiomType.DISJOINT_OBJECT_PROPERTIES,
            AxiomType.DISJOINT_DATA_PROPERTIES,
            AxiomType.DIFFERENT_INDIVIDUALS,
            AxiomType.FUNCTIONAL_OBJECT_PROPERTY,
            AxiomType.FUNCTIONAL_DATA_PROPERTY,
            AxiomType.INVERSE_FUNCTIONAL_OBJECT_PROPERTY,
            AxiomType.ASYMMETRIC_OBJECT_PROPERTY,
            AxiomType.IRREFLEXIVE_OBJECT_PROPERTY,
            AxiomType.NEGATIVE_OBJECT_PROPERTY_ASSERTION,
            AxiomType.NEGATIVE_DATA_PROPERTY_ASSERTION,
            AxiomType.HAS_KEY);

    private static final Set<ClassExpressionType> BOUNDING = Set.of(
            ClassExpressionType.OBJECT_MIN_CARDINALITY,
            ClassExpressionType.OBJECT_MAX_CARDINALITY,
            ClassExpressionType.OBJECT_EXACT_CARDINALITY,
            ClassExpressionType.DATA_MIN_CARDINALITY,
            ClassExpressionType.DATA_MAX_CARDINALITY,
            ClassExpressionType.DATA_EXACT_CARDINALITY,
            ClassExpressionType.OBJECT_COMPLEMENT_OF);

    private final OWLOntology ontology = OntologyFile.alone();

    @Test
    void isOwl2Dl() {
        assertEquals(List.of(), Profiles.OWL2_DL.checkOntology(ontology).getViolations());
    }

    @Test
    void carriesItsAgreedIriAndAVersion() {
        assertEquals(
                "https://w3id.org/learning-cities/ontology",
                ontology.getOntologyID().getOntologyIRI().map(IRI::getIRIString).orElse(""));
        assertTrue(ontology.annotations()
                .anyMatch(annotation ->
                        annotation.getProperty().getIRI().equals(OWLRDFVocabulary.OWL_VERSION_INFO.getIRI())));
    }

    @Test
    void forbidsNothing() {
        assertEquals(List.of(), ontology.axioms().filter(OntologyTest::forbids).toList());
    }

    @Test
    void labelsAndDefinesEveryTermInBothLanguages() {
        var missing = new TreeSet<String>();
        OntologyFile.own(ontology).forEach(term -> {
            for (var language : Language.values()) {
                Stream.of(OWLRDFVocabulary.RDFS_LABEL.getIRI(), SKOSVocabulary.DEFINITION.getIRI())
                        .filter(property -> !texts(term.getIRI(), property).contains(language.tag()))
                        .forEach(property -> missing.add("%s lacks %s in %s"
                                .formatted(OntologyFile.localName(term), property.getShortForm(), language.tag())));
            }
        });
        assertEquals(Set.of(), missing);
    }

    @Test
    void namesNoTwoTermsOfASortAlike() {
        var alike = OntologyFile.own(ontology)
                .flatMap(term -> EntitySearcher.getAnnotations(term, ontology)
                        .filter(annotation -> annotation.getProperty().isLabel())
                        .map(annotation -> term.getEntityType() + " " + annotation.getValue()))
                .collect(Collectors.groupingBy(label -> label, Collectors.counting()));
        alike.values().removeIf(times -> times == 1);
        assertEquals(Set.of(), alike.keySet());
    }

    @Test
    void expectsOnlyOfTermsThatItDeclares() {
        var known = OntologyFile.own(ontology).map(term -> term.getIRI()).collect(Collectors.toSet());
        var named = ontology.axioms(AxiomType.ANNOTATION_ASSERTION)
                .filter(axiom -> axiom.getProperty().getIRI().getIRIString().startsWith(OntologyFile.NAMESPACE))
                .flatMap(axiom -> Stream.concat(axiom.getSubject().asIRI().stream(), axiom.getValue().asIRI().stream()))
                .collect(Collectors.toSet());
        assertTrue(known.containsAll(named), () -> named + " are not all among " + known);
        assertTrue(named.size() > 10, "excludes and expectsOne are used");
    }

    private Set<String> texts(IRI term, IRI property) {
        return ontology.annotationAssertionAxioms(term)
                .filter(axiom -> axiom.getProperty().getIRI().equals(property))
                .flatMap(axiom -> axiom.getValue().asLiteral().stream())
                .filter(literal -> !literal.getLiteral().isBlank())
                .map(literal -> literal.getLang().equals("zh-hant") ? "zh-Hant" : literal.getLang())
                .collect(Collectors.toSet());
    }

    private static boolean forbids(OWLAxiom axiom) {
        return FORBIDDING.contains(axiom.getAxiomType())
                || axiom.nestedClassExpressions().anyMatch(OntologyTest::bounds);
    }

    private static boolean bounds(OWLClassExpression expression) {
        return BOUNDING.contains(expression.getClassExpressionType()) || expression.isOWLNothing();
    }
}
