package org.learningcities.document;

import java.util.List;
import org.learningcities.document.Block.Role;

/** Short ways to look at a document in tests. */
final class Texts {
    private Texts() {}

    static Document document(String... lines) {
        return Document.ofText("example.txt", String.join("\n", lines));
    }

    static List<Role> roles(String... lines) {
        return document(lines).blocks().stream().map(Block::role).toList();
    }

    static List<String> sentences(String line) {
        var document = document(line);
        return document.sentencesOf(document.blocks().get(0)).stream()
                .map(sentence -> document.text().slice(sentence.start(), sentence.end()))
                .toList();
    }

    static List<String> quotations(String line) {
        var document = document(line);
        return document.quotations().stream()
                .map(quotation -> document.text().slice(quotation.start(), quotation.end()))
                .toList();
    }
}
