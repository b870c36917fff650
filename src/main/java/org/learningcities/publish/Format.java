package org.learningcities.publish;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The RDF formats that people and harvesters ask for: name, media type, file ending and writer together, so that
 * content negotiation, exports and the catalogue cannot disagree. The order is the order of preference where a
 * client likes several equally.
 */
public enum Format {
    TURTLE("turtle", "text/turtle", "ttl", RDFFormat.TURTLE_PRETTY, false),
    JSONLD("jsonld", "application/ld+json", "jsonld", RDFFormat.JSONLD11_PRETTY, true),
    NTRIPLES("ntriples", "application/n-triples", "nt", RDFFormat.NTRIPLES_UTF8, false),
    RDFXML("rdfxml", "application/rdf+xml", "rdf", RDFFormat.RDFXML_PLAIN, false),
    TRIG("trig", "application/trig", "trig", RDFFormat.TRIG_PRETTY, true),
    NQUADS("nquads", "application/n-quads", "nq", RDFFormat.NQUADS_UTF8, true);

    /** What one graph can be written in, the preferred one first. */
    public static final List<Format> FOR_GRAPHS = List.of(TURTLE, JSONLD, NTRIPLES, RDFXML);

    /** What a whole dataset can be written in, the preferred one first. */
    public static final List<Format> FOR_DATASETS = List.of(NQUADS, TRIG);

    private final String label;
    private final String mediaType;
    private final String fileEnding;

    @SuppressWarnings("ImmutableEnumChecker") // RDFFormat never changes, but does not say so in the checker's terms
    private final RDFFormat writer;

    private final boolean holdsGraphs;

    Format(String label, String mediaType, String fileEnding, RDFFormat writer, boolean holdsGraphs) {
        this.label = label;
        this.mediaType = mediaType;
        this.fileEnding = fileEnding;
        this.writer = writer;
        this.holdsGraphs = holdsGraphs;
    }

    /** The name on the command line and in addresses. */
    public String label() {
        return label;
    }

    /** The registered media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The file ending, without the dot. */
    public String fileEnding() {
        return fileEnding;
    }

    /** True where the format can hold named graphs beside the default one. */
    public boolean holdsGraphs() {
        return holdsGraphs;
    }

    /** Writes one graph as UTF-8; the stream stays open. */
    public void write(OutputStream out, Graph graph) {
        RDFWriter.source(graph).format(writer).output(out);
    }

    /**
     * Writes a dataset as UTF-8; the stream stays open.
     *
     * @throws IllegalArgumentException where this format cannot hold named graphs: nothing is left out silently
     */
    public void write(OutputStream out, DatasetGraph dataset) {
        if (!holdsGraphs) {
            throw new IllegalArgumentException("%s cannot hold named graphs; use one of %s"
                    .formatted(label, FOR_DATASETS.stream().map(Format::label).toList()));
        }
        RDFWriter.source(dataset).format(writer).output(out);
    }

    /** The format of that name. */
    public static Optional<Format> named(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equals(label))
                .findFirst();
    }

    /**
     * The media type that a client likes best of those offered, by RFC 9110: for each offer the most specific range
     * that takes it gives the weight, weight 0 refuses it, and among equals the earlier offer wins. Jena's own
     * matching takes the heaviest range instead and answers with what was refused.
     *
     * @param accept the Accept header; null or blank takes anything
     * @param offered media types without parameters
     * @return empty where the client takes none of them
     */
    public static Optional<String> negotiate(String accept, Collection<String> offered) {
        if (accept == null || accept.isBlank()) {
            return offered.stream().findFirst();
        }
        var ranges = Arrays.stream(accept.split(","))
                .filter(range -> !range.isBlank())
                .flatMap(range -> rangeOf(range.strip()).stream())
                .toList();
        Optional<String> best = Optional.empty();
        double bestWeight = 0;
        for (var offer : offered) {
            var weight = weightOf(offer, ranges);
            if (weight > bestWeight) {
                best = Optional.of(offer);
                bestWeight = weight;
            }
        }
        return best;
    }

    private static double weightOf(String offer, List<MediaRange> ranges) {
        var type = MediaType.create(offer);
        double weight = 0;
        int specificity = -1;
        for (var range : ranges) {
            if (range.accepts(type) && specificityOf(range) > specificity) {
                weight = range.get_q();
                specificity = specificityOf(range);
            }
        }
        return weight;
    }

    private static int specificityOf(MediaRange range) {
        if (range.getType().equals("*")) {
            return 0;
        }
        return range.getSubType().equals("*") ? 1 : 2;
    }

    /** A range that cannot be read is as if it were not there, as RFC 9110 leaves to the server. */
    private static Optional<MediaRange> rangeOf(String text) {
        return text.matches("[^/\\s;]+/[^/\\s;]+(\\s*;.*)?") ? Optional.of(new MediaRange(text)) : Optional.empty();
    }
}
