package org.learningcities.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Language;

/** How rules are matched: holes, lists, subjects, sections, speech, evidence. */
class RuleEngineTest {
    private static final String EXAMPLE = "  reads: [{text: any, as: []}]\n";

    private static RuleBook english(String rule) {
        return RuleBook.of("test.yaml", rule + EXAMPLE, Language.ENGLISH, Map.of("aim", "aims?|seeks?"));
    }

    private static RuleBook chinese(String rule) {
        return RuleBook.of("test.yaml", rule + EXAMPLE, Language.CHINESE, Map.of());
    }

    private static RuleBook sentence(String pattern, String states) {
        return english("- id: en.test\n  version: 1\n  scope: sentence\n  pattern: '%s'\n  states: [%s]\n"
                .formatted(pattern.replace("'", "''"), states));
    }

    @Test
    void readsAListItemByItem() {
        var rule = sentence("{City:s} has {Facility+:f}", "{subject: s, predicate: operates, object: f}");
        assertEquals(
                List.of("Lima | operates | archive", "Lima | operates | museum", "Lima | operates | library"),
                Marked.of("[City:Lima] has an [Facility:archive], the [Facility:museum] and a [Facility:library].")
                        .read(rule));
    }

    @Test
    void anUnlessBeginsAtAWord() {
        var rule = english(
                """
                - id: en.test
                  version: 1
                  scope: sentence
                  pattern: '{City:c} has {Facility:f}'
                  unless: 'at {City:x}'
                  states: [{subject: c, predicate: operates, object: f}]
                """);
        assertEquals(
                List.of("Lima | operates | archive"),
                Marked.of("They say that [City:Lima] has an [Facility:archive].")
                        .read(rule));
        assertEquals(
                List.of(),
                Marked.of("The house at [City:Lima] has an [Facility:archive].").read(rule));
    }

    @Test
    void anUnlessLooksAtTheKeysOfItsHoles() {
        var rule = english(
                """
                - id: en.test
                  version: 1
                  scope: sentence
                  pattern: '{City:c} has {Facility:f}'
                  unless: '{Role=director:x} says'
                  states: [{subject: c, predicate: operates, object: f}]
                """);
        assertEquals(
                List.of("Lima | operates | archive"),
                Marked.of("The [Role=mayor:mayor] says [City:Lima] has an [Facility:archive].")
                        .read(rule));
        assertEquals(
                List.of(),
                Marked.of("The [Role=director:director] says [City:Lima] has an [Facility:archive].")
                        .read(rule));
    }

    @Test
    void takesACountedThingOfAListForTheThing() {
        var rule = sentence("runs {Facility|Phrase+:f}", "{subject: topic, predicate: operates, object: f}");
        assertEquals(
                List.of("Lima | operates | archive", "Lima | operates | libraries"),
                Marked.of("[City:Lima] runs an [Facility:archive] and [Number=12:12] [Facility:libraries].")
                        .read(rule));
    }

    @Test
    void readsEveryPairWhereMatchesOverlap() {
        var rule = sentence("{City:a}, {City:b}", "{subject: a, predicate: precedes, object: b}");
        assertEquals(
                List.of("Lima | precedes | Cork", "Cork | precedes | Espoo"),
                Marked.of("From [City:Lima], [City:Cork], [City:Espoo].").read(rule));
    }

    @Test
    void endsAPhraseAtClauseMarksCoordinatorsAndBreakWords() {
        var rule = sentence("<aim> {Phrase:o}", "{subject: topic, predicate: hasGoal, object: o}");
        assertEquals(
                List.of("Lima | hasGoal | to teach everybody"),
                Marked.of("[City:Lima] aims to teach everybody through public courses.")
                        .read(rule));
        assertEquals(
                List.of("Lima | hasGoal | to teach everybody"),
                Marked.of("[City:Lima] aims to teach everybody, young or old.").read(rule));
    }

    @Test
    void keepsAHalfOfANounPhraseWithItsOtherHalf() {
        var rule = sentence("offers {Phrase+:o}", "{subject: topic, predicate: provides, object: o}");
        assertEquals(
                List.of("Lima | provides | formal and informal courses", "Lima | provides | advice"),
                Marked.of("[City:Lima] offers formal and informal courses and advice.")
                        .read(rule));
    }

    @Test
    void takesTheGrammaticalSubjectForTheTopic() {
        var rule = sentence("promoting {Phrase:o}", "{subject: topic, predicate: promotes, object: o}");
        assertEquals(
                List.of("libraries | promotes | reading"),
                Marked.of(
                                "In [Date=2022:2022], [City:Lima]'s [Number=30:thirty] [Facility:libraries] stay open late, promoting reading.")
                        .read(rule));
    }

    @Test
    void takesTheCityOfTheHeadingWhereASentenceNamesNoSubject() {
        var rule = sentence("there are {Phrase:o}", "{subject: topic, predicate: provides, object: o}");
        assertEquals(
                List.of("Cork | provides | evening classes"),
                Marked.of(
                                "Two cities learn\nThis is how they do it.\nA visit to [City:Cork]\nOn Mondays there are evening classes.")
                        .read(rule));
    }

