package org.learningcities.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.learningcities.document.Language.CHINESE;
import static org.learningcities.document.Language.ENGLISH;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageOfBlockTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"市長Aino Maria Virtanen:「請進。」", "館長Aino Virtanen", "LLC與UNESCO合作", "湖濱市(Lahti City by the Lake)"})
    void chinese(String line) {
        assertEquals(Optional.of(CHINESE), Scripts.languageOf(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Aino Maria Virtanen", "Lahti (湖濱市)", "Évry", "The town of Lahti, called 湖濱 in the east, reads"})
    void english(String line) {
        assertEquals(Optional.of(ENGLISH), Scripts.languageOf(line));
    }

    @Test
    void takesThatOfTheLineBeforeWhereNothingTells() {
        var document = Texts.document("12", "閱覽室開放。", "2021", "https://lahti.example", "Rooms open.", "***");
        assertEquals(
                List.of(CHINESE, CHINESE, CHINESE, CHINESE, ENGLISH, ENGLISH),
                document.blocks().stream().map(Block::language).toList());
    }
}
