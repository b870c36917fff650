package org.learningcities.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases and what they stand for. A phrase with capitals is found only with a capital, a short one written in capitals
 * only in capitals (so "who" is no WHO); otherwise case, spaces beside Han characters, simplified and traditional forms
 * make no difference.
 */
final class Dictionary<T> {
    private static final int BEGINNINGS = 1 << 14;

    private record Entry<T>(String label, T value) {}

    /** A phrase found: the words {@code from} up to, without, {@code to}. */
    record Hit<T>(int from, int to, String label, T value) {}

    /** What phrases that begin with the same words have next, with and without a space before it, or end with. */
    private static final class Node<T> {
        private final Map<String, Node<T>> spaced = new HashMap<>(4);
        private final Map<String, Node<T>> joined = new HashMap<>(4);
        private List<Entry<T>> entries = List.of();

        private Map<String, Node<T>> next(Words.Word before, Words.Word word) {
            return word.spacedFrom(before) ? spaced : joined;
        }
    }

    private final Map<String, Node<T>> first = new HashMap<>();
    /** A bit for each first word, by its hash: most words of a text begin no phrase, and need no look into the map. */
    private final BitSet beginnings = new BitSet(BEGINNINGS);

    void add(String label, T value) {
        var words = Words.ofPhrase(label);
        var node = first.computeIfAbsent(words.get(0).folded(), key -> new Node<>());
        beginnings.set(bitOf(words.get(0)));
        for (int i = 1; i < words.size(); i++) {
            node = node.next(words.get(i - 1), words.get(i))
                    .computeIfAbsent(words.get(i).folded(), key -> new Node<>());
        }
        var entries = new ArrayList<>(node.entries);
        entries.add(new Entry<>(label, value));
        node.entries = List.copyOf(entries);
    }

    /** The longest phrase that begins at a word. */
    Optional<Hit<T>> longestAt(Words words, int from) {
        var node = beginningWith(words.at(from));
        Hit<T> longest = null;
        for (int to = from + 1; node != null; to++) {
            for (var entry : node.entries) {
                if (fits(entry.label(), words, from, to)) {
                    longest = new Hit<>(from, to, entry.label(), entry.value());
                    break;
                }
            }
            node = to == words.size()
                    ? null
                    : node.next(words.at(to - 1), words.at(to)).get(words.at(to).folded());
        }
        return Optional.ofNullable(longest);
    }

    private Node<T> beginningWith(Words.Word word) {
        return beginnings.get(bitOf(word)) ? first.get(word.folded()) : null;
    }

    private static int bitOf(Words.Word word) {
        int hash = word.folded().hashCode();
        return (hash ^ (hash >>> 14)) & (BEGINNINGS - 1);
    }

    /** Every longest phrase at every word, also where one lies within another. */
    List<Hit<T>> allIn(Words words) {
        var hits = new ArrayList<Hit<T>>();
        for (int i = 0; i < words.size(); i++) {
            longestAt(words, i).ifPresent(hits::add);
        }
        return hits;
    }

    /** What a whole text stands for. */
    Optional<T> of(String text) {
        return at(Words.ofPhrase(text)).stream().findFirst().map(Entry::value);
    }

    /** True where these words, all of them, are a phrase of this dictionary; its capitals do not count. */
    boolean has(Words words, int from, int to) {
        return to <= words.size() && !at(words.between(from, to)).isEmpty();
    }

    private List<Entry<T>> at(List<Words.Word> words) {
        var node = words.isEmpty() ? null : beginningWith(words.get(0));
        for (int i = 1; i < words.size() && node != null; i++) {
            node = node.next(words.get(i - 1), words.get(i)).get(words.get(i).folded());
        }
        return node == null ? List.of() : node.entries;
    }

    private static boolean fits(String label, Words words, int from, int to) {
        int first = label.codePointAt(0);
        if (!Character.isUpperCase(first)) {
            return true;
        }
        if (label.equals(label.toUpperCase(java.util.Locale.ROOT)) && to - from == 1) {
            return words.at(from).text().equals(label);
        }
        return Character.isUpperCase(words.at(from).text().codePointAt(0));
    }
}
