package org.learningcities.queries;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.learningcities.build.Journey;
import org.learningcities.graph.Vocabulary;
import org.learningcities.store.VersionStore;

/**
 * The queries that ship with the project give what a reader of the texts would answer. An expectation is a table beside
 * the tests: the first line names the columns, the others are rows in any order. Which of a text's names for a thing comes
 * first is no part of an answer, so a cell may offer several: "Lisse | Lisse City".
 */
class QueriesTest {
    private static final Path QUERIES = Path.of("src/main/resources/queries");
    private static final Path EXPECTED = Path.of("src/test/resources/queries");

    /** One line each: a query that the rules do not answer yet, a tab, and why. */
    private static final Path SHORTFALLS = EXPECTED.resolve("known-shortfalls.txt");

    private static final Pattern COMMENT = Pattern.compile("(?m)^#.*$");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern INPUT = Pattern.compile("(?m)^# Input: (.*)$");

    private static final PrefixMapping PREFIXES = PrefixMapping.Factory.create().setNsPrefixes(Vocabulary.prefixes());

    private static DatasetGraph dataset;

    @BeforeAll
    static void readTheSources(@TempDir Path folder) throws IOException {
        var version = new Journey()
                .build(Path.of("data/sources"), VersionStore.at(folder))
                .version();
        dataset = DatasetGraphFactory.createTxnMem();
        dataset.begin(TxnType.WRITE);
        version.quads(StreamRDFLib.dataset(dataset));
        dataset.commit();
    }

    @Test
    void everyQueryHasAnExpectationAndEveryExpectationAQuery() throws IOException {
        assertEquals(names(QUERIES, ".rq"), names(EXPECTED, ".tsv"));
    }

    @Test
    void everyKnownShortfallIsAQueryAndHasAReason() throws IOException {
        assertAll(shortfalls().entrySet().stream()
                .map(shortfall -> () -> assertTrue(
                        Files.exists(QUERIES.resolve(shortfall.getKey() + ".rq"))
                                && !shortfall.getValue().isBlank(),
                        shortfall.getKey())));
    }

    @TestFactory
    Stream<DynamicTest> asksItsQuestionInBothLanguages() throws IOException {
        return names(QUERIES, ".rq").stream()
                .map(name -> dynamicTest(name, () -> {
                    var lines = Files.readAllLines(QUERIES.resolve(name + ".rq"));
                    assertTrue(lines.get(0).matches("# .*\\p{IsLatin}.*"), "the first line asks in English");
                    assertTrue(lines.get(1).matches("# .*\\p{IsHan}.*"), "the second line asks in Chinese");
                }));
    }

    /** What a query names must be what it is asked about, not what it should find out. */
    @TestFactory
    Stream<DynamicTest> namesNoAnswer() throws IOException {
        return names(QUERIES, ".rq").stream()
                .map(name -> dynamicTest(name, () -> {
                    var text = Files.readString(QUERIES.resolve(name + ".rq"));
                    var input = INPUT.matcher(text);
                    var inputs = input.find() ? Set.of(input.group(1).split(", ")) : Set.<String>of();
                    var answers = expected(name).stream()
                            .skip(1)
                            .flatMap(row -> Stream.of(row.split("\t", -1)))
                            .collect(Collectors.toSet());
                    var named = QUOTED.matcher(COMMENT.matcher(text).replaceAll(""))
                            .results()
                            .map(match -> match.group(1))
                            .filter(answers::contains)
                            .filter(word -> !inputs.contains(word))
                            .toList();
                    assertEquals(List.of(), named);
                }));
    }

    @TestFactory
    Stream<DynamicTest> answersAsAReaderWould() throws IOException {
        var shortfalls = shortfalls();
        return names(QUERIES, ".rq").stream()
                .map(name -> shortfalls.containsKey(name)
                        ? dynamicTest(
                                "%s falls short: %s".formatted(name, shortfalls.get(name)),
                                () -> assertNotEquals(
                                        sorted(expected(name)),
                                        sorted(answer(name)),
                                        "%s is answered now; take it out of %s".formatted(name, SHORTFALLS)))
                        : dynamicTest(name, () -> assertEquals(sorted(expected(name)), sorted(answer(name)), name)));
    }

    private static List<String> answer(String name) throws IOException {
        var spellings = spellings(name);
        var query = Files.readString(QUERIES.resolve(name + ".rq"));
        dataset.begin(TxnType.READ);
        try (var execution = QueryExecutionFactory.create(query, DatasetFactory.wrap(dataset))) {
            var results = execution.execSelect();
            var columns = results.getResultVars();
            var rows = Stream.<String>builder().add(String.join("\t", columns));
            results.forEachRemaining(solution -> rows.add(columns.stream()
                    .map(column -> solution.contains(column)
                            ? text(solution.get(column).asNode(), spellings)
                            : "")
                    .collect(Collectors.joining("\t"))));
            return rows.build().toList();
        } finally {
            dataset.end();
        }
    }

    /** A literal's words as the expectation spells them, or the name of a resource under its prefix. */
    private static String text(Node node, Map<String, String> spellings) {
        return node.isLiteral()
                ? spellings.getOrDefault(node.getLiteralLexicalForm(), node.getLiteralLexicalForm())
                : node.toString(PREFIXES);
    }

    /** For each spelling that an expected cell offers, the cell. */
    private static Map<String, String> spellings(String name) throws IOException {
        return expected(name).stream()
                .flatMap(row -> Stream.of(row.split("\t", -1)))
                .distinct()
                .flatMap(cell -> Stream.of(cell.split(" \\| ")).map(spelling -> Map.entry(spelling, cell)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The columns, then the rows, each once. */
    private static String sorted(List<String> table) {
        return table.get(0) + "\n" + String.join("\n", new TreeSet<>(table.subList(1, table.size())));
    }

    private static List<String> expected(String name) throws IOException {
        return Files.readAllLines(EXPECTED.resolve(name + ".tsv"));
    }

    private static Map<String, String> shortfalls() throws IOException {
        return Files.readAllLines(SHORTFALLS).stream()
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static Set<String> names(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ending))
                    .map(file -> file.substring(0, file.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
