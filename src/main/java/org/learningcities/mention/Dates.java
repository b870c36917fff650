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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.learningcities.document.Block;
import org.learningcities.document.Document;
import org.learningcities.document.Language;

/** Dates of the precision stated, times of day, and yearly recurrence; relative ones by the document's dateline. */
final class Dates implements MentionSource {
    static final String MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
            + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?";
    /** What a date can begin with: looked at first, since nearly no letter of a text begins one. */
    private static final String ENGLISH_BEGINNING = "(?=[\\dA-Z]|(?<![a-z])[aeflmnstwy])";

    private static final String CHINESE_BEGINNING = "(?=[\\d西民今去明前昨即本上下這同當翌次隔每年一二三四五六七八九十])";
    private static final String WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
    /** "On Saturday, 6 May 2023" is one date, and so is "the evening of 6 May". */
    private static final String WEEKDAY_BEFORE =
            "(?:\\b(?:morning|afternoon|evening|night) of (?:the )?)?(?:\\b(?:" + WEEKDAYS + "),? (?:the )?)?";

    private static final Pattern ENGLISH = Pattern.compile(ENGLISH_BEGINNING + "(?:" + WEEKDAY_BEFORE
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
    private static final Pattern CHINESE = Pattern.compile(CHINESE_BEGINNING
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
    private static final Pattern ENGLISH_RANGE = Pattern.compile("(?<![\\d.,])" + WEEKDAY_BEFORE
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

    /** A text that begins with a place, a day and a dash was written that day. */
    private static final Pattern LEAD = Pattern.compile(
            "^[^.!?\\n]{0,50}?(?<day>(?:\\d{1,2} (?:" + MONTHS + ")|(?:" + MONTHS
                    + ") \\d{1,2})(?:,? (?<y>(?:19|20)\\d\\d))?)\\.?\\)?,?(?: ?\\([A-Z][A-Za-z/ ]{1,20}\\))? ?(?:[—–]|--?(?= ))");
    /** "Cork, 5 May 2021. The city …" */
    private static final Pattern PLACE_AND_DAY =
            Pattern.compile("^(?:\\p{Lu}[\\p{L}'-]{1,30},? ){1,5}(?<day>(?:\\d{1,2} (?:" + MONTHS + ")|(?:" + MONTHS
                    + ") \\d{1,2}),? (?:19|20)\\d\\d)\\. (?=\\p{Lu})");
    /** A whole date is likely one near the day of writing. */
    private static final Pattern NEAR =
            Pattern.compile("(?<day>(?:\\d{1,2} (?:" + MONTHS + ")|(?:" + MONTHS + ") \\d{1,2}),? (?:19|20)\\d\\d)");

    /** A weekday that begins a sentence ("On Friday …"), in UTF-16 units. */
    private static final int BEGINS = 6;

    /** How far ahead, in years, a text plans that was written in the year of its first day. */
    private static final int YEARS_AHEAD = 3;

    /** "The 2030 Agenda": years by which the world has set itself goals; no text is written in them for now. */
    private static final Set<Integer> GOALS = Set.of(2030, 2050);

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    private static final Pattern CHINESE_RANGE = Pattern.compile(
            "(?:(?<y>(?:19|20)\\d\\d|[89]\\d|1[0-4]\\d)年)?(?<m>\\d{1,2})月\\d{1,2}日?(?:[至到、及和與－–~～-])(?<d>\\d{1,2})日");

    /** Characters of a date with its day: 2024-06-14. */
    private static final int WHOLE = 10;

    private static final int LONGEST_RANGE = 10;

    private static final Pattern AGENCY_DAY =
            Pattern.compile("(?<=[)）。])(?<y>1[01]\\d)(?<m>0[1-9]|1[0-2])(?<d>[0-2]\\d|3[01])$");

    private static final String DIGITS = "零一二三四五六七八九";

    @Override
    public List<Mention> mentionsIn(Document document) {
        var dateline = dateline(document);
        var near = dateline.or(() -> near(document));
        var found = new ArrayList<Mention>();
        for (var block : document.blocks()) {
            var pattern = block.language() == Language.CHINESE ? CHINESE : ENGLISH;
            // before single days: of 9月19至20日 the last has the month of the first
            range(block, block.language() == Language.CHINESE ? dateline : near, found);
            var matcher = pattern.matcher(block.text());
            var year = Optional.<String>empty();
            var first = Optional.<LocalDate>empty();
            int done = 0;
            while (matcher.find()) {
                var before = year;
                var iso = block.language() == Language.CHINESE
                        ? chinese(matcher, dateline, year)
                        : english(matcher, isRelative(matcher) ? dateline : near, block.text());
                if (block.language() == Language.CHINESE) {
                    if (first.isPresent() && matcher.group("d6") != null) {
                        var behind = dayBehind(first.get(), block.text().substring(done, matcher.start()), matcher);
                        iso = behind.isPresent() ? behind : iso;
                    }
                    first = iso.filter(value -> value.length() == WHOLE).map(LocalDate::parse);
                    done = matcher.end();
                }
                if (iso.isPresent()) {
                    found.add(mention(block, matcher, iso.get()));
                }
                year = iso.filter(value -> WITH_YEAR.matcher(value).lookingAt())
                        .map(value -> value.substring(0, 4))
                        .or(() -> before);
            }
        }
        return found;
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

    /** The other end of a range of days: "18 to 20 September", 9月18日至20日. */
    private static void range(Block block, Optional<LocalDate> dateline, List<Mention> found) {
        boolean chinese = block.language() == Language.CHINESE;
        if (block.text().chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return; // most lines: the expressions below ask for digits at every character
        }
        var matcher = (chinese ? CHINESE_RANGE : ENGLISH_RANGE).matcher(block.text());
        if (!chinese) {
            var behind = DAYS_BEHIND_MONTH.matcher(block.text());
            while (behind.find()) {
                int end = behind.end();
                int from = behind.start("d");
                date(year(behind.group("y"), dateline), month(behind.group("m")), Integer.parseInt(behind.group("d")))
                        .ifPresent(iso -> found.add(mention(block, from, end, iso)));
            }
        }
        while (matcher.find()) {
            int month = chinese ? Integer.parseInt(matcher.group("m")) : month(matcher.group("m"));
            if (month < 1 || month > 12) {
                continue;
            }
            int from = chinese ? matcher.start("d") : matcher.start();
            int to = chinese ? matcher.end() : matcher.end("d");
            date(year(westernYear(matcher.group("y")), dateline), month, Integer.parseInt(matcher.group("d")))
                    .ifPresent(iso -> found.add(mention(block, from, to, iso)));
        }
    }

    /** 111年 of the Republic of China is 2022. */
    private static String westernYear(String stated) {
        return stated == null || stated.length() == 4 ? stated : String.valueOf(Integer.parseInt(stated) + 1911);
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
                .findFirst()
                .or(() -> ofLead(document))
                .or(() -> ofLastLine(document));
    }

    /** (編輯:林淑芬)1140522: news agencies end with the day, in the years of the Republic. */
    private static Optional<LocalDate> ofLastLine(Document document) {
        var blocks = document.blocks();
        return blocks.stream()
                .skip(Math.max(0, blocks.size() - 2L))
                .filter(block -> block.language() == Language.CHINESE)
                .map(block -> AGENCY_DAY.matcher(block.text()))
                .filter(Matcher::find)
                .flatMap(day -> date(
                        Optional.of(String.valueOf(Integer.parseInt(day.group("y")) + 1911)),
                        Integer.parseInt(day.group("m")),
                        Integer.parseInt(day.group("d")))
                        .map(LocalDate::parse)
                        .stream())
                .findFirst();
    }

    /**
     * A day in the first paragraphs of a text that speaks of no later time: it tells the year of days that have none,
     * but not which Friday is meant.
     */
    private static Optional<LocalDate> near(Document document) {
        return document.blocks().stream()
                .limit(4)
                .filter(block -> block.language() == Language.ENGLISH)
                .flatMap(block -> dayIn(NEAR.matcher(block.text()), Optional.empty()).stream())
                .findFirst()
                .filter(day -> document.blocks().stream()
                        .flatMap(block -> YEAR.matcher(block.text()).results())
                        .mapToInt(found -> Integer.parseInt(found.group()))
                        .allMatch(year -> year <= day.getYear() + YEARS_AHEAD || GOALS.contains(year)));
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
                .limit(4)
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
        var words = day.group("day") + stated.map(y -> " " + y).orElse("");
        var date = ENGLISH.matcher(words);
        return date.find()
                ? english(date, Optional.empty(), words)
                        .filter(iso -> iso.length() == 10)
                        .map(LocalDate::parse)
                : Optional.empty();
    }

    private static Optional<LocalDate> wholeDate(Block block) {
        var pattern = block.language() == Language.CHINESE ? CHINESE : ENGLISH;
        var matcher = pattern.matcher(block.text());
        while (matcher.find()) {
            var iso = block.language() == Language.CHINESE
                    ? chinese(matcher, Optional.empty(), Optional.empty())
                    : english(matcher, Optional.empty(), block.text());
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

    private static boolean isRelative(Matcher m) {
        return m.group("weekday") != null || m.group("relative") != null;
    }

    private static Optional<String> english(Matcher m, Optional<LocalDate> dateline, String text) {
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
            return Optional.of(m.group("time").length() == 4 ? "0" + m.group("time") : m.group("time"));
        }
        if (m.group("ya") != null) {
            return Optional.of(m.group("ya"));
        }
        if (m.group("zhroc") != null) {
            return Optional.of(String.valueOf(Integer.parseInt(digits(m.group("zhroc"))) + 1911));
        }
        if (m.group("zhday") != null) {
            return dateline.flatMap(day -> nearestDay(day, numeral(m.group("zhday"))));
        }
        if (m.group("zhm") != null) {
            var stated = Optional.ofNullable(m.group("zhy"))
                    .map(Dates::digits)
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
