package org.learningcities.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;
import org.learningcities.mention.Lexicon;

/** Finds where claims contradict each other. Nothing is repaired and nothing dropped: both sides stay. */
public final class Discrepancies {
    private final List<DiscrepancyCheck> checks;

    public Discrepancies(Expectations expectations) {
        this.checks = List.of(
                new DifferingValues(expectations),
                new StatedAgainstListed(expectations),
                new OneNameTwoOffices(expectations.exclusiveOffices().keySet()),
                new ExcludingTypes(expectations),
                new DifferingQualifiers(),
                new GroupAgainstMembers(),
                new OneNameTwoBodies());
    }

    /** The checks by the expectations of the project's own ontology and lexicon. */
    public static Discrepancies ofOntology() {
        return new Discrepancies(
                Expectations.of(ReferenceGraphs.ontology(), Lexicon.shared().concepts()));
    }

    /** Every check, in no order that matters. */
    public List<DiscrepancyCheck> checks() {
        return checks;
    }

    /** The discrepancies among claims that were accepted, those attributed to a speaker among them; by IRI. */
    public List<Discrepancy> in(Collection<Claim> claims) {
        var index = new ClaimIndex(claims);
        return checks.stream()
                .flatMap(check -> check.in(index).stream())
                .distinct()
                .sorted(Comparator.comparing(Discrepancy::iri))
                .toList();
    }

    /** A discrepancy in the graph of discrepancies. */
    public static List<Quad> quads(Discrepancy discrepancy) {
        var quads = new ArrayList<Quad>();
        var node = Vocabulary.iri(discrepancy.iri());
        add(quads, node, RDF.type.asNode(), Vocabulary.DISCREPANCY);
        add(quads, node, RDFS.label.asNode(), Literals.text(discrepancy.english(), Optional.of(Language.ENGLISH)));
        add(quads, node, RDFS.label.asNode(), Literals.text(discrepancy.chinese(), Optional.of(Language.CHINESE)));
        add(quads, node, Vocabulary.DISCREPANCY_KIND, Literals.text(discrepancy.kind(), Optional.empty()));
        addSide(quads, node, Vocabulary.FIRST_SIDE, discrepancy.firstSide());
        addSide(quads, node, Vocabulary.SECOND_SIDE, discrepancy.secondSide());
        return List.copyOf(quads);
    }

    private static void addSide(List<Quad> quads, Node node, Node side, List<Claim> claims) {
        for (var claim : claims) {
            add(quads, node, Vocabulary.HAS_CLAIM, Vocabulary.iri(claim.iri()));
            add(quads, node, side, Vocabulary.iri(claim.iri()));
        }
    }

    private static void add(List<Quad> quads, Node subject, Node predicate, Node object) {
        quads.add(Quad.create(Vocabulary.DISCREPANCIES, subject, predicate, object));
    }
}
