package org.learningcities.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Turns elements into lines: a line for each block, a mark for each list item. Deep nesting costs no stack. */
final class HtmlLines implements NodeFilter {
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "rt", "rp", "template", "noscript", "del", "head");
    /** Blocks where jsoup sees none, and none where it sees one. */
    private static final Set<String> BLOCKS = Set.of("br", "td", "th", "summary", "label", "legend");

    private static final Set<String> INLINE = Set.of("ins", "del");
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

    private static final String COMMAS = ",，、";

    private final BiConsumer<String, String> lines;
    private final StringBuilder words = new StringBuilder();
    private final Deque<Integer> numbers = new ArrayDeque<>();
    private String mark = "";
    private int preformatted;

    private HtmlLines(BiConsumer<String, String> lines) {
        this.lines = lines;
    }

    /** Gives every line of an element, in order: its list mark, or nothing, and its words as they stand. */
    static void of(Element root, BiConsumer<String, String> lines) {
        var reader = new HtmlLines(lines);
        root.filter(reader);
        reader.endLine();
    }

    /** The same where each line end in a text ends the line, as in what word processors write. */
    static void withLineEnds(Element root, BiConsumer<String, String> lines) {
        var reader = new HtmlLines(lines);
        reader.preformatted++;
        root.filter(reader);
        reader.endLine();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        var name = element.normalName();
        if (UNSEEN.contains(name) || isNoteMark(element) || isAnchor(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("q")) {
            words.append(opening(element));
        }
        if (!isBlock(element)) {
            return FilterResult.CONTINUE;
        }
        if (name.equals("br") && goesOn()) {
            words.append('\n');
            return FilterResult.CONTINUE;
        }
        endLine();
        if (name.equals("pre")) {
            preformatted++;
        } else if (LISTS.contains(name)) {
            numbers.push(name.equals("ol") ? startOf(element) : -1);
        } else if (name.equals("li")) {
            mark = markOf();
        } else if (name.equals("tr") && isPlainRow(element)) {
            words.append(rowOf(element));
            endLine();
            return FilterResult.SKIP_ENTIRELY;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            var name = element.normalName();
            if (name.equals("q")) {
                words.append(closing(element));
            }
            if (isBlock(element) && !name.equals("br")) {
                endLine();
            }
            if (name.equals("pre")) {
                preformatted--;
            } else if (LISTS.contains(name)) {
                numbers.pop();
                mark = "";
            } else if (name.equals("li")) {
                mark = "";
            }
        }
        return FilterResult.CONTINUE;
    }

    private void add(String text) {
        if (preformatted == 0) {
            words.append(text);
            return;
        }
        var parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                endLine();
            }
            words.append(parts[i]);
        }
    }

    private void endLine() {
        if (!words.toString().isBlank()) {
            lines.accept(mark, words.toString());
            mark = "";
        }
        words.setLength(0);
    }

    /** A line that ends with a comma was only broken for the eye. */
    private boolean goesOn() {
        var line = words.toString().stripTrailing();
        return !line.isEmpty() && COMMAS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private String markOf() {
        if (numbers.isEmpty() || numbers.peek() < 0) {
            return "- ";
        }
        int number = numbers.pop();
        numbers.push(number + 1);
        return number + ". ";
    }

    private static int startOf(Element list) {
        var start = list.attr("start");
        return start.matches("\\d{1,4}") ? Integer.parseInt(start) : 1;
    }

    private static boolean isBlock(Element element) {
        return (element.isBlock() && !INLINE.contains(element.normalName())) || BLOCKS.contains(element.normalName());
    }

    /** The number of a footnote in the text: a link in superior figures. */
    private static boolean isNoteMark(Element element) {
        return element.normalName().equals("sup")
                && element.selectFirst("a") != null
                && element.text().strip().matches("\\[?[\\d*†‡a-z]{1,3}\\]?");
    }

    /** The sign beside a heading that gives its address. */
    private static boolean isAnchor(Element element) {
        return element.normalName().equals("a")
                && element.attr("href").startsWith("#")
                && element.text().strip().matches("[¶#§]");
    }

    /** A row of words and figures, not one that only lays out paragraphs. */
    private static boolean isPlainRow(Element row) {
        return row.selectFirst("p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, br, pre, blockquote") == null;
    }

    /** "Population: 12,000" where a row is a name and a value; else its cells with bars between them. */
    private static String rowOf(Element row) {
        List<String> cells = row.select("th, td").stream()
                .map(Element::text)
                .filter(cell -> !cell.isBlank())
                .toList();
        boolean isNamed = cells.size() == 2
                && row.selectFirst("th") != null
                && !cells.get(0).matches(".*[:：]\\s*")
                && row.select("th").size() == 1;
        return String.join(
                isNamed ? ": " : cells.size() == 2 && cells.get(0).matches(".*[:：]\\s*") ? " " : " | ", cells);
    }

    private static String opening(Element quotation) {
        return isChinese(quotation) ? "「" : "“";
    }

    private static String closing(Element quotation) {
        return isChinese(quotation) ? "」" : "”";
    }

    private static boolean isChinese(Element quotation) {
        return Scripts.languageOf(quotation.text())
                .filter(Language.CHINESE::equals)
                .isPresent();
    }
}
