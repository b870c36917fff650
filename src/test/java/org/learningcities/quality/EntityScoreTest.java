package org.learningcities.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.learningcities.document.Document;
import org.learningcities.mention.MentionFinder;

/** Things that a text names, found or not. */
class EntityScoreTest {
    @TempDir
    private Path folder;

    private Map<String, Rates> rates(String text, String entities) throws IOException {
        var file = Files.writeString(folder.resolve("a.json"), "{\"relations\": [], \"entities\": [" + entities + "]}");
        var document = Document.ofText("a.txt", text);
        return EntityScore.of(Gold.read(file), document, new MentionFinder().mentionsIn(document))
                .rates();
    }

    @Test
    void findsAThingByAnyOfItsNames() throws IOException {
        var rates = rates(
                "The UNESCO Institute for Lifelong Learning (UIL) wrote to Lima.",
                "{\"type\": \"Organization\", \"name\": \"Institute for Life\", \"aliases\": [\"UIL\"]}");
        assertEquals(new Rates(1, 1, 1, 1), rates.get("organisations"));
    }

    @Test
    void countsOneThingOnceHoweverOftenItIsNamed() throws IOException {
        var rates = rates("Lima learns. Lima reads. LIMA writes.", "{\"type\": \"City\", \"name\": \"Lima\"}");
        assertEquals(new Rates(1, 1, 1, 1), rates.get("places"));
    }

    @Test
    void takesNoThingOfOneGroupForOneOfAnother() throws IOException {
        var rates = rates("Lima learns.", "{\"type\": \"Person\", \"name\": \"Lima\"}");
        assertEquals(new Rates(0, 1, 0, 0), rates.get("persons"));
        assertEquals(new Rates(0, 0, 0, 1), rates.get("places"));
    }

    @Test
    void asksForNoThingWithoutAName() throws IOException {
        var rates = rates("Lima held a festival and opened libraries.", "{\"type\": \"City\", \"name\": \"Lima\"}");
        assertEquals(Map.of("places", new Rates(1, 1, 1, 1)), rates);
    }

    @Test
    void findsNothingOfAClassThatItDoesNotKnow() throws IOException {
        var rates = rates("Lima learns.", "{\"type\": \"Spacecraft\", \"name\": \"Lima\"}");
        assertEquals(new Rates(0, 1, 0, 0), rates.get("spacecraft"));
    }
}
