package org.learningcities.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.learningcities.graph.Sayings.by;
import static org.learningcities.graph.Sayings.count;
import static org.learningcities.graph.Sayings.literal;
import static org.learningcities.graph.Sayings.number;
import static org.learningcities.graph.Sayings.planned;
import static org.learningcities.graph.Sayings.says;
import static org.learningcities.graph.Sayings.thing;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Claim.Datatype;
import org.learningcities.identity.Entity;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

class ContradictionsOfNumbersTest extends InventedWorld {
    @Nested
    class DifferingValues {
        private final Entity centres = count(lisse, thing(Kind.PHRASE, "centres"));

        @Test
        void reportsTwoNumbersOfOneCount() {
            var found =
                    found(says(centres, Predicate.COUNT, number("40")), says(centres, Predicate.COUNT, number("44")));
            assertEquals(
                    List.of("differing-values"),
                    found.stream().map(Discrepancy::kind).toList());
            assertEquals(
                    List.of("centres: count is given as 40 and as 44"),
                    found.stream().map(Discrepancy::english).toList());
        }

        @Test
        void takesOneNumberWrittenInTwoWaysForOne() {
            assertEquals(
                    List.of(),
                    kinds(
                            says(centres, Predicate.COUNT, number("40")),
                            by("port-news", says(centres, Predicate.COUNT, number("40.0")))));
        }

        @Test
        void takesNumbersOfTwoYearsForChange() {
            assertEquals(
                    List.of(),
                    kinds(
                            says(centres, Predicate.COUNT, number("40")),
                            says(centres, Predicate.COUNT, number("44")),
                            says(centres, Predicate.YEAR, literal("2020", Datatype.YEAR)),
                            says(centres, Predicate.YEAR, literal("2023", Datatype.YEAR))));
        }

        @Test
        void reportsTwoMonthsOfOneEvent() {
            assertEquals(
                    List.of("differing-values"),
                    kinds(
                            says(fair, Predicate.EVENT_DATE, literal("2024-04", Datatype.YEAR_MONTH)),
                            says(fair, Predicate.EVENT_DATE, literal("2024-05", Datatype.YEAR_MONTH))));
        }

        @Test
        void takesADayInTheMonthForTheSameDate() {
            assertEquals(
                    List.of(),
                    kinds(
                            says(fair, Predicate.EVENT_DATE, literal("2024-04", Datatype.YEAR_MONTH)),
                            says(fair, Predicate.EVENT_DATE, literal("2024-04-30", Datatype.DATE)),
                            says(fair, Predicate.EVENT_DATE, literal("annually", Datatype.STRING))));
        }

        @Test
        void allowsSeveralValuesWhereTheOntologyDoes() {
            assertEquals(
                    List.of(),
                    kinds(
                            says(lisse, Predicate.HAS_FOCUS, thing(Kind.PHRASE, "tulips")),
                            says(lisse, Predicate.HAS_FOCUS, thing(Kind.PHRASE, "cheese"))));
        }

        @Test
        void leavesOutWhatIsOnlyPlanned() {
            assertEquals(
                    List.of(),
                    kinds(
                            says(centres, Predicate.COUNT, number("40")),
                            planned(says(centres, Predicate.COUNT, number("60")))));
        }
    }

    @Nested
    class StatedAgainstListed {
        private Stream<Claim> listed(Entity... cities) {
            return Stream.of(cities).map(city -> says(fair, Predicate.HAD_PARTICIPANT, city));
        }

        private Stream<Claim> stated(String kind, String number) {
            var node = count(fair, thing(Kind.PHRASE, kind));
            return Stream.of(
                    says(fair, Predicate.PARTICIPANT_COUNT, node), says(node, Predicate.COUNT, number(number)));
        }

        private List<Discrepancy> found(Stream<Claim> one, Stream<Claim> other) {
            return discrepancies.in(Stream.concat(one, other).toList());
        }

        @ParameterizedTest
        @ValueSource(strings = {"cities", "Dutch cities", "mayors of flower towns", "mayors"})
        void reportsMoreCitiesListedThanStated(String kind) {
            var found = found(stated(kind, "2"), listed(lisse, gouda, delft));
            assertEquals(1, found.size());
            assertEquals("stated-against-listed", found.get(0).kind());
            assertEquals(2, found.get(0).firstSide().size());
            assertEquals(3, found.get(0).secondSide().size());
        }

        @ParameterizedTest
        @ValueSource(strings = {"3", "40"})
        void allowsThatNotAllAreListed(String number) {
            assertEquals(List.of(), found(stated("cities", number), listed(lisse, gouda, delft)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"visitors", "deputy mayor offices", "cities' schools", "deputies"})
        void countsNothingElse(String kind) {
            assertEquals(List.of(), found(stated(kind, "2"), listed(lisse, gouda, delft)));
        }

        @Test
        void takesNoWordForAnInexactNumber() {
            var node = count(fair, thing(Kind.PHRASE, "cities"));
            assertEquals(
                    List.of(),
                    found(
                            Stream.concat(
                                    stated("cities", "2"),
                                    Stream.of(
                                            says(node, Predicate.COUNT_QUALIFIER, literal("about", Datatype.STRING)))),
                            listed(lisse, gouda, delft)));
        }
    }

    @Nested
    class DifferingQualifiers {
        private final Entity centres = count(lisse, thing(Kind.PHRASE, "centres"));

        private Claim qualified(String qualifier, Language... languages) {
            return says(centres, Predicate.COUNT_QUALIFIER, literal(qualifier, Datatype.STRING), languages);
        }

        @Test
        void reportsLanguagesThatQualifyDifferently() {
            assertEquals(
                    List.of("differing-qualifiers"),
                    kinds(qualified("over", Language.ENGLISH), qualified("about", Language.CHINESE)));
        }

        @Test
        void allowsTwoQualifiersOfOneLanguage() {
            assertEquals(
                    List.of(),
                    kinds(qualified("over", Language.ENGLISH, Language.CHINESE), qualified("about", Language.CHINESE)));
        }

        @Test
        void allowsAQualifierInOneLanguageOnly() {
            assertEquals(List.of(), kinds(qualified("over", Language.ENGLISH)));
        }
    }
}
