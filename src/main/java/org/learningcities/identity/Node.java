package org.learningcities.identity;

import java.util.Comparator;
import java.util.Optional;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;

/**
 * What a term comes to within one document, before the two languages are brought together. {@code key} tells things
 * apart within the document. {@code known} is what the authorities have; {@code proper} says that the words are a name
 * and no description; {@code language} is that of the words, absent where they are of none (a known thing, a person).
 * {@code position} is where the document first speaks of it, for orders that do not depend on anything else.
 */
record Node(
        String key,
        Kind kind,
        String words,
        Optional<Language> language,
        Optional<Authorities.Known> known,
        boolean proper,
        int position) {

    /** The better one to stand for several: a known thing before a named, a named before words, English first. */
    static final Comparator<Node> STANDING = Comparator.<Node>comparingInt(
                    node -> node.known().isPresent() ? 0 : 1)
            .thenComparingInt(node -> node.kind() == Kind.PHRASE ? 1 : 0)
            .thenComparingInt(node -> node.proper() ? 0 : 1)
            .thenComparing(node -> node.language().orElse(Language.ENGLISH))
            .thenComparingInt(Node::position)
            .thenComparing(Node::key);

    boolean isThing() {
        return kind.is(Kind.THING);
    }
}
