package org.learningcities.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;

/**
 * One thing, or one node that says something of a thing (a tenure, a count, a phrase), as one document speaks of it.
 * {@code names} come preferred first, in each language. {@code qualifiers} describe a node that stands for a relation:
 * its role, its body, its kind; never its times or numbers, which are claims of their own.
 */
public record Entity(String iri, Kind kind, List<Name> names, List<Qualifier> qualifiers, Optional<String> authority) {

    /** A name as printed; without a language where it is the same in all (a name in Latin letters in Chinese text). */
    public record Name(String text, Optional<Language> language) {
        /** By language, then text. */
        static final Comparator<Name> ORDER = Comparator.comparing(
                        (Name name) -> name.language().map(Language::tag).orElse(""))
                .thenComparing(Name::text);
    }

    /** A property of a relation's node and what it points to. */
    public record Qualifier(Property property, Entity value) {
        /** Local names of the ontology. */
        public enum Property {
            ROLE("role"),
            BODY("body"),
            KIND("kind"),
            NETWORK("network"),
            AWARD("award"),
            STATUS("status"),
            HOLDER("holder");

            private final String localName;

            Property(String localName) {
                this.localName = localName;
            }

            public String localName() {
                return localName;
            }
        }
    }

    public Entity {
        names = List.copyOf(names);
        qualifiers = List.copyOf(qualifiers);
    }

    /** The preferred name in a language, or one that serves every language. */
    public Optional<String> nameIn(Language language) {
        return names.stream()
                .filter(name -> name.language().map(language::equals).orElse(true))
                .map(Name::text)
                .findFirst();
    }
}
