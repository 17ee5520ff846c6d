package vn.techledger.ledger.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.closing.event.EnteredLate;
import vn.techledger.ledger.closing.event.LateEntryPermitted;
import vn.techledger.ledger.closing.event.PeriodClosed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.LATE_ENTRY_EXPIRED;
import static vn.techledger.ledger.shared.Reason.LATE_ENTRY_NOT_PERMITTED;
import static vn.techledger.ledger.shared.Reason.PERIOD_CLOSED;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What a recording must know of closed periods: those that its date may fall in, and the permission that it names. Pure; the
 * one place of the rule that contracts and payments share. What posts to no figure, such as a handover or a memorandum,
 * does not ask.
 *
 * @param closed of the calendar year that the date lies in
 * @param permitted the permission that is named, or null where none is, or it is not approved
 */
public record ClosedPeriods(
        Set<FigurePeriod> closed, @Nullable LateEntryPermitted permitted) {

    public static final ClosedPeriods NONE = new ClosedPeriods(Set.of(), null);

    public ClosedPeriods {
        closed = Set.copyOf(closed);
    }

    /**
     * What is to be recorded.
     *
     * @param pointer to the member that holds the date
     * @param date that decides in which figures it stands
     * @param lateEntry the permission that it names, or null
     * @param payment null for the contract itself
     */
    public record Entry(
            String pointer,
            EffectiveDate date,
            @Nullable LateEntryId lateEntry,
            DealId deal,
            ContractId contract,
            @Nullable PaymentId payment) {}

    /**
     * The facts that {@link #before} needs: one criterion for the date, whatever the calendars, and one more only where a
     * permission is named. A date of an unknown year falls in no period.
     */
    public static List<EventCriteria> boundary(
            EffectiveDate date, @Nullable LateEntryId lateEntry, MessageTypeResolver types) {
        var criteria = new ArrayList<EventCriteria>();
        if (date.isKnown()) {
            criteria.add(Boundaries.of(types, Tags.closedIn(date.year()), PeriodClosed.class));
        }
        if (lateEntry != null) {
            criteria.add(Boundaries.of(types, Tags.lateEntry(lateEntry), LateEntryPermitted.class));
        }
        return criteria;
    }

    /** The closed periods in whose figures the date stands, in the order of their names. */
    public List<FigurePeriod> holding(EffectiveDate date) {
        return closed.stream().filter(period -> period.holds(date)).sorted().toList();
    }

    /**
     * Refuses what would move a closed period without a permission for it.
     *
     * @param pointer to the member that holds the date
     * @param today the day in Asia/Ho_Chi_Minh
     * @return the closed periods that it moves by the permission that it names; none where everything is open
     */
    public List<FigurePeriod> check(
            String pointer, EffectiveDate date, @Nullable LateEntryId lateEntry, LocalDate today) {
        unless(
                lateEntry == null || permitted != null,
                LATE_ENTRY_NOT_PERMITTED,
                "/lateEntry",
                String.valueOf(lateEntry));
        var periods = holding(date);
        if (periods.isEmpty()) {
            return periods;
        }
        var open = permitted == null ? Set.<FigurePeriod>of() : Set.copyOf(permitted.periods());
        var refused = periods.stream()
                .filter(period -> !open.contains(period))
                .map(FigurePeriod::toString)
                .collect(Collectors.joining(", "));
        unless(permitted != null && refused.isEmpty(), PERIOD_CLOSED, pointer, refused);
        unless(!today.isAfter(permitted.until()), LATE_ENTRY_EXPIRED, "/lateEntry", permitted.until());
        return periods;
    }

    /**
     * What is appended before the recording itself: nothing in an open period, else that it was entered late. The
     * recording comes last, because its position is the one that is answered.
     *
     * @param today the day in Asia/Ho_Chi_Minh
     */
    public List<LedgerEvent> before(Entry entry, LocalDate today) {
        var lateEntry = entry.lateEntry();
        var periods = check(entry.pointer(), entry.date(), lateEntry, today);
        return lateEntry == null || periods.isEmpty()
                ? List.of()
                : List.of(new EnteredLate(lateEntry, periods, entry.deal(), entry.contract(), entry.payment()));
    }

    public ClosedPeriods on(PeriodClosed event) {
        var more = new HashSet<>(closed);
        more.add(event.period());
        return new ClosedPeriods(more, permitted);
    }

    public ClosedPeriods on(LateEntryPermitted event) {
        return new ClosedPeriods(closed, event);
    }
}
