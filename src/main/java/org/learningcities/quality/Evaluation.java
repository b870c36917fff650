package org.learningcities.quality;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.learningcities.statement.Support.Times;

/** The scores of each document, of each set of documents, and of all together. */
public record Evaluation(Map<String, Figures> documents, Map<String, Figures> sets, Figures together) {
    private static final int DIGITS = 4;

    /** Scores trials, each by itself, and sums them up. */
    public static Evaluation of(List<Trial> trials) {
        var documents = new TreeMap<String, Figures>();
        var sets = new TreeMap<String, Figures>();
        var together = Figures.NONE;
        for (var trial : trials) {
            var figures = Figures.of(trial);
            documents.put(trial.name(), figures);
            sets.merge(trial.set(), figures, Figures::plus);
            together = together.plus(figures);
        }
        return new Evaluation(documents, sets, together);
    }

    /** What each rule did. */
    public Map<String, Times> rules() {
        return together.rules();
    }

    /**
     * Every figure.
     *
     * @param withRules with what each rule did, which the table of rules has too
     * @param details with what was missed and what is wrong
     */
    public JsonObject json(boolean withRules, boolean details) {
        var documents = Json.createObjectBuilder();
        this.documents.forEach((name, figures) -> {
            var document = Json.createObjectBuilder()
                    .add("strict", json(figures.strict()))
                    .add("relaxed", json(figures.relaxed()));
            if (details) {
                document.add("missed", array(figures.missed()))
                        .add("extra", array(figures.extra()))
                        .add("namesMissed", array(figures.entities().missed()))
                        .add("namesExtra", array(figures.entities().extra()))
                        .add("withoutFullProof", array(figures.evidence().insufficient()));
            }
            documents.add(name, document);
        });
        var sets = Json.createObjectBuilder();
        this.sets.forEach((name, figures) -> sets.add(name, json(figures)));
        var out = Json.createObjectBuilder()
                .add("documents", documents)
                .add("sets", sets)
                .add("together", json(together));
        if (withRules) {
            var rules = Json.createObjectBuilder();
            rules().forEach((rule, times) -> rules.add(
                    rule,
                    Json.createObjectBuilder()
                            .add("fired", times.fired())
                            .add("right", times.right())
                            .add("lowerBound", rounded(times.lowerBound()))));
            out.add("rules", rules);
        }
        return out.build();
    }

    /** An object with one member on each line, ended by a line feed. */
    public static String pretty(JsonObject object) {
        var text = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString().strip() + "\n";
    }

    private static JsonObjectBuilder json(Figures figures) {
        return Json.createObjectBuilder()
                .add("strict", json(figures.strict()))
                .add("relaxed", json(figures.relaxed()))
                .add("byLanguage", json(figures.byLanguage()))
                .add("byPredicate", json(figures.byPredicate()))
                .add("entities", json(figures.entities().rates()))
                .add(
                        "evidence",
                        Json.createObjectBuilder()
                                .add("exact", json(figures.evidence().exact()))
                                .add("sufficient", json(figures.evidence().sufficient())))
                .add(
                        "discrepancies",
                        json(figures.contradictions().rates())
                                .add("byKind", json(figures.contradictions().byKind()))
                                .add(
                                        "foundOnes",
                                        array(figures.contradictions().found().keySet()))
                                .add("notListed", array(figures.contradictions().strange())))
                .add("unique", json(figures.unique()))
                .add("agreement", json(figures.agreement()));
    }

    private static JsonArrayBuilder array(Iterable<String> texts) {
        var array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }

    private static JsonObjectBuilder json(Map<String, Rates> rates) {
        var object = Json.createObjectBuilder();
        rates.forEach((key, rate) -> object.add(key, json(rate)));
        return object;
    }

    private static JsonObjectBuilder json(Rates rates) {
        var object = Json.createObjectBuilder()
                .add("found", rates.found())
                .add("gold", rates.gold())
                .add("right", rates.right())
                .add("given", rates.given());
        rates.precision().ifPresent(precision -> object.add("precision", rounded(precision)));
        rates.recall().ifPresent(recall -> object.add("recall", rounded(recall)));
        return object.add("f1", rounded(rates.f1()));
    }

