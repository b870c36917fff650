package org.learningcities.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.document.Quotation;
import org.learningcities.document.Section;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/**
 * A document laid out for the rules: a view of each block and of each sentence. Speech (a quotation with sentences of
 * its own) is one symbol in the views around it, and has views of its own sentences. What is longer than {@link Pieces}
 * allow has several views, one after the other.
 */
final class Layout {
    /** A view, which patterns may match in it, and the speech that it is part of. */
    record Placed(View view, Block block, Optional<Quotation> speech, Sieve.Passed passed) {}

    private static final BitSet NOTHING = new BitSet();

    private final Document document;
    private final Mentions mentions;
    private final Map<Language, List<Block>> titles;
    private final Map<Language, Sieve> sieves;
    private final Map<Block, List<Placed>> blocks = new LinkedHashMap<>();
    private final List<Placed> sentences = new ArrayList<>();
    private final Map<Integer, List<Quotation>> quotations = new HashMap<>();
    private final Map<Language, BitSet> passed = new EnumMap<>(Language.class);

    Layout(Document document, List<Mention> mentions, Map<Language, Sieve> sieves) {
        this.document = document;
        this.sieves = sieves;
        this.mentions = Mentions.of(mentions);
        this.titles = document.blocks().stream()
                .filter(block -> block.role() == Block.Role.TITLE)
                .collect(Collectors.groupingBy(Block::language));
        document.quotations().forEach(q -> quotations
                .computeIfAbsent(q.block(), key -> new ArrayList<>())
                .add(q));
        for (var block : document.blocks()) {
            lay(block, this.mentions.in(block.number()));
        }
    }

    private void lay(Block block, List<Mention> within) {
        var outer = new ArrayList<Quotation>();
        for (var quotation : quotations.getOrDefault(block.number(), List.of())) {
            var nested = outer.stream().anyMatch(o -> o.covers(quotation.start()));
            if (!nested && (isSpeech(block, quotation) || isSaying(quotation, within))) {
                outer.add(quotation);
            }
        }
        var shown = Stream.concat(
                        within.stream().filter(m -> outer.stream()
                                .noneMatch(q -> q.covers(m.start()) || q.covers(m.end() - 1))),
                        outer.stream().map(q -> symbolOf(block, q)))
                .sorted(Comparator.comparingInt(Mention::start))
                .toList();
        var whole = placed(block, block.wordsStart(), block.wordsEnd(), shown, Optional.empty());
        blocks.put(block, whole);
        var cuts = new TreeSet<Integer>();
        document.sentencesOf(block).forEach(s -> cuts.add(s.end()));
        stretches(
                        block.start(),
                        block.end(),
                        cuts.stream()
                                .filter(cut -> outer.stream().noneMatch(q -> q.start() < cut && cut < q.end()))
                                .toList())
                .forEach(s -> sentences.addAll(
                        s[0] == block.wordsStart() && s[1] == block.wordsEnd()
                                ? whole
                                : placed(block, s[0], s[1], shown, Optional.empty())));
        var ordered =
                within.stream().sorted(Comparator.comparingInt(Mention::start)).toList();
        for (var quotation : outer) {
            if (isSpeech(block, quotation)) {
                stretches(quotation.start() + 1, quotation.end() - 1, List.copyOf(cuts))
                        .forEach(s -> sentences.addAll(placed(block, s[0], s[1], ordered, Optional.of(quotation))));
            }
        }
    }

    private List<int[]> stretches(int start, int end, List<Integer> cuts) {
        var out = new ArrayList<int[]>();
        int from = start;
        for (int cut : cuts) {
            if (cut > from && cut < end) {
                out.add(trimmed(from, cut));
                from = cut;
            }
        }
        out.add(trimmed(from, end));
        out.removeIf(stretch -> stretch[0] >= stretch[1]);
        return out;
    }

    private int[] trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(document.text().at(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(document.text().at(to - 1))) {
            to--;
        }
        return new int[] {from, to};
    }

