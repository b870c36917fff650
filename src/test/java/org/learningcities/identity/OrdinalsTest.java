package org.learningcities.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.learningcities.document.Language;

/** Numbers in a series. */
class OrdinalsTest {
    @ParameterizedTest
    @CsvSource({"first, 1", "second, 2", "twelfth, 12", "twenty-first, 21", "3rd, 3", "Third, 3"})
    void readsEnglish(String words, long number) {
        assertEquals(Optional.of(number), Ordinals.read(words, Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"首, 1", "首度, 1", "再度, 2", "二度, 2", "第二次, 2", "第十屆, 10", "三, 3", "第3次, 3"})
    void readsChinese(String words, long number) {
        assertEquals(Optional.of(number), Ordinals.read(words, Language.CHINESE));
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertEquals(Optional.empty(), Ordinals.read("annual", Language.ENGLISH));
        assertEquals(Optional.empty(), Ordinals.read("secondary", Language.ENGLISH));
        assertEquals(Optional.empty(), Ordinals.read("每年", Language.CHINESE));
        assertEquals(Optional.empty(), Ordinals.read("", Language.ENGLISH));
    }
}
