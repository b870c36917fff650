package org.learningcities.mention;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/** Dates of the precision stated, times of day, and yearly recurrence; relative ones by the document's dateline. */
final class Dates implements MentionSource {
    static final String MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
            + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?";
    /** What a date can begin with: looked at first, since nearly no letter of a text begins one. */
    private static final String ENGLISH_BEGINNING = "(?=[\\dA-Z]|(?<![a-z])[aelnty])";

    private static final String CHINESE_BEGINNING = "(?=[\\d西民今去明前昨本上下這同當翌次隔每年])";
    private static final Pattern ENGLISH = Pattern.compile(ENGLISH_BEGINNING
            + "(?:(?<d1>\\d{1,2})(?:st|nd|rd|th)? (?<m1>" + MONTHS + ")(?:,? (?<y1>(?:19|20)\\d\\d))?(?!\\d)"
            + "|(?<m2>" + MONTHS + ") (?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<y2>(?:19|20)\\d\\d))?"
            + "|(?<m3>" + MONTHS + ") (?:of )?(?<y3>(?:19|20)\\d\\d)(?!\\d)"
            + "|(?<iso>(?:19|20)\\d\\d-\\d\\d-\\d\\d)(?!\\d)"
            + "|(?<![\\d,.#/-])(?<y4>(?:19|20)\\d\\d)(?![\\d%]|[,.]\\d|-\\d\\d)"
            + "|(?<bare>(?<=(?:in|by|since|until|In|By|Since) )(?:" + MONTHS + "))\\b"
            + "|(?<![\\d:])(?<time>[01]?\\d:[0-5]\\d|2[0-3]:[0-5]\\d)(?![\\d:])"
            + "|\\b(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b"
            + "|\\b(?<relative>[Tt]his month|[Ll]ast month|[Nn]ext month|[Tt]his year|[Ll]ast year|[Nn]ext year|[Tt]oday|[Yy]esterday|[Tt]omorrow)\\b"
            + "|\\b(?<yearly>[Ee]very year|[Aa]nnually|[Aa]nnual|[Yy]early|[Ee]ach year)\\b)");
    private static final Pattern CHINESE = Pattern.compile(CHINESE_BEGINNING
            + "(?:(?:西元)?(?<y1>(?:19|20)\\d\\d)年(?:度)?(?:[(（]民國\\d+年?[)）])?(?:(?<m1>\\d{1,2})月(?:(?<d1>\\d{1,2})[日號])?)?"
            + "|(?:民國)?(?<roc>(?:[89]\\d|1[0-4]\\d))年度?(?:(?<m2>\\d{1,2})月(?:(?<d2>\\d{1,2})[日號])?)?"
            + "|(?<![\\d.,/-])(?<y9>(?:(?:19|20)\\d\\d|1[01]\\d))[./-](?<m9>\\d{1,2})[./-](?<d9>\\d{1,2})(?![\\d.,/-])"
            + "|(?<year>今|去|明|前)年?(?:[(（](?:19|20)?\\d\\d\\d?[)）])?年(?:度)?(?:(?<m3>\\d{1,2})月(?:(?<d3>\\d{1,2})[日號])?)?"
            + "|(?<!\\d)(?<m4>\\d{1,2})月(?:(?<d4>\\d{1,2})[日號]|底|初|中旬)?(?:\\(\\d{1,2}[日號]\\))?"
            + "|(?<day>今|昨|明)(?:天|日)?[(（](?<d5>\\d{1,2})[日號]?[)）]日?"
            + "|(?<today>今天|昨天|明天|今日|昨日)|(?<month>本月|上個月|下個月|上月|下月|這個月)(?:[(（]\\d{1,2}月?[)）])?(?:(?<d7>\\d{1,2})[日號])?"
            + "|(?<again>同年|當年|翌年|次年|隔年)(?:(?<m8>\\d{1,2})月(?:(?<d8>\\d{1,2})[日號])?)?"
            + "|(?<![\\d月為共續每個近逾第]|年)(?<d6>[12]?\\d|3[01])[日號](?![電遊內間的課班線生]|以[上內])"
            + "|(?<![\\d:])(?<time>[01]?\\d:[0-5]\\d|2[0-3]:[0-5]\\d)(?![\\d:])"
            + "|(?<yearly>每年|年度))");

    private static final Pattern WITH_YEAR = Pattern.compile("\\d{4}");
    private static final Pattern ENGLISH_RANGE = Pattern.compile(
            "(?<![\\d.,])(?<d>\\d{1,2})(?:st|nd|rd|th)?(?= ?(?:to|and|until|–|-|—) ?\\d{1,2}(?:st|nd|rd|th)? (?<m>"
                    + MONTHS + ")(?:,? (?<y>(?:19|20)\\d\\d))?)");
    private static final Pattern CHINESE_RANGE =
            Pattern.compile("(?:(?<y>(?:19|20)\\d\\d)年)?(?<m>\\d{1,2})月\\d{1,2}日?(?:至|到|-|－|–|~|～)(?<d>\\d{1,2})日");

