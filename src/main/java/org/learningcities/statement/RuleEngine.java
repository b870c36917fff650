package org.learningcities.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.document.Quotation;
import org.learningcities.document.Section;
import org.learningcities.mention.Mention;
import org.learningcities.statement.Layout.Placed;
import org.learningcities.statement.Rule.Part;
import org.learningcities.statement.Rule.Place;

/** Matches rules against documents. Pure: the same document and mentions give the same statements in the same order. */
public final class RuleEngine {
    /** How many matches of one part of a section are joined with those of another: a guard against odd texts. */
    private static final int MOST_MATCHES = 50;

    /** A rule's part, and its number in its language's sieve. */
    private record Numbered(Part part, int number) {
        List<PartMatch> matchesIn(Placed placed) {
            return placed.passed().mayMatch(number) ? PartMatch.all(part, placed) : List.of();
        }
    }

    /** What keeps a rule from reading, and its number in its language's sieve. */
    private record Unless(RulePattern pattern, int number) {
        boolean isIn(Placed placed) {
            return placed.passed().mayMatch(number) && pattern.isIn(placed.view());
        }
    }

    /** A rule, its parts by the place that they read, and whether it says who says something. */
    private record Prepared(
            Rule rule, Map<Place, List<Numbered>> parts, BitSet numbers, Optional<Unless> unless, boolean saying) {
        /** False only where no part matches in any view. */
        boolean mayMatch(Layout layout) {
            return layout.mayMatch(rule.language(), numbers);
        }

        boolean applies(Placed placed) {
            return unless.isEmpty() || !unless.get().isIn(placed);
        }

        /** The matches of the parts that read a place, in a view; none where the rule does not apply there. */
        List<PartMatch> matches(Place place, Placed placed) {
            if (placed.view().language() != rule.language()
                    || !place.reads(placed.block().role())) {
                return List.of();
            }
            List<PartMatch> out = List.of();
            for (var part : parts.getOrDefault(place, List.of())) {
                var matches = part.matchesIn(placed);
                if (!matches.isEmpty()) {
                    out = out.isEmpty()
                            ? matches
                            : Stream.concat(out.stream(), matches.stream()).toList();
                }
            }
            return out.isEmpty() || applies(placed) ? out : List.of();
        }
    }

    private final List<Prepared> rules = new ArrayList<>();
    private final Map<Language, Sieve> sieves = new EnumMap<>(Language.class);

    public RuleEngine(List<Rule> rules) {
        var needs = new EnumMap<Language, List<Needs>>(Language.class);
        for (var language : Language.values()) {
            needs.put(language, new ArrayList<>());
        }
        for (var rule : rules) {
            this.rules.add(prepared(rule, needs.get(rule.language())));
        }
        needs.forEach((language, patterns) -> sieves.put(language, new Sieve(patterns)));
    }

    /** @param needs those of the language's patterns so far; a pattern's number is its place among them */
    private static Prepared prepared(Rule rule, List<Needs> needs) {
        var parts = new LinkedHashMap<Place, List<Numbered>>();
        var numbers = new BitSet();
        for (var part : rule.parts()) {
            int number = numbered(part.pattern(), needs);
            numbers.set(number);
            parts.computeIfAbsent(part.place(), key -> new ArrayList<>()).add(new Numbered(part, number));
        }
        var unless = rule.unless().map(pattern -> new Unless(pattern, numbered(pattern, needs)));
        var saying = rule.states().stream().anyMatch(state -> state.predicate() == Predicate.SAID);
        return new Prepared(rule, parts, numbers, unless, saying);
    }

    private static int numbered(RulePattern pattern, List<Needs> needs) {
        needs.add(pattern.needs());
        return needs.size() - 1;
    }

    /** What the rules read in a document with these mentions, in the order of the rules, then of the text. */
    public List<Statement> statementsIn(Document document, List<Mention> mentions) {
        var layout = new Layout(document, mentions, sieves);
        var speakers = new HashMap<Quotation, Term>();
        var stater = new Stater(layout, new Topics(layout), new Occasions(layout), speakers);
        var statements = new LinkedHashSet<Statement>();
        for (var saying : List.of(true, false)) {
            for (var rule : rules) {
                if (rule.saying() == saying && rule.mayMatch(layout)) {
                    for (var matches : matchesOf(rule, layout)) {
                        statements.addAll(stater.statementsOf(rule.rule(), matches));
                    }
                }
            }
            if (saying) {
                statements.forEach(statement -> noteSpeaker(statement, document, speakers));
            }
        }
        return List.copyOf(statements);
    }

