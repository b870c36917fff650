package org.learningcities.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
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

    private final List<Rule> rules;

    public RuleEngine(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** What the rules read in a document with these mentions, in the order of the rules, then of the text. */
    public List<Statement> statementsIn(Document document, List<Mention> mentions) {
        var layout = new Layout(document, mentions);
        var topics = new Topics(document, mentions);
        var speakers = new HashMap<Quotation, Term>();
        var statements = new LinkedHashSet<Statement>();
        for (var saying : List.of(true, false)) {
            for (var rule : rules) {
                if (saysSomething(rule) == saying) {
                    for (var matches : matchesOf(rule, layout)) {
                        statements.addAll(new Stater(layout, topics, speakers).statementsOf(rule, matches));
                    }
                }
            }
            if (saying) {
                statements.forEach(statement -> noteSpeaker(statement, document, speakers));
            }
        }
        return List.copyOf(statements);
    }

    private static boolean saysSomething(Rule rule) {
        return rule.states().stream().anyMatch(state -> state.predicate() == Predicate.SAID);
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
    private List<List<PartMatch>> matchesOf(Rule rule, Layout layout) {
        return switch (rule.scope()) {
            case SENTENCE -> inEach(rule, layout.sentences());
            case BLOCK -> inEach(rule, layout.blocks());
            case NEIGHBOURS -> inNeighbours(rule, layout);
            case SECTION -> inSections(rule, layout);
        };
    }

    private static List<List<PartMatch>> inEach(Rule rule, List<Placed> views) {
        var out = new ArrayList<List<PartMatch>>();
        for (var placed : views) {
            if (applies(rule, placed) && Place.ANY.reads(placed.block().role())) {
                for (var part : rule.parts()) {
                    PartMatch.all(part, placed).forEach(match -> out.add(List.of(match)));
                }
            }
        }
        return out;
    }

    private static boolean applies(Rule rule, Placed placed) {
        return placed.view().language() == rule.language()
                && rule.unless().map(p -> !placed.view().matcher(p).find()).orElse(true);
    }

    private static List<List<PartMatch>> inNeighbours(Rule rule, Layout layout) {
        var out = new ArrayList<List<PartMatch>>();
        var views = layout.blocks();
        for (int i = 0; i + 1 < views.size(); i++) {
            var first = views.get(i);
            var next = views.get(i + 1);
            if (applies(rule, first) && applies(rule, next)) {
                for (var one : matches(rule, Place.FIRST, first)) {
                    for (var other : matches(rule, Place.NEXT, next)) {
                        out.add(List.of(one, other));
                    }
                }
            }
        }
        return out;
    }

    private static List<PartMatch> matches(Rule rule, Place place, Placed placed) {
        return rule.parts().stream()
                .filter(part ->
                        part.place() == place && place.reads(placed.block().role()))
                .flatMap(part -> PartMatch.all(part, placed).stream())
                .limit(MOST_MATCHES)
                .toList();
    }

    private static List<List<PartMatch>> inSections(Rule rule, Layout layout) {
        var out = new ArrayList<List<PartMatch>>();
        var places = new LinkedHashMap<Place, List<Part>>();
        rule.parts().forEach(part -> places.computeIfAbsent(part.place(), key -> new ArrayList<>())
                .add(part));
        for (var section : layout.document().sections()) {
            if (section.language() == rule.language()) {
                List<List<PartMatch>> joined = List.of(List.of());
                for (var place : places.keySet()) {
                    var found = blocksAt(place, section, layout.document()).stream()
                            .map(layout::of)
                            .filter(placed -> applies(rule, placed))
                            .flatMap(placed -> matches(rule, place, placed).stream())
                            .limit(MOST_MATCHES)
                            .toList();
                    joined = joined.stream()
                            .flatMap(before -> found.stream().map(match -> {
                                var both = new ArrayList<>(before);
                                both.add(match);
                                return List.copyOf(both);
                            }))
                            .limit(MOST_MATCHES)
                            .toList();
                }
                out.addAll(joined);
            }
        }
        return out;
    }

    private static List<Block> blocksAt(Place place, Section section, Document document) {
        return switch (place) {
            case HEADING -> section.heading().stream().toList();
            case PARENT ->
                section.parent().flatMap(p -> document.sections().get(p).heading()).stream()
                        .toList();
            case TITLE ->
                document.blocks().stream()
                        .filter(b -> b.role() == Block.Role.TITLE && b.language() == section.language())
                        .toList();
            default -> section.blocks();
        };
    }
}
