package org.learningcities.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void readsBodiesByTheirHeadNoun() {
        var found = Found.in(
                "The Kerry Education and Training Board, the Ministry of Health and Welfare and the University of Graz took part.");
        assertEquals(
                List.of("Kerry Education and Training Board", "Ministry of Health and Welfare", "University of Graz"),
                found.texts(Kind.ORGANISATION));
        assertEquals(
                List.of("芬蘭成人教育基金會", "臺中市政府教育局"),
                Found.in("芬蘭成人教育基金會與臺中市政府教育局合作。").texts(Kind.ORGANISATION));
    }

    @Test
    void endsABodyWhereAPersonBegins() {
        var found = Found.in("It was led by the Chair of the Korea Council for Adult Education Min Ji Lee.");
        assertEquals(List.of("Korea Council for Adult Education"), found.texts(Kind.ORGANISATION));
        assertEquals(List.of("Min Ji Lee"), found.texts(Kind.PERSON));
    }

    @Test
    void anAcronymStandsForTheNameBeforeIt() {
        var found = Found.in("The Nordic Association of Open Schools (NAOS) met. NAOS will grow.");
        assertEquals(Optional.of("Nordic Association of Open Schools"), found.standsFor("NAOS"));
        assertEquals(
                2, found.texts(Kind.ASSOCIATION).stream().filter("NAOS"::equals).count());
    }

    @Test
    void anAppositionTellsTheKind() {
        assertEquals(
                List.of("Kulturama"),
                Found.in("We saw Kulturama, a science museum that opened late.")
                        .texts(Kind.FACILITY)
                        .subList(0, 1));
        assertEquals(
                List.of("VERBA"),
                Found.in("Help came from VERBA, an association that teaches.").texts(Kind.ASSOCIATION));
    }

    @Test
    void aNounIntroducesANameOfAnyWords() {
        assertEquals(
                List.of("Bridges"),
                Found.in("The town has a scheme called Bridges that helps newcomers.")
                        .texts(Kind.PROGRAMME));
        assertTrue(Found.in("The framework programme Open Doors for Old Streets pays for lamps.")
                .texts(Kind.PROGRAMME)
                .contains("Open Doors for Old Streets"));
        assertTrue(Found.in("Its strategy, the Harbour Story, was read aloud.")
                .texts(Kind.PROGRAMME)
                .contains("Harbour Story"));
        for (var text : List.of(
                "The programme Mayor Ann Roe began is old.",
                "The project Ann Roe began is old.",
                "The project Lima began is old.",
                "They left the festival, the Mayor of Lima said.")) {
            assertEquals(
                    List.of(),
                    Found.in(text).texts(Kind.PROGRAMME).stream()
                            .filter(name -> !name.equals(name.toLowerCase(java.util.Locale.ROOT)))
                            .toList(),
                    text);
        }
    }

    @Test
    void readsProgrammesEventsAndAwards() {
        assertEquals(
                List.of("Open Campus Masterplan"),
                Found.in("They wrote an Open Campus Masterplan.").texts(Kind.PROGRAMME));
        assertEquals(
                List.of("sixth International Conference on Adult Education"),
                Found.in("The sixth International Conference on Adult Education is near.")
                        .texts(Kind.CONFERENCE));
        assertEquals(
                List.of("UNESCO Learning City Award"),
                Found.in("It won the UNESCO Learning City Award.").texts(Kind.AWARD));
        assertEquals(
                List.of("Second Chance"),
                Found.in("The town runs ‘Second Chance’ for adults.").texts(Kind.PROGRAMME));
        assertEquals(List.of("樂活學習"), Found.in("市府推出「樂活學習」計畫。").texts(Kind.PROGRAMME));
    }

    @Test
    void readsFacilitiesWithoutNames() {
        assertEquals(
                List.of("town hall", "adult education facilities", "local lifelong learning centres"),
                Found.in(
                                "They saw the town hall, adult education facilities and numerous local lifelong learning centres.")
                        .texts(Kind.FACILITY));
        assertEquals(List.of("市政廳", "成人教育中心"), Found.in("參觀了市政廳和成人教育中心。").texts(Kind.FACILITY));
    }

    @Test
    void theWholeNetworkIsNoStatusAndNoOrganisationAlone() {
        var found = Found.in("聯合國教科文組織全球學習型城市網絡的成員");
        assertEquals(Optional.of("gnlc"), found.only(Kind.NETWORK).entry("organisation"));
        assertTrue(found.texts(Kind.STATUS).isEmpty());
    }

    @Test
    void statusLabelsStandBesideTheCity() {
        var found = Found.in("UNESCO learning city of Espoo");
        assertEquals("UNESCO learning city of", found.only(Kind.STATUS).text());
        assertEquals("Espoo", found.only(Kind.CITY).text());
        assertEquals("芬蘭", Found.in("芬蘭聯合國教科文組織學習型城市艾斯博").only(Kind.COUNTRY).text());
    }

    @Test
    void theLongestOfficeWins() {
        var found = Found.in("The Deputy Mayor met the Culture Minister.");
        assertEquals(List.of("Deputy Mayor", "Culture Minister"), found.texts(Kind.ROLE));
        assertEquals(Optional.of("deputy-mayor"), found.key("role", "Deputy Mayor"));
        assertEquals(Optional.of("minister"), found.key("role", "Culture Minister"));
        assertEquals(
                Optional.of("deputy-mayor"), Found.in("副市長到場。").only(Kind.ROLE).entry("role"));
    }

    @Test
    void readsGroupsWithWhatBelongsToThem() {
        var found =
                Found.in("It is open to all citizens, people with disabilities, homemakers and people of every age.");
        assertEquals(
                List.of("all citizens", "people with disabilities", "homemakers", "people of every age"),
                found.texts(Kind.GROUP));
        assertEquals(List.of("長者", "新住民"), Found.in("為長者及新住民開課。").texts(Kind.GROUP));
        assertEquals(List.of(), Found.in("推動公民教育與成人學習。").texts(Kind.GROUP));
    }

    @Test
    void aBodysNameStandsBehindItsNoun() {
        assertEquals(
                List.of("SKIK"),
                Found.in("It was paid for by the Norwegian agency SKIK.").texts(Kind.ORGANISATION));
    }

    @Test
    void aPlansNameMayBeginWithATownAndEndWithAYear() {
        assertEquals(
                List.of("Espoo Reads 2030"),
                Found.in("The council adopted a new strategy, Espoo Reads 2030, in March.")
                        .texts(Kind.PROGRAMME));
    }

    @Test
    void aNameWithSmallWordsIsToldByItsApposition() {
        assertEquals(
                "Words on the Hill",
                Found.in("Words on the Hill, a project of two schools, begins in May.")
                        .texts(Kind.PROGRAMME)
                        .get(0));
        assertEquals(
                List.of("Words!"),
                Found.in("\"Words!\", a campaign of the library, begins in May.")
                        .texts(Kind.PROGRAMME));
    }

    @Test
    void aUniversityTownIsNoUniversity() {
        assertEquals(
                List.of(), Found.in("An old university town has many books.").texts(Kind.UNIVERSITY));
    }

    @Test
    void aHeadOfSeveralWordsIsReadWhole() {
        assertEquals(
                List.of("Kerry Institute of Technology"),
                Found.in("She leads the Kerry Institute of Technology now.").texts(Kind.UNIVERSITY));
    }

    @Test
    void whichOfASeriesIsPartOfAnOccasionsName() {
        assertEquals(
                List.of("4th Baltic Conference on Open Schools"),
                Found.in("They met at the 4th Baltic Conference on Open Schools in May.")
                        .texts(Kind.CONFERENCE));
    }

    @Test
    void theSecondWordOfAnOfficeBeginsNoBody() {
        assertEquals(
                List.of("Kerry Education and Training Board"),
                Found.in("Ted Moore, Chief Executive of Kerry Education and Training Board, spoke.")
                        .texts(Kind.ORGANISATION));
    }

    @Test
    void anOccasionAtTheEndOfABodysNameIsAnOccasion() {
        assertEquals(
                List.of("Nordic Network of Open Schools Reading Festival"),
                Found.in("They came to the Nordic Network of Open Schools Reading Festival.")
                        .texts(Kind.FESTIVAL));
    }

    @Test
    void aPlaceThatTheWordFinderCutsIsWhole() {
        assertEquals(List.of("新北市教育局"), Found.in("商鋪也是起點。新北市教育局今上午舉辦書展。").texts(Kind.GOVERNMENT_BODY));
    }

    @Test
    void aDepartmentMayHaveTwoFields() {
        assertEquals(
                List.of("國立暨南國際大學諮商心理與人力資源發展學系"),
                Found.in("由國立暨南國際大學諮商心理與人力資源發展學系主辦。").texts(Kind.ORGANISATION));
    }
}
