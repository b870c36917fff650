package org.learningcities.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;

/** Which of the occasions (or awards, or agreements) that a document names is meant where a rule names none. */
final class Occasions {
    private static final Pattern VISIT = Pattern.compile(
            "(?i)\\bdelegations?\\b|\\bstudy (?:visits?|tours?|trips?)\\b"
                    + "|\\bvisits? (?:to|of|by|was|is|were|will|took|lasted)\\b|\\b(?:a|an|the|this|its|their|official|return|[a-z]+-day) visit\\b|\\bvisitors\\b|\\btravell?ed\\b");

    /** "workshops" */
    private static final Pattern PLURAL = Pattern.compile("[\\p{Ll} -]*s");

    /** 頒獎典禮 names no occasion. */
    private static final int LONGEST_COMMON_NOUN = 4;

    /** Things of many that a text speaks of by the way, and not what it is about. */
    private static final java.util.regex.Pattern PASSING =
            java.util.regex.Pattern.compile("[\\p{Ll} -]*(?:workshop|competition|reception|panel|press conference)");

    /** Nouns by which a title may speak of any occasion. */
    private static final Set<String> ANY = Set.of("event", "gathering", "celebration", "occasion", "meet");

    /**
     * The occasions of a kind that some mentions name, by their text: each with its mentions in the order of the text. Made
     * once for a block and for a document, since every match of a rule without an occasion of its own asks for it.
     */
    private record Named(SortedMap<String, List<Mention>> named, SortedMap<String, List<Mention>> common) {
        static Named in(Stream<Mention> mentions, Kind kind) {
            var found = new Named(new TreeMap<>(), new TreeMap<>());
            mentions.filter(m -> m.kind().is(kind) && (kind == Kind.VISIT || m.kind() != Kind.VISIT))
                    .forEach(mention -> {
                        var name = mention.resolved();
                        if (!PLURAL.matcher(name.text()).matches()
                                && !name.text().endsWith("anniversary")) {
                            (isNamed(name) ? found.named : found.common)
                                    .computeIfAbsent(name.text(), text -> new ArrayList<>())
                                    .add(mention);
                        }
                    });
            return found;
        }

        /** The only one of those that fit, named ones first. */
        Optional<Mention> only(Predicate<Mention> fits) {
            var two = firstTwo(named, fits);
            return two.isEmpty() ? single(firstTwo(common, fits)) : single(two);
        }

        private static Optional<Mention> single(List<Mention> found) {
            return found.size() == 1 ? Optional.of(found.get(0).resolved()) : Optional.empty();
        }

        private static List<Mention> firstTwo(SortedMap<String, List<Mention>> named, Predicate<Mention> fits) {
            return named.values().stream()
                    .flatMap(those -> those.stream().filter(fits).limit(1))
                    .limit(2)
                    .toList();
        }
    }

    private final Document document;
    private final Layout layout;
    private final Mentions mentions;
    private final Map<List<Object>, Named> known = new HashMap<>();
    private Optional<Boolean> speaksOfVisit = Optional.empty();

    Occasions(Layout layout) {
        this.document = layout.document();
        this.layout = layout;
        this.mentions = layout.mentions();
    }

    /**
     * The occasion of a kind that a sentence means: the only one that it speaks of, else the only one that its block has
     * spoken of before, else the document's. "Workshops" are none; nor is what {@code fits} refuses.
     */
    Optional<Mention> meant(Kind kind, View view, Predicate<Mention> fits) {
        if (kind == Kind.VISIT && view.language() == Language.ENGLISH && !speaksOfVisit()) {
            return meant(Kind.EVENT, view, m -> m.kind() != Kind.CEREMONY && fits.test(m));
        }
        var ofTitle = kind == Kind.EVENT ? ofTitle(kind, view.language()) : Optional.<Mention>empty();
        return Named.in(view.mentions().stream(), kind)
                .only(fits)
                .or(() -> document.blockAt(view.start()).flatMap(block -> inBlock(block, kind)
                        .only(m -> m.end() <= view.start()
                                && fits.test(m)
                                && (ofTitle.isEmpty() || isNamed(m.resolved())))))
                .or(() -> ofDocument(kind, view, fits));
    }

