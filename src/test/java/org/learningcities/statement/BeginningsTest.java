package org.learningcities.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningcities.statement.Expression.Choice;

/** That the matches stay the same is for {@link SearchTest}. */
class BeginningsTest {
    @ParameterizedTest
    @CsvSource({
        "red|reed|blue, re(?:d|ed)|blue",
        "red|blue|reed, re(?:d|ed)|blue",
        "red|blue, red|blue",
        "red|re, re(?:d|)",
        "red|red, red(?:|)",
        "red|(?:blue|(?:reed)), re(?:d|ed)|blue",
        "red|b*|reed, red|b*|reed",
        "red|[rb]ed|reed, red|[rb]ed|reed",
    })
    void branchesThatBeginAlikeSayItOnceButPassNoneThatMayMatchBefore(String choice, String shared)
            throws RulePattern.Malformed {
        assertEquals(ExpressionReader.read(shared), Beginnings.shared((Choice) ExpressionReader.read(choice)));
    }
}
