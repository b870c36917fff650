package org.learningcities.statement;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;

/**
 * The alphabet of a {@link View} beyond the text's own: one supplementary private-use code point for each kind of
 * mention, one for a coordinator ("and", 、, 和) and one that stands before words at which a phrase ends ("through",
 * "which", 透過).
 */
final class Symbols {
    private static final int FIRST = 0xF0000;
    static final String COORDINATOR = Character.toString(0xFFF00);
    static final String BREAK = Character.toString(0xFFF01);
    /** Stands for a private-use character of the source, so that no source can pass for a mention. */
    static final int MASK = 0xFFFD;

    private static final List<Kind> KINDS = List.of(Kind.values());

    private Symbols() {}

    static int of(Kind kind) {
        return FIRST + KINDS.indexOf(kind);
    }

    static boolean isMention(int codePoint) {
        return codePoint >= FIRST && codePoint < FIRST + KINDS.size();
    }

    static boolean isPrivateUse(int codePoint) {
        return Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    /** The symbols of the kinds and of every kind below them, as the inside of a character class. */
    static String classOf(List<Kind> kinds) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kinds.stream().anyMatch(kind::is))
                .map(kind -> Character.toString(of(kind)))
                .collect(Collectors.joining());
    }

    /** What joins the items of a list. Words that only contain such a character are matched first, and kept. */
    static final Pattern CHINESE_COORDINATORS =
            Pattern.compile("(?P<kept>參與|與會|與否|和平|和諧|溫和|和解|普及|涉及|及時|及格|企及|以及人|總和|共和國)|(?P<and>以及|、|和|與|及|暨)");

    static final Pattern ENGLISH_COORDINATORS = Pattern.compile(
            "(?P<kept>between [^,;]{1,60}? and )|(?P<and>,? (?:and|or|as well as|along with|together with|&) )");

    private static final Pattern ENGLISH_BREAKS = Pattern.compile(
            " (?P<word>through|by|using|so that|which|who|whom"
                    + "|whose|where|when|while|because|if|since|via|that|including|such as|in order to|among|after|before|until)\\b");

    private static final Pattern CHINESE_BREAKS = Pattern.compile("(?P<word>透過|通過|藉由|利用|從而|進而|使得|其中|包括|以便|以期)");

    static Pattern coordinators(Language language) {
        return language == Language.CHINESE ? CHINESE_COORDINATORS : ENGLISH_COORDINATORS;
    }

    static Pattern breaks(Language language) {
        return language == Language.CHINESE ? CHINESE_BREAKS : ENGLISH_BREAKS;
    }
}
