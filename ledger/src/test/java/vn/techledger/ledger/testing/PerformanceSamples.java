package vn.techledger.ledger.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.PaymentMethod;
import vn.techledger.ledger.contract.TransferMode;
import vn.techledger.ledger.performance.Completion;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.Royalty;
import vn.techledger.ledger.performance.Transfer;
import vn.techledger.ledger.performance.approvepaymentrate.ApprovePaymentRate;
import vn.techledger.ledger.performance.approveperformancecorrection.ApprovePerformanceCorrection;
import vn.techledger.ledger.performance.completecontract.CompleteContract;
import vn.techledger.ledger.performance.event.ContractCompleted;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentEvent;
import vn.techledger.ledger.performance.event.PaymentRateDetermined;
import vn.techledger.ledger.performance.event.PaymentRateProposed;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceCorrectionProposed;
import vn.techledger.ledger.performance.event.PerformanceEvent;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.performance.event.TransferRecorded;
import vn.techledger.ledger.performance.proposepaymentrate.ProposePaymentRate;
import vn.techledger.ledger.performance.proposeperformancecorrection.ProposePerformanceCorrection;
import vn.techledger.ledger.performance.recordpayment.RecordPayment;
import vn.techledger.ledger.performance.recordtransfer.RecordTransfer;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.reference.ProposedRate;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.CompletionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.Share;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.ledger.shared.TransferId;

import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.row;

/** Facts about the performance of contracts; the number of an entry tells which, whatever it is. */
public final class PerformanceSamples {

    private static final FrozenRate RATE =
            new FrozenRate("USD", LocalDate.of(2024, 4, 1), "24003.5", "Ngân hàng Nhà nước", 12);

    private PerformanceSamples() {}

    public static PerformanceId entry(int number) {
        return new PerformanceId(new UUID(0x0190_0000_0000_7000L + 0x50, 0x8000_0000_0000_0000L + number));
    }

    public static TransferId transfer(int number) {
        return new TransferId(entry(number).value());
    }

    public static PaymentId payment(int number) {
        return new PaymentId(entry(number).value());
    }

    public static CompletionId completion(int number) {
        return new CompletionId(entry(number).value());
    }

    public static Transfer handedOver(String day) {
        return new Transfer(
                null, List.of(TransferMode.DOCUMENTS), EffectiveDate.of(day), null, "Bản vẽ", List.of(), null);
    }

    public static Completion completed(String day) {
        return new Completion(null, EffectiveDate.of(day), List.of(), null);
    }

    public static Payment paid(String day, String money) {
        return terms(PaymentKind.PAYMENT, day, money, null, null);
    }

    public static Payment terms(
            PaymentKind kind, String day, String money, @Nullable PartyId payer, @Nullable PartyId payee) {
        return new Payment(
                kind,
                null,
                EffectiveDate.of(day),
                PaymentMethod.Kind.INSTALMENTS,
                Amount.of(Amount.State.FIXED, Money.parse(money)),
                null,
                payer,
                payee,
                List.of(),
                null);
    }

    public static TransferRecorded transferRecorded(int entry, int contract, Transfer terms) {
        return new TransferRecorded(transfer(entry), contract(contract), deal(contract), terms);
    }

    public static ContractCompleted contractCompleted(int entry, int contract, Completion terms) {
        return new ContractCompleted(completion(entry), contract(contract), deal(contract), terms);
    }

    /** A payment, credit note or refund, as the terms say. */
    public static PaymentEvent paymentRecorded(int entry, int contract, Payment terms, @Nullable SourceRow source) {
        return switch (terms.kind()) {
            case PAYMENT ->
                new PaymentRecorded(payment(entry), contract(contract), deal(contract), terms, null, source);
            case CREDIT_NOTE ->
                new CreditNoteRecorded(payment(entry), contract(contract), deal(contract), terms, null, source);
            case REFUND -> new RefundRecorded(payment(entry), contract(contract), deal(contract), terms, null, source);
        };
    }

    public static PaymentRecorded paymentRecorded(int entry, int contract, Payment terms) {
        return (PaymentRecorded) paymentRecorded(entry, contract, terms, null);
    }

    /** Correction of that number of an entry of contract 1, proposed by person 1; null for recorded in error. */
    public static PerformanceCorrectionProposed correctionProposed(
            int correction, int entry, long target, @Nullable Performed replacement) {
        return new PerformanceCorrectionProposed(
                correction(correction),
                entry(entry),
                contract(1),
                deal(1),
                target,
                replacement,
                "typo",
                List.of(),
                person(1));
    }

