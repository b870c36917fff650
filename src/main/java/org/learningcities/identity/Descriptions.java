package org.learningcities.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.learningcities.document.Document;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim.Value;
import org.learningcities.identity.Names.Printed;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;
import org.learningcities.statement.Evidence;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.Status;

/** Claims what a named thing is and how the document prints its names, where something is said of it. */
final class Descriptions {
    private static final String NAMING = "identity.name";
    private static final String KIND = "identity.kind";
    private static final int VERSION = 1;

    private final Document document;
    private final Entities entities;
    private final ClaimTable claims;

    Descriptions(Document document, Entities entities, ClaimTable claims) {
        this.document = document;
        this.entities = entities;
        this.claims = claims;
    }

    /** Groups and things without a name are described by no more than what is said of them. */
    void describe(Node node) {
        if (!node.isThing() || !node.proper() || node.kind().is(Kind.GROUP)) {
            return;
        }
        var entity = entities.of(node);
        kinds(node, entity);
        if (!node.kind().is(Kind.COUNTRY)) { // a country's names are reference data, not what an article says
            names(node, entity);
        }
    }

    private void kinds(Node node, Entity entity) {
        var kinds = new TreeMap<Kind, List<Evidence>>();
        for (var language : Language.values()) {
            if (!isTyped(entity, language)) {
                firstForm(node, language)
                        .ifPresent(form -> kinds.computeIfAbsent(kindIn(node, form.first()), key -> new ArrayList<>())
                                .add(evidence(form.first(), KIND)));
            }
        }
        kinds.forEach((kind, evidence) -> claims.add(entity, Predicate.TYPE, new Value.OfKind(kind), evidence));
    }

    private void names(Node node, Entity entity) {
        var firsts = new ArrayList<Evidence>();
        for (var language : Language.values()) {
            firstForm(node, language).ifPresent(form -> firsts.add(evidence(form.first(), NAMING)));
        }
        for (var language : Language.values()) {
            var printed = entities.names().printed(node, language);
            // One writes a person's name short further on; that is no other name.
            int most = node.kind().is(Kind.PERSON) ? 1 : printed.size();
            for (int i = 0; i < Math.min(most, printed.size()); i++) {
                var form = printed.get(i).first();
                var evidence = new ArrayList<>(List.of(evidence(form, NAMING)));
                firsts.stream().filter(e -> e.language() != language).forEach(evidence::add);
                claims.add(
                        entity,
                        i == 0 ? Predicate.NAME : Predicate.ALTERNATIVE_NAME,
                        new Value.Text(form.text(), Optional.of(language)),
                        evidence);
            }
        }
    }

    private Optional<Printed> firstForm(Node node, Language language) {
        return entities.names().printed(node, language).stream().findFirst();
    }

    /** What a language's words call a thing, unless that only says less of it than the other's do. */
    private static Kind kindIn(Node node, Mention words) {
        var known = node.known().isPresent()
                || node.kind().is(words.kind())
                || words.kind().is(node.kind());
        return known ? node.kind() : words.kind();
    }

    /** True where the document says in that language what a thing is, or it follows from what it says in any. */
    private boolean isTyped(Entity entity, Language language) {
        return claims.has(claim -> claim.subject().iri().equals(entity.iri())
                && claim.predicate() == Predicate.TYPE
                && claim.object() instanceof Value.OfKind
                && claim.status().makesFacts()
                && (claim.status() == Status.DERIVED
                        || claim.evidence().stream().anyMatch(e -> e.language() == language)));
    }

    private Evidence evidence(Mention mention, String rule) {
        return new Evidence(document.passage(mention.start(), mention.end()), mention.language(), rule, VERSION);
    }
}
