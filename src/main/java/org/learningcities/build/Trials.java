package org.learningcities.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.learningcities.quality.GoldFolder;
import org.learningcities.quality.Trial;

/** Reads texts whose facts are known, each alone, as a build would. */
public final class Trials {
    private Trials() {}

    /**
     * One trial for each gold file at these paths.
     *
     * @param sources where a text is looked for that does not stand beside its gold
     * @throws IOException where there is no gold, or a text is missing or cannot be read
     */
    public static List<Trial> of(Journey journey, List<Path> gold, Path sources) throws IOException {
        var trials = new ArrayList<Trial>();
        for (var path : gold) {
            for (var item : GoldFolder.at(path, sources)) {
                var document = GoldFolder.read(item.text()).document();
                trials.add(Trial.of(
                        item.set(),
                        item.gold(),
                        document,
                        journey.mentionsIn(document),
                        journey.judge(document).verdict().accepted().claims()));
            }
        }
        return List.copyOf(trials);
    }
}
