package org.learningcities.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.learningcities.document.Document.SourceDescription;
import org.learningcities.document.Reading.Read;
import org.learningcities.document.Reading.Unreadable;

/**
 * Reads the article of a web page: its title first, then its blocks, without what stands around it. Characters are those
 * of the byte-order mark, else of the set that the page names, else UTF-8, and strictly so.
 */
public final class HtmlReader implements DocumentReader {
    private static final Pattern TAG =
            Pattern.compile("(?i)<(?:!doctype|html|head|body|div|p|h[1-6]|article|br|table|span)\\b");
    /** Words before the first heading that say where in the site the article stands, and no more than that. */
    private static final int MOST_BEFORE_HEADING = 300;

    private static final Pattern FOLDED = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Override
    public List<String> endings() {
        return List.of(".html", ".htm", ".xhtml");
    }

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public Reading read(DocumentId id, String file, byte[] bytes, SourceDescription description) {
        var mislabelled = ContentType.faultOfText(file, bytes, mediaType());
        if (mislabelled.isPresent()) {
            return new Unreadable(mislabelled.get());
        }
        var characters = HtmlCharacters.of(bytes);
        if (characters.unknown().isPresent()) {
            return new Unreadable("%s: names the character set \"%s\", which is not known; save the page as UTF-8"
                    .formatted(file, characters.unknown().get()));
        }
        var charset = characters.charset();
        var decoded = StrictText.of(bytes, characters.markLength(), charset);
        if (decoded.fault().isPresent()) {
            return new Unreadable(decoded.complaint(
                    file, bytes, charset, "name the right character set in a meta element, or save the page as UTF-8"));
        }
        if (!TAG.matcher(decoded.text()).find()) {
            return new Unreadable(
                    "%s: has no HTML element; where it is plain text, let its name end in .txt".formatted(file));
        }
        var page = Jsoup.parse(decoded.text());
        var metadata = new HtmlMetadata(page);
        var own = metadata.description();
        var text = textOf(page, metadata, own.title());
        var tooLong = Limits.faultOfLength(file, text);
        if (tooLong.isPresent()) {
            return new Unreadable(tooLong.get());
        }
        var document = Structure.documentOf(id, file, mediaType(), bytes, text, description.or(own));
        return document.blocks().isEmpty()
                ? new Unreadable("%s: has no text outside scripts and menus; save the page as a browser shows it"
                        .formatted(file))
                : new Read(document);
    }

    private static String textOf(org.jsoup.nodes.Document page, HtmlMetadata metadata, Optional<String> title) {
        var headings = page.select("h1").stream().map(Element::text).toList();
        var root = HtmlArticle.of(page.body());
        var lines = new ArrayList<Line>();
        HtmlLines.of(root, (mark, words) -> lines.add(new Line(mark, ExtractedText.clean(words))));
        lines.removeIf(line -> line.words().isEmpty() || Boilerplate.ALL.isLabel(line.words()));
        var given = metadata.articleBody()
                .map(body -> body.lines().map(line -> new Line("", line)).toList());
        var found = given.filter(each -> lengthOf(each) > 2 * lengthOf(lines)).orElse(lines);
        return withTitle(found, headingOf(root, headings, title));
    }

    /** The article's first heading: its own, else the page's one that the title names, else the title. */
    private static Optional<String> headingOf(Element root, List<String> headings, Optional<String> title) {
        return Optional.ofNullable(root.selectFirst("h1"))
                .map(Element::text)
                .filter(heading -> !heading.isBlank())
                .or(() -> headings.stream()
                        .filter(heading -> !heading.isBlank()
                                && title.filter(each -> fold(each).contains(fold(heading)))
                                        .isPresent())
                        .findFirst())
                .or(() -> title)
                .map(ExtractedText::clean);
    }

    /** The title leads, wherever the page has it; the name of the part of the site is left out. */
    private static String withTitle(List<Line> lines, Optional<String> title) {
        var text = new ExtractedText();
        if (title.isEmpty()) {
            lines.forEach(line -> text.add(line.mark(), line.words()));
            return text.toString();
        }
        var folded = fold(title.get());
        int at = 0;
        while (at < lines.size() && !fold(lines.get(at).words()).equals(folded)) {
            at++;
        }
        boolean isNear = at < lines.size() && lengthOf(lines.subList(0, at)) <= MOST_BEFORE_HEADING;
        text.add("", isNear ? lines.get(at).words() : title.get());
        lines.subList(0, isNear ? at : 0).stream()
                .filter(line -> saysMore(line.words()))
                .forEach(line -> text.add(line.mark(), line.words()));
        for (int i = isNear ? at + 1 : 0; i < lines.size(); i++) {
            text.add(lines.get(i).mark(), lines.get(i).words());
        }
        return text.toString();
    }

    /** A date or a sentence, not the name of the page's part of the site. */
    private static boolean saysMore(String line) {
        var shape = Shape.of(line, Scripts.languageOf(line).orElse(Language.ENGLISH));
        return shape == Shape.DATE || shape == Shape.TEXT || shape == Shape.QUOTATION;
    }

    private static int lengthOf(List<Line> lines) {
        return lines.stream().mapToInt(line -> line.words().length()).sum();
    }

    private static String fold(String words) {
        return FOLDED.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** A line of the page with its list mark. */
    private record Line(String mark, String words) {}
}
