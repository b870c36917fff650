package org.learningcities.store;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Contents that differ by a number: some quads in named graphs, some in the default graph, letters outside ASCII. */
final class Samples {
    private Samples() {}

    static Contents numbered(int number, int quads) {
        var lines = IntStream.range(0, quads)
                .boxed()
                .flatMap(i -> Stream.of(
                        "<https://example.org/city/%d> <http://www.w3.org/2000/01/rdf-schema#label> \"恩平區 %d of %d\"@zh-Hant <https://example.org/graph/facts> ."
                                .formatted(i, i, number),
                        "<https://example.org/city/%d> <https://example.org/next> <https://example.org/city/%d> ."
                                .formatted(i, i + number)))
                .toList();
        return new Contents(
                lines,
                List.of("{\"id\":\"claim-%d\"}".formatted(number)),
                List.of("{\"document\":\"text-%d\"}".formatted(number)),
                "sources-" + number,
                Map.of("quads", 2L * quads));
    }
}
