package org.learningcities.serve;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.learningcities.publish.Format;

/**
 * A thing or a graph as a page for people, in both languages. The template escapes every value; what becomes a link is
 * decided here (http and https alone, and the project's own IRIs as paths of this server).
 */
final class ThingPage {
    /** Subjects on a graph's page; the data itself is not cut. */
    static final int MOST_SUBJECTS = 300;

    private static final List<Node> NAMING =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());

    private final Template template;

    ThingPage() {
        template = Mustache.compiler()
                .escapeHTML(true)
                .withLoader(name -> open(name + ".html"))
                .compile(open("thing.html"));
    }

    private static Reader open(String name) {
        var in = ThingPage.class.getResourceAsStream("/web/" + name);
        return new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8);
    }

    /** A page; {@code cut} holds the limit where not all is shown. */
    record Page(
            String title,
            String iri,
            List<Subject> subjects,
            List<Fact> references,
            List<Integer> cut,
            List<Format> formats) {
        boolean hasReferences() {
            return !references.isEmpty();
        }
    }

    /** What a page shows of one subject; {@code headed} where its name is not the page's title. */
    record Subject(String anchor, boolean headed, Value name, List<Fact> facts) {}

    /** One property of a subject with its values. */
    record Fact(Value property, List<Value> values) {}

    /** A node as text; {@code link} and {@code language} are empty where there is none. */
    record Value(String text, String link, String language) {
        boolean hasLink() {
            return !link.isEmpty();
        }

        boolean hasLanguage() {
            return !language.isEmpty();
        }
    }

    /** A page on one thing. */
    String of(Description description) {
        var about = description.about();
        var labels = description.labels();
        var said = description.said();
        var name = nameOf(about, said);
        var own = said.find(Node.ANY, Node.ANY, Node.ANY).toList().stream()
                .filter(triple ->
                        triple.getSubject().equals(about) || triple.getSubject().isBlank())
                .collect(Collectors.groupingBy(Triple::getSubject));
        var references = said.find(Node.ANY, Node.ANY, about).toList();
        var subjects = own.entrySet().stream()
                .sorted(Comparator.comparing(entry -> !entry.getKey().equals(about)))
                .map(entry -> subject(entry.getKey(), !entry.getKey().equals(about), said, entry.getValue(), labels))
                .toList();
        var cut = description.cut() ? List.of(Description.MOST_REFERENCES) : List.<Integer>of();
        return template.execute(
                new Page(name, about.getURI(), subjects, referencesOf(references, labels), cut, Format.FOR_GRAPHS));
    }

    /** A page on one graph: each subject with its facts. */
    String of(String iri, Graph graph, DatasetGraph dataset) {
        var bySubject = new TreeMap<String, List<Triple>>();
        graph.find().forEachRemaining(triple -> bySubject
                .computeIfAbsent(triple.getSubject().toString(), subject -> new ArrayList<>())
                .add(triple));
        var shown = bySubject.values().stream().limit(MOST_SUBJECTS).toList();
        var part = GraphFactory.createDefaultGraph();
        shown.forEach(triples -> triples.forEach(part::add));
        var labels = Description.labelsOf(part, Node.ANY, dataset);
        var subjects = shown.stream()
                .map(triples -> {
                    var node = triples.get(0).getSubject();
                    return subject(node, true, part, triples, labels);
                })
                .toList();
        var cut = bySubject.size() > MOST_SUBJECTS ? List.of(MOST_SUBJECTS) : List.<Integer>of();
        return template.execute(new Page(fragmentOf(iri), iri, subjects, List.of(), cut, Format.FOR_GRAPHS));
    }

    private static Subject subject(Node node, boolean headed, Graph named, List<Triple> triples, Graph labels) {
        var byProperty = triples.stream().collect(Collectors.groupingBy(Triple::getPredicate));
        var facts = byProperty.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing((Node property) -> rank(property)).thenComparing(Node::getURI)))
                .map(entry -> new Fact(
                        value(entry.getKey(), labels),
                        entry.getValue().stream()
                                .map(triple -> value(triple.getObject(), labels))
                                .sorted(Comparator.comparing(Value::text).thenComparing(Value::language))
                                .toList()))
                .toList();
        var anchor = node.isURI() ? fragmentOf(node.getURI()) : node.getBlankNodeLabel();
        return new Subject(anchor, headed, value(node, named), facts);
    }

    private static List<Fact> referencesOf(List<Triple> references, Graph labels) {
        return references.stream()
                .filter(triple -> triple.getSubject().isURI())
                .collect(Collectors.groupingBy(Triple::getPredicate))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Node::getURI)))
                .map(entry -> new Fact(
                        value(entry.getKey(), labels),
                        entry.getValue().stream()
                                .map(triple -> value(triple.getSubject(), labels))
                                .sorted(Comparator.comparing(Value::text))
                                .toList()))
                .toList();
    }

    /** Type and names stand first. */
    private static int rank(Node property) {
        if (property.equals(RDF.type.asNode())) {
            return 0;
        }
        return NAMING.contains(property) ? 1 : 2;
    }

    private static Value value(Node node, Graph labels) {
        if (node.isURI()) {
            return new Value(nameOf(node, labels), linkTo(node.getURI()), "");
        }
        if (node.isLiteral()) {
            return new Value(node.getLiteralLexicalForm(), "", node.getLiteralLanguage());
        }
        return new Value("…", node.isBlank() ? "#" + node.getBlankNodeLabel() : "", "");
    }

    /** The labels, English first; without any, the last part of the IRI. */
    private static String nameOf(Node node, Graph labels) {
        var names = NAMING.stream()
                .flatMap(property -> labels.find(node, property, Node.ANY).toList().stream())
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .sorted(Comparator.comparing(
                                (Node name) -> !name.getLiteralLanguage().startsWith("en"))
                        .thenComparing(Node::getLiteralLanguage)
                        .thenComparing(Node::getLiteralLexicalForm))
                .map(Node::getLiteralLexicalForm)
                .distinct()
                .collect(Collectors.joining(" · "));
        if (!names.isEmpty() || !node.isURI()) {
            return names.isEmpty() ? "…" : names;
        }
        return node.getURI().startsWith(Prefixes.BASE) || labelled(node) ? fragmentOf(node.getURI()) : node.getURI();
    }

    /** Whether the last part of an IRI of others says something: a term of a vocabulary that we use. */
    private static boolean labelled(Node node) {
        return Prefixes.VOCABULARIES.stream().anyMatch(node.getURI()::startsWith);
    }

    private static String fragmentOf(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    private static String linkTo(String iri) {
        if (iri.startsWith(Prefixes.BASE)) {
            return "/" + iri.substring(Prefixes.BASE.length());
        }
        return Stream.of("http://", "https://").anyMatch(iri::startsWith) ? iri : "";
    }
}
