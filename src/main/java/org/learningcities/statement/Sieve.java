package org.learningcities.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells of many patterns at once which of them may match in a text, by the strings that each needs: one walk over the
 * text for all. It lets some patterns through that do not match, and never holds one back that does.
 */
final class Sieve {
    private static final char BREAK = Symbols.BREAK.charAt(0);

    /** A node of the tree of all strings, by their characters; {@code clauses} those that a string ending here fulfils. */
    private static final class Node {
        private final Map<Character, Node> growing = new TreeMap<>();
        private final List<Integer> ending = new ArrayList<>();
        private char[] characters;
        private Node[] behind;
        private int[] clauses;

        private void freeze() {
            characters = new char[growing.size()];
            behind = new Node[growing.size()];
            int i = 0;
            for (var entry : growing.entrySet()) {
                characters[i] = entry.getKey();
                behind[i++] = entry.getValue();
                entry.getValue().freeze();
            }
            clauses = ending.stream().mapToInt(Integer::intValue).toArray();
        }

        private Node behind(char c) {
            int index = characters.length == 1 ? (characters[0] == c ? 0 : -1) : Arrays.binarySearch(characters, c);
            return index < 0 ? null : behind[index];
        }
    }

    private final Node root = new Node();
    private final Node[] first = new Node[Character.MAX_VALUE + 1];
    private final Map<Set<String>, Integer> numbers = new HashMap<>();
    private final int[][] asked;

    /** @param patterns what each pattern needs; a pattern's number is its place in this list */
    Sieve(List<Needs> patterns) {
        this.asked = patterns.stream()
                .map(needs -> needs.clauses().stream().mapToInt(this::numberOf).toArray())
                .toArray(int[][]::new);
        root.freeze();
        for (int i = 0; i < root.characters.length; i++) {
            first[root.characters[i]] = root.behind[i];
        }
    }

    private int numberOf(Set<String> clause) {
        var known = numbers.get(clause);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(clause, number);
        for (var string : clause) {
            var node = root;
            for (int i = 0; i < string.length(); i++) {
                node = node.growing.computeIfAbsent(string.charAt(i), key -> new Node());
            }
            node.ending.add(number);
        }
        return number;
    }

    /** What a text fulfils. */
    final class Passed {
        private final long[] fulfilled = new long[numbers.size() / Long.SIZE + 1];

        private Passed(char[] text) {
            var plain = new char[text.length];
            int length = 0;
            for (char c : text) {
                if (c != BREAK) {
                    plain[length++] = c;
                }
            }
            for (int from = 0; from < length; from++) {
                int at = from;
                var node = first[plain[at]];
                while (node != null) {
                    for (int clause : node.clauses) {
                        fulfilled[clause >> 6] |= 1L << clause;
                    }
                    node = ++at < length ? node.behind(plain[at]) : null;
                }
            }
        }

        /** False only where the pattern of this number matches nowhere in the text. */
        boolean mayMatch(int pattern) {
            for (int clause : asked[pattern]) {
                if ((fulfilled[clause >> 6] >>> clause & 1) == 0) {
                    return false;
                }
            }
            return true;
        }
    }

    Passed passed(char[] text) {
        return new Passed(text);
    }
}
