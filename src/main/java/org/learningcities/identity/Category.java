package org.learningcities.identity;

import java.util.List;
import java.util.Locale;
import org.learningcities.mention.Kind;

/** The folder of an IRI: kinds that sources mix up share one, so that a thing keeps its IRI when its kind is doubted. */
final class Category {
    private static final List<Kind> FOLDERS = List.of(
            Kind.PLACE,
            Kind.PERSON,
            Kind.ORGANISATION,
            Kind.EVENT,
            Kind.PROGRAMME,
            Kind.FACILITY,
            Kind.AGREEMENT,
            Kind.AWARD,
            Kind.GROUP,
            Kind.DOCUMENT);

    private Category() {}

    static String of(Kind kind) {
        return FOLDERS.stream()
                .filter(kind::is)
                .findFirst()
                .orElse(kind)
                .label()
                .toLowerCase(Locale.ROOT);
    }
}
