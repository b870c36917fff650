package org.learningcities.document;

import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds a page's article, and takes out of the page what is none of it: by what the page says of
 * its parts (elements, roles, classes), then by how much of a part is links.
 */
final class HtmlArticle {
    private static final String NEVER =
            "script, style, noscript, template, svg, canvas, iframe, object, embed, audio, video,"
                    + " button, input, select, textarea, nav, aside, dialog, link, meta,"
                    + " [hidden], [aria-hidden=true], [style~=(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)],"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search],"
                    + " [role=dialog], [role=alertdialog], [role=alert], [role=menu], [role=menubar], [role=toolbar]";
    private static final String ARTICLE = "article, main, [itemprop=articleBody]";
    private static final String NAMED = "div, section, ul, ol, dl, p, span, table, header, footer, form, figure, a";
    private static final String WORDS = "p, li, td, pre, blockquote, figcaption, dd, h1, h2, h3, h4, h5, h6";
    private static final String LINKED = "ul, ol, div, p, section, table, dl";
    /** A part that holds this share of the page's words is not boilerplate, whatever it is called. */
    private static final double MUCH = 0.5;

    private static final double MOST_LINKED = 0.6;
    /** Links as long as this are titles of other articles rather than names in a list. */
    private static final int LEAST_TITLE = 30;

    private static final double NEARLY_AS_LONG = 0.4;
    private static final int LEAST_PARAGRAPH = 25;
    /** Pages nested deeper are broken, and looking for their article would take as long as their depth squared. */
    private static final int MOST_DEPTH = 500;

    private final Element body;
    private final Map<Element, Integer> lengths = new HashMap<>();

    private HtmlArticle(Element body) {
        this.body = body;
    }

    /** The element of a page that holds its article, cleaned; the page is changed. */
    static Element of(Element body) {
        if (depthOf(body) > MOST_DEPTH) {
            return body;
        }
        var article = new HtmlArticle(body);
        article.takeOutBoilerplate();
        var root = article.root();
        article.takeOutLinks(root);
        return root;
    }

    private static int depthOf(Element body) {
        var deepest = new AtomicInteger();
        body.traverse((node, depth) -> deepest.accumulateAndGet(depth, Math::max));
        return deepest.get();
    }

    private void takeOutBoilerplate() {
        body.select(NEVER).remove();
        body.select("header").stream()
                .filter(part -> part.closest(ARTICLE) == null && !holdsMuch(part))
                .forEach(Element::remove);
        body.select("footer").stream()
                .filter(part -> part.selectFirst(ARTICLE + ", h1") == null)
                .forEach(Element::remove);
        body.select("form").stream().filter(form -> !holdsMuch(form)).forEach(Element::remove);
        body.select(NAMED).stream()
                .filter(part -> part.hasParent()
                        && (Boilerplate.ALL.namesContainer(part.className())
                                || Boilerplate.ALL.namesContainer(part.id())))
                .filter(part -> part.selectFirst(ARTICLE + ", h1") == null)
                .filter(part -> !holdsMuch(part))
                .forEach(Element::remove);
        lengths.clear();
    }

    private boolean holdsMuch(Element part) {
        return lengthOf(part) > MUCH * lengthOf(body);
    }

    /** The article by the page's own marks where they hold most of its words, else where its paragraphs stand. */
    private Element root() {
        var densest = densest();
        double least = 0.4 * weightOf(densest);
        for (var marked : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
            var found = outermost(body.select(marked));
            var root = found.isEmpty() ? Optional.<Element>empty() : Optional.of(mainOf(found));
            if (root.filter(each -> weightOf(each) > 0 && weightOf(each) >= least)
                    .isPresent()) {
                return root.get();
            }
        }
        return densest;
    }

    /** The longest; where others are nearly as long (the same in another language), what holds them all. */
    private Element mainOf(List<Element> candidates) {
        double most = candidates.stream().mapToDouble(this::weightOf).max().orElseThrow();
        var chosen = candidates.stream()
                .filter(each -> weightOf(each) >= NEARLY_AS_LONG * most)
                .toList();
        var common = chosen.get(0);
        while (!common.equals(body) && !holdsAll(common, chosen)) {
            common = common.parent() == null ? body : common.parent();
        }
        if (chosen.size() > 1) {
            candidates.stream().filter(each -> !chosen.contains(each)).forEach(Element::remove);
        }
        return common;
    }

    private static boolean holdsAll(Element element, List<Element> parts) {
        return parts.stream()
                .allMatch(part -> part.equals(element) || part.parents().contains(element));
    }

    private static List<Element> outermost(List<Element> elements) {
        var all = new HashSet<>(elements);
        return elements.stream()
                .filter(element -> element.parents().stream().noneMatch(all::contains))
                .toList();
    }

    /** Where most words stand that are no links: each paragraph counts for its parent, half for the one above. */
    private Element densest() {
        var scores = new LinkedHashMap<Element, Double>();
        for (var paragraph : body.select(WORDS)) {
            double weight = ownWeight(paragraph);
            if (weight >= LEAST_PARAGRAPH) {
                addScore(scores, paragraph.parent(), weight);
            }
        }
        for (var part : body.select("div, section, article, td, center")) {
            int own = lengthOf(part.ownText());
            if (own >= LEAST_PARAGRAPH) {
                addScore(scores, part, own);
            }
        }
        Element best = body;
        double most = 0;
        for (var entry : scores.entrySet()) {
            double score = entry.getValue() * (1 - linkedShare(entry.getKey()));
            if (score > most) {
                best = entry.getKey();
                most = score;
            }
        }
        while (!best.equals(body) && best.parent() != null && weightOf(best) < 0.75 * weightOf(best.parent())) {
            best = best.parent();
        }
        return best;
    }

    private void addScore(Map<Element, Double> scores, Element element, double weight) {
        double share = weight;
        for (var at = element; at != null && share > weight / 3; at = at.equals(body) ? null : at.parent()) {
            scores.merge(at, share, Double::sum);
            share /= 2;
        }
    }

    /** Lists of other articles, and what stands under a label such as "Related". */
    private void takeOutLinks(Element root) {
        for (var part : root.select(LINKED)) {
            if (!part.equals(root) && part.parents().contains(root) && isOfOthers(part)) {
                var before = part.previousElementSibling();
                part.remove();
                if (before != null && Boilerplate.ALL.isLabel(before.text())) {
                    before.remove();
                }
            }
        }
    }

    private boolean isOfOthers(Element part) {
        var links = part.select("a[href]");
        if (links.isEmpty() || linkedShare(part) < MOST_LINKED) {
            return false;
        }
        var before = part.previousElementSibling();
        var first = part.firstElementChild();
        if ((before != null && Boilerplate.ALL.isLabel(before.text()))
                || (first != null && Boilerplate.ALL.isLabel(first.text()))) {
            return true;
        }
        int titles = (int) links.stream()
                .filter(link -> lengthOf(link.text()) >= LEAST_TITLE)
                .count();
        return links.size() > 1 && titles * 2 > links.size();
    }

    private double linkedShare(Element element) {
        int all = lengthOf(element);
        int linked = element.select("a[href]").stream().mapToInt(this::lengthOf).sum();
        return all == 0 ? 0 : Math.min(1, (double) linked / all);
    }

    /** The words of an element that are no links. */
    private double weightOf(Element element) {
        return lengthOf(element) * (1 - linkedShare(element));
    }

    /** The weight of a paragraph that holds no other. */
    private double ownWeight(Element paragraph) {
        return paragraph.select(WORDS).size() == 1 ? weightOf(paragraph) : 0;
    }

    private int lengthOf(Element element) {
        return lengths.computeIfAbsent(element, each -> lengthOf(each.text()));
    }

    /** Letters and digits; a Chinese character says as much as three others. */
    private static int lengthOf(String text) {
        return text.codePoints()
                .map(c -> !Character.isLetterOrDigit(c) ? 0 : UScript.getScript(c) == UScript.HAN ? 3 : 1)
                .sum();
    }
}
