package org.learningcities.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.learningcities.graph.Sayings.attributed;
import static org.learningcities.graph.Sayings.by;
import static org.learningcities.graph.Sayings.count;
import static org.learningcities.graph.Sayings.literal;
import static org.learningcities.graph.Sayings.name;
import static org.learningcities.graph.Sayings.number;
import static org.learningcities.graph.Sayings.planned;
import static org.learningcities.graph.Sayings.says;
import static org.learningcities.graph.Sayings.tenure;
import static org.learningcities.graph.Sayings.thing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Claim.Datatype;
import org.learningcities.identity.Entity;
import org.learningcities.mention.Concept;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

class DiscrepanciesTest {
    private static final Concept MAYOR_CONCEPT = new Concept(
            "role",
            "mayor",
            Map.of(Language.ENGLISH, List.of("mayor", "mayors"), Language.CHINESE, List.of("市長")),
            true);
    private static final Concept ADVISER_CONCEPT =
            new Concept("role", "adviser", Map.of(Language.ENGLISH, List.of("adviser")), false);

    private final Discrepancies discrepancies =
            new Discrepancies(Expectations.of(ReferenceGraphs.ontology(), List.of(MAYOR_CONCEPT, ADVISER_CONCEPT)));

    private final Entity mayor = thing(Kind.CONCEPT, "role/mayor", Sayings.english("mayor"), Sayings.chinese("市長"));
    private final Entity adviser = thing(Kind.CONCEPT, "role/adviser", Sayings.english("adviser"));
    private final Entity lisse = thing(Kind.CITY, "Lisse");
    private final Entity gouda = thing(Kind.CITY, "Gouda");
    private final Entity delft = thing(Kind.CITY, "Delft");
    private final Entity ada = thing(Kind.PERSON, "Ada Bloem");
    private final Entity fair = thing(Kind.FESTIVAL, "Tulip Fair");

    private List<Discrepancy> found(Claim... claims) {
        return discrepancies.in(List.of(claims));
    }

    private List<String> kinds(Claim... claims) {
        return found(claims).stream().map(Discrepancy::kind).toList();
    }

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
    class OneNameTwoOffices {
        private final Entity otherAda = thing(Kind.PERSON, "person/ada/gouda", Sayings.anyLanguage("ADA BLOEM"));

