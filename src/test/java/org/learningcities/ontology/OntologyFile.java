package org.learningcities.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/** The published ontology as the OWL API reads it from the class path, alone or with facts. */
final class OntologyFile {
    static final String NAMESPACE = "https://w3id.org/learning-cities/ontology#";

    private OntologyFile() {}

    static OWLOntology alone() {
        return with("");
    }

    /**
     * The ontology and facts in one. They are parsed together, since the OWL API takes a property that is not declared
     * in the same document for an annotation.
     */
    static OWLOntology with(String turtle) {
        try {
            return OWLManager.createOWLOntologyManager()
                    .loadOntologyFromOntologyDocument(new StringDocumentSource(
                            resource("/ontology/learning-cities.ttl") + "\n" + turtle,
                            "string:ontology-with-facts",
                            new TurtleDocumentFormat(),
                            null));
        } catch (OWLOntologyCreationException e) {
            throw new IllegalArgumentException("the ontology with these facts cannot be read: " + e.getMessage(), e);
        }
    }

    /** A Turtle file of the class path, as text. */
    static String resource(String path) {
        try (InputStream stream = OntologyFile.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static IRI term(String localName) {
        return IRI.create(NAMESPACE + localName);
    }

    /** The local names of the ontology's own terms of some sort, sorted. */
    static List<String> localNames(OWLOntology ontology, Predicate<OWLEntity> sort) {
        return own(ontology)
                .filter(sort)
                .map(OntologyFile::localName)
                .sorted()
                .distinct()
                .toList();
    }

    static Stream<OWLEntity> own(OWLOntology ontology) {
        return ontology.signature()
                .filter(entity -> entity.getIRI().getIRIString().startsWith(NAMESPACE));
    }

    static String localName(OWLEntity entity) {
        return entity.getIRI().getIRIString().substring(NAMESPACE.length());
    }
}
