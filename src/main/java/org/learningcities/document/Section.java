package org.learningcities.document;

import java.util.List;
import java.util.Optional;

/**
 * A heading with the blocks under it, in one language; the blocks before a half's first heading are a section without
 * one. {@code parent} is the section whose heading has no text of its own but this one's and its sisters'.
 * {@code aligned} is the section of the other language that says the same.
 */
public record Section(
        int number,
        Language language,
        Optional<Block> heading,
        List<Block> blocks,
        Optional<Integer> parent,
        Optional<Integer> aligned) {
    public Section {
        blocks = List.copyOf(blocks);
    }

    /** This section with the characters that a text has at its blocks' places. */
    Section in(SourceText source) {
        return new Section(
                number,
                language,
                heading.map(block -> block.in(source)),
                blocks.stream().map(block -> block.in(source)).toList(),
                parent,
                aligned);
    }
}
