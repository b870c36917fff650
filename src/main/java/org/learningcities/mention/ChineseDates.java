package org.learningcities.mention;

import static org.learningcities.mention.IsoDates.nearestDay;
import static org.learningcities.mention.IsoDates.precise;
import static org.learningcities.mention.IsoDates.time;
import static org.learningcities.mention.IsoDates.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates of Chinese: 2023年5月6日, 114年, 今(25)日, both ends of 9月18日至20日, 每年. */
final class ChineseDates {
    private static final String CHINESE_BEGINNING = "(?=[\\d西民今去明前昨即本上下這同當翌次隔每年一二三四五六七八九十])";
    private static final Pattern DATE = Pattern.compile(CHINESE_BEGINNING
            + "(?:(?:西元)?(?<y1>(?:19|20)\\d\\d)年(?:度)?(?:[(（]民國\\d+年?[)）])?(?:(?<m1>\\d{1,2})月(?:(?<d1>\\d{1,2})(?:[日號]|(?=[至到、及和與－–~～-]\\d{1,2}[日號])))?)?"
            + "|(?:民國)?(?<roc>(?:[89]\\d|1[0-4]\\d))年度?(?:(?<m2>\\d{1,2})月(?:(?<d2>\\d{1,2})(?:[日號]|(?=[至到、及和與－–~～-]\\d{1,2}[日號])))?)?"
            + "|(?<![\\d.,/-])(?<y9>(?:(?:19|20)\\d\\d|1[01]\\d))[./-](?<m9>\\d{1,2})[./-](?<d9>\\d{1,2})(?![\\d.,/-])"
            + "|(?<year>今|去|明|前)年?(?:[(（](?:19|20)?\\d\\d\\d?[)）])?年(?:度)?(?:(?<m3>\\d{1,2})月(?:(?<d3>\\d{1,2})[日號])?)?"
            + "|(?<!\\d)(?<m4>\\d{1,2})月(?:(?<d4>\\d{1,2})(?:[日號]|(?=[至到、及和與－–~～-]\\d{1,2}[日號]))|底|初|中旬)?(?:\\(\\d{1,2}[日號]\\))?"
            + "|(?<day>今|昨|明)(?:天|日)?[(（](?<d5>\\d{1,2}|[一二三四五六七八九十廿]{1,3})[日號]?[)）]日?"
            + "|(?<today>今天|昨天|明天|今日|昨日|即日(?=起)|[今昨](?=、?[今明][兩二2]?[天日]))|(?<month>本月|上個月|下個月|上月|下月|這個月)(?:[(（]\\d{1,2}月?[)）])?(?:(?<d7>\\d{1,2})[日號])?"
            + "|(?<again>同年|當年|翌年|次年|隔年)(?:(?<m8>\\d{1,2})月(?:(?<d8>\\d{1,2})[日號])?)?"
            + "|(?<![\\d月為共續每個近逾第]|年)(?<d6>[12]?\\d|3[01])[日號](?![電遊內間的課班線生]|以[上內])"
            + "|(?<![\\d:])(?<time>[01]?\\d:[0-5]\\d|2[0-3]:[0-5]\\d)(?![\\d:])"
            + "|(?:(?<zhy>[一二][〇○零九][〇○零一二三四五六七八九]{2})年)?(?<![一二三四五六七八九十第])(?<zhm>十[一二]?|[一二三四五六七八九])月(?:(?<zhd>[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])[日號])"
            + "|(?<zhroc>一[〇○零一二三四][〇○零一二三四五六七八九])年度?"
            + "|(?<![一二三四五六七八九十月廿每第])(?<zhday>[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])日(?=[在於至起舉上下晚，,（(赴抵訪]|前往)"
            + "|(?<ya>(?:19|20)\\d\\d)(?=[ 年]?[至到–~～—-] ?(?:19|20)\\d\\d年)"
            + "|(?<yearly>每年|年度))");

    private static final Pattern WITH_YEAR = Pattern.compile("\\d{4}");
    private static final Pattern RANGE = Pattern.compile(
            "(?:(?<y>(?:19|20)\\d\\d|[89]\\d|1[0-4]\\d)年)?(?<m>\\d{1,2})月\\d{1,2}日?(?:[至到、及和與－–~～-])(?<d>\\d{1,2})日");
    private static final Pattern AGENCY_DAY =
            Pattern.compile("(?<=[)）。])(?<y>1[01]\\d)(?<m>0[1-9]|1[0-2])(?<d>[0-2]\\d|3[01])$");
    private static final int LONGEST_RANGE = 10;
    private static final String DIGITS = "零一二三四五六七八九";
    /** The year before the first of the Republic of China. */
    private static final int BEFORE_REPUBLIC = 1911;

    private ChineseDates() {}

    /**
     * The dates of a text, those of ranges first: of 9月19至20日 the last has the month of the first.
     *
     * @param dateline the day of writing, from which 昨日 and days without a month count
     */
    static List<DateFound> in(String text, Optional<LocalDate> dateline) {
        var found = new ArrayList<DateFound>();
        if (IsoDates.hasDigit(text)) {
            addRanges(text, dateline, found);
        }
        var matcher = DATE.matcher(text);
        var year = Optional.<String>empty();
        var first = Optional.<LocalDate>empty();
        int done = 0;
        while (matcher.find()) {
            var before = year;
            var stated = read(matcher, dateline, year);
            var between = text.substring(done, matcher.start());
            var iso = matcher.group("d6") == null
                    ? stated
                    : first.flatMap(day -> dayBehind(day, between, matcher)).or(() -> stated);
            first = iso.flatMap(IsoDates::whole);
            done = matcher.end();
            iso.ifPresent(value -> found.add(new DateFound(matcher.start(), matcher.end(), value)));
            year = iso.filter(value -> WITH_YEAR.matcher(value).lookingAt())
                    .map(value -> value.substring(0, 4))
                    .or(() -> before);
        }
        return found;
    }

