package org.learningcities.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.learningcities.graph.Sayings.attributed;
import static org.learningcities.graph.Sayings.by;
import static org.learningcities.graph.Sayings.literal;
import static org.learningcities.graph.Sayings.name;
import static org.learningcities.graph.Sayings.says;
import static org.learningcities.graph.Sayings.tenure;
import static org.learningcities.graph.Sayings.thing;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.learningcities.identity.Claim;
import org.learningcities.identity.Claim.Datatype;
import org.learningcities.identity.Entity;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Predicate;

class ContradictionsOfThingsTest extends InventedWorld {
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
        void reportsParticipantsThatAreNotOfTheGroupsClass() {
            assertEquals(
                    List.of("group-against-members"),
                    kinds(
                            says(group, Predicate.TYPE, Kind.LEARNING_CITY),
                            says(lisse, Predicate.TYPE, Kind.LEARNING_CITY),
                            says(gouda, Predicate.TYPE, Kind.CITY),
                            says(fair, Predicate.HAD_PARTICIPANT, lisse),
                            says(fair, Predicate.HAD_PARTICIPANT, gouda)));
        }

        @Test
        void allowsParticipantsOfAnotherEventOfWhichNoneIsLabelled() {
            var meeting = thing(Kind.MEETING, "Cheese Meeting");
            assertEquals(
                    List.of(),
                    kinds(
                            ofGroup,
                            ofLisse,
                            says(fair, Predicate.HAD_PARTICIPANT, lisse),
                            says(meeting, Predicate.HAD_PARTICIPANT, gouda)));
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
}
