package org.learningcities.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotationTest {
    @Test
    void includesTheMarks() {
        assertEquals(List.of("“Come in”"), Texts.quotations("A sign says “Come in” to all."));
        assertEquals(List.of("\"Come in\"", "\"Stay\""), Texts.quotations("Signs say \"Come in\" and \"Stay\"."));
        assertEquals(List.of("「請進」"), Texts.quotations("牌子寫著「請進」兩個字。"));
    }

    @Test
    void putsOuterQuotationBeforeTheOneWithinIt() {
        assertEquals(List.of("「他說『請進』。」", "『請進』"), Texts.quotations("館長:「他說『請進』。」"));
        assertEquals(List.of("‘He said “Stay”.’", "“Stay”"), Texts.quotations("‘He said “Stay”.’"));
    }

    @Test
    void takesMarkBetweenLettersForAnApostrophe() {
        assertEquals(List.of(), Texts.quotations("The city’s readers don’t wait."));
        assertEquals(List.of("‘the city’s rooms’"), Texts.quotations("They like ‘the city’s rooms’ best."));
    }

    @Test
    void takesMarkOfPluralForAnApostropheWhereTheQuotationEndsLater() {
        assertEquals(List.of("‘The readers’ rooms are full.’"), Texts.quotations("‘The readers’ rooms are full.’"));
    }

    @Test
    void closesAfterPluralWhereNothingElseCloses() {
        assertEquals(
                List.of("‘open rooms’"), Texts.quotations("They promote ‘open rooms’ and the readers’ own shelves."));
    }

    @Test
    void takesStraightSingleMarksForQuotationMarksOutsideOfWords() {
        assertEquals(List.of("'We read,'"), Texts.quotations("'We read,' said the city's mayor."));
        assertEquals(List.of("'The readers' rooms are full.'"), Texts.quotations("'The readers' rooms are full.'"));
        assertEquals(List.of(), Texts.quotations("The readers' rooms of the '90s and the city's own don't close."));
    }

    @Test
    void looksForTheEndOnlyBeforeTheNextOpeningMark() {
        assertEquals(List.of("‘open rooms’", "‘quiet’"), Texts.quotations("Some ‘open rooms’ are ‘quiet’ today."));
    }

    @Test
    void findsNoneWhereMarkHasNoPartner() {
        assertEquals(List.of(), Texts.quotations("‘Our rooms are full."));
        assertEquals(List.of(), Texts.quotations("The readers’ rooms."));
        assertEquals(List.of(), Texts.quotations("館長說:「座位都滿了。"));
        assertEquals(List.of("“Come ‘in”"), Texts.quotations("It says “Come ‘in” to all."));
    }

    @Test
    void doesNotReachOverTheEndOfBlock() {
        assertEquals(List.of(), Texts.document("“Come", "in” to all.").quotations());
    }

    @Test
    void knowsWhichOffsetsItCovers() {
        var document = Texts.document("Say “Stay” now.");
        var quotation = document.quotations().get(0);
        assertEquals(
                List.of(false, true, true, false),
                List.of(quotation.covers(3), quotation.covers(4), quotation.covers(9), quotation.covers(10)));
    }
}
