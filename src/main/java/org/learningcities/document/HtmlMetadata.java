package org.learningcities.document;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.learningcities.document.Document.SourceDescription;

/** What a web page says of itself, in the order in which it is believed: schema.org JSON-LD, Open Graph, meta, elements. */
final class HtmlMetadata {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final Pattern DAY = Pattern.compile("^\\s*(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?(?!\\d)");
    private static final Pattern SITE = Pattern.compile("\\s+[|–—·»:-]\\s+|[｜|]");
    private static final List<String> ARTICLES =
            List.of("NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "Report", "AnalysisNewsArticle");

    private final Document page;
    /** All that the page's JSON-LD describes. */
    private final List<JsonObject> things = new ArrayList<>();
    /** What it says of the article, then of the page. */
    private final List<JsonObject> article;

    HtmlMetadata(Document page) {
        this.page = page;
        readThings();
        this.article = things.stream()
                .filter(thing -> rankOf(thing) < ARTICLES.size() + 1)
                .sorted(Comparator.comparing(HtmlMetadata::rankOf))
                .toList();
    }

    /** The article's description; what the page does not say is absent. */
    SourceDescription description() {
        return new SourceDescription(
                title(), author(), publisher(), address(), licence(), date(), language(), Optional.empty());
    }

    /** The text of the article as the page gives it to search engines, lines kept. */
    Optional<String> articleBody() {
        return text("articleBody").map(body -> body.contains("</") ? lines(body) : body);
    }

    private Optional<String> title() {
        return text("headline")
                .or(() -> meta("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title"))
                .or(() -> Optional.of(page.title()).filter(title -> !title.isBlank()))
                .map(this::withoutSite);
    }

    /** "Rooms open | Lahti" is "Rooms open" where the first heading, or the name of the site, says so. */
    private String withoutSite(String title) {
        var heading = page.select("h1").stream()
                .map(Element::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && title.startsWith(text))
                .findFirst();
        if (heading.isPresent()) {
            return heading.get();
        }
        var parts = SITE.split(title, -1);
        var site = publisher().or(() -> meta("og:site_name"));
        boolean namesSite = parts.length > 1
                && site.filter(parts[parts.length - 1].strip()::equals).isPresent();
        return namesSite
                ? title.substring(0, title.lastIndexOf(parts[parts.length - 1])).replaceAll("[\\s|–—·»:｜-]+$", "")
                : title;
    }

    private Optional<String> author() {
        return name("author")
                .or(() -> meta("author", "dc.creator", "dcterms.creator", "article:author", "citation_author"))
                .filter(author -> !author.startsWith("http"));
    }

    private Optional<String> publisher() {
        return name("publisher")
                .or(() -> meta("og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "citation_publisher"));
    }

    private Optional<String> address() {
        var link = Optional.ofNullable(page.selectFirst("link[rel~=(?i)(^|\\s)canonical($|\\s)][href]"))
                .map(each -> each.attr("href").strip());
        return link.filter(DescriptionFile::isAddress)
                .or(() -> meta("og:url").filter(DescriptionFile::isAddress))
                .or(() -> text("url").filter(DescriptionFile::isAddress))
                .or(() -> text("mainEntityOfPage").filter(DescriptionFile::isAddress));
    }

    private Optional<String> licence() {
        return Optional.ofNullable(
                        page.selectFirst("link[rel~=(?i)(^|\\s)license($|\\s)][href], a[rel~=(?i)license][href]"))
                .map(each -> each.attr("href").strip())
                .filter(DescriptionFile::isAddress)
                .or(() -> text("license"))
                .or(() -> meta("dcterms.license", "dc.rights"));
    }

    private Optional<String> date() {
        return text("datePublished")
                .or(() -> meta(
                        "article:published_time",
                        "og:published_time",
                        "datepublished",
                        "dcterms.issued",
                        "dc.date.issued",
                        "dcterms.created",
                        "dc.date",
                        "dcterms.date",
                        "citation_publication_date",
                        "pubdate",
                        "publishdate",
                        "publish-date",
                        "date"))
                .flatMap(HtmlMetadata::dateOf)
                .or(
                        () -> page
                                .select(
                                        "[itemprop=datePublished], article time[datetime], main time[datetime], time[pubdate]")
                                .stream()
                                .map(each -> each.hasAttr("datetime") ? each.attr("datetime") : each.attr("content"))
                                .flatMap(each -> dateOf(each).stream())
                                .findFirst());
    }

    /** The day as it is written: no time zone moves it. */
    static Optional<String> dateOf(String written) {
        var found = DAY.matcher(written);
        if (!found.find()) {
            return Optional.empty();
        }
        var date = new StringBuilder(found.group(1));
        for (int part = 2; part <= 3 && found.group(part) != null; part++) {
            date.append('-').append(found.group(part).length() == 1 ? "0" : "").append(found.group(part));
        }
        return Optional.of(date.toString()).filter(DescriptionFile::isDate);
    }

    private Optional<String> language() {
        return Optional.of(page.select("html").attr("lang"))
                .filter(tag -> !tag.isBlank())
                .or(() -> Optional.of(page.select("html").attr("xml:lang")).filter(tag -> !tag.isBlank()))
                .or(() -> text("inLanguage"))
                .or(() -> meta("content-language", "og:locale", "dc.language", "dcterms.language"))
                .flatMap(HtmlMetadata::tagOf);
    }

    /** The tag in its usual letters: zh-hant_tw is zh-Hant-TW. */
    static Optional<String> tagOf(String written) {
        var tag = written.strip().replace('_', '-');
        return DescriptionFile.LANGUAGE.matcher(tag).matches()
                ? Optional.of(Locale.forLanguageTag(tag).toLanguageTag()).filter(known -> !known.equals("und"))
                : Optional.empty();
    }

    private Optional<String> meta(String... names) {
        for (var name : names) {
            for (var meta : page.select("meta[content]")) {
                boolean named = meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("name").equalsIgnoreCase(name)
                        || meta.attr("http-equiv").equalsIgnoreCase(name)
                        || meta.attr("itemprop").equalsIgnoreCase(name);
                var content = ExtractedText.clean(meta.attr("content"));
                if (named && !content.isEmpty()) {
                    return Optional.of(content);
                }
            }
        }
        return Optional.empty();
    }

    /** A text of the first thing that has it, or the address of what stands there. */
    private Optional<String> text(String key) {
        return article.stream()
                .flatMap(thing ->
                        textOf(thing.get(key), key.equals("articleBody") ? List.of() : List.of("@id", "name")).stream())
                .findFirst();
    }

    private Optional<String> name(String key) {
        return article.stream()
                .flatMap(thing -> textOf(thing.get(key), List.of("name")).stream())
                .findFirst();
    }

    private Optional<String> textOf(JsonValue value, List<String> keys) {
        if (value instanceof JsonString string) {
            var words = keys.isEmpty() ? string.getString() : ExtractedText.clean(string.getString());
            return Optional.of(words).filter(text -> !text.isBlank());
        }
        if (value instanceof JsonArray array) {
            return array.stream().flatMap(each -> textOf(each, keys).stream()).findFirst();
        }
        if (value instanceof JsonObject object) {
            return keys.stream()
                    .flatMap(key -> textOf(object.get(key), List.of("name")).stream())
                    .findFirst()
                    .or(() -> referred(object).flatMap(each -> textOf(each.get("name"), keys)));
        }
        return Optional.empty();
    }

    /** {"@id": …} points to a thing described beside. */
    private Optional<JsonObject> referred(JsonObject object) {
        return Optional.ofNullable(object.get("@id")).flatMap(id -> things.stream()
                .filter(thing -> id.equals(thing.get("@id")) && thing.containsKey("name"))
                .findFirst());
    }

    private void readThings() {
        page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> json(script.data()).stream())
                .forEach(value -> addThings(value, things));
    }

    /** A block that is no JSON says nothing: the rest of the page still speaks. */
    private static Optional<JsonValue> json(String text) {
        try (var reader = READERS.createReader(new StringReader(text))) {
            return Optional.of(reader.readValue());
        } catch (JsonException | IllegalStateException notJson) {
            return Optional.empty();
        }
    }

    private static void addThings(JsonValue value, List<JsonObject> things) {
        if (value instanceof JsonArray array) {
            array.forEach(each -> addThings(each, things));
        } else if (value instanceof JsonObject object) {
            things.add(object);
            if (object.containsKey("@graph")) {
                addThings(object.get("@graph"), things);
            }
        }
    }

    /** Articles, best first, then the page, then the rest. */
    private static int rankOf(JsonObject thing) {
        var type = thing.get("@type");
        var types = type instanceof JsonArray several ? several : type == null ? List.<JsonValue>of() : List.of(type);
        var names = types.stream()
                .filter(JsonString.class::isInstance)
                .map(each -> ((JsonString) each).getString())
                .toList();
        for (int rank = 0; rank < ARTICLES.size(); rank++) {
            if (names.contains(ARTICLES.get(rank))) {
                return rank;
            }
        }
        return names.contains("WebPage") ? ARTICLES.size() : ARTICLES.size() + 1;
    }

    private static String lines(String html) {
        var text = new ExtractedText();
        HtmlLines.of(org.jsoup.Jsoup.parseBodyFragment(html).body(), text::add);
        return text.toString();
    }
}
