package vn.techledger.ledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something took effect in the world, known to the year, the month or the day; what is not known is not invented.
 * Written {@code 2024}, {@code 2024-03} or {@code 2024-03-15} (ISO 8601, proleptic Gregorian calendar), or
 * {@code unknown} where not even the year is known: such a date may be any day, so that no rule is decided by it.
 *
 * @param year 1 to 9999, or 0 where it is unknown
 */
public record EffectiveDate(
        int year, @Nullable Integer month, @Nullable Integer day) {

    /** The last year that four digits write. */
    private static final int LAST_YEAR = 9999;

    private static final int NO_YEAR = 0;
    private static final String UNKNOWN_TEXT = "unknown";

    /** Nobody knows when; said in so many words, never taken for granted. */
    public static final EffectiveDate UNKNOWN = new EffectiveDate(NO_YEAR, null, null);

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public EffectiveDate {
        if (year < NO_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("year out of range");
        }
        if (year == NO_YEAR && month != null) {
            throw new IllegalArgumentException("a month without a year");
        }
        if (month == null && day != null) {
            throw new IllegalArgumentException("a day without a month");
        }
        try {
            if (day != null) {
                LocalDate.of(year, month, day);
            } else if (month != null) {
                YearMonth.of(year, month);
            }
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException(noSuchDay.getMessage(), noSuchDay);
        }
    }

    /** @throws IllegalArgumentException for another form, or a day that the calendar does not have */
    @JsonCreator
    public static EffectiveDate of(String text) {
        if (text.equals(UNKNOWN_TEXT)) {
            return UNKNOWN;
        }
        var match = FORM.matcher(text);
        if (!match.matches() || match.group(1).equals("0000")) {
            throw new IllegalArgumentException("not a date of the form YYYY, YYYY-MM or YYYY-MM-DD");
        }
        return new EffectiveDate(Integer.parseInt(match.group(1)), number(match.group(2)), number(match.group(3)));
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** Whether at least the year is known. */
    public boolean isKnown() {
        return year != NO_YEAR;
    }

    public OptionalInt knownMonth() {
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    /** The first day that it may mean. */
    public LocalDate earliest() {
        if (!isKnown()) {
            return LocalDate.of(1, 1, 1);
        }
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /** The last day that it may mean. */
    public LocalDate latest() {
        if (!isKnown()) {
            return LocalDate.of(LAST_YEAR, Month.DECEMBER, Month.DECEMBER.maxLength());
        }
        if (day != null) {
            return earliest();
        }
        return month == null
                ? LocalDate.of(year, Month.DECEMBER, Month.DECEMBER.maxLength())
                : YearMonth.of(year, month).atEndOfMonth();
    }

    /** Whether all days that it may mean lie before all those that the other may mean. */
    public boolean isWhollyBefore(EffectiveDate other) {
        return latest().isBefore(other.earliest());
    }

    /** Whether all days that it may mean lie after the given one. */
    public boolean isWhollyAfter(LocalDate today) {
        return earliest().isAfter(today);
    }

    @JsonValue
    @Override
    public String toString() {
        if (!isKnown()) {
            return UNKNOWN_TEXT;
        }
        // digits of the root locale: the stored form is the same whatever the language of the machine
        if (month == null) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        return day == null
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
