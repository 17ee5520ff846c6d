package vn.techledger.ledger.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.closing.closeperiod.ClosePeriod;
import vn.techledger.ledger.closing.event.EnteredLate;
import vn.techledger.ledger.closing.event.LateEntryPermitted;
import vn.techledger.ledger.closing.event.LateEntryProposed;
import vn.techledger.ledger.closing.event.PeriodCloseProposed;
import vn.techledger.ledger.closing.event.PeriodClosed;
import vn.techledger.ledger.closing.permitlateentry.PermitLateEntry;
import vn.techledger.ledger.closing.proposelateentry.ProposeLateEntry;
import vn.techledger.ledger.closing.proposeperiodclose.ProposePeriodClose;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.recordcontract.RecordContract;
import vn.techledger.ledger.performance.recordpayment.RecordPayment;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.LedgerEvent;

import static vn.techledger.ledger.testing.PerformanceSamples.paid;
import static vn.techledger.ledger.testing.PerformanceSamples.payment;
import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.proposal;

/** Facts about closed periods and later entries, for the tests that look at every fact. */
public final class ClosingSamples {

    /** The last day on which the permissions of these samples may be used. */
    public static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    private ClosingSamples() {}

    /** Identifier of that number. */
    public static LateEntryId lateEntry(int number) {
        return LateEntryId.of("01900000-0000-7017-8000-%012x".formatted(number));
    }

    public static FigurePeriod period(String period) {
        return FigurePeriod.of(period);
    }

    private static List<FigurePeriod> periods(String... periods) {
        return Stream.of(periods).map(FigurePeriod::of).toList();
    }

    /** Proposal of that number, by person 1. */
    public static PeriodCloseProposed closeProposed(int proposal, String period) {
        return new PeriodCloseProposed(proposal(proposal), period(period), null, person(1));
    }

    /** The same in effect, approved by person 2. */
    public static PeriodClosed closed(int proposal, String period) {
        return new PeriodClosed(proposal(proposal), period(period), person(1), person(2));
    }

    /** Later entries of that number, proposed by person 1. */
    public static LateEntryProposed lateProposed(int lateEntry, String... periods) {
        return new LateEntryProposed(
                lateEntry(lateEntry), periods(periods), "found in the archive", List.of(), UNTIL, person(1));
    }

    /** The same permitted by person 2. */
    public static LateEntryPermitted latePermitted(int lateEntry, String... periods) {
        return new LateEntryPermitted(lateEntry(lateEntry), periods(periods), UNTIL, person(1), person(2));
    }

    /** The contract of that number was entered late. */
    public static EnteredLate enteredLate(int lateEntry, int contract, String... periods) {
        return new EnteredLate(lateEntry(lateEntry), periods(periods), deal(contract), contract(contract), null);
    }

    /** The payment of that number under contract 1 was entered late. */
    public static EnteredLate paidLate(int lateEntry, int payment, String... periods) {
        return new EnteredLate(lateEntry(lateEntry), periods(periods), deal(1), contract(1), payment(payment));
    }

    public static ProposePeriodClose proposeClose(String period) {
        return new ProposePeriodClose(proposal(1), period(period), null, person(1), TODAY);
    }

    public static ClosePeriod close(int proposal, String period, int approver) {
        return new ClosePeriod(proposal(proposal), period(period), person(approver));
    }

    public static ProposeLateEntry proposeLate(LocalDate until, String... periods) {
        return new ProposeLateEntry(
                lateEntry(1), periods(periods), "found in the archive", List.of(), until, person(1), TODAY);
    }

    public static PermitLateEntry permit(int approver) {
        return permit(approver, TODAY);
    }

    public static PermitLateEntry permit(int approver, LocalDate today) {
        return new PermitLateEntry(lateEntry(1), person(approver), today);
    }

    /** Contract 1 by the permission of number 1. */
    public static RecordContract recordLate(ContractTerms terms) {
        return new RecordContract(contract(1), terms, null, null, lateEntry(1), TODAY);
    }

    /** Payment 1 under contract 1 by the permission of number 1. */
    public static RecordPayment payLate(String day) {
        return new RecordPayment(payment(1), contract(1), paid(day, "VND 5"), null, lateEntry(1), TODAY);
    }

    /** A command of each slice that decides on what it knows. */
    public static List<Object> commands() {
        return List.of(
                proposeClose("01-01/2024"),
                close(1, "01-01/2024", 2),
                proposeLate(UNTIL, "01-01/2024", "12-15/2024"),
                permit(2));
    }

    /** Facts that concern these commands, and recordings of 2024. */
    public static List<LedgerEvent> related() {
        return List.of(
                closeProposed(1, "01-01/2024"),
                closed(1, "01-01/2024"),
                closed(2, "12-15/2024"),
                lateProposed(1, "01-01/2024"),
                latePermitted(1, "01-01/2024"));
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        return List.of(
                closeProposed(9, "01-01/1999"),
                closed(9, "01-01/1999"),
                lateProposed(9, "01-01/1999"),
                latePermitted(9, "01-01/1999"));
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full() {
        var evidence = List.of(
                new Evidence(Evidence.Kind.LETTER, SHA256, 2, "Sở KH&CN", "CV-7/2025", Evidence.Grade.ORIGINAL_SEEN));
        var both = periods("01-01/2024", "12-15/2024");
        return List.of(
                new PeriodCloseProposed(proposal(1), period("12-15/2024"), "Đã đối chiếu với Cục Thống kê", person(1)),
                new PeriodClosed(proposal(1), period("12-15/2024"), person(1), person(2)),
                new LateEntryProposed(lateEntry(1), both, "Tìm thấy trong kho lưu trữ", evidence, UNTIL, person(1)),
                new LateEntryPermitted(lateEntry(1), both, UNTIL, person(1), person(2)),
                new EnteredLate(lateEntry(1), both, deal(1), contract(1), payment(1)));
    }

    /** Each fact that may leave something out, with the least that it may say. */
    public static List<LedgerEvent> least() {
        return List.of(
                closeProposed(1, "01-01/2024"),
                lateProposed(1, "01-01/2024"),
                latePermitted(1, "01-01/2024"),
                enteredLate(1, 1, "01-01/2024"));
    }
}
