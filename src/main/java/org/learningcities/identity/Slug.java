package org.learningcities.identity;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Readable parts of IRIs, and keys under which names are compared. */
final class Slug {
    private static final int LONGEST = 72;
    private static final Normalizer2 DECOMPOSE = Normalizer2.getNFKDInstance();
    private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();

    private Slug() {}

    /**
     * Letters and digits in lower case, without accents, joined by hyphens; Han and Hangul stay as they are (NFC). What
     * is longer than 72 characters is cut and ends in a hash of the whole.
     */
    static String of(String text) {
        var folded = COMPOSE.normalize(DECOMPOSE.normalize(text).replaceAll("\\p{Mn}+", ""))
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("’", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        if (folded.isEmpty()) {
            return hash(text, 12);
        }
        return folded.codePointCount(0, folded.length()) <= LONGEST
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, LONGEST - 13)) + "-" + hash(folded, 12);
    }

    /** The first {@code length} hexadecimal digits of a text's SHA-256. */
    static String hash(String text, int length) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
