package org.learningcities.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies and towns by where they stand: before somebody's office. */
class OfficeBodiesTest {
    @Test
    void whatStandsBeforeAnOfficeIsTheBody() {
        var found = Found.in("海濱RCE財團執行長韓瑞賢與社會文化司司長歐陽敏儀出席。");
        assertEquals(
                List.of("海濱RCE財團"),
                found.texts(Kind.ORGANISATION).stream()
                        .filter(t -> t.contains("財團"))
                        .toList());
        assertEquals(List.of("社會文化司"), found.texts(Kind.GOVERNMENT_BODY));
    }

    @Test
    void beforeTheHeadOfATownItIsTheTownWithoutItsCountry() {
        assertEquals(List.of("統營"), Found.in("韓國統營市長尹泰碩出席。").texts(Kind.CITY));
    }

    @Test
    void aWordForTheOfficeItselfIsNoPartOfTheBody() {
        assertEquals(List.of("精深技能發展局"), Found.in("精深技能發展局助理局長陳慧敏發表演講。").texts(Kind.GOVERNMENT_BODY));
    }

    @Test
    void anOfficeBehindAVerbHasNone() {
        assertEquals(List.of(), Found.in("活動邀請校長賴曉蓉致詞。").texts(Kind.ORGANISATION));
        assertEquals(List.of(), Found.in("今天由局長陳慧敏主持。").texts(Kind.ORGANISATION));
    }

    @Test
    void aSchoolsNameBeginsWithWhoFoundedIt() {
        assertEquals(List.of("國立成功大學"), Found.in("活動由國立成功大學校長簡佩珊主持。").texts(Kind.UNIVERSITY));
    }

    @Test
    void aWordThatNamesNoTownIsNone() {
        assertEquals(List.of(), Found.in("他受到市長謝國樑的歡迎。").texts(Kind.CITY));
        assertEquals(List.of(), Found.in("他代表縣長許淑華出席。").texts(Kind.CITY));
    }
}
