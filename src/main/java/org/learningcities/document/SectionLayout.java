package org.learningcities.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningcities.document.Block.Role;

/** Which block stands in which section, before the blocks are made. A heading begins a section of its language. */
final class SectionLayout {
    private final List<Draft> drafts = new ArrayList<>();
    private final int[] sectionOf;

    /** Blocks by their numbers; {@code heading} is the heading's, or -1. */
    private record Draft(int number, Language language, int heading, List<Integer> blocks) {
        /** A heading over other sections: it has no text of its own. */
        boolean isGroup() {
            return heading >= 0 && blocks.isEmpty();
        }
    }

    private SectionLayout(int blocks) {
        this.sectionOf = new int[blocks];
    }

    static SectionLayout of(List<Language> languages, Role[] roles) {
        var layout = new SectionLayout(roles.length);
        Map<Language, Draft> current = new EnumMap<>(Language.class);
        for (int block = 0; block < roles.length; block++) {
            var language = languages.get(block);
            var draft = current.get(language);
            if (roles[block] == Role.HEADING || draft == null) {
                int heading = roles[block] == Role.HEADING ? block : -1;
                draft = new Draft(layout.drafts.size(), language, heading, new ArrayList<>());
                layout.drafts.add(draft);
                current.put(language, draft);
            }
            if (roles[block] != Role.HEADING) {
                draft.blocks().add(block);
            }
            layout.sectionOf[block] = draft.number();
        }
        return layout;
    }

    /** The number of the section in which a block stands. */
    int sectionOf(int block) {
        return sectionOf[block];
    }

    /**
     * The sections, not yet aligned. Those after a heading without text are its children, up to the next such heading:
     * nothing in plain lines says earlier that a group has ended.
     */
    List<Section> sections(List<Block> blocks) {
        var sections = new ArrayList<Section>();
        Map<Language, Integer> group = new EnumMap<>(Language.class);
        for (var draft : drafts) {
            if (draft.isGroup()) {
                group.put(draft.language(), draft.number());
            }
            sections.add(new Section(
                    draft.number(),
                    draft.language(),
                    draft.heading() < 0 ? Optional.empty() : Optional.of(blocks.get(draft.heading())),
                    draft.blocks().stream().map(blocks::get).toList(),
                    draft.isGroup() ? Optional.empty() : Optional.ofNullable(group.get(draft.language())),
                    Optional.empty()));
        }
        return sections;
    }
}
