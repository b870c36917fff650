package org.learningcities.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonsTest {
    @Test
    void readsNamesBesideOffices() {
        assertEquals(
                List.of("Erik Lauritzen", "Fatou Ndiaye-Diop", "Ji Min Park"),
                Found.in("Mayor Erik Lauritzen met Fatou Ndiaye-Diop, Deputy Mayor, and Director Ji Min Park.")
                        .texts(Kind.PERSON));
        assertEquals(
                List.of("I Seul Kim"),
                Found.in("The visit was led by Mayor I Seul Kim.").texts(Kind.PERSON));
    }

    @Test
    void readsKoreanNamesWithHyphens() {
        assertEquals(
                List.of("Kim Young-soo"),
                Found.in("They met Kim Young-soo in the hall.").texts(Kind.PERSON));
    }

    @Test
    void aKoreanFamilyNameThatStandsFirstIsTheSurname() {
        assertEquals(
                Optional.of("Lee Jung-hoon"),
                Found.in("The group was led by Vice Mayor Lee Jung-hoon. Later Lee spoke.")
                        .standsFor("Lee"));
    }

    @Test
    void readsNamesBehindAnOccupation() {
        assertEquals(
                List.of("Eszter Kovarik"),
                Found.in("There was a lecture by the hydrologist Eszter Kovarik and a night market.")
                        .texts(Kind.PERSON));
    }

    @Test
    void leavesFormsOfAddressOutside() {
        var found = Found.in("Claire Dubois opened the day.", "Ms Dubois thanked all.");
        assertEquals(List.of("Claire Dubois", "Dubois"), found.texts(Kind.PERSON));
        assertEquals(Optional.of("Claire Dubois"), found.standsFor("Dubois"));
    }

    @Test
    void aSurnameAloneStandsForTheOnePersonOfThatName() {
        assertEquals(
                Optional.of("Peter Lang"),
                Found.in("Peter Lang spoke first. Later Lang left.").standsFor("Lang"));
        assertEquals(
                Optional.empty(),
                Found.in("Peter Lang and Anna Lang spoke. Later Lang left.").standsFor("Lang"));
    }

    @Test
    void readsLatinNamesInChineseText() {
        assertEquals(List.of("Anna Schmidt"), Found.in("副市長Anna Schmidt表示歡迎。").texts(Kind.PERSON));
    }

    @Test
    void readsChineseNamesAfterAnOfficeOrBeforeSpeech() {
        assertEquals(
                List.of("陳美玲", "林和生", "陳美玲"),
                Found.in("局長陳美玲與副市長林和生出席。陳美玲指出,成果豐碩。").texts(Kind.PERSON));
        assertEquals(List.of("瑪麗亞·安德森"), Found.in("市長瑪麗亞·安德森到場。").texts(Kind.PERSON));
    }

    @Test
    void ordinaryWordsAfterAnOfficeAreNoNames() {
        assertEquals(List.of(), Found.in("市長高度重視教育。").texts(Kind.PERSON));
        assertEquals(List.of(), Found.in("任何人說好都可以。").texts(Kind.PERSON));
    }

    @Test
    void bodiesAndRecipesArePersonsOfNoName() {
        assertEquals(
                List.of(),
                Found.in("Preheat the oven. Add Brown Sugar and two cups of Plain Flour; stir well.")
                        .texts(Kind.PERSON));
        assertEquals(
                List.of(),
                Found.in("The Global Learning Council met the Adult Education Board.")
                        .texts(Kind.PERSON));
    }

    @Test
    void aNameMayEndInACharacterThatBeginsAVerb() {
        assertEquals(List.of("田智宣"), Found.in("花蓮市長田智宣與小朋友合影。").texts(Kind.PERSON));
    }

    @Test
    void aSurnameAndTwoCharactersBeforeAnOfficeAreNoTown() {
        var found = Found.in("消息", "昨天，黃偉哲市長出席典禮。");
        assertEquals(List.of("黃偉哲"), found.texts(Kind.PERSON));
        assertEquals(List.of(), found.texts(Kind.CITY));
    }
}
