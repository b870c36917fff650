package org.learningcities.graph;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.learningcities.document.Document;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Entity;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Evidence;
import org.learningcities.statement.Support;

/**
 * Claims as quads of their document's graph: what is stated, on what footing, and from which passages which rule read
 * it. The things that a claim speaks of are named here but not described, so that what is only attributed, or was
 * refused, types nothing.
 *
 * <p>A claim has its passages ({@code lc:hasPassage}), and one {@code lc:Reading} for each passage and rule: which rule
 * read this claim from which passage is asked by
 * {@code ?claim lc:hasReading [ lc:readBy ?rule ; lc:fromPassage ?passage ]}. A reading says how often its rule was right
 * on texts whose facts are known; the claim has a confidence where that was tried often enough.
 */
public final class ClaimGraph {
    private static final int HASH_DIGITS = 16;

    private ClaimGraph() {}

    /**
     * The quads of a claim, in the graph of its document's claims. Where the claim makes no facts, its ends are given
     * their names here, since nothing else may; they are still not typed.
     */
    public static List<Quad> quads(Claim claim) {
        var quads = new Quads(Vocabulary.claimsOf(claim.document()));
        quads.addAll(quads(claim, Vocabulary.claimsOf(claim.document())));
        if (!claim.status().makesFacts()) {
            addNames(claim.subject(), quads);
            if (claim.object() instanceof Claim.Value.Thing thing) {
                addNames(thing.entity(), quads);
            }
        }
        return quads.distinct();
    }

    /** The quads of a claim in another graph, such as the quarantine. */
    public static List<Quad> quads(Claim claim, Node graph) {
        return quads(claim, graph, Support.shared());
    }

    static List<Quad> quads(Claim claim, Node graph, Support support) {
        var quads = new Quads(graph);
        var node = Vocabulary.iri(claim.iri());
        var document = Vocabulary.documentOf(claim.document());
        var head = Projection.headOf(claim);
        quads.add(node, RDF.type.asNode(), Vocabulary.CLAIM);
        quads.add(node, RDF.type.asNode(), RDF.Statement.asNode());
        quads.add(node, RDF.subject.asNode(), head.getSubject());
        quads.add(node, RDF.predicate.asNode(), head.getPredicate());
        quads.add(node, RDF.object.asNode(), head.getObject());
        quads.add(node, Vocabulary.HAS_STATUS, Vocabulary.statusOf(claim.status()));
        quads.add(node, Vocabulary.DOUBTFUL, Literals.of(claim.doubtful()));
        quads.add(node, Vocabulary.CORROBORATION, text(claim.corroboration().label()));
        quads.add(node, Vocabulary.IN_DOCUMENT, document);
        quads.add(node, Vocabulary.PROV_WAS_DERIVED_FROM, document);
        claim.speaker().ifPresent(speaker -> quads.add(node, Vocabulary.ATTRIBUTED_TO, Vocabulary.iri(speaker.iri())));
        claim.presentedAs().stream()
                .sorted()
                .forEach(language -> quads.add(node, Vocabulary.PRESENTED_AS, text(language.tag())));
        support.confidence(claim.evidence())
                .ifPresent(confidence -> quads.add(node, Vocabulary.CONFIDENCE, Literals.of(confidence)));
        claim.evidence().forEach(evidence -> addEvidence(claim, evidence, support, quads));
        return quads.distinct();
    }

    /** The description of a document, in the graph of its claims. */
    public static List<Quad> quads(Document document) {
        var quads = new Quads(Vocabulary.claimsOf(document.id()));
        var node = Vocabulary.documentOf(document.id());
        var description = document.description();
        quads.add(node, RDF.type.asNode(), classOfDocuments());
        quads.add(node, RDFS.label.asNode(), text(description.title().orElse(document.file())));
        quads.add(node, Vocabulary.DOCUMENT_HASH, text(document.hash()));
        quads.add(node, Vocabulary.SOURCE_HASH, text(document.sourceHash()));
        quads.add(node, DCTerms.format.asNode(), text(document.mediaType()));
        quads.add(node, Vocabulary.FILE_NAME, text(document.file()));
        description.title().ifPresent(title -> quads.add(node, DCTerms.title.asNode(), text(title)));
        description.author().ifPresent(author -> quads.add(node, DCTerms.creator.asNode(), iriOrText(author)));
        description.language().ifPresent(tag -> quads.add(node, DCTerms.language.asNode(), text(tag)));
        description
                .publisher()
                .ifPresent(publisher -> quads.add(node, DCTerms.publisher.asNode(), iriOrText(publisher)));
        description.licence().ifPresent(licence -> quads.add(node, DCTerms.license.asNode(), iriOrText(licence)));
        description.address().ifPresent(address -> quads.add(node, DCTerms.source.asNode(), iriOrText(address)));
        description.created().ifPresent(date -> quads.add(node, DCTerms.created.asNode(), date(date)));
        description.date().ifPresent(date -> quads.add(node, DCTerms.issued.asNode(), date(date)));
        return quads.distinct();
    }