    /** The first date of a text that has its year, month and day. */
    static Optional<LocalDate> firstWhole(String text) {
        var matcher = DATE.matcher(text);
        while (matcher.find()) {
            var day = read(matcher, Optional.empty(), Optional.empty()).flatMap(IsoDates::whole);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** (編輯:林淑芬)1140522: news agencies end with the day, in the years of the Republic. */
    static Optional<LocalDate> agencyDay(String text) {
        var day = AGENCY_DAY.matcher(text);
        return day.find()
                ? precise(westernYear(day.group("y")), day.group("m"), day.group("d"))
                        .flatMap(IsoDates::whole)
                : Optional.empty();
    }

    /** The other end of a range of days: 9月18日至20日. */
    private static void addRanges(String text, Optional<LocalDate> dateline, List<DateFound> found) {
        var m = RANGE.matcher(text);
        while (m.find()) {
            var stated = m.group("y") == null ? null : westernYear(m.group("y"));
            int from = m.start("d");
            int to = m.end();
            year(stated, dateline)
                    .flatMap(year -> precise(year, m.group("m"), m.group("d")))
                    .ifPresent(iso -> found.add(new DateFound(from, to, iso)));
        }
    }

    /** 自11月7日展出至19日: the last day of a range whose first has a month, with words between. */
    private static Optional<String> dayBehind(LocalDate first, String between, Matcher day) {
        int stated = Integer.parseInt(day.group("d6"));
        boolean range = between.length() <= LONGEST_RANGE
                && (between.endsWith("至") || between.endsWith("到"))
                && between.indexOf('。') < 0;
        return range
                ? Stream.of(first, first.plusMonths(1).withDayOfMonth(1))
                        .filter(month -> stated >= 1 && stated <= month.lengthOfMonth())
                        .map(month -> month.withDayOfMonth(stated))
                        .filter(last -> last.isAfter(first))
                        .map(LocalDate::toString)
                        .findFirst()
                : Optional.empty();
    }

    /** 111年 of the Republic of China is 2022. */
    private static String westernYear(String stated) {
        return stated.length() == 4 ? stated : String.valueOf(Integer.parseInt(stated) + BEFORE_REPUBLIC);
    }

    /** @param year the one that the block gave last, of which 翌年 is the next */
    private static Optional<String> read(Matcher m, Optional<LocalDate> dateline, Optional<String> year) {
        if (m.group("y1") != null) {
            return precise(m.group("y1"), m.group("m1"), m.group("d1"));
        }
        if (m.group("roc") != null) {
            return precise(westernYear(m.group("roc")), m.group("m2"), m.group("d2"));
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
            return precise(westernYear(m.group("y9")), m.group("m9"), m.group("d9"));
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
            int stated = Character.isDigit(m.group("d5").charAt(0))
                    ? Integer.parseInt(m.group("d5"))
                    : numeral(m.group("d5"));
            return dateline.flatMap(day -> List.of(-1, 0, 1).stream()
                    .map(day::plusDays)
                    .filter(near -> near.getDayOfMonth() == stated)
                    .map(LocalDate::toString)
                    .findFirst());
        }
        if (m.group("today") != null) {
            int offset =
                    switch (m.group("today")) {
                        case "昨天", "昨日", "昨" -> -1;
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
            return Optional.of(time(m.group("time")));
        }
        if (m.group("ya") != null) {
            return Optional.of(m.group("ya"));
        }
        if (m.group("zhroc") != null) {
            return Optional.of(westernYear(digits(m.group("zhroc"))));
        }
        if (m.group("zhday") != null) {
            return dateline.flatMap(day -> nearestDay(day, numeral(m.group("zhday"))));
        }
        if (m.group("zhm") != null) {
            var stated = Optional.ofNullable(m.group("zhy"))
                    .map(ChineseDates::digits)
                    .or(() -> dateline.map(day -> String.valueOf(day.getYear())));
            return stated.flatMap(
                    y -> precise(y, String.valueOf(numeral(m.group("zhm"))), String.valueOf(numeral(m.group("zhd")))));
        }
        return Optional.of("annually");
    }

    /** 二〇二四: digit for digit. */
    private static String digits(String numerals) {
        return numerals.chars()
                .mapToObj(c -> String.valueOf("〇○零".indexOf(c) >= 0 ? 0 : DIGITS.indexOf(c)))
                .collect(Collectors.joining());
    }

    /** 十一, 二十, 廿三: up to thirty-one. */
    private static int numeral(String numerals) {
        int tens = numerals.replace("廿", "二十").indexOf('十');
        var whole = numerals.replace("廿", "二十");
        int units = tens == whole.length() - 1 ? 0 : DIGITS.indexOf(whole.charAt(whole.length() - 1));
        return tens < 0 ? units : (tens == 0 ? 1 : DIGITS.indexOf(whole.charAt(0))) * 10 + units;
    }
}
