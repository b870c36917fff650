package org.learningcities.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.identity.Entity.Name;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Statement;
import org.learningcities.statement.Term;

/**
 * The nodes of one document, and which of them are the same thing. Two nodes of one key are one; further sameness is
 * told by {@link #join}.
 */
final class Nodes {
    private final Document document;
    private final Authorities authorities;
    private final Offices offices;
    private final Sameness sameness = new Sameness();
    private final Map<Integer, String> ownerOfSection = new HashMap<>();
    /** The longest way, in code points, from an occasion to its topic: " on the ". */
    private static final int NEXT = 8;

    private final Map<String, TreeSet<Name>> words = new HashMap<>();
    private final Map<String, List<Integer>> sentencesOfKind = new HashMap<>();

    Nodes(Document document, Authorities authorities, List<Mention> mentions, List<Statement> statements) {
        this.document = document;
        this.authorities = authorities;
        for (var section : document.sections()) {
            section.heading().stream()
                    .flatMap(heading -> mentions.stream().filter(m -> m.block() == heading.number()))
                    .filter(m -> m.kind().is(Kind.CITY))
                    .findFirst()
                    .ifPresent(m -> ownerOfSection.put(section.number(), placeKey(m.resolved())));
        }
        this.offices = new Offices(statements, authorities.exclusiveRoles(), this::ofMention, this::aligned);
        noteSentences(statements);
    }

    private void noteSentences(List<Statement> statements) {
        for (var statement : statements) {
            for (var term : List.of(statement.subject(), statement.object())) {
                if (term instanceof Term.Unnamed unnamed && unnamed.reach() == Term.Unnamed.Reach.SENTENCE) {
                    var numbers =
                            sentencesOfKind.computeIfAbsent(groupOf(unnamed, statement), key -> new ArrayList<>());
                    if (!numbers.contains(unnamed.number())) {
                        numbers.add(unnamed.number());
                        numbers.sort(Integer::compare);
                    }
                }
            }
        }
    }

    private String groupOf(Term.Unnamed unnamed, Statement statement) {
        return unnamed.kind() + "/" + aligned(statement.section()) + "/" + statement.language();
    }

    /** One number for two aligned sections: the lower. */
    int aligned(int section) {
        return document.sections()
                .get(section)
                .aligned()
                .map(other -> Math.min(section, other))
                .orElse(section);
    }

    /** The node that a term of a statement comes to; empty where it stands for nothing that can be spoken of. */
    Optional<Node> of(Term term, Statement statement) {
        var node =
                switch (kindOf(term)) {
                    case MENTIONED ->
                        ofMention(((Term.Mentioned) term).mention().resolved(), statement);
                    case WORDS -> Optional.of(ofWords((Term.Words) term));
                    case UNNAMED -> Optional.of(ofUnnamed((Term.Unnamed) term, statement));
                    case CLASS -> Optional.<Node>empty();
                };
        node.ifPresent(n -> noteWords(n, term));
        node.filter(n -> term.equals(statement.subject())).ifPresent(n -> noteTopic(n, statement));
        return node.map(sameness::keep);
    }

    /** A concept goes under its own label; how a text words it is noted beside. */
    private void noteWords(Node node, Term term) {
        if (node.known().isPresent()
                && !node.kind().is(Kind.PLACE)
                && !node.kind().is(Kind.ORGANISATION)) {
            var noted = words.computeIfAbsent(node.key(), key -> new TreeSet<>(Name.ORDER));
            if (term instanceof Term.Words phrase) {
                noted.add(new Name(phrase.text(), Optional.of(phrase.language())));
            } else if (term instanceof Term.Mentioned mentioned) {
                var mention = mentioned.mention().resolved();
                noted.add(new Name(mention.text(), Optional.of(mention.language())));
            }
        }
    }

