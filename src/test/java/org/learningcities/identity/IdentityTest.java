package org.learningcities.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Language;
import org.learningcities.identity.Claim.Corroboration;
import org.learningcities.identity.Claim.Value;
import org.learningcities.mention.Kind;
import org.learningcities.statement.Marked;
import org.learningcities.statement.Predicate;
import org.learningcities.statement.RuleBook;
import org.learningcities.statement.Status;

/** Who is whom within a document, and how two languages come together. */
class IdentityTest {
    /** A world of one city, one network and two roles. */
    private static final Authorities AUTHORITIES = new Authorities() {
        @Override
        public Optional<Known> known(String scheme, String key) {
            return switch (scheme + " " + key) {
                case "place lima" ->
                    Optional.of(new Known("geonames:1", Kind.CITY, names("Lima", "利馬"), Optional.of("geonames:1")));
                case "role mayor" ->
                    Optional.of(new Known("mayor", Kind.CONCEPT, names("mayor", "市長"), Optional.empty()));
                case "role chair" ->
                    Optional.of(new Known("chair", Kind.CONCEPT, names("chair", "主席"), Optional.empty()));
                case "organisation hub" ->
                    Optional.of(new Known("hub", Kind.INSTITUTE, names("Learning Hub", "學習樞紐"), Optional.empty()));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<Known> theme(String words, Language language) {
            return List.of("history", "歷史").contains(words)
                    ? Optional.of(new Known("history", Kind.CONCEPT, names("history", "歷史"), Optional.empty()))
                    : Optional.empty();
        }

        @Override
        public Optional<Known> networkOf(String status) {
            return status.equals("learning-city")
                    ? Optional.of(new Known("network", Kind.NETWORK, names("the Network", "網絡"), Optional.empty()))
                    : Optional.empty();
        }

        @Override
        public List<String> exclusiveRoles() {
            return List.of("mayor");
        }
    };

    private static Map<Language, String> names(String english, String chinese) {
        return Map.of(Language.ENGLISH, english, Language.CHINESE, chinese);
    }

    private static final RuleBook RULES = rules();

    private static RuleBook rules() {
        var english = RuleBook.of(
                "en.yaml",
                rule("en.has", "offers {Phrase+:o}", "{subject: topic, predicate: provides, object: o}")
                        + rule(
                                "en.role",
                                "{Person:p}, {Role:r} of {City|Organisation:b}",
                                "{subject: p, predicate: holdsRole, role: r, body: b}")
                        + rule(
                                "en.with",
                                "{City:c} works with {Organisation:o}",
                                "{subject: c, predicate: inPartnershipWith, object: o}")
                        + rule(
                                "en.award",
                                "{City:c} won {Award:a}(?: in {Date:d})?(?: for the {Literal=second|third:o} time)?",
                                "{subject: c, predicate: receivedAward, object: a, year: d, ordinal: o}")
                        + rule(
                                "en.label",
                                "{Status:s} of {City:c}(?: since {Date:d})?",
                                "{subject: c, predicate: memberOf, object: s, since: d, status: implied}"),
                Language.ENGLISH,
                Map.of());
        var chinese = RuleBook.of(
                "zh.yaml",
                rule("zh.has", "提供{Phrase+:o}", "{subject: topic, predicate: provides, object: o}")
                        + rule(
                                "zh.with",
                                "{City:c}和{Organisation:o}合作",
                                "{subject: c, predicate: inPartnershipWith, object: o}"),
                Language.CHINESE,
                Map.of());
        var all = new ArrayList<>(english.rules());
        all.addAll(chinese.rules());
        var faults = new ArrayList<>(english.faults());
        faults.addAll(chinese.faults());
        return new RuleBook(all, faults);
    }

    private static String rule(String id, String pattern, String states) {
        return "- id: %s\n  version: 1\n  scope: sentence\n  pattern: '%s'\n  states: [%s]\n  reads: [{text: any, as: []}]\n"
                .formatted(id, pattern, states);
    }

    private static List<Claim> claims(String marked) {
        var document = Marked.of(marked);
        return new Identity(AUTHORITIES).claimsOf(document.document(), document.mentions(), document.statements(RULES));
    }

    private static List<Claim> claims(String marked, Predicate predicate) {
        return claims(marked).stream().filter(c -> c.predicate() == predicate).toList();
    }

    private static String objectName(Claim claim) {
        return ((Value.Thing) claim.object()).entity().names().get(0).text();
    }

    @Test
    void bringsTheLanguagesTogetherItemByItem() {
        var provides = claims(
                "[City=lima:利馬]提供晚間課程和免費書籍。\n[City=lima:Lima] offers evening courses and free books.",
                Predicate.PROVIDES);
        assertEquals(2, provides.size());
        for (var claim : provides) {
            assertEquals(Corroboration.BOTH, claim.corroboration());
        }
        assertEquals(
                List.of("evening courses", "free books"),
                provides.stream().map(IdentityTest::objectName).sorted().toList());
    }

    @Test
    void leavesListsOfDifferentLengthApart() {
        var provides = claims(
                "[City=lima:利馬]提供晚間課程。\n[City=lima:Lima] offers evening courses and free books.", Predicate.PROVIDES);
        assertEquals(3, provides.size());
        assertTrue(provides.stream().noneMatch(c -> c.corroboration() == Corroboration.BOTH));
    }

    @Test
    void takesKnownThemesOutBeforeItPairs() {
        var provides = claims("[City=lima:利馬]提供書籍和歷史。\n[City=lima:Lima] offers history and books.", Predicate.PROVIDES);
        assertEquals(
                List.of("books", "history"),
                provides.stream().map(IdentityTest::objectName).sorted().toList());
        assertTrue(provides.stream().allMatch(c -> c.corroboration() == Corroboration.BOTH));
    }

    @Test
    void knowsABodyThatTheOtherLanguageMisnames() {
        var with = claims(
                "[City=lima:利馬]和[Institute:學習之家]合作。\n[City=lima:Lima] works with the [Institute=hub:Learning Hub].",
                Predicate.IN_PARTNERSHIP_WITH);
        assertEquals(1, with.size());
        assertEquals(
                "https://w3id.org/learning-cities/id/organisation/hub",
                ((Value.Thing) with.get(0).object()).entity().iri());
    }

    @Test
    void takesOneNameInTwoExclusiveOfficesForTwoPeople() {
        var roles = claims(
                "Two towns met at noon\nThey spoke of books and more.\n[City=lima:Lima]\nThey read here every day.\n[Person:Ann Roe], [Role=mayor:mayor] of [City=lima:Lima]."
                        + "\n[City:Cork]\nThey read there every day.\n[Person:Ann Roe], [Role=mayor:mayor] of [City:Cork].",
                Predicate.HOLDS_ROLE);
        assertEquals(2, roles.size());
        assertNotEquals(roles.get(0).subject().iri(), roles.get(1).subject().iri());
    }

    @Test
    void leavesOnePersonWithTwoRolesOnePerson() {
        var roles = claims(
                "[Person:Ann Roe], [Role=mayor:mayor] of [City=lima:Lima], spoke. [Person:Ann Roe], [Role=chair:chair] of the [Institute=hub:Learning Hub], agreed.",
                Predicate.HOLDS_ROLE);
        assertEquals(2, roles.size());
        assertEquals(roles.get(0).subject().iri(), roles.get(1).subject().iri());
        assertEquals(
                "https://w3id.org/learning-cities/id/person/ann-roe/lima-1",
                roles.get(0).subject().iri());
    }

    @Test
    void derivesALearningCityFromItsMembership() {
        var claims = claims("They met in the [Status=learning-city:UNESCO learning city] of [City=lima:Lima] today.");
        var member = claims.stream()
                .filter(c -> c.predicate() == Predicate.MEMBER_OF)
                .findFirst()
                .orElseThrow();
        assertEquals(Status.IMPLIED, member.status());
        var type = claims.stream()
                .filter(c -> c.object().equals(new Value.OfKind(Kind.LEARNING_CITY)))
                .findFirst()
                .orElseThrow();
        assertEquals(Status.DERIVED, type.status());
        assertEquals(
                member.evidence().stream().map(e -> e.passage()).toList(),
                type.evidence().stream().map(e -> e.passage()).toList());
    }

    @Test
    void givesATimeItsOwnClaim() {
        var claims = claims(
                "It is the [Status=learning-city:UNESCO learning city] of [City=lima:Lima] since [Date=2019:2019].");
        var since = claims.stream()
                .filter(c -> c.predicate() == Predicate.SINCE)
                .findFirst()
                .orElseThrow();
        assertEquals(Kind.MEMBERSHIP, since.subject().kind());
        assertEquals(new Value.Literal("2019", Claim.Datatype.YEAR), since.object());
    }

    @Test
    void tellsApartTheYearsInWhichAnAwardWasReceived() {
        var claims = claims("[City=lima:Lima] won the [Award:Reading Prize] in [Date=2015:2015].\n"
                + "[City=lima:Lima] won the [Award:Reading Prize] in [Date=2021:2021].");
        var years = claims.stream().filter(c -> c.predicate() == Predicate.YEAR).toList();
        assertEquals(
                Set.of(new Value.Literal("2015", Claim.Datatype.YEAR), new Value.Literal("2021", Claim.Datatype.YEAR)),
                years.stream().map(Claim::object).collect(Collectors.toSet()));
        assertEquals(2, years.stream().map(c -> c.subject().iri()).distinct().count());
        years.forEach(year -> assertEquals(Kind.HONOUR, year.subject().kind()));
        assertEquals(
                1,
                claims.stream()
                        .filter(c -> c.predicate() == Predicate.RECEIVED_AWARD)
                        .count());
    }

    @Test
    void countsTheTimesThatAnAwardWasReceived() {
        var claims = claims("[City=lima:Lima] won the [Award:Reading Prize] for the third time.");
        assertEquals(
                List.of(new Value.Literal("3", Claim.Datatype.DECIMAL)),
                claims.stream()
                        .filter(c -> c.predicate() == Predicate.ORDINAL)
                        .map(Claim::object)
                        .toList());
    }

    @Test
    void anAwardWithoutYearOrNumberHasNoNodeOfItsReceipt() {
        var claims = claims("[City=lima:Lima] won the [Award:Reading Prize].");
        assertTrue(claims.stream().noneMatch(c -> c.subject().kind() == Kind.HONOUR));
        assertTrue(claims.stream().anyMatch(c -> c.predicate() == Predicate.RECEIVED_AWARD));
    }

    @Test
    void keepsIrisWhereTextIsPutBefore() {
        var text = "[City=lima:Lima] offers evening courses and free books.";
        var before = claims(text, Predicate.PROVIDES).stream()
                .map(Claim::iri)
                .sorted()
                .toList();
        var after = claims("It is a fine day in the whole country today.\n" + text, Predicate.PROVIDES).stream()
                .map(Claim::iri)
                .sorted()
                .toList();
        assertEquals(before, after);
    }

    @Test
    void namesWhatTheDocumentPrints() {
        var claims =
                claims("[City=lima:利馬]提供書籍。\n[City=lima:City of Lima] offers books. [City=lima:Lima] offers books.");
        var names = claims.stream()
                .filter(c -> c.predicate() == Predicate.NAME || c.predicate() == Predicate.ALTERNATIVE_NAME)
                .map(c -> c.predicate().localName() + " " + ((Value.Text) c.object()).text())
                .sorted()
                .toList();
        assertEquals(List.of("alternativeName City of Lima", "name Lima", "name 利馬"), names);
    }

    @Test
    void bringsTogetherThePlacesOfAlignedHeadings() {
        var provides = claims(
                "兩個城市\n他們談論書籍。\n[City:東區]\n他們說,[City:東區]提供書籍,而且每天都很開心。\n"
                        + "They met in the spring and spoke of books and more.\n[City:East-gu]\nThey say that [City:East-gu] is fine. [City:East-gu] offers books.",
                Predicate.PROVIDES);
        assertEquals(1, provides.stream().map(c -> c.subject().iri()).distinct().count());
    }
}