    @Override
    public List<Mention> mentionsIn(Document document) {
        var dateline = dateline(document);
        var found = new ArrayList<Mention>();
        for (var block : document.blocks()) {
            var pattern = block.language() == Language.CHINESE ? CHINESE : ENGLISH;
            var matcher = pattern.matcher(block.text());
            var year = Optional.<String>empty();
            while (matcher.find()) {
                var before = year;
                var iso = block.language() == Language.CHINESE
                        ? chinese(matcher, dateline, year)
                        : english(matcher, dateline);
                iso.ifPresent(value -> found.add(mention(block, matcher, value)));
                year = iso.filter(value -> WITH_YEAR.matcher(value).lookingAt())
                        .map(value -> value.substring(0, 4))
                        .or(() -> before);
            }
            range(block, dateline, found);
        }
        return found;
    }

    /** The other end of a range of days: "18 to 20 September", 9月18日至20日. */
    private static void range(Block block, Optional<LocalDate> dateline, List<Mention> found) {
        boolean chinese = block.language() == Language.CHINESE;
        var matcher = (chinese ? CHINESE_RANGE : ENGLISH_RANGE).matcher(block.text());
        while (matcher.find()) {
            int month = chinese ? Integer.parseInt(matcher.group("m")) : month(matcher.group("m"));
            if (month < 1 || month > 12) {
                continue;
            }
            int from = matcher.start("d");
            int to = chinese ? matcher.end() : matcher.end("d");
            date(year(matcher.group("y"), dateline), month, Integer.parseInt(matcher.group("d")))
                    .ifPresent(iso -> found.add(mention(block, from, to, iso)));
        }
    }

    /** The day a document is dated: that of its description, else the first whole date among its first lines, else its last. */
    static Optional<LocalDate> dateline(Document document) {
        var described = document.description().date().filter(date -> date.matches("\\d{4}-\\d{2}-\\d{2}"));
        if (described.isPresent()) {
            return described.map(LocalDate::parse);
        }
        var blocks = document.blocks();
        return Stream.concat(blocks.stream().limit(4), blocks.stream().skip(Math.max(4, blocks.size() - 2L)))
                .filter(block -> block.text().codePointCount(0, block.text().length()) < 60)
                .flatMap(block -> wholeDate(block).stream())
                .findFirst();
    }

    private static Optional<LocalDate> wholeDate(Block block) {
        var pattern = block.language() == Language.CHINESE ? CHINESE : ENGLISH;
        var matcher = pattern.matcher(block.text());
        while (matcher.find()) {
            var iso = block.language() == Language.CHINESE
                    ? chinese(matcher, Optional.empty(), Optional.empty())
                    : english(matcher, Optional.empty());
            if (iso.filter(value -> value.length() == 10).isPresent()) {
                return iso.map(LocalDate::parse);
            }
        }
        return Optional.empty();
    }

    private static Mention mention(Block block, Matcher matcher, String iso) {
        return mention(block, matcher.start(), matcher.end(), iso);
    }

    private static Mention mention(Block block, int from, int to, String iso) {
        int start = block.start() + block.text().codePointCount(0, from);
        var text = block.text().substring(from, to);
        return new Mention(
                Kind.DATE,
                block.language(),
                block.number(),
                start,
                start + text.codePointCount(0, text.length()),
                text,
                new Mention.Reading.When(iso),
                List.of(),
                Optional.empty());
    }

    private static Optional<String> english(Matcher m, Optional<LocalDate> dateline) {
        for (int i = 1; i <= 2; i++) {
            if (m.group("m" + i) != null) {
                return date(
                        year(m.group("y" + i), dateline), month(m.group("m" + i)), Integer.parseInt(m.group("d" + i)));
            }
        }
        if (m.group("m3") != null) {
            return Optional.of("%s-%02d".formatted(m.group("y3"), month(m.group("m3"))));
        }
        if (m.group("iso") != null) {
            return Optional.of(m.group("iso"));
        }
        if (m.group("y4") != null) {
            return Optional.of(m.group("y4"));
        }
        if (m.group("bare") != null) {
            return dateline.map(day -> nearestMonth(day, month(m.group("bare"))));
        }
        if (m.group("time") != null) {
            return Optional.of(m.group("time").length() == 4 ? "0" + m.group("time") : m.group("time"));
        }
        if (m.group("weekday") != null) {
            var weekday = DayOfWeek.valueOf(m.group("weekday").toUpperCase(Locale.ROOT));
            return dateline.map(
                    day -> day.with(TemporalAdjusters.previousOrSame(weekday)).toString());
        }
        return m.group("yearly") != null
                ? Optional.of("annually")
                : relative(m.group("relative").toLowerCase(Locale.ROOT), dateline);
    }

