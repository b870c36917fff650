package org.learningcities.mention;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as ISO 8601 writes them, of the precision stated; none where the calendar has no such day. */
final class IsoDates {
    private static final Pattern WHOLE = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");

    private IsoDates() {}

    /**
     * A date as precise as it is stated.
     *
     * @param month null for a year alone
     * @param day null for a month alone
     */
    static Optional<String> precise(String year, String month, String day) {
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

    static Optional<String> date(Optional<String> year, int month, int day) {
        return year.filter(y -> day >= 1
                        && day <= LocalDate.of(Integer.parseInt(y), month, 1).lengthOfMonth())
                .map(y -> "%s-%02d-%02d".formatted(y, month, day));
    }

    /** The year stated, else that of the dateline. */
    static Optional<String> year(String stated, Optional<LocalDate> dateline) {
        return stated == null ? dateline.map(day -> String.valueOf(day.getYear())) : Optional.of(stated);
    }

    /** The month of that name nearest to the dateline: "by February" of December is the next year's. */
    static String nearestMonth(LocalDate day, int month) {
        int year = day.getYear();
        if (month - day.getMonthValue() > 6) {
            year--;
        } else if (day.getMonthValue() - month > 6) {
            year++;
        }
        return "%d-%02d".formatted(year, month);
    }

    /** The day of that number nearest to the dateline: of the 28th, the 2nd is the next month's. */
    static Optional<String> nearestDay(LocalDate dateline, int day) {
        return List.of(0, -1, 1).stream()
                .map(dateline::plusMonths)
                .filter(month -> day >= 1 && day <= month.lengthOfMonth())
                .map(month -> month.withDayOfMonth(day))
                .min(Comparator.comparingLong(date -> Math.abs(ChronoUnit.DAYS.between(dateline, date))))
                .map(LocalDate::toString);
    }

    /** Most lines have none, and expressions for dates with figures need not be tried at each of their characters. */
    static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** 9:30 as 09:30. */
    static String time(String stated) {
        return stated.length() == 4 ? "0" + stated : stated;
    }

    /** The day, where a date has one and the calendar has it. */
    static Optional<LocalDate> whole(String iso) {
        var parts = WHOLE.matcher(iso);
        return parts.matches()
                ? precise(parts.group("year"), parts.group("month"), parts.group("day"))
                        .map(LocalDate::parse)
                : Optional.empty();
    }
}
