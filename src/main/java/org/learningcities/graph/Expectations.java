package org.learningcities.graph;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.learningcities.document.Language;
import org.learningcities.mention.Concept;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

/**
 * What is expected of the world, and no axiom: the properties with one value, the classes that exclude each other, and
 * the offices of which a body has one holder. {@code exclusiveOffices} gives the labels, in all languages, of each
 * role's IRI; {@code labels} what the ontology calls its terms, by language and IRI, for messages.
 */
public record Expectations(
        Set<Predicate> oneValue,
        Set<Exclusion> exclusions,
        Map<String, List<String>> exclusiveOffices,
        Map<Language, Map<String, String>> labels) {

    /** Two classes that nothing is both of; nor is it of two below them. */
    public record Exclusion(Kind one, Kind other) {
        boolean covers(Kind a, Kind b) {
            return (a.is(one) && b.is(other)) || (a.is(other) && b.is(one));
        }
    }

    public Expectations {
        oneValue = Set.copyOf(oneValue);
        exclusions = Set.copyOf(exclusions);
        exclusiveOffices = Map.copyOf(exclusiveOffices);
        labels = Map.copyOf(labels);
    }

    /** The expectations that the ontology states in annotations, and the lexicon of its roles. */
    public static Expectations of(Collection<Triple> ontology, Collection<Concept> concepts) {
        var oneValue = EnumSet.noneOf(Predicate.class);
        var exclusions = new HashSet<Exclusion>();
        for (var triple : ontology) {
            if (triple.predicateMatches(Vocabulary.EXPECTS_ONE)) {
                Predicate.of(localName(triple.getSubject())).ifPresent(oneValue::add);
            } else if (triple.predicateMatches(Vocabulary.EXCLUDES)) {
                kind(triple.getSubject()).ifPresent(one -> kind(triple.getObject())
                        .ifPresent(other -> exclusions.add(new Exclusion(one, other))));
            }
        }
        var offices = new HashMap<String, List<String>>();
        concepts.stream()
                .filter(Concept::exclusive)
                .forEach(concept -> offices.put(
                        ReferenceGraphs.iriOf(concept),
                        concept.labels().values().stream().flatMap(List::stream).toList()));
        return new Expectations(oneValue, exclusions, offices, labelsIn(ontology));
    }

    private static Map<Language, Map<String, String>> labelsIn(Collection<Triple> ontology) {
        var labels = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            labels.put(
                    language,
                    ontology.stream()
                            .filter(triple -> triple.predicateMatches(RDFS.label.asNode()))
                            .filter(triple ->
                                    triple.getObject().getLiteralLanguage().equals(language.tag()))
                            .collect(Collectors.toUnmodifiableMap(
                                    triple -> triple.getSubject().getURI(),
                                    triple -> triple.getObject().getLiteralLexicalForm(),
                                    (one, other) -> one)));
        }
        return labels;
    }

    /** What a term is called in a language; its local name where it has no label. */
    String label(String localName, Language language) {
        return labels.getOrDefault(language, Map.of()).getOrDefault(Vocabulary.LC + localName, localName);
    }

    /** True where nothing is of both kinds. */
    boolean exclude(Kind one, Kind other) {
        return exclusions.stream().anyMatch(exclusion -> exclusion.covers(one, other));
    }

    private static Optional<Kind> kind(Node node) {
        return Kind.of(localName(node));
    }

    private static String localName(Node node) {
        return node.getURI().startsWith(Vocabulary.LC) ? node.getURI().substring(Vocabulary.LC.length()) : "";
    }
}
