package org.learningcities.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.learningcities.document.Document;
import org.learningcities.mention.Kind;
import org.learningcities.mention.Mention;
import org.learningcities.statement.Statement;

/** Brings a document's statements together to claims. Pure: what other documents say changes nothing. */
public final class Identity {
    private final Authorities authorities;

    public Identity(Authorities authorities) {
        this.authorities = authorities;
    }

    /** Whether a mention that stands for itself is a name, and not a description of one of many such things. */
    public static boolean isName(Document document, Mention mention) {
        return mention.kind().is(Kind.PLACE)
                || mention.kind().is(Kind.PERSON)
                || mention.reading() instanceof Mention.Reading.Entry
                || Nodes.isProper(document, mention);
    }

    /** The claims of a document, sorted by IRI. */
    public List<Claim> claimsOf(Document document, List<Mention> mentions, List<Statement> statements) {
        var nodes = new Nodes(document, authorities, mentions, statements);
        Anchors.join(document, nodes, mentions);
        var resolved = new ArrayList<Pairing.Resolved>();
        for (var statement : statements) {
            nodes.of(statement.subject(), statement).ifPresent(subject -> nodes.of(statement.object(), statement)
                    .ifPresent(object -> resolved.add(new Pairing.Resolved(statement, subject, object))));
        }
        var withNodes = resolved.stream().map(Pairing.Resolved::statement).collect(Collectors.toSet());
        var paired = new ArrayList<>(new Pairing(nodes, resolved).run());
        statements.stream().filter(statement -> !withNodes.contains(statement)).forEach(paired::add);
        return new Claims(document, nodes, new Entities(document, nodes, new Names(nodes, mentions))).of(paired);
    }
}
