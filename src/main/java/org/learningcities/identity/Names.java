package org.learningcities.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.learningcities.document.Language;
import org.learningcities.identity.Entity.Name;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/**
 * The names that a document prints for its things, by language, the preferred one first. A name within a longer one
 * ("Lima" in "University of Lima") is part of that name and none by itself.
 */
final class Names {
    private static final Pattern TITLE_CASE =
            Pattern.compile("(?!The )\\p{Lu}\\p{L}+(?: (?:\\p{Lu}[\\p{L}-]+|\\p{Ll}{1,3}))+");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9-]{1,11}");

    /** One form of a name, where it is first printed and how often it is. */
    record Printed(Mention first, int times) {
        private int length() {
            return first.text().length();
        }
    }

    private boolean isKnown(String key) {
        return nodes.byKey(key).flatMap(Node::known).isPresent();
    }

    /** Of a place the plain name is preferred ("Lima" to "Lima City"), of other things the full one. */
    private static boolean isPlace(Printed printed) {
        return printed.first().kind().is(Kind.PLACE);
    }

    private final Map<String, Map<Language, List<Printed>>> printed = new TreeMap<>();
    private final Nodes nodes;

    Names(Nodes nodes, List<Mention> mentions) {
        this.nodes = nodes;
        var forms = new TreeMap<String, Map<Language, LinkedHashMap<String, Printed>>>();
        mentions.stream()
                .sorted(Comparator.comparingInt(Mention::start))
                .filter(Names::isName)
                .forEach(mention -> nodes.ofMention(mention.resolved()).ifPresent(node -> forms.computeIfAbsent(
                                nodes.standing(node).key(), key -> new EnumMap<>(Language.class))
                        .computeIfAbsent(mention.language(), key -> new LinkedHashMap<>())
                        .merge(
                                mention.text().toLowerCase(Locale.ROOT),
                                new Printed(mention, 1),
                                (a, b) -> new Printed(a.first(), a.times() + 1))));
        forms.forEach((key, languages) -> {
            var sorted = new EnumMap<Language, List<Printed>>(Language.class);
            languages.forEach((language, found) -> sorted.put(
                    language,
                    found.values().stream()
                            .sorted(Comparator.<Printed>comparingInt(
                                            p -> p.first().antecedent().isPresent() || isAcronym(p.first()) ? 1 : 0)
                                    .thenComparingInt(p -> -p.times())
                                    .thenComparingInt(p -> isKnown(key) ? 0 : isPlace(p) ? p.length() : -p.length())
                                    .thenComparingInt(p -> p.first().start()))
                            .toList()));
            printed.put(key, sorted);
        });
    }

    private static boolean isName(Mention mention) {
        return mention.kind().is(Kind.THING)
                && mention.kind() != Kind.GROUP
                && (mention.antecedent().isEmpty() || isAlias(mention));
    }

    /** A further name of what stands before it, no mere short form: an acronym, or a name in brackets. */
    static boolean isAlias(Mention mention) {
        return isAcronym(mention)
                || (mention.language() == Language.ENGLISH
                        && !mention.kind().is(Kind.PERSON)
                        && !mention.kind().is(Kind.PLACE)
                        && TITLE_CASE.matcher(mention.text()).matches());
    }

    /** Capitals only, as in "UIL". */
    static boolean isAcronym(Mention mention) {
        return ACRONYM.matcher(mention.text()).matches();
    }

    /** The printed forms of a thing's name in a language; the preferred one first. */
    List<Printed> printed(Node node, Language language) {
        var standing = nodes.standing(node);
        var found = printed.getOrDefault(standing.key(), Map.of()).getOrDefault(language, List.of());
        var known = standing.known().flatMap(k -> Optional.ofNullable(k.names().get(language)));
        return known.map(name -> found.stream()
                        .sorted(Comparator.comparingInt(p -> p.first().text().equals(name) ? 0 : 1))
                        .toList())
                .orElse(found);
    }

    /** All names of a node in every language: as printed, then as known, then its words. */
    List<Name> of(Node node) {
        var names = new ArrayList<Name>();
        for (var language : Language.values()) {
            var here = Optional.of(language);
            printed(node, language).forEach(p -> names.add(new Name(p.first().text(), here)));
            var same = nodes.same(node);
            same.forEach(n -> n.known()
                    .flatMap(known -> Optional.ofNullable(known.names().get(language)))
                    .ifPresent(name -> names.add(new Name(name, here))));
            same.stream()
                    .filter(n -> n.language().equals(here) && !n.key().startsWith("unnamed:"))
                    .forEach(n -> names.add(new Name(n.words(), here)));
        }
        nodes.same(node).forEach(n -> names.addAll(nodes.wordsOf(n)));
        return names.stream().distinct().toList();
    }
}
