package org.learningcities.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.learningcities.document.Language;

/** Which occasion a sentence means that names none, and what is only planned. */
class OccasionTest {
    private static RuleBook book(String pattern, String state) {
        return RuleBook.of(
                "test.yaml",
                "- id: en.test\n  version: 1\n  scope: sentence\n  pattern: '%s'\n  states: [%s]\n  reads: [{text: any, as: []}]\n"
                        .formatted(pattern, state),
                Language.ENGLISH,
                Map.of());
    }

    private static final RuleBook PART =
            book("featured {Meeting|Phrase:p}", "{subject: \"@Event\", predicate: hasPart, object: p}");

    @Test
    void isTheOnlyOneOfTheText() {
        assertEquals(
                List.of("Book Fair | hasPart | songs"),
                Marked.of("The [Festival:Book Fair] was big. It featured songs.")
                        .read(PART));
    }

    @Test
    void isNotWhatTheStatementSpeaksOfAnyway() {
        assertEquals(
                List.of("Book Fair | hasPart | round table"),
                Marked.of("The [Festival:Book Fair] was big. It featured a [Meeting:round table].")
                        .read(PART));
    }

    @Test
    void hasNoNameWhereTwoAreMeantAlike() {
        assertEquals(
                List.of("@Event | hasPart | songs"),
                Marked.of(
                                "They went\nThe [Festival:Book Fair] and the [Festival:Art Week] were big.\nIt featured songs.")
                        .read(PART));
    }

    @Test
    void isTheNamedOneWhereTheTitleOnlySaysItsKind() {
        assertEquals(
                List.of("Book Fair | hasPart | songs"),
                Marked.of(
                                "A [Festival:fair] fills the streets\nThe [Festival:Book Fair] was big, as was the [Festival:Art Week].\n\nPeople came. It featured songs.")
                        .read(PART));
    }

    @Test
    void hasTheNameOfTheTextWhereTheTitleHasPartOfIt() {
        assertEquals(
                List.of("First Fair of the Book | hasPart | songs"),
                Marked.of(
                                "The [Festival:Book Fair] fills Lima\nThe [Festival:First Fair of the Book] was big, as was the [Festival:Art Week].\n\nPeople came. It featured songs.")
                        .read(PART));
    }

    @Test
    void isNoneOfWhichOnlyALaterParagraphSpeaksWithoutAName() {
        assertEquals(
                List.of("@Event | hasPart | songs"),
                Marked.of("They went\nPeople came. It featured songs.\n\nAn [Event:open day] follows.")
                        .read(PART));
    }

    @Test
    void isTheTitlesRatherThanAnUnnamedOneOfTheBlock() {
        assertEquals(
                List.of("Book Fair | hasPart | songs"),
                Marked.of(
                                "The [Festival:Book Fair] fills Lima\nPeople came and were glad.\n\nThere was a [Meeting:panel] too. It featured songs.")
                        .read(PART));
    }

    @Test
    void isNoWorkshopSpokenOfByTheWay() {
        assertEquals(
                List.of("@Event | hasPart | songs"),
                Marked.of("They went\nPeople come for a [Conference:repair workshop].\n\nIt featured songs.")
                        .read(PART));
    }

    @Test
    void marksWhatWillBeAsPlanned() {
        var hosts = book(
                "{City:c} (?:hosted|will host|is to host|would host) {Event:e}",
                "{subject: e, predicate: hostedBy, object: c}");
        assertEquals(
                List.of("Book Fair | hostedBy | Lima"),
                Marked.of("[City:Lima] hosted the [Festival:Book Fair].").read(hosts));
        for (var words : List.of("will host", "is to host", "would host")) {
            assertEquals(
                    List.of("Book Fair | hostedBy | Lima [planned]"),
                    Marked.of("[City:Lima] " + words + " the [Festival:Book Fair].")
                            .read(hosts));
        }
    }

    @Test
    void readsPeopleOfAListWithTheirOffices() {
        var signed = book("{Agreement:a} was signed by {Person+:p}", "{subject: a, predicate: signatory, object: p}");
        assertEquals(
                List.of(
                        "pact | signatory | Mary Byrne",
                        "pact | signatory | Ana Ruiz",
                        "pact | signatory | John Smith"),
                Marked.of("The [Agreement:pact] was signed by [Role=mayor:Mayor] [Person:Mary Byrne],"
                                + " [Person:Ana Ruiz], and [Person:John Smith], [Role=director:director] of schools.")
                        .read(signed));
    }

    @Test
    void readsPeopleUpToTheLastWhereAListEndsWithOthers() {
        var spoke = book("speakers were {Person+:p}", "{subject: \"@Event\", predicate: hadParticipant, object: p}");
        assertEquals(
                List.of("Book Fair | hadParticipant | Mary Byrne", "Book Fair | hadParticipant | Ana Ruiz"),
                Marked.of(
                                "At the [Festival:Book Fair] speakers were [Person:Mary Byrne], [Role=director:director] of schools,"
                                        + " the writer [Person:Ana Ruiz], and many more.")
                        .read(spoke));
    }

    @Test
    void endsANounPhraseBeforeItsVerb() {
        var topic = book("{Event:e} on {Phrase:t}", "{subject: e, predicate: hadTopic, object: t}");
        assertEquals(
                List.of("webinar | hadTopic | reading at home"),
                Marked.of("A [Conference:webinar] on reading at home will be held online.")
                        .read(topic));
    }
}
