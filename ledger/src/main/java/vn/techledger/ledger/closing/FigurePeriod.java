package vn.techledger.ledger.closing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * A year of figures in one of the State's calendars, written as the first day of the calendar and the year:
 * {@code 01-01/2024} is 1 January to 31 December 2024, {@code 12-15/2024} is 15 December 2023 to 14 December 2024.
 *
 * @param year 1 to 9999
 */
public record FigurePeriod(PeriodCalendar calendar, int year) implements Comparable<FigurePeriod> {

    private static final Pattern FORM = Pattern.compile("(\\d{2}-\\d{2})/(\\d{4})");
    private static final int LAST_YEAR = 9999;

    public FigurePeriod {
        if (year < 1 || year > LAST_YEAR) {
            throw new IllegalArgumentException("year out of range");
        }
    }

    /** @throws IllegalArgumentException for another form, or a calendar that nobody uses */
    @JsonCreator
    public static FigurePeriod of(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a period of the form 01-01/YYYY or 12-15/YYYY");
        }
        return Arrays.stream(PeriodCalendar.values())
                .filter(calendar -> calendar.code().equals(match.group(1)))
                .map(calendar -> new FigurePeriod(calendar, Integer.parseInt(match.group(2))))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not the first day of a calendar"));
    }

    public LocalDate firstDay() {
        return calendar.firstDay(year);
    }

    public LocalDate lastDay() {
        return calendar.lastDay(year);
    }

    /** Whether its last day lies before the given one. */
    public boolean isOver(LocalDate today) {
        return lastDay().isBefore(today);
    }

    /**
     * Whether all days that the date may mean lie in it: only then does what has this date stand in its figures. A date
     * that is known to the year alone falls in that year of the calendar from 1 January, and in no year of the other.
     */
    public boolean holds(EffectiveDate date) {
        return date.isKnown()
                && !date.earliest().isBefore(firstDay())
                && !date.latest().isAfter(lastDay());
    }

    /** The years, from 1 January to 31 December, of which it has days: one or two. */
    public List<Integer> calendarYears() {
        return IntStream.rangeClosed(firstDay().getYear(), lastDay().getYear())
                .boxed()
                .toList();
    }

    @Override
    public int compareTo(FigurePeriod other) {
        return toString().compareTo(other.toString());
    }

    @JsonValue
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s/%04d", calendar.code(), year);
    }
}
