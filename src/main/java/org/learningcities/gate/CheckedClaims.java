package org.learningcities.gate;

import java.util.List;
import org.learningcities.identity.Claim;

/** Claims that the shapes accepted. Only {@link ShapeGate} makes one. */
public final class CheckedClaims {
    private final List<Claim> claims;

    CheckedClaims(List<Claim> claims) {
        this.claims = List.copyOf(claims);
    }

    /** In the order in which they were judged. */
    public List<Claim> claims() {
        return claims;
    }
}
