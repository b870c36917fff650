package org.learningcities.mention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/** When a document was written, from which its relative dates count. */
final class Dateline {
    /** A text that begins with a place, a day and a dash was written that day. */
    private static final Pattern LEAD = Pattern.compile(
            "^[^.!?\\n]{0,50}?(?<day>(?:\\d{1,2} (?:" + EnglishDates.MONTHS + ")|(?:" + EnglishDates.MONTHS
                    + ") \\d{1,2})(?:,? (?<y>(?:19|20)\\d\\d))?)\\.?\\)?,?(?: ?\\([A-Z][A-Za-z/ ]{1,20}\\))? ?(?:[—–]|--?(?= ))");

    /** "Cork, 5 May 2021. The city …" */
    private static final Pattern PLACE_AND_DAY =
            Pattern.compile("^(?:\\p{Lu}[\\p{L}'-]{1,30},? ){1,5}(?<day>(?:\\d{1,2} (?:" + EnglishDates.MONTHS + ")|(?:"
                    + EnglishDates.MONTHS + ") \\d{1,2}),? (?:19|20)\\d\\d)\\. (?=\\p{Lu})");

    /** A whole date is likely one near the day of writing. */
    private static final Pattern NEAR = Pattern.compile("(?<day>(?:\\d{1,2} (?:" + EnglishDates.MONTHS + ")|(?:"
            + EnglishDates.MONTHS + ") \\d{1,2}),? (?:19|20)\\d\\d)");

    /** How far ahead, in years, a text plans that was written in the year of its first day. */
    private static final int YEARS_AHEAD = 3;

    /** "The 2030 Agenda": years by which the world has set itself goals; no text is written in them for now. */
    private static final Set<Integer> GOALS = Set.of(2030, 2050);

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    /** How many blocks at a text's beginning may say when it was written. */
    private static final int FIRST_BLOCKS = 4;

    private static final int LAST_BLOCKS = 2;
    /** A line with a date has hardly more characters. */
    private static final int LONGEST_LINE = 60;

    private Dateline() {}

    /** The day a document is dated: that of its description, else the first whole date among its first lines, else its last. */
    static Optional<LocalDate> of(Document document) {
        var described = document.description().date().flatMap(IsoDates::whole);
        if (described.isPresent()) {
            return described;
        }
        var blocks = document.blocks();
        return Stream.concat(
                        blocks.stream().limit(FIRST_BLOCKS),
                        blocks.stream().skip(Math.max(FIRST_BLOCKS, blocks.size() - LAST_BLOCKS)))
                .filter(block -> block.text().codePointCount(0, block.text().length()) < LONGEST_LINE)
                .flatMap(block -> firstWhole(block).stream())
                .findFirst()
                .or(() -> ofLead(document))
                .or(() -> ofLastLine(document));
    }

    /**
     * A day in the first paragraphs of a text that speaks of no later time: it tells the year of days that have none,
     * but not which Friday is meant.
     */
    static Optional<LocalDate> near(Document document) {
        return document.blocks().stream()
                .limit(FIRST_BLOCKS)
                .filter(block -> block.language() == Language.ENGLISH)
                .flatMap(block -> dayIn(NEAR.matcher(block.text()), Optional.empty()).stream())
                .findFirst()
                .filter(day -> document.blocks().stream()
                        .flatMap(block -> YEAR.matcher(block.text()).results())
                        .mapToInt(found -> Integer.parseInt(found.group()))
                        .allMatch(year -> year <= day.getYear() + YEARS_AHEAD || GOALS.contains(year)));
    }

    private static Optional<LocalDate> ofLastLine(Document document) {
        var blocks = document.blocks();
        return blocks.stream()
                .skip(Math.max(0, blocks.size() - LAST_BLOCKS))
                .filter(block -> block.language() == Language.CHINESE)
                .flatMap(block -> ChineseDates.agencyDay(block.text()).stream())
                .findFirst();
    }

    /** "CORK, 5 May 2021 — …"; a year that is not said there may be in the title. */
    private static Optional<LocalDate> ofLead(Document document) {
        var year = document.blocks().stream()
                .filter(block -> block.role() == Block.Role.TITLE)
                .map(block -> YEAR.matcher(block.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
        return document.blocks().stream()
                .limit(FIRST_BLOCKS)
                .flatMap(block -> dayIn(LEAD.matcher(block.text()), year)
                        .or(() -> dayIn(PLACE_AND_DAY.matcher(block.text()), Optional.empty()))
                        .stream())
                .findFirst();
    }

    private static Optional<LocalDate> dayIn(Matcher day, Optional<String> year) {
        if (!day.find()) {
            return Optional.empty();
        }
        var stated = YEAR.matcher(day.group("day")).find() ? Optional.<String>empty() : year;
        return EnglishDates.firstWhole(
                day.group("day") + stated.map(y -> " " + y).orElse(""));
    }

    private static Optional<LocalDate> firstWhole(Block block) {
        return block.language() == Language.CHINESE
                ? ChineseDates.firstWhole(block.text())
                : EnglishDates.firstWhole(block.text());
    }
}
