package org.learningcities.statement;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /** 頒獎典禮 names no occasion. */
    private static final int LONGEST_COMMON_NOUN = 4;

    /** Things of many that a text speaks of by the way, and not what it is about. */
    private static final java.util.regex.Pattern PASSING =
            java.util.regex.Pattern.compile("[\\p{Ll} -]*(?:workshop|competition|reception|panel|press conference)");

    /** Nouns by which a title may speak of any occasion. */
    private static final Set<String> ANY = Set.of("event", "gathering", "celebration", "occasion", "meet");

    private final Document document;
    private final Mentions mentions;

    Occasions(Document document, Mentions mentions) {
        this.document = document;
        this.mentions = mentions;
    }

    /**
     * The occasion of a kind that a sentence means: the only one that it speaks of, else the only one that its block has
     * spoken of before, else the document's. "Workshops" are none; nor is what {@code fits} refuses.
     */
    Optional<Mention> meant(Kind kind, View view, Predicate<Mention> fits) {
        if (kind == Kind.VISIT && view.language() == Language.ENGLISH && !speaksOfVisit()) {
            return meant(Kind.EVENT, view, fits);
        }
        return only(view.mentions().stream().filter(fits), kind)
                .or(() -> only(mentionsOfBlock(view).filter(m -> m.end() <= view.start() && fits.test(m)), kind))
                .or(() -> ofDocument(kind, view.language(), fits));
    }

    /** The only one that the title names, else the only one of the document. */
    private Optional<Mention> ofDocument(Kind kind, Language language, Predicate<Mention> fits) {
        return document.blocks().stream()
                .filter(block -> block.role() == Block.Role.TITLE && block.language() == language)
                .findFirst()
                .flatMap(title -> only(mentions.in(title.number()).stream(), kind))
                .map(ofTitle -> isNamed(ofTitle) || language == Language.CHINESE ? ofTitle : named(ofTitle))
                .or(() -> only(
                        mentions.all().stream()
                                .filter(m -> m.language() == language
                                        && !PASSING.matcher(m.text()).matches())
                                .filter(fits),
                        kind));
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
                        && (any || lastWord(m).equals(noun)))
                .toList();
        return same.isEmpty() ? ofTitle : same.get(0);
    }

    private static String lastWord(Mention mention) {
        var text = mention.text().toLowerCase(Locale.ROOT);
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private Stream<Mention> mentionsOfBlock(View view) {
        return document.blockAt(view.start()).stream().flatMap(block -> mentions.in(block.number()).stream());
    }

    private boolean speaksOfVisit() {
        return document.blocks().stream()
                .anyMatch(block -> VISIT.matcher(block.text()).find());
    }

    /** The only one of a kind, named ones first; a visit is meant only where a visit is asked for. */
    private static Optional<Mention> only(Stream<Mention> mentions, Kind kind) {
        var occasions = mentions.filter(m -> m.kind().is(kind) && (kind == Kind.VISIT || m.kind() != Kind.VISIT))
                .map(Mention::resolved)
                .filter(m -> !m.text().matches("[\\p{Ll} -]*s") && !m.text().endsWith("anniversary"))
                .collect(Collectors.toMap(Mention::text, m -> m, (first, second) -> first, TreeMap::new));
        var named = occasions.values().stream().filter(Occasions::isNamed).toList();
        if (named.size() == 1) {
            return Optional.of(named.get(0));
        }
        return occasions.size() == 1 ? Optional.of(occasions.firstEntry().getValue()) : Optional.empty();
    }

    private static boolean isNamed(Mention mention) {
        return mention.language() == Language.CHINESE
                ? mention.text().codePointCount(0, mention.text().length()) > LONGEST_COMMON_NOUN
                : mention.text().codePoints().anyMatch(Character::isUpperCase);
    }
}
