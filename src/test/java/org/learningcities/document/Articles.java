package org.learningcities.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One article in each format that is read. */
public final class Articles {
    private static final String TITLE = "Reading rooms in Lima";
    private static final String FIRST =
            "Lima became a member of the UNESCO Global Network of Learning Cities in 2019, and its rooms are open to all.";
    private static final String BYLINE = "Mayor Ana Torres";
    private static final String HEADING = "Rooms for everyone";
    private static final String SECOND =
            "The city has 40 learning centres, and in the evenings neighbours meet there to learn languages and to read.";
    private static final List<String> ITEMS = List.of("Books and tools", "Courses in three languages");
    private static final String LAST =
            "“We want every child to read,” said Ana Torres, Mayor of Lima, at the opening of the rooms in the north.";

    private Articles() {}

    /** The bytes of the article by file ending. */
    public static Map<String, byte[]> byEnding() {
        return Map.of(".txt", txt(), ".html", html(), ".pdf", pdf(), ".docx", docx());
    }

    private static byte[] txt() {
        return (String.join("\n\n", TITLE, FIRST, BYLINE, HEADING, SECOND) + "\n\n- " + String.join("\n- ", ITEMS)
                        + "\n\n" + LAST + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] html() {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s – Lima</title></head><body>
                <nav><a href="/">Home</a> <a href="/mayor">The mayor of Lima and her office</a></nav>
                <article><h1>%s</h1><p>%s</p><p><em>%s</em></p><h2>%s</h2><p>%s</p><ul><li>%s</li><li>%s</li></ul>
                <blockquote><p>%s</p></blockquote></article>
                <footer>Lima, Mayor Jorge Muñoz, 2018</footer></body></html>"""
                .formatted(TITLE, TITLE, FIRST, BYLINE, HEADING, SECOND, ITEMS.get(0), ITEMS.get(1), LAST)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf() {
        return new Pdfs()
                .heading(TITLE)
                .paragraph(FIRST)
                .paragraph(BYLINE)
                .heading(HEADING)
                .paragraph(SECOND)
                .item("•", ITEMS.get(0))
                .item("•", ITEMS.get(1))
                .paragraph(LAST)
                .at(300, 40, "1")
                .bytes();
    }

    private static byte[] docx() {
        return new Words()
                .title(TITLE)
                .paragraph(FIRST)
                .paragraph(BYLINE)
                .heading(HEADING)
                .paragraph(SECOND)
                .item(ITEMS.get(0))
                .item(ITEMS.get(1))
                .paragraph(LAST)
                .bytes();
    }
}
