package org.learningcities.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.learningcities.identity.Entity.Qualifier.Property;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Status;

class VocabularyTest {
    @Test
    void isTheOntologysAndTheOntologyIsIt() {
        var ours = Stream.of(
                        Vocabulary.ownTerms().stream(),
                        Arrays.stream(Kind.values()).flatMap(kind -> Vocabulary.classOf(kind).stream()),
                        Arrays.stream(Predicate.values()).map(Vocabulary::property),
                        Arrays.stream(Property.values()).map(Vocabulary::property),
                        Arrays.stream(Status.values()).map(Vocabulary::statusOf))
                .flatMap(terms -> terms)
                .collect(Collectors.toSet());
        var theirs = ReferenceGraphs.ontology().stream()
                .map(triple -> triple.getSubject())
                .collect(Collectors.toSet());
        assertEquals(ownNames(theirs), ownNames(ours));
    }

    private static Set<String> ownNames(Collection<Node> nodes) {
        return nodes.stream()
                .map(Node::getURI)
                .filter(iri -> iri.startsWith(Vocabulary.LC))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
