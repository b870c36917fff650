package org.learningcities.quality;

import java.util.Collection;
import java.util.List;
import org.learningcities.document.Document;
import org.learningcities.graph.Discrepancies;
import org.learningcities.graph.Discrepancy;
import org.learningcities.identity.Claim;
import org.learningcities.mention.Mention;
import org.learningcities.publish.ClaimLines;

/**
 * What was read from one text, beside its gold.
 *
 * @param set the name under which several texts are summed up
 * @param claims those that the gate accepted
 * @param lines the same claims as they are exported
 */
public record Trial(
        String set,
        Gold gold,
        Document document,
        List<Mention> mentions,
        List<Claim> claims,
        List<String> lines,
        List<Discrepancy> discrepancies) {
    public Trial {
        mentions = List.copyOf(mentions);
        claims = List.copyOf(claims);
        lines = List.copyOf(lines);
        discrepancies = List.copyOf(discrepancies);
    }

    /** A trial with the claims' lines and the contradictions among them. */
    public static Trial of(String set, Gold gold, Document document, List<Mention> mentions, Collection<Claim> claims) {
        return new Trial(
                set,
                gold,
                document,
                mentions,
                List.copyOf(claims),
                ClaimLines.ofOntology().lines(claims),
                Discrepancies.ofOntology().in(claims));
    }

    /** The set and the document, as reports name it. */
    public String name() {
        return set + "/" + gold.name();
    }
}