    private static JsonObjectBuilder json(Share share) {
        var object = Json.createObjectBuilder().add("part", share.part()).add("whole", share.whole());
        share.value().ifPresent(value -> object.add("share", rounded(value)));
        return object;
    }

    private static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }

    /** The same for people; with details, also what was missed and what is wrong. */
    public List<String> lines(boolean details) {
        var out = new ArrayList<String>();
        documents.forEach((name, figures) -> {
            out.add(name);
            addRates(figures, out);
            if (details) {
                figures.missed().forEach(fact -> out.add("    missed: " + fact));
                figures.extra().forEach(claim -> out.add("    no fact: " + claim));
                figures.entities().missed().forEach(thing -> out.add("    name missed: " + thing));
                figures.entities().extra().forEach(thing -> out.add("    no name of the gold: " + thing));
                figures.evidence().insufficient().forEach(claim -> out.add("    without full proof: " + claim));
            }
        });
        sets.forEach((name, figures) -> {
            out.add("");
            out.add("All of " + name);
            addAll(figures, out);
        });
        if (sets.size() > 1) {
            out.add("");
            out.add("All together");
            addAll(together, out);
        }
        out.add("");
        out.add(details ? "Rules that fired" : "Rules that were wrong (--details has the others)");
        rules().forEach((rule, times) -> {
            if (details || times.right() < times.fired()) {
                out.add(String.format(
                        Locale.ROOT,
                        "  %-50s %d of %d right, at least %.2f",
                        rule,
                        times.right(),
                        times.fired(),
                        times.lowerBound()));
            }
        });
        return out;
    }

    private static void addRates(Figures figures, List<String> out) {
        out.add(line("strict", figures.strict()));
        out.add(line("relaxed", figures.relaxed()));
    }

    private static void addAll(Figures figures, List<String> out) {
        addRates(figures, out);
        addGroup("by language", figures.byLanguage(), out);
        addGroup("by predicate", figures.byPredicate(), out);
        addGroup("things named", figures.entities().rates(), out);
        out.add("  evidence: %s exact, %s sufficient"
                .formatted(
                        text(figures.evidence().exact()),
                        text(figures.evidence().sufficient())));
        out.add("  claims that say nothing twice: " + text(figures.unique()));
        if (figures.agreement().whole() > 0) {
            out.add("  read in both languages, where both state it: " + text(figures.agreement()));
        }
        var contradictions = figures.contradictions();
        if (contradictions.rates().gold() > 0) {
            out.add(line("discrepancies", contradictions.rates()));
            contradictions
                    .byKind()
                    .forEach((kind, rates) -> out.add("    %s: %d of %d".formatted(kind, rates.found(), rates.gold())));
            contradictions.found().forEach((id, title) -> out.add("    found %s: %s".formatted(id, title)));
            contradictions.strange().forEach(message -> out.add("    not listed: " + message));
        }
    }

    private static void addGroup(String title, Map<String, Rates> rates, List<String> out) {
        if (!rates.isEmpty()) {
            out.add("  " + title);
            rates.forEach((key, rate) -> out.add("  " + line(key, rate)));
        }
    }

    private static String line(String name, Rates rates) {
        return "  %-20s P %s  R %s  F1 %s  (%d of %d found, %d of %d right)"
                .formatted(
                        name,
                        text(rates.precision()),
                        text(rates.recall()),
                        text(OptionalDouble.of(rates.f1())),
                        rates.found(),
                        rates.gold(),
                        rates.right(),
                        rates.given());
    }

    private static String text(OptionalDouble figure) {
        return figure.isPresent() ? String.format(Locale.ROOT, "%.3f", figure.getAsDouble()) : "  -  ";
    }

    private static String text(Share share) {
        return "%s (%d of %d)".formatted(text(share.value()).strip(), share.part(), share.whole());
    }
}
