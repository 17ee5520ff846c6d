package vn.techledger.ledger.registration;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.RegistrationRules;
import vn.techledger.ledger.reference.RegistrationRules.LastDay;
import vn.techledger.ledger.reference.TimeLimit;
import vn.techledger.ledger.reference.TimeLimit.Step;
import vn.techledger.ledger.reference.TimeLimit.Unit;
import vn.techledger.ledger.reference.WorkingDays;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * Tells whether something is due, was done in time, or is late, by an adopted rule. Pure. It says what it does not know:
 * the rule, the calendar of a year, or the day; it never guesses one of them.
 *
 * <p>The day of the event from which a limit counts is not counted (Civil Code 91/2015/QH13, Art. 147(2)). Where a day
 * is known to its month or year only, the answer is the one that every day of it gives, else "day unknown".
 */
public final class RegistrationClock {

    /** What the clock says. */
    public enum Verdict {
        /** The event from which the limit counts has not happened, as far as the ledger knows. */
        NOT_STARTED,
        /** Not done yet, and the last day has not passed. */
        DUE,
        /** Done, on the last day or before. */
        IN_TIME,
        /** Done after the last day. */
        LATE,
        /** Not done, and the last day has passed. */
        OVERDUE,
        /** No rule is adopted that says so. */
        RULE_UNKNOWN,
        /** The rule counts working days through a year whose calendar nobody adopted. */
        CALENDAR_UNKNOWN,
        /** A date is known too roughly to tell. */
        DAY_UNKNOWN
    }

    /**
     * What the clock says of one step.
     *
     * @param due last day, where one is certain
     * @param limit the rule that it counted by, or null where there is none
     */
    public record Reading(
            Step step,
            Verdict verdict,
            @Nullable LocalDate due,
            @Nullable TimeLimit limit) {}

    private RegistrationClock() {}

    /**
     * Reads the clock.
     *
     * @param rules the adopted rules that the contract falls under, or null where none are known
     * @param start when the event from which the step counts took place, or null where it has not
     * @param done when the step was done, or null where it was not
     * @param today the day in Asia/Ho_Chi_Minh
     */
    public static Reading read(
            Step step,
            @Nullable RegistrationRules rules,
            @Nullable EffectiveDate start,
            @Nullable EffectiveDate done,
            LocalDate today,
            WorkingDays days) {
        var limit = rules == null ? null : rules.limit(step).orElse(null);
        if (rules == null || limit == null) {
            return new Reading(step, Verdict.RULE_UNKNOWN, null, null);
        }
        if (start == null) {
            return new Reading(step, Verdict.NOT_STARTED, null, limit);
        }
        var first = lastDay(limit, rules.lastDay(), start.earliest(), days);
        var last = lastDay(limit, rules.lastDay(), start.latest(), days);
        if (first.isEmpty() || last.isEmpty()) {
            return new Reading(step, Verdict.CALENDAR_UNKNOWN, null, limit);
        }
        var due = first.equals(last) ? first.get() : null;
        return new Reading(step, verdict(first.get(), last.get(), done, today), due, limit);
    }

    /**
     * The last day of a limit that counts from a day; nothing where a calendar is missing on the way.
     *
     * @param start the day that is not counted
     */
    public static Optional<LocalDate> lastDay(TimeLimit limit, LastDay lastDay, LocalDate start, WorkingDays days) {
        if (limit.unit() == Unit.WORKING) {
            return days.after(start, limit.length());
        }
        var counted = start.plusDays(limit.length());
        return lastDay == LastDay.STAYS ? Optional.of(counted) : days.from(counted);
    }

    /** @param first last day if the limit began as early as it may have; {@code last} if as late as it may have */
    private static Verdict verdict(LocalDate first, LocalDate last, @Nullable EffectiveDate done, LocalDate today) {
        if (done == null) {
            if (!today.isAfter(first)) {
                return Verdict.DUE;
            }
            return today.isAfter(last) ? Verdict.OVERDUE : Verdict.DAY_UNKNOWN;
        }
        if (!done.latest().isAfter(first)) {
            return Verdict.IN_TIME;
        }
        return done.earliest().isAfter(last) ? Verdict.LATE : Verdict.DAY_UNKNOWN;
    }
}