    /** The same in effect, approved by person 2. */
    public static PerformanceEvent inEffect(int correction, int entry, long target, @Nullable Performed replacement) {
        return replacement == null
                ? new PerformanceRecordedInError(
                        correction(correction), entry(entry), contract(1), deal(1), target, person(1), person(2))
                : new PerformanceCorrected(
                        correction(correction),
                        entry(entry),
                        contract(1),
                        deal(1),
                        target,
                        replacement,
                        null,
                        person(1),
                        person(2));
    }

    public static PerformanceCorrected correctedTo(int correction, int entry, long target, Performed replacement) {
        return (PerformanceCorrected) inEffect(correction, entry, target, replacement);
    }

    public static PerformanceRecordedInError recordedInError(int correction, int entry, long target) {
        return (PerformanceRecordedInError) inEffect(correction, entry, target, null);
    }

    public static ProposePerformanceCorrection propose(int entry, long target, @Nullable Performed replacement) {
        return new ProposePerformanceCorrection(
                correction(1), entry(entry), contract(1), target, replacement, "typo", List.of(), person(1), TODAY);
    }

    public static ApprovePerformanceCorrection approve(int entry, int approver) {
        return approve(entry, null, approver);
    }

    public static ApprovePerformanceCorrection approve(int entry, @Nullable RateKey rate, int approver) {
        return new ApprovePerformanceCorrection(correction(1), entry(entry), contract(1), rate, person(approver));
    }

    /** Proposed by person 1 for an entry of contract 1. */
    public static PaymentRateProposed rateProposed(int correction, int entry, long target, ProposedRate rate) {
        return new PaymentRateProposed(
                correction(correction),
                entry(entry),
                contract(1),
                deal(1),
                target,
                rate,
                "month only",
                List.of(),
                person(1));
    }

    /** The same in effect, approved by person 2. */
    public static PaymentRateDetermined rateDetermined(int correction, int entry, long target, FrozenRate frozen) {
        return new PaymentRateDetermined(
                correction(correction), entry(entry), contract(1), deal(1), target, frozen, person(1), person(2));
    }

    public static ProposePaymentRate proposeRate(int entry, long target, ProposedRate rate) {
        return new ProposePaymentRate(
                correction(1), entry(entry), contract(1), target, rate, "month only", List.of(), person(1), TODAY);
    }

    public static ApprovePaymentRate approveRate(int entry, int approver) {
        return new ApprovePaymentRate(correction(1), entry(entry), contract(1), RateSamples.USD, person(approver));
    }

    /** A command of each slice, with every optional part. */
    public static List<Object> commands() {
        var terms = terms(PaymentKind.PAYMENT, "2024-03-15", "USD 5", party(1), party(2));
        return List.of(
                new RecordTransfer(transfer(1), contract(1), handedOver("2024-04"), TODAY),
                new RecordPayment(payment(1), contract(1), terms, row("7"), ClosingSamples.lateEntry(1), TODAY),
                new CompleteContract(completion(1), contract(1), completed("2024-05"), TODAY),
                propose(1, 1, Performed.of(terms)),
                approve(1, RateSamples.USD, 2),
                proposeRate(1, 1, RateSamples.proposed("24620")),
                approveRate(1, 2));
    }

    /** Facts that concern these commands. */
    public static List<LedgerEvent> related() {
        return about(1, row("7"));
    }

    /** Facts of the same types that concern others. */
    public static List<LedgerEvent> strange() {
        return about(9, row("9"));
    }

    private static List<LedgerEvent> about(int number, SourceRow row) {
        return List.of(
                transferRecorded(number, number, handedOver("2024-04")),
                paymentRecorded(number, number, paid("2024-04", "VND 5"), row),
                paymentRecorded(number, number, terms(PaymentKind.CREDIT_NOTE, "2024", "VND 1", null, null), row),
                paymentRecorded(number, number, terms(PaymentKind.REFUND, "2024", "VND 1", null, null), row),
                contractCompleted(number, number, completed("2024-05")),
                new PerformanceCorrectionProposed(
                        correction(number),
                        entry(number),
                        contract(number),
                        deal(number),
                        1,
                        null,
                        "typo",
                        List.of(),
                        person(1)),
                new PerformanceCorrected(
                        correction(number),
                        entry(number),
                        contract(number),
                        deal(number),
                        1,
                        Performed.of(completed("2024-05")),
                        null,
                        person(1),
                        person(2)),
                new PerformanceRecordedInError(
                        correction(number), entry(number), contract(number), deal(number), 1, person(1), person(2)),
                new PaymentRateProposed(
                        correction(number),
                        entry(number),
                        contract(number),
                        deal(number),
                        1,
                        RateSamples.proposed("24620"),
                        "month only",
                        List.of(),
                        person(1)),
                new PaymentRateDetermined(
                        correction(number),
                        entry(number),
                        contract(number),
                        deal(number),
                        1,
                        RATE,
                        person(1),
                        person(2)));
    }

