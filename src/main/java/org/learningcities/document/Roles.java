package org.learningcities.document;

import java.util.List;
import java.util.regex.Pattern;
import org.learningcities.document.Block.Role;

/** Tells the parts that the lines of one language play, by their shape and by what stands around them. */
final class Roles {
    private static final int LEAST_BARE_ITEMS = 3;
    private static final int LONGEST_CHINESE_LABEL = 8;
    private static final String CHINESE_LABEL =
            "(?:[\\p{IsHan}]{0,4}(?:夥伴|機構|來源|聯絡人|聯絡方式|聯絡資訊|聯絡窗口|財源|挑戰|作法|做法|特色|簡介|概況|背景|願景|目標|對象|領域))[:：]?";
    private static final String CHINESE_LIST = ".*[、，].*";

    /** "Population: 90,000 (2021)", "Member since: 2019": a label and a figure. */
    private static final Pattern LABELLED_FIGURE =
            Pattern.compile("[A-Z][^:.!?]{1,60}: *(?:[a-z]+ ){0,3}[\\d.,]*\\d.*");
    /** "Country: Ireland": a label and a value. */
    private static final Pattern LABELLED = Pattern.compile("[A-Z][^:.!?]{1,60}: *\\S.*");

    private static final String HAN_NUMBER = "[（(]?[一二三四五六七八九十]{1,3}[、)）]\\s*";
    private static final String NUMBER = "\\d{1,2}[.)]\\s+";
    private static final Pattern NUMBERED = Pattern.compile(HAN_NUMBER + "|" + NUMBER);
    private static final Pattern NUMBERED_HEADING = Pattern.compile(
            HAN_NUMBER + "[\\p{IsHan}]{2,12}[:：]?|" + NUMBER + "\\p{Lu}[\\p{L}'’&/-]*(?: [\\p{L}'’&/-]+){0,5}[:?]?");
    /** 【基本資料】 */
    private static final Pattern BRACKETED = Pattern.compile("[【〔［][\\p{IsHan}]{2,12}[】〕］]");

    private final List<Shape> shapes;
    private final List<String> lines;
    private final Role[] roles;
    /** Speakers are named above their words, not below: the first is, and the last line names none. */
    private final boolean speakersLead;

    private final int firstWords;
    private final boolean[] heads;

    private Roles(List<String> lines, Language language) {
        this.lines = lines;
        this.shapes = lines.stream().map(line -> Shape.of(line, language)).toList();
        this.roles = new Role[lines.size()];
        this.firstWords =
                (int) shapes.stream().takeWhile(shape -> !isWords(shape)).count();
        int first = shapes.indexOf(Shape.BYLINE);
        this.speakersLead = first > 0
                && shapes.lastIndexOf(Shape.BYLINE) > first
                && shapes.get(shapes.size() - 1) != Shape.BYLINE
                && isWords(first + 1)
                && first < firstWords;
        this.heads = headings();
    }

    /** One role for each line; the lines are those of one language, in order. */
    static List<Role> of(List<String> lines, Language language) {
        var roles = new Roles(lines, language);
        roles.markTitle();
        roles.markBareItems();
        for (int at = 0; at < lines.size(); at++) {
            if (roles.roles[at] == null) {
                roles.roles[at] = roles.roleAt(at);
            }
        }
        return List.of(roles.roles);
    }

    /** The first line that is neither link nor date is the title, where it is short and something follows it. */
    private void markTitle() {
        int at = 0;
        while (at < lines.size()
                && List.of(Shape.LINK, Shape.DATE, Shape.AUTHOR).contains(shapes.get(at))) {
            at++;
        }
        boolean looksLikeTitle = at < lines.size() && shapes.get(at) == Shape.SHORT;
        if (looksLikeTitle && at + 1 < lines.size() && shapes.get(at + 1) != Shape.LINK) {
            roles[at] = Role.TITLE;
        }
    }

