package org.learningcities.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.learningcities.document.Document.SourceDescription;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the file beside a source; every fault comes with its line and column. */
final class DescriptionFile {
    private static final List<String> KEYS =
            List.of("title", "author", "publisher", "address", "licence", "date", "language");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
    static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /** What was found; with a fault, whatever could be read. Every fault says file, line and column. */
    record Result(SourceDescription found, List<String> faults) {}

    private final String file;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    private DescriptionFile(String file) {
        this.file = file;
    }

    static Result read(String file, byte[] bytes) {
        var reader = new DescriptionFile(file);
        reader.read(bytes);
        return new Result(
                new SourceDescription(
                        reader.value("title"),
                        reader.value("author"),
                        reader.value("publisher"),
                        reader.value("address"),
                        reader.value("licence"),
                        reader.value("date"),
                        reader.value("language"),
                        Optional.empty()),
                List.copyOf(reader.faults));
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private void read(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(text)
                    .ifPresent(this::readRoot);
        } catch (CharacterCodingException e) {
            faults.add("%s: is not UTF-8; save the file as UTF-8".formatted(file));
        } catch (MarkedYamlEngineException e) {
            fault(e.getProblemMark().or(e::getContextMark), "is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            fault(Optional.empty(), "is no YAML: " + e.getMessage());
        }
    }

    private void readRoot(Node root) {
        if (!(root instanceof MappingNode mapping)) {
            fault(root.getStartMark(), "expected lines such as \"title: …\" (%s)".formatted(allowed()));
            return;
        }
        for (var entry : mapping.getValue()) {
            var keyNode = entry.getKeyNode();
            var key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!KEYS.contains(key)) {
                fault(keyNode.getStartMark(), "unknown key \"%s\" (allowed: %s)".formatted(key, allowed()));
            } else if (!(entry.getValueNode() instanceof ScalarNode scalar)
                    || scalar.getValue().isBlank()) {
                fault(
                        entry.getValueNode().getStartMark(),
                        "%s needs one text as its value; write it after the colon or take the line away"
                                .formatted(key));
            } else if (values.containsKey(key)) {
                fault(keyNode.getStartMark(), "%s stands there twice; take one away".formatted(key));
            } else {
                values.put(key, scalar.getValue().strip());
                checkForm(key, scalar);
            }
        }
    }

    private void checkForm(String key, ScalarNode node) {
        var value = node.getValue().strip();
        if (key.equals("date") && !isDate(value)) {
            fault(node.getStartMark(), "\"%s\" is no date; write 2023, 2023-01 or 2023-01-31".formatted(value));
        }
        if (key.equals("address") && !isAddress(value)) {
            fault(node.getStartMark(), "\"%s\" is no web address; write it whole, with https://".formatted(value));
        }
        if (key.equals("language") && !LANGUAGE.matcher(value).matches()) {
            fault(node.getStartMark(), "\"%s\" is no language tag; write en, zh-Hant or the like".formatted(value));
        }
    }

    static boolean isDate(String value) {
        if (!DATE.matcher(value).matches()) {
            return false;
        }
        try {
            switch (value.length()) {
                case 4 -> Year.parse(value);
                case 7 -> YearMonth.parse(value);
                default -> LocalDate.parse(value);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static boolean isAddress(String value) {
        try {
            var address = new URI(value);
            return address.getHost() != null && List.of("http", "https").contains(address.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String allowed() {
        return String.join(", ", KEYS);
    }

    private void fault(Optional<Mark> mark, String message) {
        faults.add(mark.map(at -> "%s:%d:%d: %s".formatted(file, at.getLine() + 1, at.getColumn() + 1, message))
                .orElseGet(() -> "%s: %s".formatted(file, message)));
    }
}
