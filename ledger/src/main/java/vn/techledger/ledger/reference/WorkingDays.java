package vn.techledger.ledger.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which days are working days, as far as calendars of their years are adopted. */
public record WorkingDays(Map<Integer, HolidayCalendar> calendars) {

    public static final WorkingDays NONE = new WorkingDays(Map.of());

    public WorkingDays {
        calendars = Map.copyOf(calendars);
    }

    /** @param calendars at most one for each year */
    public static WorkingDays of(Collection<HolidayCalendar> calendars) {
        return new WorkingDays(
                calendars.stream().collect(Collectors.toMap(HolidayCalendar::year, Function.identity())));
    }

    /** Nothing where no calendar of the day's year is adopted: not even a Sunday is certain to be a day of rest. */
    public Optional<Boolean> isWorking(LocalDate day) {
        return Optional.ofNullable(calendars.get(day.getYear())).map(calendar -> calendar.isWorking(day));
    }

    /** The last of that many working days after a day; nothing where a calendar is missing on the way. */
    public Optional<LocalDate> after(LocalDate start, int days) {
        var day = start;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            var working = isWorking(day);
            if (working.isEmpty()) {
                return Optional.empty();
            }
            if (working.get()) {
                left--;
            }
        }
        return Optional.of(day);
    }

    /** The day itself where it is a working day, else the next one; nothing where a calendar is missing on the way. */
    public Optional<LocalDate> from(LocalDate day) {
        return after(day.minusDays(1), 1);
    }
}