    /** @param shown sorted by start */
    private List<Placed> placed(Block block, int start, int end, List<Mention> shown, Optional<Quotation> speech) {
        return Pieces.of(document.text(), start, end, shown).stream()
                .map(piece -> {
                    var inside = shown.subList(firstFrom(shown, piece.start()), firstFrom(shown, piece.end()));
                    var view =
                            new View(document, block.language(), block.section(), piece.start(), piece.end(), inside);
                    var sieved = sieves.get(block.language()).passed(view.characters());
                    sieved.addTo(passed.computeIfAbsent(block.language(), language -> new BitSet()));
                    return new Placed(view, block, speech, sieved);
                })
                .toList();
    }

    /** The index of the first mention that starts at an offset or after it. */
    private static int firstFrom(List<Mention> mentions, int offset) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Mention symbolOf(Block block, Quotation quotation) {
        return new Mention(
                Kind.QUOTATION,
                block.language(),
                block.number(),
                quotation.start(),
                quotation.end(),
                document.text().slice(quotation.start(), quotation.end()),
                Mention.WORDS,
                List.of(),
                Optional.empty());
    }

    /** Speech has an end mark before its closing mark, or fills its block. */
    private boolean isSpeech(Block block, Quotation quotation) {
        if (block.role() == Block.Role.QUOTATION) {
            return true;
        }
        int last = quotation.end() - 2;
        return last > quotation.start()
                && ".!?。…,".indexOf(Symbols.shown(document.text().at(last))) >= 0;
    }

    /** A saying has marks around more than a name: it is quoted whole, as one part of the sentence. */
    private boolean isSaying(Quotation quotation, List<Mention> within) {
        var inner = document.text().slice(quotation.start() + 1, quotation.end() - 1);
        var named = within.stream().anyMatch(m -> m.start() <= quotation.start() + 1 && m.end() >= quotation.end() - 1);
        return !named
                && (inner.split("\\s+").length >= 3
                        || inner.codePoints().filter(Character::isIdeographic).count() >= 8
                        || inner.matches("[\\p{IsHan}]+[與和及、][\\p{IsHan}]+"));
    }

    /** False only where no pattern of these numbers in the language's sieve matches in any view. */
    boolean mayMatch(Language language, BitSet patterns) {
        return passed.getOrDefault(language, NOTHING).intersects(patterns);
    }

    Document document() {
        return document;
    }

    Mentions mentions() {
        return mentions;
    }

    /** The title in a language, if there is one. */
    Optional<Block> title(Language language) {
        return titles.getOrDefault(language, List.of()).stream().findFirst();
    }

    List<Block> titles(Language language) {
        return titles.getOrDefault(language, List.of());
    }

    /** The views of a block: one, unless the block is very long. */
    List<Placed> of(Block block) {
        return blocks.get(block);
    }

    List<Placed> blocks() {
        return blocks.values().stream().flatMap(List::stream).toList();
    }

    List<Placed> sentences() {
        return sentences;
    }

    Section sectionOf(View view) {
        return document.sections().get(view.section());
    }

    /**
     * True where all paragraphs of a section are somebody's speech and the section of the other language that says the
     * same narrates: then it is narration, presented as speech.
     */
    boolean presentsAsSpeech(Section section) {
        return section.aligned()
                .map(other -> isWhollySpeech(section)
                        && !isWhollySpeech(document.sections().get(other)))
                .orElse(false);
    }

    private boolean isWhollySpeech(Section section) {
        var paragraphs = section.blocks().stream()
                .filter(b -> b.role() == Block.Role.PARAGRAPH || b.role() == Block.Role.QUOTATION)
                .toList();
        return !paragraphs.isEmpty()
                && paragraphs.stream().allMatch(block -> {
                    var spoken = quotations.getOrDefault(block.number(), List.of()).stream()
                            .mapToInt(q -> q.end() - q.start())
                            .max()
                            .orElse(0);
                    return spoken * 10 >= (block.end() - block.start()) * 7;
                });
    }
}
