package org.learningcities.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Phrases and what they stand for. A phrase with capitals is found only with a capital, a short one written in capitals
 * only in capitals (so "who" is no WHO); otherwise case, spaces beside Han characters, simplified and traditional forms
 * make no difference.
 */
final class Dictionary<T> {
    private record Entry<T>(String label, T value) {}

    /** A phrase found: the words {@code from} up to, without, {@code to}. */
    record Hit<T>(int from, int to, String label, T value) {}

    private final Map<String, List<Entry<T>>> entries = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();
    /** What the entries' keys begin with, word by word. */
    private final Set<String> beginnings = new HashSet<>();

    void add(String label, T value) {
        var key = Words.key(label);
        entries.computeIfAbsent(key, k -> new ArrayList<>()).add(new Entry<>(label, value));
        longest.merge(firstOf(label), Words.count(label), Math::max);
        beginnings.addAll(Words.beginnings(label));
    }

    private static String firstOf(String label) {
        var key = Words.key(label);
        int end = key.codePointAt(0) < 0x80 || !Character.isIdeographic(key.codePointAt(0))
                ? wordEnd(key)
                : Character.charCount(key.codePointAt(0));
        return key.substring(0, end);
    }

    private static int wordEnd(String key) {
        int end = 0;
        while (end < key.length()
                && Character.isLetterOrDigit(key.charAt(end))
                && !Character.isIdeographic(key.charAt(end))) {
            end++;
        }
        return Math.max(end, 1);
    }

    /** The longest phrase that begins at a word. */
    Optional<Hit<T>> longestAt(Words words, int from) {
        var limit = longest.get(words.at(from).folded());
        if (limit == null) {
            return Optional.empty();
        }
        var keys = words.keysFrom(from, limit, beginnings::contains);
        for (int length = keys.size(); length > 0; length--) {
            for (var entry : entries.getOrDefault(keys.get(length - 1), List.of())) {
                if (fits(entry.label(), words, from, from + length)) {
                    return Optional.of(new Hit<>(from, from + length, entry.label(), entry.value()));
                }
            }
        }
        return Optional.empty();
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
        return entries.getOrDefault(Words.key(text), List.of()).stream()
                .findFirst()
                .map(Entry::value);
    }

    /** True where these words, all of them, are a phrase of this dictionary; its capitals do not count. */
    boolean has(Words words, int from, int to) {
        var keys = words.keysFrom(from, to - from, beginnings::contains);
        return keys.size() == to - from && entries.containsKey(keys.get(keys.size() - 1));
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