    @Test
    void takesNoTopicWhereTheSentenceHasAnotherSubject() {
        var rule = sentence("offers {Phrase:o}", "{subject: topic, predicate: provides, object: o}");
        var text =
                "Two cities learn\nThis is how they do it.\nA visit to [City:Cork]\nThe old scheme offers evening classes.";
        assertEquals(List.of(), Marked.of(text).read(rule));
    }

    @Test
    void narrowsAHoleToLexiconKeys() {
        var rule = sentence("{Role=mayor:r} {Person:p}", "{subject: p, predicate: holdsRole, role: r}");
        assertEquals(
                List.of("Ann Roe | holdsRole | Mayor"),
                Marked.of("[Role=mayor:Mayor] [Person:Ann Roe] met [Role=director:Director] [Person:Bo Li].")
                        .read(rule));
    }

    @Test
    void joinsTheBlocksOfASection() {
        var rule = english(
                """
                - id: en.test
                  version: 1
                  scope: section
                  blocks: {heading: '{City:where}', byline: '^{Role:r} {Person:p}$'}
                  states: [{subject: p, predicate: holdsRole, role: r, body: where}]
                """);
        var text =
                """
                What they do
                Three cities speak here of their work.
                [City:Lima]
                People learn everywhere in this place.
                [Role=mayor:Mayor] [Person:Ann Roe]
                [City:Cork]
                People read everywhere in that place.
                [Role=mayor:Mayor] [Person:Bo Li]
                """;
        assertEquals(
                List.of("Ann Roe | holdsRole | Mayor | Lima", "Bo Li | holdsRole | Mayor | Cork"),
                Marked.of(text).read(rule));
    }

    @Test
    void attributesWhatStandsInSpeechToItsSpeaker() {
        var rule = english(
                """
                - id: en.said
                  version: 1
                  scope: sentence
                  pattern: '{Person:p} said: {Quotation:q}'
                  states: [{subject: p, predicate: said, object: q}]
                  reads: [{text: any, as: []}]
                - id: en.has
                  version: 1
                  scope: sentence
                  pattern: '{City:c} has {Phrase:o}'
                  states: [{subject: c, predicate: provides, object: o}]
                """);
        var statements = Marked.of("[Person:Ann Roe] said: ‘[City:Lima] has evening classes.’")
                .statements(rule);
        assertEquals(
                List.of(
                        "Ann Roe | said | ‘Lima has evening classes.’",
                        "Lima | provides | evening classes [attributed]"),
                statements.stream().map(Statement::asLine).toList());
        assertEquals(
                "Ann Roe",
                ((Term.Mentioned) statements.get(1).speaker().orElseThrow())
                        .mention()
                        .text());
    }

    @Test
    void quotesEveryPartThatAStatementSpeaksOf() {
        var rule = sentence("promoting {Phrase:o}", "{subject: topic, predicate: promotes, object: o}");
        for (var text : List.of(
                "[City:Lima] opens its doors, promoting reading.",
                "Two cities learn\nThis is how they do it.\n[City:Lima] at work\nDoors are open, promoting reading.")) {
            var marked = Marked.of(text);
            var statement = marked.statements(rule).get(0);
            for (var part : List.of("Lima", "reading")) {
                assertTrue(
                        statement.evidence().stream()
                                .anyMatch(e -> e.passage().quote().contains(part)),
                        () -> part + " is not in " + statement.evidence());
            }
            statement
                    .evidence()
                    .forEach(e -> assertEquals(
                            marked.document()
                                    .text()
                                    .slice(e.passage().start(), e.passage().end()),
                            e.passage().quote()));
        }
    }

    @Test
    void countsOffsetsInCodePoints() {
        var rule = sentence("has {Phrase:o}", "{subject: topic, predicate: provides, object: o}");
        var marked = Marked.of("[City:Lima] 🎉 has 🎈 balloons.");
        var passage = marked.statements(rule).get(0).evidence().get(0).passage();
        assertEquals("Lima 🎉 has 🎈 balloons", passage.quote());
        assertEquals(0, passage.start());
        assertEquals(21, passage.end());
    }

    @Test
    void letsNoPrivateUseCharacterPassForAMention() {
        var rule = sentence("{City:c} has {Phrase:o}", "{subject: c, predicate: provides, object: o}");
        var symbol = Character.toString(Symbols.of(org.learningcities.mention.Kind.CITY));
        assertEquals(
                List.of(), Marked.of(symbol + " has doors; [City:Lima] sleeps.").read(rule));
    }

    @Test
    void readsChineseListsAndKeepsWordsThatOnlyContainACoordinator() {
        var rule = chinese(
                """
                - id: zh.test
                  version: 1
                  scope: sentence
                  pattern: '推動{Phrase+:o}'
                  states: [{subject: topic, predicate: promotes, object: o}]
                """);
        assertEquals(
                List.of("高雄市 | promotes | 閱讀", "高雄市 | promotes | 公民參與", "高雄市 | promotes | 和平"),
                Marked.of("[City:高雄市]推動閱讀、公民參與和和平。").read(rule));
    }

