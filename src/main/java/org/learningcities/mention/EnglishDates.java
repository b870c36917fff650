package org.learningcities.mention;

import static org.learningcities.mention.IsoDates.date;
import static org.learningcities.mention.IsoDates.nearestMonth;
import static org.learningcities.mention.IsoDates.time;
import static org.learningcities.mention.IsoDates.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates of English: "6 May 2023", "on Friday", both ends of "18 to 20 September", "annually". */
final class EnglishDates {
    static final String MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
            + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?";

    /** What a date can begin with: looked at first, since nearly no letter of a text begins one. */
    private static final String ENGLISH_BEGINNING = "(?=[\\dA-Z]|(?<![a-z])[aeflmnstwy])";

    private static final String WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";

    /** "On Saturday, 6 May 2023" is one date, and so is "the evening of 6 May". */
    private static final String WEEKDAY_BEFORE =
            "(?:\\b(?:morning|afternoon|evening|night) of (?:the )?)?(?:\\b(?:" + WEEKDAYS + "),? (?:the )?)?";

    private static final Pattern DATE = Pattern.compile(ENGLISH_BEGINNING + "(?:" + WEEKDAY_BEFORE
            + "(?<d1>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m1>" + MONTHS
            + ")(?:,? (?<y1>(?:19|20)\\d\\d))?(?!\\d)"
            + "|" + WEEKDAY_BEFORE + "(?<m2>" + MONTHS
            + ") (?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<y2>(?:19|20)\\d\\d))?"
            + "|(?:(?:[Ee]arly|[Ll]ate|[Mm]id)[ -](?:in )?)?(?<m3>" + MONTHS + ") (?:of )?(?<y3>(?:19|20)\\d\\d)(?!\\d)"
            + "|(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)(?!\\d)"
            + "|(?:\\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter|[Ee]arly|[Ll]ate|[Mm]id)[ -](?:of |in )?|(?<![\\d,.#/-]))(?<y4>(?:19|20)\\d\\d)(?![\\d%]|[,.]\\d|-\\d\\d)"
            + "|(?<bare>(?<=(?:in|by|since|until|In|By|Since) )(?:" + MONTHS + "))\\b"
            + "|(?<![\\d:])(?<time>[01]?\\d:[0-5]\\d|2[0-3]:[0-5]\\d)(?![\\d:])"
            + "|\\b(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his coming) )?(?<weekday>" + WEEKDAYS
            + ")\\b(?!,? (?:the )?\\d{1,2}\\b)(?: (?:morning|afternoon|evening|night))?"
            + "|\\b(?<relative>[Tt]his month|[Ll]ast month|[Nn]ext month|[Tt]his year|[Ll]ast year|[Nn]ext year|[Tt]oday|[Yy]esterday|[Tt]omorrow)\\b"
            + "|\\b(?<yearly>[Ee]very year|[Aa]nnually|[Aa]nnual|[Yy]early|[Ee]ach year)\\b)");

    private static final Pattern RANGE = Pattern.compile("(?<![\\d.,]|\\d{2}-\\d{2}-)" + WEEKDAY_BEFORE
            + "(?<d>\\d{1,2})(?:st|nd|rd|th)?(?= ?(?:to|and|until|–|-|—) ?" + WEEKDAY_BEFORE
            + "\\d{1,2}(?:st|nd|rd|th)? (?<m>"
            + MONTHS + ")(?:,? (?<y>(?:19|20)\\d\\d))?)");
    /** The last day of "3 to 5 June 2024" as others write it: "June 3 to 5, 2024". */
    private static final Pattern DAYS_BEHIND_MONTH = Pattern.compile("(?<m>" + MONTHS
            + ") \\d{1,2}(?:st|nd|rd|th)?(?: (?:to|and|until|through) | ?[–-] ?)(?<d>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.])"
            + "(?! ?(?:" + MONTHS + "))(?:,? (?<y>(?:19|20)\\d\\d))?");

    private static final Pattern OTHER_END =
            Pattern.compile("(?: (?:to|and|until|till|through) | ?[–—-] ?)(?:" + WEEKDAY_BEFORE
                    + "(?:\\d{1,2}(?:st|nd|rd|th)? (?:" + MONTHS + ")|(?:" + MONTHS + ") \\d{1,2}(?:st|nd|rd|th)?"
                    + "|\\d{1,2}(?:st|nd|rd|th)?),? (?<y>(?:19|20)\\d\\d))");

    /** Words of a sentence that looks ahead. */
    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|follows|shall|(?:is|are) (?:to|due|set|scheduled|planned"
                    + "|expected)|next|upcoming|begins?|opens|starts|closes|ends|concludes|runs|lasts|kicks off|gets under way|takes place)\\b");

    /** A weekday that begins a sentence ("On Friday …"), in UTF-16 units. */
    private static final int BEGINS = 6;

    private EnglishDates() {}

