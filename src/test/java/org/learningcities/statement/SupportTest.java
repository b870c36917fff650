package org.learningcities.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.learningcities.statement.Support.Times;

/** How sure one may be of a rule. */
class SupportTest {
    @Test
    void givesTheLowerBoundOfTheWilsonInterval() {
        assertEquals(0.6990, new Times(18, 20).lowerBound(), 1e-3);
        assertEquals(0.8389, new Times(20, 20).lowerBound(), 1e-3);
        assertEquals(0, new Times(0, 20).lowerBound(), 1e-12);
        assertEquals(0, new Times(0, 0).lowerBound());
    }

    @Test
    void isSureOfARuleThatFiredOften() {
        var support = new Support(Map.of("en.a.one", new Times(20, 20), "en.a.two", new Times(0, 19)));
        assertEquals(Optional.of(new BigDecimal("0.8389")), support.confidence("en.a.one"));
    }

    @Test
    void goesByTheFamilyOfARuleThatFiredSeldom() {
        var support = new Support(Map.of("en.a.one", new Times(12, 12), "en.a.two", new Times(6, 8)));
        assertEquals(Optional.of(new BigDecimal("0.6990")), support.confidence("en.a.one"));
        assertEquals(support.confidence("en.a.one"), support.confidence("en.a.never"));
    }

    @Test
    void isNotSureWhereTheFamilyFiredSeldomToo() {
        var support = new Support(Map.of("en.a.one", new Times(12, 12), "en.b.two", new Times(8, 8)));
        assertEquals(Optional.empty(), support.confidence("en.a.one"));
    }

    @Test
    void saysWhichLineIsNoRule() {
        var failure = assertThrows(
                IllegalStateException.class, () -> Support.read("rules.csv", Support.HEADER + "\nen.a.one,2\n"));
        assertTrue(failure.getMessage().startsWith("rules.csv:2:"), failure::getMessage);
    }
}
