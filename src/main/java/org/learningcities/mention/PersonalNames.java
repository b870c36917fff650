package org.learningcities.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** People's names of many countries: the lists of {@code data/names}, beside the short ones of {@code words.yaml}. */
final class PersonalNames {
    private PersonalNames() {}

    /** Given names in Latin letters, each as written and without its accents. */
    static Stream<String> given() {
        return lines("/names/given.txt.gz").stream().flatMap(name -> Stream.of(name, plain(name)));
    }

    /** Surnames of Japanese people in Han characters, of two characters or three. */
    static Stream<String> japaneseSurnames() {
        return lines("/names/japanese-surnames.txt").stream();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static List<String> lines(String resource) {
        try (var raw = Objects.requireNonNull(PersonalNames.class.getResourceAsStream(resource), resource);
                var reader =
                        new BufferedReader(new InputStreamReader(unpacked(raw, resource), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream unpacked(InputStream raw, String resource) throws IOException {
        return resource.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }
}