    /** Each fact with everything that it can say. */
    public static List<LedgerEvent> full() {
        var evidence = List.of(new Evidence(
                Evidence.Kind.PAYMENT_ORDER, SHA256, 2, "Sở KH&CN", "B-7/1", Evidence.Grade.ORIGINAL_SEEN));
        var transfer = new Transfer(
                "BB-03/2024",
                List.of(TransferMode.DOCUMENTS, TransferMode.EQUIPMENT),
                EffectiveDate.of("2024-04-01"),
                EffectiveDate.of("2024-04-15"),
                "Bản vẽ và máy sấy",
                evidence,
                "ghi chú");
        var royalty = new Royalty(
                Amount.of(Amount.State.FIXED, Money.parse("USD 1000.50")),
                Share.of("5.5"),
                EffectiveDate.of("2024-01"),
                EffectiveDate.of("2024-03"));
        var completion = new Completion("TL-01/2024", EffectiveDate.of("2024-06-30"), evidence, "ghi chú");
        var performed = new Performed(null, full(PaymentKind.PAYMENT, royalty, evidence), null);
        return List.of(
                new TransferRecorded(transfer(1), contract(1), deal(1), transfer),
                new PaymentRecorded(
                        payment(1),
                        contract(1),
                        deal(1),
                        full(PaymentKind.PAYMENT, royalty, evidence),
                        RATE,
                        row("row/7")),
                new CreditNoteRecorded(
                        payment(1),
                        contract(1),
                        deal(1),
                        full(PaymentKind.CREDIT_NOTE, royalty, evidence),
                        RATE,
                        row("row/7")),
                new RefundRecorded(
                        payment(1),
                        contract(1),
                        deal(1),
                        full(PaymentKind.REFUND, royalty, evidence),
                        RATE,
                        row("row/7")),
                new ContractCompleted(completion(1), contract(1), deal(1), completion),
                new PerformanceCorrectionProposed(
                        correction(1),
                        entry(1),
                        contract(1),
                        deal(1),
                        9_007_199_254_740_993L,
                        performed,
                        "Nhập nhầm số tiền",
                        evidence,
                        person(1)),
                new PerformanceCorrected(
                        correction(1), entry(1), contract(1), deal(1), 817, performed, RATE, person(1), person(2)),
                new PerformanceRecordedInError(
                        correction(1), entry(1), contract(1), deal(1), 817, person(1), person(2)),
                new PaymentRateProposed(
                        correction(1),
                        entry(1),
                        contract(1),
                        deal(1),
                        817,
                        RateSamples.proposed("24620.5"),
                        "Chỉ biết tháng thanh toán",
                        evidence,
                        person(1)),
                rateDetermined(1, 1, 817, RATE));
    }

    private static Payment full(PaymentKind kind, Royalty royalty, List<Evidence> evidence) {
        return new Payment(
                kind,
                "HĐ 0000123",
                EffectiveDate.of("2024-04-15"),
                PaymentMethod.Kind.NET_REVENUE,
                Amount.of(Amount.State.FIXED, Money.parse("USD 55.03")),
                royalty,
                party(2),
                party(1),
                evidence,
                "ghi chú");
    }

    /** Each fact that may leave something out, with as little as it may say. */
    public static List<LedgerEvent> least() {
        var transfer = new Transfer(null, List.of(), null, EffectiveDate.of("2024"), null, List.of(), null);
        var completion = new Completion(null, EffectiveDate.of("2024"), List.of(), null);
        return List.of(
                new TransferRecorded(transfer(1), contract(1), deal(1), transfer),
                new PaymentRecorded(payment(1), contract(1), deal(1), least(PaymentKind.PAYMENT), null, null),
                new CreditNoteRecorded(payment(1), contract(1), deal(1), least(PaymentKind.CREDIT_NOTE), null, null),
                new RefundRecorded(payment(1), contract(1), deal(1), least(PaymentKind.REFUND), null, null),
                new ContractCompleted(completion(1), contract(1), deal(1), completion),
                new PerformanceCorrectionProposed(
                        correction(1), entry(1), contract(1), deal(1), 1, null, "R", List.of(), person(1)),
                new PerformanceCorrected(
                        correction(1),
                        entry(1),
                        contract(1),
                        deal(1),
                        1,
                        Performed.of(completion),
                        null,
                        person(1),
                        person(2)),
                new PaymentRateProposed(
                        correction(1),
                        entry(1),
                        contract(1),
                        deal(1),
                        1,
                        RateSamples.proposed("1"),
                        "R",
                        List.of(),
                        person(1)));
    }

    private static Payment least(PaymentKind kind) {
        return new Payment(
                kind, null, EffectiveDate.of("2024"), null, Amount.UNKNOWN, null, null, null, List.of(), null);
    }
}
