package org.learningcities.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.learningcities.document.Document;
import org.learningcities.identity.Claim.Value;
import org.learningcities.identity.Entity.Name;
import org.learningcities.identity.Entity.Qualifier;

/**
 * Claims read from another form of a document (traditional characters for simplified ones, the same offsets) as claims of
 * the document itself: their passages are its own, and beside each name stands what the document writes for it.
 */
public final class AsWritten {
    private final Document source;
    private final String read;

    private AsWritten(Document read, Document source) {
        this.source = source;
        this.read = read.text().toString();
    }

    /** The claims that were read from {@code read}, as those of {@code source}; unchanged where the two are one. */
    public static List<Claim> of(List<Claim> claims, Document read, Document source) {
        if (read.equals(source)) {
            return claims;
        }
        var written = new AsWritten(read, source);
        return claims.stream().map(written::claim).toList();
    }

    private Claim claim(Claim claim) {
        return new Claim(
                claim.iri(),
                claim.document(),
                claim.documentHash(),
                entity(claim.subject()),
                claim.predicate(),
                claim.object() instanceof Value.Thing thing ? new Value.Thing(entity(thing.entity())) : claim.object(),
                claim.status(),
                claim.doubtful(),
                claim.speaker().map(this::entity),
                claim.presentedAs(),
                claim.evidence().stream().map(one -> one.quoting(source)).toList());
    }

    private Entity entity(Entity entity) {
        var names = new LinkedHashSet<>(entity.names());
        entity.names().forEach(name -> written(name.text()).ifPresent(names::add));
        var qualifiers = entity.qualifiers().stream()
                .map(qualifier -> new Qualifier(qualifier.property(), entity(qualifier.value())))
                .toList();
        return new Entity(entity.iri(), entity.kind(), List.copyOf(names), qualifiers, entity.authority());
    }

    /** Without a language: the tag of names in Han characters is that of traditional ones. */
    private Optional<Name> written(String name) {
        int index = read.indexOf(name);
        if (index < 0) {
            return Optional.empty();
        }
        int start = read.codePointCount(0, index);
        var slice = source.text().slice(start, start + name.codePointCount(0, name.length()));
        return slice.equals(name) ? Optional.empty() : Optional.of(new Name(slice, Optional.empty()));
    }
}
