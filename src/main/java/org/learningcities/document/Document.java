package org.learningcities.document;

import java.util.List;
import java.util.Optional;

/**
 * One source, read. {@code text} is the file's as it is; {@code hash} is the lower-case hexadecimal SHA-256 of the
 * file's bytes; blocks and sections are in the order of the text and numbered from 0;
 * sentences and quotations are in the order of the text (an outer quotation before the one within it).
 */
public record Document(
        DocumentId id,
        String file,
        String hash,
        SourceText text,
        List<Block> blocks,
        List<Section> sections,
        List<Sentence> sentences,
        List<Quotation> quotations,
        SourceDescription description) {

    /** What the file beside a source says of it; every part may be absent. Dates are ISO 8601. */
    public record SourceDescription(
            Optional<String> title,
            Optional<String> publisher,
            Optional<String> address,
            Optional<String> licence,
            Optional<String> date) {
        public static final SourceDescription NONE = new SourceDescription(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Document {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
        quotations = List.copyOf(quotations);
    }

    /** The passage from {@code start} (inclusive) to {@code end} (exclusive), in code points. */
    public Passage passage(int start, int end) {
        return new Passage(id, start, end, text.slice(start, end));
    }

    /** The block in which an offset stands. */
    public Optional<Block> blockAt(int offset) {
        return blocks.stream()
                .filter(block -> block.start() <= offset && offset < block.end())
                .findFirst();
    }
}