    /** An occasion without a name is called by its topic too, where that stands right behind it: "forum on schools". */
    private void noteTopic(Node node, Statement statement) {
        if (node.proper()
                || statement.language() != Language.ENGLISH
                || !(statement.predicate() == Predicate.HAD_TOPIC || statement.predicate() == Predicate.HAS_PURPOSE)
                || !(statement.subject() instanceof Term.Mentioned mentioned)) {
            return;
        }
        var mention = mentioned.mention();
        int from = startOf(statement.object());
        if (mention.antecedent().isEmpty() && from > mention.end() && from <= mention.end() + NEXT) {
            var called = document.text().slice(mention.start(), endOf(statement.object()));
            words.computeIfAbsent(node.key(), key -> new TreeSet<>(Name.ORDER))
                    .add(new Name(called, Optional.of(statement.language())));
        }
    }

    private static int startOf(Term term) {
        return term instanceof Term.Words phrase
                ? phrase.start()
                : term instanceof Term.Mentioned mentioned ? mentioned.mention().start() : -1;
    }

    private static int endOf(Term term) {
        return term instanceof Term.Words phrase
                ? phrase.end()
                : term instanceof Term.Mentioned mentioned ? mentioned.mention().end() : -1;
    }

    /** How the document words a concept, in no language's favour. */
    List<Name> wordsOf(Node node) {
        return List.copyOf(words.getOrDefault(node.key(), new TreeSet<>(Name.ORDER)));
    }

    private enum TermKind {
        MENTIONED,
        WORDS,
        UNNAMED,
        CLASS
    }

    private static TermKind kindOf(Term term) {
        return term instanceof Term.Mentioned
                ? TermKind.MENTIONED
                : term instanceof Term.Words
                        ? TermKind.WORDS
                        : term instanceof Term.Unnamed ? TermKind.UNNAMED : TermKind.CLASS;
    }

    /** The node of a mention that stands for itself, kept as one of the document's. */
    Optional<Node> keep(Mention mention) {
        return ofMention(mention).map(sameness::keep);
    }

    /** A label stands for the network behind it where membership is spoken of, else for its own words. */
    private Optional<Node> ofMention(Mention mention, Statement statement) {
        return mention.kind() == Kind.STATUS && statement.predicate() != Predicate.MEMBER_OF
                ? Optional.of(
                        ofWords(new Term.Words(mention.text(), mention.language(), mention.start(), mention.end())))
                : ofMention(mention);
    }

    /** The node of a mention that stands for itself. */
    Optional<Node> ofMention(Mention mention) {
        if (mention.kind() == Kind.STATUS) {
            return statusKey(mention)
                    .flatMap(authorities::networkOf)
                    .map(known -> known("organisation", known, mention));
        }
        if (mention.reading() instanceof Mention.Reading.Entry entry) {
            var known = authorities.known(entry.scheme(), entry.key());
            if (known.isPresent()) {
                return known.map(k -> known(entry.scheme(), k, mention));
            }
        }
        return switch (mention.kind()) {
            case NUMBER, DATE -> Optional.empty();
            case PERSON -> Optional.of(node(personKey(mention), mention, true, Optional.empty()));
            case QUOTATION ->
                Optional.of(node("quotation:" + mention.start(), mention, false, Optional.of(mention.language())));
            case ROLE ->
                Optional.of(node("role:" + Slug.of(mention.text()), mention, true, Optional.of(mention.language())));
            default -> Optional.of(ofThing(mention));
        };
    }

    private static Optional<String> statusKey(Mention mention) {
        return mention.entry("status");
    }

    private Node known(String scheme, Authorities.Known known, Mention mention) {
        return new Node(
                scheme + ":" + known.key(),
                known.kind(),
                mention.text(),
                Optional.empty(),
                Optional.of(known),
                true,
                mention.start());
    }

    private Node ofThing(Mention mention) {
        if (mention.kind().is(Kind.PLACE)) {
            return node(placeKey(mention), mention, true, Optional.of(mention.language()));
        }
        boolean proper = isProper(document, mention);
        var category = Category.of(mention.kind());
        var owner = proper ? "" : ownerOfSection.getOrDefault(mention.block() < 0 ? -1 : sectionOf(mention), "");
        return node(
                category + ":" + owner + ":" + Slug.of(mention.text()),
                mention,
                proper,
                Optional.of(mention.language()));
    }