        @Test
        void reportsTheMayorOfTwoCities() {
            var found = found(
                    says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, lisse)),
                    says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, gouda)));
            assertEquals(
                    List.of("Ada Bloem is named as mayor of Gouda and of Lisse"),
                    found.stream().map(Discrepancy::english).toList());
            assertEquals("one-name-two-offices", found.get(0).kind());
        }

        @Test
        void reportsTwoPeopleOfOneName() {
            assertEquals(
                    List.of("one-name-two-offices"),
                    kinds(
                            says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, lisse)),
                            says(otherAda, Predicate.HOLDS_ROLE, tenure(otherAda, mayor, gouda))));
        }

        @Test
        void allowsAnotherOfficeBesideIt() {
            var society = thing(Kind.ASSOCIATION, "Bulb Society");
            assertEquals(
                    List.of(),
                    kinds(
                            says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, lisse)),
                            says(ada, Predicate.HOLDS_ROLE, tenure(ada, adviser, gouda)),
                            says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, society))));
        }

        @Test
        void takesATenureThatHasEndedForSuccession() {
            var former = tenure(ada, mayor, lisse);
            assertEquals(
                    List.of(),
                    kinds(
                            says(ada, Predicate.HOLDS_ROLE, former),
                            says(former, Predicate.UNTIL, literal("2019", Datatype.YEAR)),
                            says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, gouda))));
        }

        @Test
        void allowsNamesakesInTwoDocuments() {
            assertEquals(
                    List.of(),
                    kinds(
                            says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, lisse)),
                            by("port-news", says(otherAda, Predicate.HOLDS_ROLE, tenure(otherAda, mayor, gouda)))));
        }
    }

    @Nested
    class ExcludingTypes {
        private final Entity orangery = thing(Kind.FACILITY, "Orangery");

        @Test
        void reportsACompanyThatIsASite() {
            assertEquals(
                    List.of("excluding-types"),
                    kinds(says(orangery, Predicate.TYPE, Kind.FACILITY), says(orangery, Predicate.TYPE, Kind.COMPANY)));
        }

        @Test
        void reportsClassesBelowThoseThatExcludeEachOther() {
            assertEquals(
                    List.of("excluding-types"),
                    kinds(
                            says(orangery, Predicate.TYPE, Kind.LEARNING_CITY),
                            says(orangery, Predicate.TYPE, Kind.COMPANY)));
        }

        @Test
        void allowsAClassAndTheOneAboveIt() {
            assertEquals(
                    List.of(),
                    kinds(
                            says(orangery, Predicate.TYPE, Kind.COMPANY),
                            says(orangery, Predicate.TYPE, Kind.ORGANISATION)));
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

    @Nested
    class GroupAgainstMembers {
        private final Entity network = thing(Kind.NETWORK, "Bulb Network");
        private final Entity group = thing(Kind.GROUP, "three Dutch cities");
        private final Claim ofGroup = attributed(says(group, Predicate.MEMBER_OF, network), ada);
        private final Claim ofLisse = says(lisse, Predicate.MEMBER_OF, network);

        @Test
        void reportsParticipantsThatAreNotLabelledAsTheGroupIs() {
            var found = found(
                    ofGroup,
                    ofLisse,
                    says(fair, Predicate.HAD_PARTICIPANT, lisse),
                    says(fair, Predicate.HAD_PARTICIPANT, gouda));
            assertEquals(1, found.size());
            assertEquals("group-against-members", found.get(0).kind());
            assertEquals(List.of(ofGroup), found.get(0).firstSide());
            assertEquals(
                    List.of(says(fair, Predicate.HAD_PARTICIPANT, gouda)),
                    found.get(0).secondSide());
        }

        @Test
        void allowsParticipantsOfWhichNoneIsLabelled() {
            assertEquals(
                    List.of(),
                    kinds(
                            ofGroup,
                            says(fair, Predicate.HAD_PARTICIPANT, lisse),
                            says(fair, Predicate.HAD_PARTICIPANT, gouda)));
        }

        @Test
        void allowsParticipantsThatAllAreLabelled() {
            assertEquals(List.of(), kinds(ofGroup, ofLisse, says(fair, Predicate.HAD_PARTICIPANT, lisse)));
        }

        @Test
        void saysNothingWhereTheLabelIsOfAnotherNetwork() {
            assertEquals(
                    List.of(),
                    kinds(
                            ofGroup,
                            says(lisse, Predicate.MEMBER_OF, thing(Kind.NETWORK, "Cheese Network")),
                            says(fair, Predicate.HAD_PARTICIPANT, lisse),
                            says(fair, Predicate.HAD_PARTICIPANT, gouda)));
        }
    }

    @Nested
    class OneNameTwoBodies {
        private final Entity school = thing(Kind.INSTITUTE, "Bulb Institute");
        private final Entity society = thing(Kind.ASSOCIATION, "Bulb Society");

        @Test
        void reportsANameOfTwoOrganisations() {
            assertEquals(
                    List.of("one-name-two-bodies"),
                    kinds(
                            says(school, Predicate.ALTERNATIVE_NAME, name("BI")),
                            says(society, Predicate.ALTERNATIVE_NAME, name("bi"))));
        }

        @Test
        void allowsACityAndPeopleOfOneName() {
            assertEquals(
                    List.of(),
                    kinds(
                            says(lisse, Predicate.NAME, name("Lisse")),
                            says(thing(Kind.PERSON, "Lisse"), Predicate.NAME, name("Lisse")),
                            says(thing(Kind.COMPANY, "Lisse"), Predicate.NAME, name("Lisse"))));
        }

        @Test
        void allowsTwoNamesOfOneOrganisationAndOtherDocumentsUse() {
            assertEquals(
                    List.of(),
                    kinds(
                            says(school, Predicate.NAME, name("Bulb Institute")),
                            says(school, Predicate.ALTERNATIVE_NAME, name("BI")),
                            by("port-news", says(society, Predicate.ALTERNATIVE_NAME, name("BI")))));
        }
    }

    @Test
    void sayTheSameWhateverTheOrder() {
        var centres = count(lisse, thing(Kind.PHRASE, "centres"));
        var claims = new ArrayList<>(List.of(
                says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, lisse)),
                says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, gouda)),
                says(ada, Predicate.HOLDS_ROLE, tenure(ada, mayor, delft)),
                says(centres, Predicate.COUNT, number("40")),
                says(centres, Predicate.COUNT, number("44")),
                says(centres, Predicate.COUNT, number("48"))));
        var bytes = CanonicalQuads.bytes(quadsOf(claims));
        for (var seed = 0; seed < 8; seed++) {
            Collections.shuffle(claims, new Random(seed));
            assertArrayEquals(bytes, CanonicalQuads.bytes(quadsOf(claims)));
        }
    }

    private List<Quad> quadsOf(List<Claim> claims) {
        return discrepancies.in(claims).stream()
                .flatMap(discrepancy -> Discrepancies.quads(discrepancy).stream())
                .toList();
    }

    @Test
    void areWrittenWithBothSidesInTheirGraph() {
        var found = found(
                says(fair, Predicate.EVENT_DATE, literal("2024", Datatype.YEAR)),
                says(fair, Predicate.EVENT_DATE, literal("2025", Datatype.YEAR)));
        var quads = Discrepancies.quads(found.get(0));
        assertEquals(
                Set.of(Vocabulary.DISCREPANCIES),
                Set.copyOf(quads.stream().map(Quad::getGraph).distinct().toList()));
        Graphs.assertSame("discrepancy.ttl", Graphs.ofQuads(quads));
    }

    @Test
    void refuseASideWithoutClaims() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Discrepancy.between("kind", List.of(), List.of(says(ada, Predicate.TYPE, Kind.PERSON)), "", ""));
    }

    @Test
    void haveACheckOfEachClass() {
        assertEquals(
                discrepancies.checks().size(),
                discrepancies.checks().stream()
                        .map(DiscrepancyCheck::kind)
                        .distinct()
                        .count());
    }
}
