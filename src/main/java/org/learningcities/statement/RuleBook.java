package org.learningcities.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.learningcities.document.Language;

/** All rules, of every language, and what is wrong with their files. */
public record RuleBook(List<Rule> rules, List<RuleFault> faults) {
    /** The folder of each language's rules on the class path, and in it the list of its files. */
    private static final String FOLDER = "rules/";

    private static final String LIST = "files.txt";
    private static final String MACROS = "macros.yaml";

    public RuleBook {
        rules = List.copyOf(rules);
        faults = List.copyOf(faults);
    }

    /** The rules that ship with the project. */
    public static RuleBook ofClassPath() {
        var rules = new ArrayList<Rule>();
        var faults = new ArrayList<RuleFault>();
        for (var language : Language.values()) {
            var folder = FOLDER + language.tag() + "/";
            var macros = RuleReader.readMacros(folder + MACROS, resource(folder + MACROS), language, faults);
            resource(folder + LIST)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(file -> rules.addAll(
                            RuleReader.read(folder + file, resource(folder + file), language, macros, faults)));
        }
        faults.addAll(doubles(rules));
        return new RuleBook(rules, faults);
    }

    /** Rules from a text, with the given macros; {@code file} is for messages. */
    public static RuleBook of(String file, String yaml, Language language, Map<String, String> macros) {
        var faults = new ArrayList<RuleFault>();
        var rules = RuleReader.read(file, yaml, language, macros, faults);
        faults.addAll(doubles(rules));
        return new RuleBook(rules, faults);
    }

    private static List<RuleFault> doubles(List<Rule> rules) {
        var seen = new HashMap<String, Rule>();
        var faults = new ArrayList<RuleFault>();
        for (var rule : rules) {
            var first = seen.putIfAbsent(rule.id(), rule);
            if (first != null) {
                faults.add(new RuleFault(
                        rule.file(),
                        rule.line(),
                        1,
                        "rule %s stands in %s:%d already; ids end in the evidence, so each is used once"
                                .formatted(rule.id(), first.file(), first.line())));
            }
        }
        return faults;
    }

    private static String resource(String name) {
        try (var in = RuleBook.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + " is not on the class path (languages: " + Arrays.toString(Language.values()) + ")");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
