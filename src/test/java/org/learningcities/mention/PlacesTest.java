package org.learningcities.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void knowsCitiesAndCountriesInBothLanguages() {
        var english = Found.in("Espoo in Finland and the Swedish city of Malmö exchanged visits.");
        assertTrue(english.texts(Kind.CITY).contains("Espoo"));
        assertEquals(Optional.of("country:FI"), english.key("place", "Finland"));
        assertEquals(Optional.of("country:SE"), english.key("place", "Swedish"));
        var chinese = Found.in("芬蘭的艾斯博市與臺中市交流。");
        assertEquals(List.of("艾斯博市", "臺中市"), chinese.texts(Kind.CITY));
        assertEquals(english.key("place", "Espoo"), chinese.key("place", "艾斯博市"));
    }

    @Test
    void theCountriesOfTheDocumentDecideBetweenPlacesOfOneName() {
        var korean = Found.in("Anyang, a city in South Korea, opened a library.");
        assertEquals(Optional.of("geonames:1846898"), korean.key("place", "Anyang"));
        var both = Found.in("Anyang is spoken of in China and in South Korea.");
        assertEquals(Optional.empty(), both.key("place", "Anyang"));
        assertEquals(List.of("Anyang"), both.texts(Kind.CITY));
        assertEquals(Optional.of("geonames:1846898"), Found.in("韓國安陽市推動終身學習。").key("place", "安陽市"));
        assertEquals(Optional.empty(), Found.in("安陽市推動終身學習。").key("place", "安陽市"));
    }

    @Test
    void readsMunicipalUnitsThatAreNotListed() {
        assertEquals(
                List.of("Jung-gu", "Haman-gun"),
                Found.in("Jung-gu and Haman-gun work together.").texts(Kind.CITY));
        assertEquals(
                List.of("Wexbury City"),
                Found.in("We met the people of Wexbury City there.").texts(Kind.CITY));
        assertEquals(
                List.of("Xanadou Province"),
                Found.in("It lies in Xanadou Province.").texts(Kind.ADMINISTRATIVE_AREA));
        assertEquals(List.of("中區"), Found.in("在中區設立圖書館。").texts(Kind.CITY));
    }

    @Test
    void knowsATownThatTheDocumentIntroducesAsOne() {
        assertEquals(
                List.of("Wexbury", "Wexbury"),
                Found.in("The small town of Wexbury reads. Later Wexbury opened a library.")
                        .texts(Kind.CITY));
        assertEquals(List.of(), Found.in("Later Wexbury opened a library.").texts(Kind.CITY));
        assertEquals(
                List.of(),
                Found.in("It is a city of Learning Festivals and books.").texts(Kind.CITY));
    }

    @Test
    void anAmbiguousDistrictIsACityWithoutALink() {
        var found = Found.in("Seo-gu, South Korea, adopted a plan.");
        assertEquals(List.of("Seo-gu"), found.texts(Kind.CITY));
        assertEquals(Optional.empty(), found.key("place", "Seo-gu"));
    }

    @Test
    void takesTheMayorFromTheCitysCharacter() {
        var found = Found.in("桃園市長與高雄市副市長會面。");
        assertEquals(List.of("桃園", "高雄市"), found.texts(Kind.CITY));
        assertEquals(List.of("市長", "副市長"), found.texts(Kind.ROLE));
    }

    @Test
    void readsOneCharacterCountriesInRunsOnly() {
        assertEquals(List.of("德", "法"), Found.in("代表訪問德法兩國。").texts(Kind.COUNTRY));
        assertTrue(Found.in("法律與德行很重要。").texts(Kind.COUNTRY).isEmpty());
    }

    @Test
    void aTownsShortFormOfTwoCharactersStandsWhereANameBegins() {
        assertEquals(List.of("中市"), Found.in("中市推出樂齡課程。").texts(Kind.CITY));
        assertEquals(List.of(), Found.in("經費增加,其中市府負擔六成。").texts(Kind.CITY));
        assertEquals(List.of(), Found.in("活動移到集中市場旁。").texts(Kind.CITY));
    }

    @Test
    void plainWordsAreNoPlaces() {
        for (var sentence : List.of(
                "Nice to meet you.",
                "Reading is fun, and most of the mobile vans were full.",
                "Of course we saw the same deal.",
                "Bath salts help; hope and enterprise too.")) {
            assertEquals(List.of(), Found.in(sentence).texts(Kind.PLACE), sentence);
        }
    }

    @Test
    void aPersonsNameIsNoPlace() {
        var found = Found.in("Paris Hilton, the director, and Jack London met.");
        assertEquals(List.of("Paris Hilton", "Jack London"), found.texts(Kind.PERSON));
        assertEquals(List.of(), found.texts(Kind.CITY));
    }
}
