package org.learningcities.graph;

import java.util.List;

/**
 * Finds one kind of discrepancy. General: a check knows properties, classes and languages, never a text. Pure: the same
 * claims, in any order, give the same discrepancies, in any order.
 */
public interface DiscrepancyCheck {
    /** The key that its discrepancies carry. */
    String kind();

    List<Discrepancy> in(ClaimIndex claims);
}