    private static void noteSpeaker(Statement statement, Document document, Map<Quotation, Term> speakers) {
        if (statement.predicate() == Predicate.SAID && statement.object() instanceof Term.Mentioned said) {
            document.quotations().stream()
                    .filter(q -> q.start() == said.mention().start()
                            && q.end() == said.mention().end())
                    .forEach(q -> speakers.putIfAbsent(q, statement.subject()));
        }
    }

    /** One set of matches, one for each part of the rule that has to match. */
    private static List<List<PartMatch>> matchesOf(Prepared rule, Layout layout) {
        return switch (rule.rule().scope()) {
            case SENTENCE -> inEach(rule, layout.sentences());
            case BLOCK -> inEach(rule, layout.blocks());
            case NEIGHBOURS -> inNeighbours(rule, layout, 1);
            case LIST -> inNeighbours(rule, layout, MOST_MATCHES);
            case SECTION -> inSections(rule, layout);
        };
    }

    private static List<List<PartMatch>> inEach(Prepared rule, List<Placed> views) {
        var out = new ArrayList<List<PartMatch>>();
        for (var placed : views) {
            rule.matches(Place.ANY, placed).forEach(match -> out.add(List.of(match)));
        }
        return out;
    }

    /** The matches in a block and those in the next one, or in each of the list items right behind it. */
    private static List<List<PartMatch>> inNeighbours(Prepared rule, Layout layout, int most) {
        var out = new ArrayList<List<PartMatch>>();
        var blocks = layout.document().blocks();
        boolean list = most > 1;
        for (int i = 0; i + 1 < blocks.size(); i++) {
            if (list && blocks.get(i).role() == Block.Role.LIST_ITEM) {
                continue;
            }
            var first = few(inViews(rule, Place.FIRST, layout.of(blocks.get(i))));
            for (int k = i + 1; !first.isEmpty() && k < blocks.size() && k <= i + most; k++) {
                if (list && blocks.get(k).role() != Block.Role.LIST_ITEM) {
                    break;
                }
                var next = few(inViews(rule, Place.NEXT, layout.of(blocks.get(k))));
                first.forEach(one -> next.forEach(other -> out.add(List.of(one, other))));
            }
        }
        return out;
    }

    private static List<PartMatch> inViews(Prepared rule, Place place, List<Placed> views) {
        return views.size() == 1
                ? rule.matches(place, views.get(0))
                : views.stream()
                        .flatMap(view -> rule.matches(place, view).stream())
                        .toList();
    }

    private static <T> List<T> few(List<T> matches) {
        return matches.size() <= MOST_MATCHES ? matches : matches.subList(0, MOST_MATCHES);
    }

    private static List<List<PartMatch>> inSections(Prepared rule, Layout layout) {
        var out = new ArrayList<List<PartMatch>>();
        for (var section : layout.document().sections()) {
            if (section.language() == rule.rule().language()) {
                List<List<PartMatch>> joined = List.of(List.of());
                for (var place : rule.parts().keySet()) {
                    if (!joined.isEmpty()) {
                        joined = joined(joined, found(rule, place, section, layout));
                    }
                }
                out.addAll(joined);
            }
        }
        return out;
    }

    private static List<PartMatch> found(Prepared rule, Place place, Section section, Layout layout) {
        var found = new ArrayList<PartMatch>();
        for (var block : blocksAt(place, section, layout)) {
            found.addAll(few(inViews(rule, place, layout.of(block))));
        }
        return few(found);
    }

    private static List<List<PartMatch>> joined(List<List<PartMatch>> before, List<PartMatch> found) {
        return before.stream()
                .flatMap(matches -> found.stream().map(match -> Stream.concat(matches.stream(), Stream.of(match))
                        .toList()))
                .limit(MOST_MATCHES)
                .toList();
    }

    private static List<Block> blocksAt(Place place, Section section, Layout layout) {
        return switch (place) {
            case HEADING -> section.heading().stream().toList();
            case PARENT ->
                section
                        .parent()
                        .flatMap(p -> layout.document().sections().get(p).heading())
                        .stream()
                        .toList();
            case TITLE -> layout.titles(section.language());
            default -> section.blocks();
        };
    }
}
