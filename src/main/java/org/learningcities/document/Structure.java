package org.learningcities.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.learningcities.document.Block.Role;
import org.learningcities.document.Document.SourceDescription;

/** Finds the structure of a text: lines, their language and role, sections, quotations, sentences. */
final class Structure {
    private Structure() {}

    /** The document of a text that was read from these bytes. A line is a block. */
    static Document documentOf(
            DocumentId id, String file, String mediaType, byte[] bytes, String content, SourceDescription description) {
        var text = new SourceText(content);
        var lines = Line.linesOf(SimplifiedHan.traditional(text));
        var languages = Scripts.languagesOf(lines);
        var roles = rolesOf(lines, languages, OtherLanguages.among(lines));
        var layout = SectionLayout.of(languages, roles);

        var blocks = new ArrayList<Block>();
        var quotations = new ArrayList<Quotation>();
        var sentences = new ArrayList<Sentence>();
        for (int number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            var block = new Block(
                    number,
                    roles[number],
                    languages.get(number),
                    line.start(),
                    line.end(),
                    line.text(),
                    layout.sectionOf(number));
            blocks.add(block.in(text));
            for (var span : Quotations.in(block.text())) {
                quotations.add(new Quotation(number, line.start() + span.start(), line.start() + span.end()));
            }
            sentences.addAll(sentencesOf(block));
        }
        var sections = Alignment.align(layout.sections(blocks));
        return new Document(
                id,
                file,
                mediaType,
                Hashes.sha256(bytes),
                text.hash(),
                text,
                blocks,
                sections,
                sentences,
                quotations,
                description);
    }

    /** The first line of each language is where its half begins, so each language is looked at by itself. */
    private static Role[] rolesOf(List<Line> lines, List<Language> languages, BitSet foreign) {
        var roles = new Role[lines.size()];
        foreign.stream().forEach(number -> roles[number] = Role.FOREIGN);
        for (var language : Language.values()) {
            int[] numbers = IntStream.range(0, lines.size())
                    .filter(number -> languages.get(number) == language && !foreign.get(number))
                    .toArray();
            var found = Roles.of(
                    IntStream.of(numbers)
                            .mapToObj(number -> lines.get(number).text())
                            .toList(),
                    language);
            for (int i = 0; i < numbers.length; i++) {
                roles[numbers[i]] = found.get(i);
            }
        }
        return roles;
    }

    /** The mark of a list item belongs to no sentence. */
    private static List<Sentence> sentencesOf(Block block) {
        int mark = block.role() == Role.LIST_ITEM ? Shape.listMarkOf(block.text()) : 0;
        int from = block.start() + mark;
        var text = block.text().substring(block.text().offsetByCodePoints(0, mark));
        return Sentences.in(text, block.language()).stream()
                .map(span -> new Sentence(block.number(), from + span.start(), from + span.end()))
                .toList();
    }
}
