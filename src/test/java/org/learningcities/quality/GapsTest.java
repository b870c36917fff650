package org.learningcities.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningcities.build.Journey;
import org.learningcities.document.Document;
import org.learningcities.gate.ShapeGate;
import org.learningcities.identity.Claim;
import org.learningcities.mention.Mention;

/** What was not read is told. */
class GapsTest {
    private static final Journey JOURNEY = new Journey();

    private static Gaps gaps(String text) {
        return JOURNEY.judge(Document.ofText("a.txt", text)).gaps();
    }

    private static List<String> unread(Gaps.Gap gap) {
        return gap.unread().stream().map(Mention::text).toList();
    }

    @Test
    void tellsOfASentenceThatNoRuleReads() {
        var gaps = gaps("Lima learns\nLima juggled 77 oranges in 2019.\n");
        var gap = gaps.gaps().get(gaps.gaps().size() - 1);
        assertTrue(gap.wholly());
        assertEquals("{City:city} juggled {Number:number} oranges in {Date:date}\\.", gap.pattern());
        assertEquals(List.of("Lima", "77", "2019"), unread(gap));
        var json = gaps.json().getJsonArray("gaps").getJsonObject(gaps.gaps().size() - 1);
        assertEquals(2, json.getInt("line"));
        assertEquals(12, json.getInt("start"));
        assertEquals("nothing", json.getString("read"));
    }

    @Test
    void tellsOfWhatWasLeftOutOfASentenceThatWasRead() {
        var gaps = gaps(
                "News\nLima became a member of the UNESCO Global Network of Learning Cities in 2019, and Bonn juggled 77 oranges.\n");
        var gap = gaps.gaps().get(0);
        assertFalse(gap.wholly());
        assertTrue(unread(gap).contains("77"), () -> unread(gap).toString());
        assertFalse(unread(gap).contains("2019"), () -> unread(gap).toString());
    }

    @Test
    void tellsNothingOfWhatWasReadOrIsNoFact() {
        assertEquals(
                List.of(),
                gaps("News\nLima became a member of the UNESCO Global Network of Learning Cities in 2019.\nHow nice it all was.\n")
                        .gaps());
    }

    @Test
    void takesWordsThatAreOnlyKeptWholeForUnread() {
        var gaps = gaps("Learning news\nMayor Ana Torres of Lima said: “In 2019 we juggled 77 oranges in Bonn.”\n");
        assertTrue(gaps.characters().part() < gaps.characters().whole() / 2, gaps::toString);
        assertTrue(gaps.gaps().stream().anyMatch(gap -> unread(gap).contains("77")), gaps::toString);
        assertTrue(gaps.gaps().stream().noneMatch(gap -> unread(gap).contains("Ana Torres")), gaps::toString);
    }

    @Test
    void saysHowMuchWasRead() {
        var gaps = gaps(
                "News\nLima became a member of the UNESCO Global Network of Learning Cities in 2019.\nHow nice it all was.\n");
        assertEquals(new Share(1, 3), gaps.sentences());
        assertTrue(gaps.characters().part() > 50
                && gaps.characters().part() < gaps.characters().whole());
    }

    @Test
    void saysWhatTheGateRefusedAndWhy() {
        var document = Document.ofText(
                "a.txt", "Lima became a member of the UNESCO Global Network of Learning Cities in 2019.\n");
        var mentions = JOURNEY.mentionsIn(document);
        var claim = JOURNEY.judge(document).verdict().accepted().claims().get(0);
        var verdict = ShapeGate.open().judge(document, List.of(withAnotherHash(claim)));
        var lines = GapReport.lines(Gaps.of(document, mentions, verdict).json());
        assertTrue(lines.get(0).endsWith("1 claims refused."), lines.get(0));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("    why: ")), () -> String.join("\n", lines));
    }

    private static Claim withAnotherHash(Claim claim) {
        return new Claim(
                claim.iri(),
                claim.document(),
                "0".repeat(64),
                claim.subject(),
                claim.predicate(),
                claim.object(),
                claim.status(),
                claim.doubtful(),
                claim.speaker(),
                claim.presentedAs(),
                claim.evidence());
    }

    @Test
    void readsItsFileAsItWasWritten(@TempDir Path store) throws IOException {
        var gaps = gaps("Lima learns\nLima juggled 77 oranges in 2019.\n");
        GapReport.write(store, List.of(gaps));
        assertEquals(List.of(gaps.json()), GapReport.read(store));
    }

    @Test
    void saysThatThereIsNoReportYet(@TempDir Path store) {
        var failure = assertThrows(IOException.class, () -> GapReport.read(store));
        assertTrue(failure.getMessage().contains("run build first"), failure::getMessage);
    }
}
