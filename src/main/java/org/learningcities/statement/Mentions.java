package org.learningcities.statement;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.learningcities.mention.Mention;

/** The mentions of a document in the order of its text, and those of each of its blocks. */
record Mentions(List<Mention> all, Map<Integer, List<Mention>> byBlock) {
    static Mentions of(List<Mention> all) {
        return new Mentions(all, all.stream().collect(Collectors.groupingBy(Mention::block)));
    }

    /** Those of the block of a number. */
    List<Mention> in(int block) {
        return byBlock.getOrDefault(block, List.of());
    }
}
