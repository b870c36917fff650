package org.learningcities.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.path.PathWriter;
import org.learningcities.graph.Vocabulary;

/**
 * What the shapes say of a graph. {@code looked} is how many nodes they looked at: 0 where the graph has nothing that
 * this ontology speaks of, which is no fault of it, but not praise either.
 */
public record Report(List<Violation> results, int looked) {
    private static final PrefixMapping PREFIXES = PrefixMapping.Factory.create()
            .setNsPrefixes(PrefixMapping.Extended)
            .setNsPrefix("lc", Vocabulary.LC)
            .setNsPrefix("oa", Vocabulary.OA)
            .setNsPrefix("shape", ShapeGate.SHAPES)
            .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
            .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
            .lock();

    public Report {
        results = List.copyOf(results);
    }

    /** True where nothing has to be changed; warnings and remarks do not count. */
    public boolean conforms() {
        return count(Violation.Severity.VIOLATION) == 0;
    }

    /** How many results have a weight. */
    public long count(Violation.Severity severity) {
        return results.stream().filter(result -> result.severity() == severity).count();
    }

    /** The report for people, in both languages: a summary, then each result. */
    public List<String> lines() {
        var summary = new ArrayList<String>();
        if (looked == 0) {
            summary.add("No shape applies: the graph has nothing of the classes of " + Vocabulary.ONTOLOGY_IRI + ".");
            summary.add("沒有適用的形狀：此圖不含 " + Vocabulary.ONTOLOGY_IRI + " 的任何類別。");
        } else {
            var violations = count(Violation.Severity.VIOLATION);
            var warnings = count(Violation.Severity.WARNING);
            var remarks = count(Violation.Severity.INFO);
            summary.add("Found %s, %s and %s on %s."
                    .formatted(
                            counted(violations, "violation"),
                            counted(warnings, "warning"),
                            counted(remarks, "remark"),
                            counted(looked, "node")));
            summary.add("共檢查 %d 個節點：%d 項違反、%d 項警告、%d 項附註。".formatted(looked, violations, warnings, remarks));
        }
        return Stream.concat(summary.stream(), results.stream().flatMap(Report::linesOf))
                .toList();
    }

    private static String counted(long count, String noun) {
        return (count == 0 ? "no" : Long.toString(count)) + " " + noun + (count == 1 ? "" : "s");
    }

    private static Stream<String> linesOf(Violation result) {
        var path = result.path()
                .map(p -> " " + PathWriter.asString(p, new Prologue(PREFIXES)))
                .orElse("");
        return Stream.of(
                "",
                "%s: %s%s".formatted(result.severity().word(), shown(result.focusNode()), path),
                "  found    " + result.value().map(Report::shown).orElse("nothing that fits"),
                "  expected " + result.english(),
                "           " + result.chinese(),
                "  shape    " + shown(result.shape()));
    }

    private static String shown(Node node) {
        if (!node.isURI()) {
            return NodeFmtLib.strNT(node)
                    .codePoints()
                    .mapToObj(c -> Character.isISOControl(c) ? "\\u%04X".formatted(c) : Character.toString(c))
                    .collect(Collectors.joining());
        }
        var shortened = PREFIXES.shortForm(node.getURI());
        return shortened.equals(node.getURI()) ? "<" + node.getURI() + ">" : shortened;
    }
}
