package org.learningcities.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;

/** What is known of places, bodies and concepts before any document is read. */
public interface Authorities {
    /**
     * One known thing. {@code key} is stable and unique in its scheme; {@code names} gives the preferred name in each
     * language that has one; {@code authority} is an outside id such as {@code geonames:2911298}.
     */
    record Known(String key, Kind kind, Map<Language, String> names, Optional<String> authority) {}

    /** A place, a body or a role, group or theme, by the scheme and key of a mention's reading. */
    Optional<Known> known(String scheme, String key);

    /** The theme that these words are the name of. */
    Optional<Known> theme(String words, Language language);

    /** The network whose members carry a label, by the label's key. */
    Optional<Known> networkOf(String statusKey);

    /** The keys of roles that one body gives to one person at a time. */
    List<String> exclusiveRoles();
}
