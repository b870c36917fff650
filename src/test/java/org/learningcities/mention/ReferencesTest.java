package org.learningcities.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    @Test
    void theCityIsThatOfTheText() {
        assertEquals(
                Optional.of("Espoo"),
                Found.in(
                                "Espoo opens its doors",
                                "3 May 2021",
                                "Today the city has 12 libraries, and people come from afar to see them.")
                        .standsFor("the city"));
        assertEquals(
                Optional.of("臺中市"),
                Found.in("臺中市推動終身學習", "2021年5月3日", "今年該市設立圖書館,民眾都可以前往借書與學習。").standsFor("該市"));
    }

    @Test
    void aSectionsHeadingSaysWhichCityIsMeant() {
        var found = Found.in(
                "Learning cities of the north",
                "Many cities take part in the work of the network, and each has its own way to do so.",
                "UNESCO learning city of Malmö",
                "The city has built many libraries for its people, and these are open on every day of the week.",
                "UNESCO learning city of Espoo",
                "The city offers courses to its people, and these take place on every day of the week.");
        assertEquals(Optional.of("Espoo"), found.standsFor("The city"));
    }

    @Test
    void theMeetingIsThatOfWhichTheTextTells() {
        var found = Found.in(
                "Larissa hosts meeting of towns",
                "The second national meeting of towns took place in Larissa on 7 November 2022.",
                "Many came to it. Graz will host the third meeting in 2024.",
                "The meeting was chaired by Ann Roe.");
        assertEquals(Optional.of("second national meeting"), found.standsFor("The meeting"));
    }

    @Test
    void itIsTheSubjectOfTheSentenceBefore() {
        assertEquals(
                Optional.of("Larissa Learning Foundation"),
                Found.in("The Larissa Learning Foundation opened a school. It also runs courses in the town.")
                        .standsFor("It"));
        assertEquals(
                Optional.of("lifelong learning centres"),
                Found.in("The lifelong learning centres are free. They offer courses to many people.")
                        .standsFor("They"));
    }

    @Test
    void emptySubjectsStandForNothing() {
        assertEquals(
                Optional.empty(),
                Found.in("Espoo has a plan when it comes to learning.").standsFor("it"));
        assertEquals(
                Optional.empty(),
                Found.in("Espoo grows. It is important that all learn.").standsFor("It"));
    }

    @Test
    void aShortFormStandsForTheLastBodyOfThatNoun() {
        assertEquals(
                Optional.of("Nordic Institute for Adult Education"),
                Found.in(
                                "The Nordic Institute for Adult Education met the Open Schools Council. Then the Institute left.")
                        .standsFor("the Institute"));
        assertEquals(Optional.of("臺中市政府教育局"), Found.in("臺中市政府教育局舉辦活動。教育局表示歡迎。").standsFor("教育局"));
    }

    @Test
    void thisYearsEventIsTheOneNamed() {
        assertEquals(
                Optional.of("Larissa Learning Festival"),
                Found.in("The Larissa Learning Festival opened. This year's event focused on health.")
                        .standsFor("This year's event"));
    }

    @Test
    void anUnknownShortFormStandsForNothing() {
        assertEquals(
                Optional.empty(), Found.in("Then the Foundation left the room.").standsFor("the Foundation"));
    }

    @Test
    void sheIsTheOnePersonNamed() {
        assertEquals(
                Optional.of("Claire Dubois"),
                Found.in("Claire Dubois spoke. She thanked all.").standsFor("She"));
        assertEquals(
                Optional.empty(),
                Found.in("Claire Dubois met Anna Lang. She thanked all.").standsFor("She"));
    }

    @Test
    void anOccasionSpokenOfAgainIsTheNamedOne() {
        var found = Found.in(
                "Lima held the Andean Learning Forum.", "The three-day event was full. The annual forum ends today.");
        assertEquals(Optional.of("Andean Learning Forum"), found.standsFor("The three-day event"));
        assertEquals(Optional.of("Andean Learning Forum"), found.standsFor("The annual forum"));
    }

    @Test
    void aConferenceOnManyThingsIsOneOccasion() {
        var found = Found.in(
                "Lima hosted the World Conference on Learning Cities. The gathering was big. It lasted a week.");
        assertEquals(Optional.of("World Conference on Learning Cities"), found.standsFor("The gathering"));
        assertEquals(Optional.of("World Conference on Learning Cities"), found.standsFor("It"));
    }

    @Test
    void theNextOccasionIsAnother() {
        var found = Found.in("Lima held the Andean Learning Forum. The next forum is in May.");
        assertEquals(Optional.empty(), found.standsFor("next forum"));
        assertEquals(List.of("Andean Learning Forum", "next forum"), found.texts(Kind.CONFERENCE));
    }

    @Test
    void anAgreementIsSpokenOfByItsOtherNoun() {
        assertEquals(
                Optional.of("memorandum of understanding"),
                Found.in("Lima and Cork signed a memorandum of understanding. The agreement is new.")
                        .standsFor("The agreement"));
    }

    @Test
    void theCapitalIsTheCityOfTheTitle() {
        assertEquals(
                Optional.of("Lima"),
                Found.in("Lima reads", "3 May 2021", "The Peruvian capital has many libraries.")
                        .standsFor("The Peruvian capital"));
    }

    @Test
    void theNounThatEndsANameStandsForIt() {
        assertEquals(
                Optional.of("Knowledge Bus"),
                Found.in("The Knowledge Bus, a project for all, set off. Today the bus is full.")
                        .standsFor("the bus"));
    }

    @Test
    void heIsNobodyWhomTheTextCallsMs() {
        assertEquals(
                Optional.of("Arne Lund"),
                Found.in("Mr Arne Lund spoke first. Repeating the words of Ms Irina Berg, he thanked all.")
                        .standsFor("he"));
    }

    @Test
    void ofTwoWithOneSurnameTheOfficeTells() {
        assertEquals(Optional.of("林依瑩"), Found.in("副市長林依瑩與處長林明裕出席。林副市長表示很好。").standsFor("林副市長"));
    }
}
