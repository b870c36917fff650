package org.learningcities.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.learningcities.document.DocumentId;
import org.learningcities.document.Language;
import org.learningcities.statement.Evidence;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Status;

/**
 * One statement about the world by one document. The IRI is a hash of document, subject, predicate, object, status and
 * speaker, never of offsets or rule versions. {@code evidence} is sorted by passage, then rule; there is at least one.
 * {@code presentedAs} names the languages that give the statement as a speaker's words though it is no attributed one.
 */
public record Claim(
        String iri,
        DocumentId document,
        String documentHash,
        Entity subject,
        Predicate predicate,
        Value object,
        Status status,
        boolean doubtful,
        Optional<Entity> speaker,
        Set<Language> presentedAs,
        List<Evidence> evidence) {

    /** What a claim says of its subject. */
    public sealed interface Value {
        record Thing(Entity entity) implements Value {}

        /** A class of the ontology, for {@link Predicate#TYPE}. */
        record OfKind(org.learningcities.mention.Kind kind) implements Value {}

        /** A text in a language, for names. */
        record Text(String text, Optional<Language> language) implements Value {}

        /** A number, or a date of the precision stated ({@code 2022}, {@code 2022-11}, {@code 2022-11-14}). */
        record Literal(String lexical, Datatype datatype) implements Value {}
    }

    /** The datatypes of literals, by their XSD local name. */
    public enum Datatype {
        DECIMAL("decimal"),
        YEAR("gYear"),
        YEAR_MONTH("gYearMonth"),
        DATE("date"),
        TIME("time"),
        STRING("string");

        private final String localName;

        Datatype(String localName) {
            this.localName = localName;
        }

        public String localName() {
            return localName;
        }
    }

    /** Which languages of the document say it. */
    public enum Corroboration {
        BOTH("both"),
        ENGLISH_ONLY("en-only"),
        CHINESE_ONLY("zh-Hant-only");

        private final String label;

        Corroboration(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Claim {
        evidence = evidence.stream().distinct().sorted().toList();
        presentedAs = Set.copyOf(presentedAs);
    }

    /** Whether one language or both give evidence. */
    public Corroboration corroboration() {
        var english = evidence.stream().anyMatch(e -> e.language() == Language.ENGLISH);
        var chinese = evidence.stream().anyMatch(e -> e.language() == Language.CHINESE);
        return english && chinese
                ? Corroboration.BOTH
                : english ? Corroboration.ENGLISH_ONLY : Corroboration.CHINESE_ONLY;
    }
}
