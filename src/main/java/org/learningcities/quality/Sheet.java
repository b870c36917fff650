package org.learningcities.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Claims drawn for a person to read against the text. Each claim has its place in the drawing by the seed and by what it
 * says: a claim that is still read after a change of the rules keeps its place.
 */
public final class Sheet {
    private static final List<String> COLUMNS = List.of("document", "claim", "quotes", "rule", "true_or_false", "note");

    private Sheet() {}

    /** The claims drawn, as CSV (RFC 4180) with a line of titles; whether a claim is true is left for the reader. */
    public static String csv(List<Trial> trials, int size, long seed) {
        var drawn = trials.stream()
                .flatMap(trial -> trial.lines().stream().map(ReadClaim::of))
                .sorted(Comparator.comparing(claim -> place(claim, seed)))
                .limit(size)
                .sorted(Comparator.comparing((ReadClaim claim) -> document(claim))
                        .thenComparing(claim -> firstOffset(claim)))
                .map(Sheet::row);
        return Stream.concat(Stream.of(COLUMNS), drawn)
                .map(row -> row.stream().map(Sheet::cell).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
    }

    private static String document(ReadClaim claim) {
        return claim.line().getString("document", "");
    }

    private static int firstOffset(ReadClaim claim) {
        return claim.quotes().stream()
                .flatMap(quote -> quote.start().stream())
                .min(Comparator.naturalOrder())
                .orElse(0);
    }

    private static String place(ReadClaim claim, long seed) {
        try {
            var says = seed + "\n" + document(claim) + "\n" + inWords(claim);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(says.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static List<String> row(ReadClaim claim) {
        var quotes = new LinkedHashSet<String>();
        claim.quotes().forEach(quote -> quotes.add(quote.text()));
        return List.of(
                document(claim), inWords(claim), String.join(" | ", quotes), String.join(" ", claim.rules()), "", "");
    }

    /** Subject, predicate and object, then what qualifies them. */
    static String inWords(ReadClaim claim) {
        var more = new ArrayList<String>();
        claim.qualifiers()
                .forEach((key, value) -> more.add(key + " "
                        + String.join(
                                "/",
                                Printed.listed(claim.qualifiers(), key).stream()
                                        .limit(1)
                                        .toList())));
        var status = claim.line().getString("status", "asserted");
        if (!status.equals("asserted")) {
            more.add(status);
        }
        if (claim.line().getBoolean("doubtful", false)) {
            more.add("doubtful");
        }
        Printed.at(claim.line(), "attributedTo").ifPresent(speaker -> more.add("said by " + Printed.of(speaker)));
        return "%s · %s · %s%s"
                .formatted(
                        first(claim.subject()),
                        claim.predicate(),
                        first(claim.object()),
                        more.isEmpty() ? "" : " (" + String.join("; ", more) + ")");
    }

    private static String first(List<String> names) {
        return names.isEmpty() ? "?" : names.get(0);
    }

    private static String cell(String text) {
        return text.matches("(?s).*[\",\n\r].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