    /** @param year the one that the block gave last, of which 翌年 is the next */
    private static Optional<String> chinese(Matcher m, Optional<LocalDate> dateline, Optional<String> year) {
        if (m.group("y1") != null) {
            return precise(m.group("y1"), m.group("m1"), m.group("d1"));
        }
        if (m.group("roc") != null) {
            return precise(String.valueOf(Integer.parseInt(m.group("roc")) + 1911), m.group("m2"), m.group("d2"));
        }
        if (m.group("year") != null) {
            int offset =
                    switch (m.group("year")) {
                        case "去" -> -1;
                        case "前" -> -2;
                        case "明" -> 1;
                        default -> 0;
                    };
            return dateline.flatMap(
                    day -> precise(String.valueOf(day.getYear() + offset), m.group("m3"), m.group("d3")));
        }
        if (m.group("y9") != null) {
            int stated = Integer.parseInt(m.group("y9"));
            return precise(String.valueOf(stated < 1900 ? stated + 1911 : stated), m.group("m9"), m.group("d9"));
        }
        if (m.group("again") != null) {
            int offset = m.group("again").startsWith("同") || m.group("again").startsWith("當") ? 0 : 1;
            return year.flatMap(
                    stated -> precise(String.valueOf(Integer.parseInt(stated) + offset), m.group("m8"), m.group("d8")));
        }
        if (m.group("d6") != null) {
            return dateline.flatMap(day -> nearestDay(day, Integer.parseInt(m.group("d6"))));
        }
        if (m.group("m4") != null) {
            return dateline.flatMap(day -> precise(String.valueOf(day.getYear()), m.group("m4"), m.group("d4")));
        }
        if (m.group("day") != null) {
            int stated = Integer.parseInt(m.group("d5"));
            return dateline.flatMap(day -> List.of(-1, 0, 1).stream()
                    .map(day::plusDays)
                    .filter(near -> near.getDayOfMonth() == stated)
                    .map(LocalDate::toString)
                    .findFirst());
        }
        if (m.group("today") != null) {
            int offset =
                    switch (m.group("today")) {
                        case "昨天", "昨日" -> -1;
                        case "明天" -> 1;
                        default -> 0;
                    };
            return dateline.map(day -> day.plusDays(offset).toString());
        }
        if (m.group("month") != null) {
            int offset =
                    switch (m.group("month")) {
                        case "上個月", "上月" -> -1;
                        case "下個月", "下月" -> 1;
                        default -> 0;
                    };
            return dateline.map(day -> day.plusMonths(offset))
                    .flatMap(day ->
                            precise(String.valueOf(day.getYear()), String.valueOf(day.getMonthValue()), m.group("d7")));
        }
        if (m.group("time") != null) {
            return Optional.of(m.group("time").length() == 4 ? "0" + m.group("time") : m.group("time"));
        }
        return Optional.of("annually");
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

    private static Optional<String> precise(String year, String month, String day) {
        if (month == null) {
            return Optional.of(year);
        }
        int number = Integer.parseInt(month);
        if (number < 1 || number > 12) {
            return Optional.empty();
        }
        return day == null
                ? Optional.of("%s-%02d".formatted(year, number))
                : date(Optional.of(year), number, Integer.parseInt(day));
    }

    private static Optional<String> date(Optional<String> year, int month, int day) {
        return year.filter(y -> day >= 1
                        && day <= LocalDate.of(Integer.parseInt(y), month, 1).lengthOfMonth())
                .map(y -> "%s-%02d-%02d".formatted(y, month, day));
    }

    private static Optional<String> year(String stated, Optional<LocalDate> dateline) {
        return stated == null ? dateline.map(day -> String.valueOf(day.getYear())) : Optional.of(stated);
    }

    /** The month of that name nearest to the dateline: "by February" of December is the next year's. */
    private static String nearestMonth(LocalDate day, int month) {
        int year = day.getYear();
        if (month - day.getMonthValue() > 6) {
            year--;
        } else if (day.getMonthValue() - month > 6) {
            year++;
        }
        return "%d-%02d".formatted(year, month);
    }

    /** The day of that number nearest to the dateline: of the 28th, the 2nd is the next month's. */
    private static Optional<String> nearestDay(LocalDate dateline, int day) {
        return List.of(0, -1, 1).stream()
                .map(dateline::plusMonths)
                .filter(month -> day >= 1 && day <= month.lengthOfMonth())
                .map(month -> month.withDayOfMonth(day))
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(dateline, date))))
                .map(LocalDate::toString);
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
