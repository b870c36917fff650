package org.learningcities.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * One source, read. {@code text} is the file's as it is where the file is plain text, else what was extracted from it;
 * {@code hash} is the SHA-256 of the text in UTF-8, to which all offsets belong, and {@code sourceHash} that of the file's
 * bytes (both in lower-case hexadecimal; the same for plain text). Blocks and sections are in the order of the text and
 * numbered from 0; sentences and quotations are in the order of the text (an outer quotation before the one within it).
 */
public record Document(
        DocumentId id,
        String file,
        String mediaType,
        String sourceHash,
        String hash,
        SourceText text,
        List<Block> blocks,
        List<Section> sections,
        List<Sentence> sentences,
        List<Quotation> quotations,
        SourceDescription description) {

    /**
     * What is known of a source: by the file beside it, else by itself. Every part may be absent. Dates are ISO 8601, the
     * language is a BCP 47 tag. {@code date} is when it was published; {@code created} is when the file says that it was
     * made, which tells nothing of what "today" is in its text.
     */
    public record SourceDescription(
            Optional<String> title,
            Optional<String> author,
            Optional<String> publisher,
            Optional<String> address,
            Optional<String> licence,
            Optional<String> date,
            Optional<String> language,
            Optional<String> created) {
        public static final SourceDescription NONE = new SourceDescription(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /** This description, with what it leaves open taken from another. */
        public SourceDescription or(SourceDescription other) {
            return new SourceDescription(
                    title.or(other::title),
                    author.or(other::author),
                    publisher.or(other::publisher),
                    address.or(other::address),
                    licence.or(other::licence),
                    date.or(other::date),
                    language.or(other::language),
                    created.or(other::created));
        }
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

    /** A text that stands in no file, read as {@link PlainTextReader} would; for examples and tests. */
    public static Document ofText(String name, String text) {
        return Structure.documentOf(
                DocumentId.ofFile(name),
                name,
                PlainTextReader.MEDIA_TYPE,
                text.getBytes(StandardCharsets.UTF_8),
                text,
                SourceDescription.NONE);
    }

    /**
     * This document as the rules read it: where its text is in simplified Han characters, the same text in traditional ones,
     * character for character, with the same offsets and hash. The passages of its claims are this document's.
     */
    public Document inTraditionalHan() {
        var traditional = SimplifiedHan.traditional(text);
        return traditional.equals(text)
                ? this
                : new Document(
                        id,
                        file,
                        mediaType,
                        sourceHash,
                        hash,
                        traditional,
                        blocks.stream().map(block -> block.in(traditional)).toList(),
                        sections.stream()
                                .map(section -> section.in(traditional))
                                .toList(),
                        sentences,
                        quotations,
                        description);
    }

    /** The block in which an offset stands. */
    public Optional<Block> blockAt(int offset) {
        int after = firstFrom(blocks, offset + 1, Block::start);
        return after > 0 && offset < blocks.get(after - 1).end()
                ? Optional.of(blocks.get(after - 1))
                : Optional.empty();
    }

    /** The section in which a block of this document stands, as its heading or under it. */
    public Section sectionOf(Block block) {
        return sections.get(block.section());
    }

    /** The sentences of a block of this document. */
    public List<Sentence> sentencesOf(Block block) {
        return sentences.subList(
                firstFrom(sentences, block.start(), Sentence::start),
                firstFrom(sentences, block.end(), Sentence::start));
    }

    /** The quotations of a block of this document, an outer one before the one within it. */
    public List<Quotation> quotationsOf(Block block) {
        return quotations.subList(
                firstFrom(quotations, block.start(), Quotation::start),
                firstFrom(quotations, block.end(), Quotation::start));
    }

    /** The index of the first item that starts at an offset or after it. */
    private static <T> int firstFrom(List<T> items, int offset, ToIntFunction<T> start) {
        int low = 0;
        int high = items.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.applyAsInt(items.get(middle)) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
