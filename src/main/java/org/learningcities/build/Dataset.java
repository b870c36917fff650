package org.learningcities.build;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.learningcities.graph.CanonicalQuads;
import org.learningcities.graph.ClaimGraph;
import org.learningcities.graph.Discrepancies;
import org.learningcities.graph.Expectations;
import org.learningcities.graph.Facts;
import org.learningcities.graph.ReferenceGraphs;
import org.learningcities.graph.Vocabulary;
import org.learningcities.mention.Gazetteer;
import org.learningcities.mention.Lexicon;
import org.learningcities.publish.ClaimLines;
import org.learningcities.publish.TextLines;

/** All graphs of a version, as canonical lines, and its claims and texts as lines of JSON. */
record Dataset(
        List<String> quadLines,
        List<String> claimLines,
        List<String> textLines,
        int facts,
        int discrepancies,
        int quarantined) {

    static Dataset of(Journey.Harvest harvest, List<Triple> shapes) {
        var accepted = harvest.accepted();
        var documents =
                harvest.documents().stream().map(Journey.Judged::document).toList();
        var facts = Facts.of(accepted);
        var ontology = ReferenceGraphs.ontology();
        var vocabulary = ReferenceGraphs.vocabulary(Lexicon.shared().concepts());
        var places = ReferenceGraphs.places(accepted, Gazetteer.shared()::place);
        var discrepancies =
                new Discrepancies(Expectations.of(ontology, Lexicon.shared().concepts())).in(accepted);
        var quads = new ArrayList<Quad>();
        defaultGraph(facts, List.of(ontology, vocabulary, places))
                .forEach(t -> quads.add(new Quad(Quad.defaultGraphIRI, t)));
        add(quads, Vocabulary.FACTS, facts);
        add(quads, Vocabulary.ONTOLOGY, ontology);
        add(quads, Vocabulary.VOCABULARY, vocabulary);
        add(quads, Vocabulary.PLACES, places);
        add(quads, Vocabulary.SHAPES, CanonicalQuads.withStableLabels(shapes, "shapes"));
        add(quads, Vocabulary.CATALOGUE, ReferenceGraphs.catalogue(documents));
        documents.forEach(document -> quads.addAll(ClaimGraph.quads(document)));
        accepted.forEach(claim -> quads.addAll(ClaimGraph.quads(claim)));
        harvest.documents().stream()
                .flatMap(judged -> judged.verdict().refused().stream())
                .forEach(refusal -> quads.addAll(refusal.quads()));
        discrepancies.forEach(discrepancy -> quads.addAll(Discrepancies.quads(discrepancy)));
        return new Dataset(
                CanonicalQuads.lines(quads).stream().map(String::stripTrailing).toList(),
                new ClaimLines(ontology).lines(accepted),
                TextLines.of(documents),
                facts.size(),
                discrepancies.size(),
                (int) harvest.documents().stream()
                        .mapToLong(judged -> judged.verdict().refused().size())
                        .sum());
    }

    /** What a newcomer's query sees without GRAPH: the facts, and what explains their words. */
    static Set<Triple> defaultGraph(Collection<Triple> facts, List<? extends Collection<Triple>> reference) {
        return Stream.concat(facts.stream(), reference.stream().flatMap(Collection::stream))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void add(List<Quad> quads, Node graph, Collection<Triple> triples) {
        triples.forEach(triple -> quads.add(new Quad(graph, triple)));
    }
}
