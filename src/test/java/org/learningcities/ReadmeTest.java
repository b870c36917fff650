package org.learningcities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.learningcities.build.Journey;
import org.learningcities.document.Language;
import org.learningcities.statement.RuleBook;
import org.learningcities.store.VersionStore;

/** What the README says is so: its commands, its queries and their answers, its rule. */
class ReadmeTest {
    private static final Pattern QUERY =
            Pattern.compile("```sparql\n(?<query>.*?)```\n\n```text\n(?<answer>.*?)```", Pattern.DOTALL);
    private static final Pattern SHELL = Pattern.compile("```sh\n(?<command>.*?)\n```", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("```yaml\n(?<rule>- id:.*?)```", Pattern.DOTALL);
    private static String readme;
    private static DatasetGraph dataset;

    @BeforeAll
    static void buildsTheGraph(@TempDir Path folder) throws IOException {
        readme = Files.readString(Path.of("README.md"));
        var version = new Journey()
                .build(Path.of("data/sources"), VersionStore.at(folder))
                .version();
        dataset = DatasetGraphFactory.create();
        version.quads(StreamRDFLib.dataset(dataset));
    }

    @Test
    void namesTheTwoCommands() throws IOException {
        var commands = SHELL.matcher(readme).results().map(m -> m.group(1)).toList();
        assertEquals(List.of("mvn -q compile exec:java", "mvn verify"), commands);
        assertTrue(Files.readString(Path.of(".ci/run")).contains("verify"));
    }

    @TestFactory
    Stream<DynamicTest> answersItsQueriesAsItSays() {
        var queries = QUERY.matcher(readme).results().toList();
        assertEquals(5, queries.size());
        return queries.stream()
                .map(found -> dynamicTest(found.group(1).lines().findFirst().orElseThrow(), () -> {
                    try (var execution = QueryExecution.dataset(DatasetFactory.wrap(dataset))
                            .query(QueryFactory.create(found.group(1)))
                            .build()) {
                        assertEquals(found.group(2).strip(), table(execution.execSelect()));
                    }
                }));
    }

    /** Rows of values, columns divided by bars, in the order of the query. */
    private static String table(ResultSet results) {
        var rows = new ArrayList<String>();
        rows.add(String.join(" | ", results.getResultVars()));
        results.forEachRemaining(row -> rows.add(String.join(
                " | ",
                results.getResultVars().stream()
                        .map(name -> row.get(name) == null
                                ? ""
                                : row.get(name).isLiteral()
                                        ? row.getLiteral(name).getLexicalForm()
                                        : row.get(name).toString())
                        .toList())));
        return String.join("\n", rows);
    }

    @Test
    void showsARuleThatHasNoMistake() {
        var rule = RULE.matcher(readme);
        assertTrue(rule.find());
        var book = RuleBook.of("README.md", rule.group("rule"), Language.ENGLISH, java.util.Map.of());
        assertEquals(List.of(), book.faults());
    }
}
