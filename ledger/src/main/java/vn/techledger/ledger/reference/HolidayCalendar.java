package vn.techledger.ledger.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days off of one year, and the days of rest on which people work instead (hoán đổi ngày nghỉ). All other Saturdays
 * and Sundays are days of rest, all other days are working days.
 *
 * @param workingDays Saturdays and Sundays that are working days
 * @param source where it was announced
 */
public record HolidayCalendar(int year, List<DayOff> daysOff, List<LocalDate> workingDays, String source) {

    /** @param name what it is called in Vietnamese */
    public record DayOff(LocalDate day, String name) {}

    /** @throws IllegalArgumentException for days of other years, a day twice, or a working day that is one anyway */
    public HolidayCalendar {
        daysOff = List.copyOf(daysOff);
        workingDays = List.copyOf(workingDays);
        var seen = new HashSet<LocalDate>();
        var all = Stream.concat(daysOff.stream().map(DayOff::day), workingDays.stream())
                .toList();
        for (var day : all) {
            if (day.getYear() != year || !seen.add(day)) {
                throw new IllegalArgumentException("every day stands once in its own year");
            }
        }
        if (!workingDays.stream().allMatch(HolidayCalendar::isWeekend)) {
            throw new IllegalArgumentException("a swapped working day is a Saturday or a Sunday");
        }
    }

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** @param day of this calendar's year */
    public boolean isWorking(LocalDate day) {
        if (isWeekend(day)) {
            return workingDays.contains(day);
        }
        return daysOff.stream().noneMatch(off -> off.day().equals(day));
    }
}
