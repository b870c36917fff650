package org.learningcities.statement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.learningcities.document.Language;
import org.learningcities.mention.Kind;

/**
 * The alphabet of a {@link View} beyond the text's own: one private-use character for each kind of
 * mention, one for a coordinator ("and", 、, 和) and one that stands before words at which a phrase ends ("through",
 * "which", 透過).
 */
final class Symbols {
    /** The first symbol of a kind; the others follow it. */
    static final int FIRST = 0xE000;

    private static final int LAST = 0xF8EF;
    static final String COORDINATOR = Character.toString(0xF8F0);
    static final String BREAK = Character.toString(0xF8F1);
    /** Stands for a private-use character of the source, so that no source can pass for a mention. */
    static final int MASK = 0xFFFD;
    /** Stands for an ideograph beyond the Basic Multilingual Plane. */
    private static final int RARE_IDEOGRAPH = 0x3400;

    /** , ; : ! ? ( ) as East Asian texts print them. */
    private static final String FULL_WIDTH = "\uFF0C\uFF1B\uFF1A\uFF01\uFF1F\uFF08\uFF09";

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
    static final Pattern CHINESE_COORDINATORS = Pattern.compile(
            "(?P<kept>參與|與會|與否|與眾|與時俱進|給與|賦與|和平|和諧|溫和|和解|和樂|總和|共和|緩和|普及|涉及|提及|波及|觸及|及時|及早|及格|企及|以及人|或許|或者說)"
                    + "|(?P<and>[,\\x{FF0C}] ?(?:以及|及|還有)|以及|、|和|與|及|暨|或者|或)");

    static final Pattern ENGLISH_COORDINATORS = Pattern.compile(
            "(?P<kept>between [^,;]{1,60}? and )|(?P<and>,? (?:and|or|as well as|along with|together with|&) )");

    private static final Pattern ENGLISH_BREAKS = Pattern.compile(
            " (?P<word>[–-] |(?:through|by|using|so that|which|who|whom"
                    + "|whose|where|when|while|because|if|since|via|that|including|such as|in order to|among|after|before|until|for the first time|under the theme|under the motto|under the title|on the occasion of|in this regard|so as to|thereby|as part of|thanks to|with the aim of|this year|last year|every year|each year)\\b)");

    /** What follows in order to do something begins a new clause: 來推動, 以促進. */
    private static final String AIM = "(?:推動|推廣|促進|提升|提高|實現|支持|加強|建立|打造|培養|培育|因應|滿足|協助|幫助|增進|強化|落實|達成|確保|"
            + "回應|鼓勵|深化|擴大|豐富|完善|解決|改善|維護|發展|創造|營造|滿足)";

    private static final Pattern CHINESE_BREAKS = Pattern.compile("(?P<kept>並重|並列|並存|並肩|並行|禮讓|轉讓|讓利)"
            + "|(?P<word>透過|通過|經由|藉由|藉著|藉此|憑藉|利用|運用|從而|進而|榮獲|屢獲|蟬聯|獲頒|有成效?|使得|其中|包括|包含|以便|以期|作為|並|讓|因此|同時"
            + "|使(?:市民|民眾|居民|每|所有|人人|更多|其|城市|學習|他們)|[來以]" + AIM + ")");

    /**
     * How a character of the source is shown: an apostrophe and full-width marks as in ASCII, a symbol as none, and what
     * takes two UTF-16 code units as one that stands for it, so that each character of a view is one.
     */
    static int shown(int codePoint) {
        if (codePoint == '\u2019') {
            return '\'';
        }
        if (FULL_WIDTH.indexOf(codePoint) >= 0) {
            return codePoint - 0xFEE0;
        }
        if (Character.isSupplementaryCodePoint(codePoint)) {
            return Character.isIdeographic(codePoint) ? RARE_IDEOGRAPH : MASK;
        }
        return isPrivateUse(codePoint) ? MASK : codePoint;
    }

    /**
     * The character of a view that a code point of a pattern means: in patterns symbols may be written beyond the Basic
     * Multilingual Plane, mentions as {@code [\x{F0000}-\x{FFEFF}]}, a coordinator as {@code \x{FFF00}}, a break as
     * {@code \x{FFF01}}.
     */
    static char inView(int codePoint) {
        if (codePoint >= 0xF0000 && codePoint < 0xFFF00) {
            return (char) Math.min(codePoint - 0xF0000 + FIRST, LAST);
        }
        return switch (codePoint) {
            case 0xFFF00 -> COORDINATOR.charAt(0);
            case 0xFFF01 -> BREAK.charAt(0);
            default -> (char) (codePoint <= Character.MAX_VALUE ? codePoint : shown(codePoint));
        };
    }

    static Pattern coordinators(Language language) {
        return language == Language.CHINESE ? CHINESE_COORDINATORS : ENGLISH_COORDINATORS;
    }

    static Pattern breaks(Language language) {
        return language == Language.CHINESE ? CHINESE_BREAKS : ENGLISH_BREAKS;
    }
}
