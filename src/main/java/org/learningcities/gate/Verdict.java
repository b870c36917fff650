package org.learningcities.gate;

import java.util.List;
import org.apache.jena.sparql.core.Quad;

/** What the gate says of one document's claims: each is accepted or refused, whatever became of the others. */
public record Verdict(CheckedClaims accepted, List<Refusal> refused) {
    public Verdict {
        refused = List.copyOf(refused);
    }

    /** The document's quarantine graph. */
    public List<Quad> quarantine() {
        return refused.stream()
                .flatMap(refusal -> refusal.quads().stream())
                .distinct()
                .toList();
    }
}