    /** The node of a passage; it belongs to the text that the offsets count in. */
    public static Node passageOf(Claim claim, Evidence evidence) {
        return Vocabulary.iri("%spassage/%s/%s/%d-%d"
                .formatted(
                        Vocabulary.ID,
                        claim.document(),
                        claim.documentHash()
                                .substring(
                                        0,
                                        Math.min(
                                                HASH_DIGITS,
                                                claim.documentHash().length())),
                        evidence.passage().start(),
                        evidence.passage().end()));
    }

    private static void addNames(Entity entity, Quads quads) {
        Projection.preferredNames(entity)
                .forEach(name -> quads.add(Vocabulary.iri(entity.iri()), RDFS.label.asNode(), name));
    }

    private static void addEvidence(Claim claim, Evidence evidence, Support support, Quads quads) {
        var document = Vocabulary.documentOf(claim.document());
        var passage = passageOf(claim, evidence);
        var position = Vocabulary.iri(passage.getURI() + "/position");
        var quote = Vocabulary.iri(passage.getURI() + "/quote");
        quads.add(passage, RDF.type.asNode(), Vocabulary.PASSAGE);
        quads.add(passage, RDF.type.asNode(), Vocabulary.OA_SPECIFIC_RESOURCE);
        quads.add(passage, Vocabulary.OA_HAS_SOURCE, document);
        quads.add(passage, DCTerms.language.asNode(), text(evidence.language().tag()));
        quads.add(passage, Vocabulary.OA_HAS_SELECTOR, position);
        quads.add(position, RDF.type.asNode(), Vocabulary.OA_POSITION_SELECTOR);
        quads.add(
                position,
                Vocabulary.OA_START,
                Literals.offset(evidence.passage().start()));
        quads.add(
                position, Vocabulary.OA_END, Literals.offset(evidence.passage().end()));
        quads.add(passage, Vocabulary.OA_HAS_SELECTOR, quote);
        quads.add(quote, RDF.type.asNode(), Vocabulary.OA_QUOTE_SELECTOR);
        quads.add(quote, Vocabulary.OA_EXACT, text(evidence.passage().quote()));

        var claimNode = Vocabulary.iri(claim.iri());
        var reading = Vocabulary.iri("%s/reading/%d-%d/%s/%d"
                .formatted(
                        claim.iri(),
                        evidence.passage().start(),
                        evidence.passage().end(),
                        evidence.rule(),
                        evidence.version()));
        quads.add(claimNode, Vocabulary.HAS_PASSAGE, passage);
        quads.add(claimNode, Vocabulary.HAS_READING, reading);
        quads.add(reading, RDF.type.asNode(), Vocabulary.READING);
        quads.add(reading, Vocabulary.FROM_PASSAGE, passage);
        quads.add(reading, Vocabulary.READ_BY, text(evidence.rule()));
        quads.add(reading, Vocabulary.RULE_VERSION, Literals.of(evidence.version()));
        support.of(evidence.rule()).ifPresent(times -> {
            quads.add(reading, Vocabulary.TIMES_RIGHT, Literals.of(times.right()));
            quads.add(reading, Vocabulary.TIMES_FIRED, Literals.of(times.fired()));
        });
    }

    private static Node classOfDocuments() {
        return Vocabulary.term(Kind.DOCUMENT.label());
    }

    private static Node text(String text) {
        return Literals.text(text, Optional.empty());
    }

    private static Node iriOrText(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        var isIri = (lower.startsWith("http://") || lower.startsWith("https://"))
                && value.chars().noneMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0);
        return isIri ? Vocabulary.iri(value) : text(value);
    }

    /** A date of the precision given; words where it is none. */
    private static Node date(String value) {
        try {
            return switch (value.length()) {
                case 4 -> NodeFactory.createLiteralDT(Year.parse(value).toString(), XSDDatatype.XSDgYear);
                case 7 -> NodeFactory.createLiteralDT(YearMonth.parse(value).toString(), XSDDatatype.XSDgYearMonth);
                default -> Literals.of(LocalDate.parse(value));
            };
        } catch (DateTimeParseException notADate) {
            return text(value);
        }
    }

    /** Quads of one graph as they are gathered. */
    private static final class Quads {
        private final Node graph;
        private final List<Quad> quads = new ArrayList<>();

        Quads(Node graph) {
            this.graph = graph;
        }

        void add(Node subject, Node predicate, Node object) {
            quads.add(Quad.create(graph, subject, predicate, object));
        }

        void addAll(List<Quad> more) {
            quads.addAll(more);
        }

        List<Quad> distinct() {
            return quads.stream().distinct().toList();
        }
    }
}
