package org.learningcities.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Quad;
import org.learningcities.graph.CanonicalQuads;

/**
 * What a version holds. {@code quads} are canonical N-Quads statements, their last line feeds taken off; they come out sorted by code
 * point (as {@code LC_ALL=C sort} does in UTF-8), each once. {@code claims} and {@code texts} are lines in the order
 * given, which the store does not look into. {@code sources} is the digest of what the version was made from;
 * {@code counts} are figures to show, by name.
 */
public record Contents(
        List<String> quads, List<String> claims, List<String> texts, String sources, Map<String, Long> counts) {
    public Contents {
        quads = quads.stream()
                .map(Contents::withoutLineFeed)
                .distinct()
                .sorted(CanonicalQuads.ORDER)
                .toList();
        claims = claims.stream().map(Contents::withoutLineFeed).toList();
        texts = texts.stream().map(Contents::withoutLineFeed).toList();
        counts = Map.copyOf(counts);
        refuseLineEnds(quads);
        refuseLineEnds(claims);
        refuseLineEnds(texts);
    }

    /** Contents from lines in whatever collection they come. */
    public static Contents of(
            Collection<String> quads,
            Collection<String> claims,
            Collection<String> texts,
            String sources,
            Map<String, Long> counts) {
        return new Contents(List.copyOf(quads), List.copyOf(claims), List.copyOf(texts), sources, counts);
    }

    /** Contents from quads, whose blank nodes have stable labels already. */
    public static Contents ofQuads(
            Collection<Quad> quads,
            Collection<String> claims,
            Collection<String> texts,
            String sources,
            Map<String, Long> counts) {
        return of(CanonicalQuads.lines(quads), claims, texts, sources, counts);
    }

    /** The lower-case hexadecimal SHA-256 of the quads, claims and texts: the version's name. */
    public String hash() {
        var hash = new LineHash();
        quads.forEach(hash::add);
        hash.endPart();
        claims.forEach(hash::add);
        hash.endPart();
        texts.forEach(hash::add);
        return hash.hex();
    }

    private static String withoutLineFeed(String line) {
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
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