    /** Short lines after a colon are a list without marks; the last of them is none where text follows it. */
    private void markBareItems() {
        int at = 1;
        while (at < lines.size()) {
            int end = at;
            while (end < lines.size() && shapes.get(end) == Shape.SHORT) {
                end++;
            }
            if (end - at >= LEAST_BARE_ITEMS && lines.get(at - 1).matches("(?s).*[:：]")) {
                int items = isWords(end) ? end - 1 : end;
                for (int item = at; item < items; item++) {
                    roles[item] = Role.LIST_ITEM;
                }
            }
            at = end + 1;
        }
    }

    private Role roleAt(int at) {
        return switch (shapes.get(at)) {
            case TEXT -> BRACKETED.matcher(lines.get(at)).matches() ? Role.HEADING : Role.PARAGRAPH;
            case QUOTATION -> Role.QUOTATION;
            case LIST_ITEM -> isNumberedHeading(at) ? Role.HEADING : Role.LIST_ITEM;
            case LINK -> Role.LINK;
            case DATE -> at > firstWords && isWords(at + 1) ? Role.HEADING : Role.DATELINE;
            case AUTHOR -> at > firstWords && isWords(at + 1) ? Role.HEADING : Role.DATELINE;
            case BYLINE -> speakersLead && isWords(at + 1) ? Role.HEADING : Role.BYLINE;
            case SHORT -> heads[at] && !isLabelled(at) ? Role.HEADING : Role.PARAGRAPH;
        };
    }

    /** 二、目標 with its text below: of a list, the lines beside it would be numbered too. */
    private boolean isNumberedHeading(int at) {
        return NUMBERED_HEADING.matcher(lines.get(at)).matches()
                && at + 1 < lines.size()
                && !isNumbered(at + 1)
                && (at == 0 || !isNumbered(at - 1));
    }

    private boolean isNumbered(int at) {
        return NUMBERED.matcher(lines.get(at)).lookingAt();
    }

    /** A label with a figure behind it heads nothing; nor does one of several labelled lines. */
    private boolean isLabelled(int at) {
        return LABELLED_FIGURE.matcher(lines.get(at)).matches()
                || (hasLabel(at) && (hasLabel(at - 1) || hasLabel(at + 1)));
    }

    private boolean hasLabel(int at) {
        return at > 0
                && at < lines.size()
                && shapes.get(at) == Shape.SHORT
                && LABELLED.matcher(lines.get(at)).matches();
    }

    /** A short line is a heading where text, or another heading, follows it; a motto before its speaker is none. */
    private boolean[] headings() {
        boolean[] heads = new boolean[lines.size()];
        for (int at = lines.size() - 2; at >= 0; at--) {
            heads[at] = switch (shapes.get(at + 1)) {
                case LINK, AUTHOR -> false;
                case BYLINE, DATE -> isWords(at + 2) || labelsList(at);
                case SHORT -> labelsList(at) || (heads[at + 1] && !isChineseList(at) && !saysSomething(at));
                case TEXT, QUOTATION -> !saysSomething(at);
                case LIST_ITEM -> !saysSomething(at) && !isNumberedHeading(at + 1);
            };
        }
        return heads;
    }

    /** 合作夥伴 on a line of its own, and on the next the partners: 市立大學、社區協會. */
    private boolean labelsList(int at) {
        return at > 0
                && lines.get(at).matches("[\\p{IsHan}]{2," + LONGEST_CHINESE_LABEL + "}[:：]?")
                && (isChineseList(at + 1) || lines.get(at).matches(CHINESE_LABEL));
    }

    /** 人口:約30萬人 says something, and heads nothing that is short itself. */
    private boolean saysSomething(int at) {
        return lines.get(at).matches("[\\p{IsHan}\\d]{1,16}[:：].+");
    }

    private boolean isChineseList(int at) {
        return lines.get(at).matches(CHINESE_LIST) && lines.get(at).codePoints().anyMatch(Character::isIdeographic);
    }

    private boolean isWords(int at) {
        return at < lines.size() && isWords(shapes.get(at));
    }

    private static boolean isWords(Shape shape) {
        return shape == Shape.TEXT || shape == Shape.QUOTATION || shape == Shape.LIST_ITEM;
    }
}