    /**
     * The dates of a text, those of ranges first.
     *
     * @param dateline the day of writing, from which "on Friday" and "last month" count
     * @param near a day of about that time, which tells the year of days that have none
     */
    static List<DateFound> in(String text, Optional<LocalDate> dateline, Optional<LocalDate> near) {
        var found = new ArrayList<DateFound>();
        if (IsoDates.hasDigit(text)) {
            addRanges(text, near, found);
        }
        var matcher = DATE.matcher(text);
        while (matcher.find()) {
            read(matcher, isRelative(matcher) ? dateline : near, text)
                    .ifPresent(iso -> found.add(new DateFound(matcher.start(), matcher.end(), iso)));
        }
        return found;
    }

    /** The first date of a text that has its year, month and day. */
    static Optional<LocalDate> firstWhole(String text) {
        var matcher = DATE.matcher(text);
        while (matcher.find()) {
            var day = read(matcher, Optional.empty(), text).flatMap(IsoDates::whole);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** The other end of a range of days: "18 to 20 September", "June 3 to 5, 2024". */
    private static void addRanges(String text, Optional<LocalDate> near, List<DateFound> found) {
        var last = DAYS_BEHIND_MONTH.matcher(text);
        while (last.find()) {
            addDay(last, last.start("d"), last.end(), near, found);
        }
        var first = RANGE.matcher(text);
        while (first.find()) {
            addDay(first, first.start(), first.end("d"), near, found);
        }
    }

    private static void addDay(Matcher m, int from, int to, Optional<LocalDate> near, List<DateFound> found) {
        date(year(m.group("y"), near), month(m.group("m")), Integer.parseInt(m.group("d")))
                .ifPresent(iso -> found.add(new DateFound(from, to, iso)));
    }

    private static boolean isRelative(Matcher m) {
        return m.group("weekday") != null || m.group("relative") != null;
    }

    private static Optional<String> read(Matcher m, Optional<LocalDate> dateline, String text) {
        for (int i = 1; i <= 2; i++) {
            if (m.group("m" + i) != null) {
                var stated = m.group("y" + i) == null ? yearOfRange(text, m.end()) : m.group("y" + i);
                return date(year(stated, dateline), month(m.group("m" + i)), Integer.parseInt(m.group("d" + i)));
            }
        }
        if (m.group("m3") != null) {
            return Optional.of("%s-%02d".formatted(m.group("y3"), month(m.group("m3"))));
        }
        if (m.group("iso") != null) {
            return IsoDates.whole(m.group("iso")).map(LocalDate::toString);
        }
        if (m.group("y4") != null) {
            return Optional.of(m.group("y4"));
        }
        if (m.group("bare") != null) {
            return dateline.map(day -> nearestMonth(day, month(m.group("bare"))));
        }
        if (m.group("time") != null) {
            return Optional.of(time(m.group("time")));
        }
        if (m.group("weekday") != null) {
            var weekday = DayOfWeek.valueOf(m.group("weekday").toUpperCase(Locale.ROOT));
            var which = m.group("which") == null ? "" : m.group("which").toLowerCase(Locale.ROOT);
            boolean ahead = !which.equals("last")
                    && (!which.isEmpty() || AHEAD.matcher(clauseAround(text, m)).find());
            return dateline.map(day -> day.with(
                            ahead ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday))
                    .toString());
        }
        return m.group("yearly") != null
                ? Optional.of("annually")
                : relative(m.group("relative").toLowerCase(Locale.ROOT), dateline);
    }

    /** The words of the sentence before a weekday, or behind one that begins it: they tell whether it is still to come. */
    private static String clauseAround(String text, Matcher weekday) {
        int from = Math.max(text.lastIndexOf(". ", weekday.start()) + 1, 0);
        if (weekday.start() - from > BEGINS) {
            return text.substring(from, weekday.start());
        }
        int to = text.indexOf(". ", weekday.end());
        int comma = text.indexOf(", ", weekday.end() + BEGINS);
        int end = to < 0 ? text.length() : to;
        return text.substring(from, comma < 0 ? end : Math.min(comma, end));
    }

    /** Of "27 March to 2 April 2023" the first day has the year of the last. */
    private static String yearOfRange(String text, int end) {
        var rest = OTHER_END.matcher(text).region(Math.min(end, text.length()), text.length());
        return rest.lookingAt() ? rest.group("y") : null;
    }

    private static Optional<String> relative(String words, Optional<LocalDate> dateline) {
        return dateline.map(day -> switch (words) {
            case "this month" -> day.toString().substring(0, 7);
            case "last month" -> day.minusMonths(1).toString().substring(0, 7);
            case "next month" -> day.plusMonths(1).toString().substring(0, 7);
            case "this year" -> String.valueOf(day.getYear());
            case "last year" -> String.valueOf(day.getYear() - 1);
            case "next year" -> String.valueOf(day.getYear() + 1);
            case "yesterday" -> day.minusDays(1).toString();
            case "tomorrow" -> day.plusDays(1).toString();
            default -> day.toString();
        });
    }

    private static int month(String name) {
        var start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        return Stream.of(java.time.Month.values())
                .filter(month -> month.name().startsWith(start))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
