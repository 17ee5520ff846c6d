package vn.techledger.api.reference;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.reference.HolidayCalendar;
import vn.techledger.ledger.reference.HolidayCalendar.DayOff;
import vn.techledger.ledger.reference.proposeholidays.ProposeHolidays;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/holidays}: the days off of one year, and the days of rest that are worked instead. */
@Schema(example = """
                {"year": 2031, "daysOff": [{"day": "2031-01-01", "name": "Tết Dương lịch"}],
                 "workingDays": ["2031-01-04"], "source": "Thông báo giả định", "replaces": null}""")
record HolidaysBody(
        @Nullable Integer year,
        @Nullable List<DayOffBody> daysOff,

        @Schema(description = "Saturdays and Sundays that are working days (ngày làm bù)") @Nullable
        List<String> workingDays,

        @Schema(description = "Where they were announced") @Nullable
        String source,

        @Schema(description = "Position of the adoption in force that it replaces; null for the first") @Nullable
        Long replaces) {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    /** A day off. */
    record DayOffBody(
            @Schema(example = "2031-01-01") @Nullable String day,
            @Schema(example = "Tết Dương lịch") @Nullable String name) {}

    ProposeHolidays toCommand(ProposalId proposal, Caller caller) {
        var violations = new Violations();
        if (year == null) {
            violations.add("/year", "missing");
        } else if (year < FIRST_YEAR || year > LAST_YEAR) {
            violations.add(
                    "/year",
                    "out-of-range",
                    Integer.toString(FIRST_YEAR),
                    Integer.toString(LAST_YEAR),
                    year.toString());
        }
        var seen = new HashSet<LocalDate>();
        var off = violations.each("/daysOff", daysOff, (at, body) -> {
            var day = day(at + "/day", body.day(), seen, violations);
            var name = violations.text(at + "/name", body.name());
            return day.map(known -> new DayOff(known, name));
        });
        if (off.isEmpty()) {
            violations.add("/daysOff", "missing");
        }
        var working = violations.each("/workingDays", workingDays, (at, text) -> {
            var day = day(at, text, seen, violations);
            if (day.isPresent() && !HolidayCalendar.isWeekend(day.get())) {
                violations.add(at, "not-a-weekend", text);
            }
            return day;
        });
        var itsSource = violations.text("/source", source);
        violations.throwIfAny();
        return new ProposeHolidays(
                proposal,
                new HolidayCalendar(year == null ? 0 : year, off, working, itsSource),
                replaces,
                caller.person());
    }

    private Optional<LocalDate> day(String at, @Nullable String text, Set<LocalDate> seen, Violations violations) {
        var day = violations.parsed(at, text, "not-a-day", Violations::day);
        if (day.isEmpty()) {
            return day;
        }
        if (year != null && day.get().getYear() != year) {
            violations.add(at, "other-year", year.toString());
        } else if (!seen.add(day.get())) {
            violations.add(at, "duplicates");
        }
        return day;
    }
}
