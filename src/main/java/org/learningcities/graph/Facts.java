package org.learningcities.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.learningcities.identity.Claim;
import org.learningcities.mention.Kind;

/** What accepted claims come to: the union of their projections, with the classes above each class. */
public final class Facts {
    private static final Map<Node, Kind> KINDS = kinds();

    private Facts() {}

    /** The facts of claims; those of a status that makes none are passed over. */
    public static Set<Triple> of(Collection<Claim> claims) {
        var facts = new LinkedHashSet<Triple>();
        claims.stream()
                .filter(claim -> claim.status().makesFacts())
                .forEach(claim -> facts.addAll(withSupertypes(Projection.project(claim))));
        return Collections.unmodifiableSet(facts);
    }

    /** Triples, and for each type the classes of the ontology above it. */
    public static Set<Triple> withSupertypes(Collection<Triple> triples) {
        var all = new LinkedHashSet<Triple>(triples);
        for (var triple : triples) {
            if (triple.predicateMatches(RDF.type.asNode())) {
                var above = Optional.ofNullable(KINDS.get(triple.getObject())).flatMap(Kind::parent);
                while (above.isPresent() && above.get() != Kind.THING) {
                    Vocabulary.classOf(above.get())
                            .ifPresent(
                                    type -> all.add(Triple.create(triple.getSubject(), triple.getPredicate(), type)));
                    above = above.get().parent();
                }
            }
        }
        return all;
    }

    private static Map<Node, Kind> kinds() {
        var kinds = new HashMap<Node, Kind>();
        for (var kind : Kind.values()) {
            Vocabulary.classOf(kind).ifPresent(type -> kinds.putIfAbsent(type, kind));
        }
        return Map.copyOf(kinds);
    }
}