    /** The only one that the title names, as the text names it in full. */
    private Optional<Mention> ofTitle(Kind kind, Language language) {
        return layout.title(language)
                .flatMap(title -> inBlock(title, kind).only(mention -> true))
                .map(one -> isNamed(one) || language == Language.CHINESE ? inFull(one) : named(one));
    }

    /**
     * The only one that the title names, else the one that the first paragraph is about, else the only one of the
     * document; "an open day" that only a later sentence speaks of is not meant before.
     */
    private Optional<Mention> ofDocument(Kind kind, View view, Predicate<Mention> fits) {
        var language = view.language();
        return ofTitle(kind, language).or(() -> ofLead(kind, language, fits)).or(() -> known.computeIfAbsent(
                        List.of(language, kind),
                        key -> Named.in(
                                mentions.all().stream()
                                        .filter(m -> m.language() == language
                                                && !PASSING.matcher(m.text()).matches()),
                                kind))
                .only(m -> fits.test(m)
                        && (language == Language.CHINESE || isNamed(m.resolved()) || m.start() < view.start())));
    }

    /** What the first paragraph speaks of alone, by its name or where the text comes back to it: news begin with what they are about. */
    private Optional<Mention> ofLead(Kind kind, Language language, Predicate<Mention> fits) {
        return document.blocks().stream()
                .filter(block -> block.role() == Block.Role.PARAGRAPH && block.language() == language)
                .findFirst()
                .flatMap(lead -> inBlock(lead, kind).only(fits))
                .filter(occasion -> isNamed(occasion)
                        || mentions.all().stream()
                                        .filter(m -> m.resolved().text().equals(occasion.text()))
                                        .count()
                                > 1);
    }

    /** What a title calls "learning festival" is the one festival that the text names; else it is spoken of as it is. */
    private Mention named(Mention ofTitle) {
        var noun = lastWord(ofTitle);
        boolean any = ANY.contains(noun);
        var same = mentions.all().stream()
                .filter(m -> m.antecedent().isEmpty()
                        && (any ? m.kind().is(Kind.EVENT) && m.kind() != Kind.VISIT : m.kind() == ofTitle.kind())
                        && m.language() == ofTitle.language()
                        && m.start() > ofTitle.end()
                        && (any || hasWord(m, noun)))
                .toList();
        var names = same.stream().filter(Occasions::isNamed).toList();
        return !names.isEmpty() ? names.get(0) : same.isEmpty() ? ofTitle : same.get(0);
    }

    /** The "Irish Book Fair" of a title is the one "2023 Irish Fair of the Book" of the text. */
    private Mention inFull(Mention ofTitle) {
        var longer = mentions.all().stream()
                .filter(m -> m.antecedent().isEmpty()
                        && m.kind() == ofTitle.kind()
                        && m.language() == ofTitle.language()
                        && m.start() > ofTitle.end()
                        && m.text().length() > ofTitle.text().length()
                        && wordsOf(m).containsAll(wordsOf(ofTitle)))
                .toList();
        boolean one = longer.stream().map(Mention::text).distinct().count() == 1;
        return one ? longer.get(0) : ofTitle;
    }

    private static Set<String> wordsOf(Mention mention) {
        return Set.copyOf(List.of(mention.text().toLowerCase(Locale.ROOT).split(" ")));
    }

    private static boolean hasWord(Mention mention, String noun) {
        return (" " + mention.text().toLowerCase(Locale.ROOT) + " ").contains(" " + noun + " ");
    }

    private static String lastWord(Mention mention) {
        var text = mention.text().toLowerCase(Locale.ROOT);
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private Named inBlock(Block block, Kind kind) {
        return known.computeIfAbsent(
                List.of(block.number(), kind), key -> Named.in(mentions.in(block.number()).stream(), kind));
    }

    private boolean speaksOfVisit() {
        if (speaksOfVisit.isEmpty()) {
            speaksOfVisit = Optional.of(document.blocks().stream()
                    .anyMatch(block -> VISIT.matcher(block.text()).find()));
        }
        return speaksOfVisit.get();
    }

    private static boolean isNamed(Mention mention) {
        return mention.language() == Language.CHINESE
                ? mention.text().codePointCount(0, mention.text().length()) > LONGEST_COMMON_NOUN
                : mention.text().codePoints().anyMatch(Character::isUpperCase);
    }
}
