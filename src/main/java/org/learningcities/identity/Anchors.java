package org.learningcities.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.document.Section;
import org.learningcities.mention.Glossary;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/**
 * What brings two names together before any statement does: one acronym behind both; a name in Latin letters within a
 * Chinese one; a short form of a name that only one thing has; the headings of two aligned sections that each name one
 * place or body; and, in aligned sections, words that the glossary knows to be translations.
 */
final class Anchors {
    /** How alike the words of two things must be by the glossary, from 0 to 1. */
    private static final double LIKELY = 0.7;

    private static final int SHORTEST_LATIN = 4;
    private static final List<Kind> NAMED =
            List.of(Kind.ORGANISATION, Kind.FACILITY, Kind.PROGRAMME, Kind.EVENT, Kind.AGREEMENT, Kind.AWARD);

    private final Document document;
    private final Nodes nodes;
    private final List<Mention> mentions;
    private final List<Mention> things;

    private Anchors(Document document, Nodes nodes, List<Mention> mentions) {
        this.document = document;
        this.nodes = nodes;
        this.mentions = mentions;
        this.things = mentions.stream()
                .filter(m -> (m.antecedent().isEmpty() || Names.isAlias(m))
                        && NAMED.stream().anyMatch(m.kind()::is))
                .toList();
    }

    static void join(Document document, Nodes nodes, List<Mention> mentions) {
        var anchors = new Anchors(document, nodes, mentions);
        anchors.acronyms();
        anchors.latinNames();
        anchors.shortForms();
        anchors.headings();
        anchors.translations();
    }

    private void acronyms() {
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
    }

    /** "Genopole" and "Genopole生技公司": what the other language calls a site may be a company here. */
    private void latinNames() {
        var english = things.stream()
                .filter(m -> m.language() == Language.ENGLISH && m.text().length() >= SHORTEST_LATIN)
                .collect(Collectors.toMap(m -> m.text().toLowerCase(Locale.ROOT), m -> m, (a, b) -> a, TreeMap::new));
        for (var mention : things) {
            if (mention.language() == Language.CHINESE) {
                var latin = mention.text()
                        .replaceAll("[^\\p{IsLatin}\\p{Nd} .'-]+", "")
                        .strip();
                Optional.ofNullable(english.get(latin.toLowerCase(Locale.ROOT)))
                        .ifPresent(other -> joinAnyKind(other, mention));
            }
        }
    }

    private void joinAnyKind(Mention one, Mention other) {
        nodes.keep(one.resolved()).ifPresent(a -> nodes.keep(other.resolved())
                .filter(b -> !(a.known().isPresent() && b.known().isPresent()))
                .ifPresent(b -> nodes.join(a, b)));
    }

    /** "Grand Market" for "Grand Market of Ideas", 生技公司 for "Genopole生技公司", where only one thing can be meant. */
    private void shortForms() {
        for (var mention : things) {
            var longer = things.stream()
                    .filter(m -> m.language() == mention.language() && m.kind() == mention.kind())
                    .filter(m -> isShortFormOf(mention, m))
                    .collect(Collectors.toMap(Mention::text, m -> m, (a, b) -> a, TreeMap::new));
            if (longer.size() == 1) {
                joinAnyKind(longer.firstEntry().getValue(), mention);
            }
        }
    }

    private static boolean isShortFormOf(Mention brief, Mention whole) {
        return brief.language() == Language.CHINESE
                ? whole.text().length() > brief.text().length()
                        && brief.text().length() >= 4
                        && whole.kind().is(Kind.ORGANISATION)
                        && whole.text().endsWith(brief.text())
                : brief.text().indexOf(' ') > 0
                        && Character.isUpperCase(brief.text().codePointAt(0))
                        && whole.text().startsWith(brief.text() + " ");
    }

    private void headings() {
        for (var section : document.sections()) {
            section.aligned().filter(other -> section.number() < other).ifPresent(other -> {
                var here = heading(section);
                var there = heading(document.sections().get(other));
                if (here.isPresent() && there.isPresent()) {
                    nodes.keep(here.get()).ifPresent(one -> nodes.keep(there.get())
                            .filter(two -> bothMayBe(one, two))
                            .ifPresent(two -> nodes.join(one, two)));
                }
            });
        }
    }

    private Optional<Mention> heading(Section section) {
        return section.heading().flatMap(heading -> mentions.stream()
                .filter(m -> m.block() == heading.number())
                .filter(m -> m.kind().is(Kind.CITY) || m.kind().is(Kind.ORGANISATION))
                .map(Mention::resolved)
                .findFirst());
    }

    private void translations() {
        Map<Integer, List<Mention>> bySection = things.stream()
                .collect(Collectors.groupingBy(
                        m -> document.blocks().get(m.block()).section()));
        for (var section : document.sections()) {
            section.aligned().filter(other -> section.number() < other).ifPresent(other -> {
                var both = new ArrayList<>(bySection.getOrDefault(section.number(), List.of()));
                both.addAll(bySection.getOrDefault(other, List.of()));
                var english = both.stream()
                        .filter(m -> m.language() == Language.ENGLISH)
                        .toList();
                var chinese = both.stream()
                        .filter(m -> m.language() == Language.CHINESE)
                        .toList();
                for (var one : english) {
                    best(one, chinese)
                            .filter(two -> best(two, english).map(Mention::text).equals(Optional.of(one.text())))
                            .ifPresent(two -> joinKinds(one, two));
                }
            });
        }
    }

    private void joinKinds(Mention one, Mention other) {
        nodes.keep(one.resolved()).ifPresent(a -> nodes.keep(other.resolved())
                .filter(b -> bothMayBe(a, b))
                .ifPresent(b -> nodes.join(a, b)));
    }

    private Optional<Mention> best(Mention mention, Collection<Mention> candidates) {
        return candidates.stream()
                .filter(c -> Category.of(c.kind()).equals(Category.of(mention.kind())))
                .filter(c -> likeness(mention, c) >= LIKELY)
                .max(Comparator.<Mention>comparingDouble(c -> likeness(mention, c))
                        .thenComparing(Comparator.comparingInt(Mention::start).reversed()));
    }

    /** The glossary's likeness of the words; a place that is named in both counts as the same word. */
    private double likeness(Mention one, Mention other) {
        var english = one.language() == Language.ENGLISH ? one : other;
        var chinese = one.language() == Language.ENGLISH ? other : one;
        var left = english.text();
        var right = chinese.text();
        for (var place : english.nested()) {
            for (var same : chinese.nested()) {
                if (place.kind().is(Kind.PLACE)
                        && !place.reading().equals(Mention.WORDS)
                        && place.reading().equals(same.reading())) {
                    left = left.replace(place.text(), " ");
                    right = right.replace(same.text(), "");
                }
            }
        }
        return Glossary.shared().compare(left, right).score();
    }

    private static boolean bothMayBe(Node one, Node two) {
        return !(one.known().isPresent() && two.known().isPresent())
                && Category.of(one.kind()).equals(Category.of(two.kind()));
    }
}
