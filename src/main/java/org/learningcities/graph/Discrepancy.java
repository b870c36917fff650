package org.learningcities.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.learningcities.identity.Claim;

/**
 * Claims that cannot well all be true, side by side. {@code kind} is the key of the check that found it; both messages
 * say the same; each side has at least one claim, by IRI. The IRI is a hash of the kind and the claims.
 */
public record Discrepancy(
        String iri, String kind, String english, String chinese, List<Claim> firstSide, List<Claim> secondSide) {
    private static final int HASH_BYTES = 12;

    public Discrepancy {
        firstSide = List.copyOf(firstSide);
        secondSide = List.copyOf(secondSide);
        if (firstSide.isEmpty() || secondSide.isEmpty()) {
            throw new IllegalArgumentException("discrepancy %s (%s) has a side without claims".formatted(iri, kind));
        }
    }

    /** A discrepancy between two sets of claims, which are sorted here. */
    static Discrepancy between(
            String kind, Collection<Claim> firstSide, Collection<Claim> secondSide, String english, String chinese) {
        var first = sorted(firstSide);
        var second = sorted(secondSide);
        return new Discrepancy(
                Vocabulary.ID + "discrepancy/" + hash(kind, first, second), kind, english, chinese, first, second);
    }

    private static List<Claim> sorted(Collection<Claim> claims) {
        return claims.stream()
                .distinct()
                .sorted(Comparator.comparing(Claim::iri))
                .toList();
    }

    private static String hash(String kind, List<Claim> first, List<Claim> second) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind.getBytes(StandardCharsets.UTF_8));
            for (var side : List.of(first, second)) {
                digest.update((byte) 0);
                side.forEach(claim -> digest.update((claim.iri() + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
