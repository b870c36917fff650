package org.learningcities.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.learningcities.document.Document;
import org.learningcities.document.Section;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/**
 * What brings two names together before any statement does: one acronym behind both, or the headings of two sections
 * that are aligned and each name one place or body.
 */
final class Anchors {
    private Anchors() {}

    static void join(Document document, Nodes nodes, List<Mention> mentions) {
        var byAcronym = new TreeMap<String, Node>();
        for (var mention : mentions) {
            if (mention.antecedent().isPresent() && Names.isAcronym(mention)) {
                nodes.keep(mention.resolved()).ifPresent(node -> {
                    var first = byAcronym.putIfAbsent(mention.text().toUpperCase(Locale.ROOT), node);
                    if (first != null && bothMayBe(first, node)) {
                        nodes.join(first, node);
                    }
                });
            }
        }
        for (var section : document.sections()) {
            section.aligned().filter(other -> section.number() < other).ifPresent(other -> {
                var here = heading(section, mentions);
                var there = heading(document.sections().get(other), mentions);
                if (here.isPresent() && there.isPresent()) {
                    nodes.keep(here.get()).ifPresent(one -> nodes.keep(there.get())
                            .filter(two -> bothMayBe(one, two))
                            .ifPresent(two -> nodes.join(one, two)));
                }
            });
        }
    }

    private static Optional<Mention> heading(Section section, Collection<Mention> mentions) {
        return section.heading().flatMap(heading -> mentions.stream()
                .filter(m -> m.block() == heading.number())
                .filter(m -> m.kind().is(Kind.CITY) || m.kind().is(Kind.ORGANISATION))
                .map(Mention::resolved)
                .findFirst());
    }

    private static boolean bothMayBe(Node one, Node two) {
        return !(one.known().isPresent() && two.known().isPresent())
                && Category.of(one.kind()).equals(Category.of(two.kind()));
    }
}