    @Test
    void readsNothingWhereTheRuleSaysUnless() {
        var rule = english(
                """
                - id: en.test
                  version: 1
                  scope: sentence
                  pattern: '{City:c} joined {Phrase:o}'
                  unless: 'has not|never'
                  states: [{subject: c, predicate: memberOf, object: o}]
                """);
        assertEquals(
                List.of(),
                Marked.of("It is never true that [City:Lima] joined the club.").read(rule));
    }

    @Test
    void givesTheSameStatementsEachTime() {
        var rule = sentence("{City:s} has {Facility+:f}", "{subject: s, predicate: operates, object: f}");
        var text = "[City:Lima] has an [Facility:archive] and a [Facility:library].";
        assertEquals(Marked.of(text).statements(rule), Marked.of(text).statements(rule));
    }

    @Test
    void aClauseBehindASemicolonHasItsOwnSubject() {
        var rule = sentence("runs {Phrase:o}", "{subject: topic, predicate: operates, object: o}");
        assertEquals(
                List.of("Lahti | operates | a school"),
                Marked.of("[City:Cork] pays; [City:Lahti] runs a school.").read(rule));
    }

    @Test
    void aFrontedAppositionIsNoSubject() {
        var rule = sentence("runs {Phrase:o}", "{subject: topic, predicate: operates, object: o}");
        assertEquals(
                List.of("Cork | operates | a school"),
                Marked.of("An old port in the south of [Country:Ireland], [City:Cork] runs a school.")
                        .read(rule));
    }

    @Test
    void theUndertakingIsWhatWasNamedLastBeforeTheSentence() {
        var rule = sentence("came from {Phrase:o}", "{subject: undertaking, predicate: supportedBy, object: o}");
        assertEquals(
                List.of("Book House | supportedBy | farmers"),
                Marked.of("[City:Cork] opened the [Facility:Book House]. The money came from farmers.")
                        .read(rule));
    }

    @Test
    void readsAStatementForEachSubjectOfAClause() {
        var rule = sentence("promotes? {Phrase:o}", "{subject: topic, predicate: promotes, object: o}");
        assertEquals(
                List.of("Lima | promotes | reading", "Cork | promotes | reading", "Espoo | promotes | reading"),
                Marked.of("[City:Lima], [City:Cork] and [City:Espoo] promote reading.")
                        .read(rule));
        assertEquals(
                List.of("Lima | promotes | reading"),
                Marked.of("[City:Lima], with [City:Cork] as guest, promotes reading.")
                        .read(rule));
    }

    @Test
    void readsTheItemsRightBehindALine() {
        var rule = english(
                """
                - id: en.test
                  version: 1
                  scope: list
                  first: 'plans to:$'
                  next: '^- {Clause:o}'
                  states: [{subject: section, predicate: hasGoal, object: o}]
                """);
        assertEquals(
                List.of("Lima | hasGoal | teach all", "Lima | hasGoal | clean its rivers"),
                Marked.of(
                                "Plans of [City:Lima]\nThe city plans to:\n- teach all\n- clean its rivers\nThe city has:\n- old schools")
                        .read(rule));
    }

    @Test
    void aGapCanKeepOutMentionsOfAKind() {
        var rule = sentence("{Event:e}…{-Event} in {City:p}", "{subject: e, predicate: tookPlaceAt, object: p}");
        assertEquals(
                List.of("Book Fair | tookPlaceAt | Lima"),
                Marked.of("After the [Event:Film Week] the [Event:Book Fair] was held in [City:Lima].")
                        .read(rule));
    }

    @Test
    void nothingIsItsOwnPartner() {
        var rule = sentence("{City:a} .*with {City:b}", "{subject: a, predicate: inPartnershipWith, object: b}");
        assertEquals(
                List.of("Lima | inPartnershipWith | Cork"),
                Marked.of("[City:Lima] works with [City:Cork].").read(rule));
        assertEquals(List.of(), Marked.of("[City:Lima] works with [City:Lima].").read(rule));
    }

    @Test
    void noMatchBeginsWithinAnEnglishWord() {
        var rule = sentence("marks {Phrase:o}", "{subject: topic, predicate: promotes, object: o}");
        assertEquals(List.of(), Marked.of("[City:Lima] made remarks to guests.").read(rule));
        assertEquals(
                List.of("Lima | promotes | the day"),
                Marked.of("[City:Lima] made remarks and marks the day.").read(rule));
    }

    @Test
    void theKindOfACountIsWithoutWhereTheCountedComeFrom() {
        var rule = sentence("has {Number:n} {Phrase:k}", "{subject: topic, predicate: quantity, object: k, count: n}");
        assertEquals(
                List.of("Lima | quantity | active members | 170"),
                Marked.of("[City:Lima] has [Number=170:170] active members from all over the world.")
                        .read(rule));
    }
}
