package org.learningcities.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.learningcities.document.SourceFolder;
import org.learningcities.statement.RuleBook;

/** What a version is made from, in one hash: the sources, and the rules and reference files that read them. */
final class SourceDigest {
    private static final List<String> REFERENCE = List.of(
            "ontology/learning-cities.ttl",
            "gazetteer/places.tsv.gz",
            "lexicon/organisations.yaml",
            "lexicon/places.yaml",
            "quality/rules.csv");

    /** What a version of these sources holds; another form makes another digest, so that a version is built anew. */
    private static final String FORM = "quads, claims, texts";

    private SourceDigest() {}

    /**
     * The lower-case hexadecimal SHA-256.
     *
     * @throws IOException where a source cannot be read
     */
    static String of(SourceFolder sources, RuleBook rules) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, FORM);
            add(digest, sources.digest());
            rules.rules().forEach(rule -> add(digest, rule.toString()));
            for (var name : REFERENCE) {
                add(digest, name);
                try (InputStream in = SourceDigest.class.getClassLoader().getResourceAsStream(name)) {
                    if (in == null) {
                        throw new IllegalStateException(name + " is not on the class path");
                    }
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }
}
