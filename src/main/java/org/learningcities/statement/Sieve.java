package org.learningcities.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    /** Patterns by the clause of theirs that the fewest others ask for: only where it is fulfilled the rest are looked at. */
    private final int[][] byClause;
    /** Those that need nothing. */
    private final BitSet always = new BitSet();

    /** @param patterns what each pattern needs; a pattern's number is its place in this list */
    Sieve(List<Needs> patterns) {
        this.asked = patterns.stream()
                .map(needs -> needs.clauses().stream().mapToInt(this::numberOf).toArray())
                .toArray(int[][]::new);
        this.byClause = byRarestClause();
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

    private int[][] byRarestClause() {
        var askers = new int[numbers.size()];
        Arrays.stream(asked).flatMapToInt(Arrays::stream).forEach(clause -> askers[clause]++);
        List<List<Integer>> patterns = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>())
                .limit(askers.length)
                .toList();
        IntStream.range(0, asked.length).forEach(pattern -> Arrays.stream(asked[pattern])
                .boxed()
                .min(Comparator.comparingInt(clause -> askers[clause]))
                .map(patterns::get)
                .ifPresentOrElse(those -> those.add(pattern), () -> always.set(pattern)));
        return patterns.stream()
                .map(those -> those.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** What a text fulfils. */
    final class Passed {
        private final BitSet patterns = (BitSet) always.clone();

        private Passed(char[] text) {
            var fulfilled = fulfilled(text);
            for (int i = 0; i < fulfilled.length; i++) {
                for (long left = fulfilled[i]; left != 0; left &= left - 1) {
                    for (int pattern : byClause[i * Long.SIZE + Long.numberOfTrailingZeros(left)]) {
                        if (has(fulfilled, asked[pattern])) {
                            patterns.set(pattern);
                        }
                    }
                }
            }
        }

        private long[] fulfilled(char[] text) {
            var fulfilled = new long[numbers.size() / Long.SIZE + 1];
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
            return fulfilled;
        }

        private static boolean has(long[] fulfilled, int[] clauses) {
            for (int clause : clauses) {
                if ((fulfilled[clause >> 6] >>> clause & 1) == 0) {
                    return false;
                }
            }
            return true;
        }

        /** False only where the pattern of this number matches nowhere in the text. */
        boolean mayMatch(int pattern) {
            return patterns.get(pattern);
        }

        /** Adds the numbers of all patterns that may match. */
        void addTo(BitSet all) {
            all.or(patterns);
        }
    }

    Passed passed(char[] text) {
        return new Passed(text);
    }
}