    private int sectionOf(Mention mention) {
        return document.blocks().get(mention.block()).section();
    }

    /** A name has capitals beyond its first letter's (English), or a name within it or marks around it (Chinese). */
    static boolean isProper(Document document, Mention mention) {
        if (mention.language() == Language.ENGLISH
                || mention.text().codePoints().anyMatch(c -> c < 0x250 && Character.isUpperCase(c))) {
            return mention.text()
                    .lines()
                    .flatMap(line -> java.util.Arrays.stream(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .skip(mention.text().contains(" ") ? 1 : 0)
                    .anyMatch(word -> Character.isUpperCase(word.codePointAt(0)));
        }
        var quoted = document.quotations().stream()
                .anyMatch(q -> q.start() == mention.start() - 1 && q.end() == mention.end() + 1);
        return quoted
                || mention.kind().is(Kind.ORGANISATION)
                || mention.nested().stream()
                        .anyMatch(m -> m.kind().is(Kind.PLACE) || m.kind().is(Kind.ORGANISATION));
    }

    private String placeKey(Mention mention) {
        if (mention.reading() instanceof Mention.Reading.Entry entry) {
            return entry.scheme() + ":"
                    + authorities
                            .known(entry.scheme(), entry.key())
                            .map(Authorities.Known::key)
                            .orElse(entry.key());
        }
        var bare = mention.text().replaceAll("(?i) city$|^city of |市$", "");
        return "place:" + document.id() + ":" + Slug.of(bare.isEmpty() ? mention.text() : bare);
    }

    private String personKey(Mention mention) {
        return offices.keyOf(mention.text(), aligned(sectionOf(mention)));
    }

    private Node ofWords(Term.Words words) {
        var theme = authorities.theme(words.text(), words.language());
        return theme.map(known -> new Node(
                        "theme:" + known.key(),
                        Kind.CONCEPT,
                        words.text(),
                        Optional.empty(),
                        theme,
                        true,
                        words.start()))
                .orElseGet(() -> new Node(
                        "phrase:" + words.language().tag() + ":" + Slug.of(words.text()),
                        Kind.PHRASE,
                        words.text(),
                        Optional.of(words.language()),
                        Optional.empty(),
                        false,
                        words.start()));
    }

    private Node ofUnnamed(Term.Unnamed unnamed, Statement statement) {
        var number =
                switch (unnamed.reach()) {
                    case DOCUMENT -> "";
                    case SECTION -> "s" + unnamed.number();
                    case SENTENCE ->
                        "s" + aligned(statement.section()) + "."
                                + sentencesOfKind
                                        .get(groupOf(unnamed, statement))
                                        .indexOf(unnamed.number());
                };
        return new Node(
                "unnamed:" + unnamed.kind().label() + ":" + number,
                unnamed.kind(),
                unnamed.kind().label(),
                Optional.empty(),
                Optional.empty(),
                false,
                statement.evidence().get(0).passage().start());
    }

    private Node node(String key, Mention mention, boolean proper, Optional<Language> language) {
        return new Node(key, mention.kind(), mention.text(), language, Optional.empty(), proper, mention.start());
    }

    /** The place whose section a thing without a name stands in. */
    Optional<String> ownerOf(Node node) {
        return document.blockAt(node.position()).map(block -> ownerOfSection.get(block.section()));
    }

    /** The node kept under a key. */
    Optional<Node> byKey(String key) {
        return sameness.byKey(key);
    }

    /** Says that two nodes are one thing; false where that was known. */
    boolean join(Node one, Node other) {
        return sameness.join(one, other);
    }

    /** The node that stands for all that are the same as this one. */
    Node standing(Node node) {
        return sameness.standing(node);
    }

    /** All nodes that are the same thing as this one, itself among them, by {@link Node#STANDING}. */
    List<Node> same(Node node) {
        return sameness.same(node);
    }

    /** The body of the exclusive office that tells a person from others of that name. */
    Optional<Node> officeOf(Node person) {
        return offices.of(person);
    }
}
