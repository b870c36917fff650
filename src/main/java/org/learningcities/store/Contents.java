package org.learningcities.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a version holds. {@code quads} are canonical N-Quads statements without line ends; they come out sorted by code
 * point (as {@code LC_ALL=C sort} does in UTF-8), each once. {@code claims} are lines in the order given, which the
 * store does not look into. {@code sources} is the digest of what the version was made from; {@code counts} are figures
 * to show, by name.
 */
public record Contents(List<String> quads, List<String> claims, String sources, Map<String, Long> counts) {
    /** UTF-16 puts supplementary characters before U+E000; code points, like UTF-8, do not. */
    private static final Comparator<String> BY_CODE_POINT = (left, right) -> {
        var length = Math.min(left.length(), right.length());
        for (var i = 0; i < length; i++) {
            var a = left.charAt(i);
            var b = right.charAt(i);
            if (a != b) {
                var bothOrNeither = Character.isSurrogate(a) == Character.isSurrogate(b);
                return bothOrNeither ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    };

    public Contents {
        quads = quads.stream().sorted(BY_CODE_POINT).distinct().toList();
        claims = List.copyOf(claims);
        counts = Map.copyOf(counts);
        refuseLineEnds(quads);
        refuseLineEnds(claims);
    }

    public static Contents of(
            Collection<String> quads, Collection<String> claims, String sources, Map<String, Long> counts) {
        return new Contents(List.copyOf(quads), List.copyOf(claims), sources, new TreeMap<>(counts));
    }

    /** The lower-case hexadecimal SHA-256 of the quads and claims: the version's name. */
    public String hash() {
        var hash = new LineHash();
        quads.forEach(hash::add);
        hash.endPart();
        claims.forEach(hash::add);
        return hash.hex();
    }

    private static void refuseLineEnds(List<String> lines) {
        lines.stream()
                .filter(line -> line.isEmpty() || line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0)
                .findFirst()
                .ifPresent(line -> {
                    throw new IllegalArgumentException("\"%s\" is not one line".formatted(line));
                });
    }

    /** SHA-256 over lines in parts; one line more in one part is not one less in the next. */
    static final class LineHash {
        private final MessageDigest digest;

        LineHash() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException absent) {
                throw new IllegalStateException("Every Java platform has SHA-256", absent);
            }
        }

        void add(String line) {
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }

        /** An empty line, which no part holds. */
        void endPart() {
            digest.update((byte) '\n');
        }

        String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
