package vn.techledger.projections.testing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.PaymentMethod;
import vn.techledger.ledger.contract.TransferMode;
import vn.techledger.ledger.performance.Completion;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.performance.Transfer;
import vn.techledger.ledger.performance.event.ContractCompleted;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentRateDetermined;
import vn.techledger.ledger.performance.event.PaymentRateProposed;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceCorrectionProposed;
import vn.techledger.ledger.performance.event.PerformanceEvent;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.performance.event.TransferRecorded;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.CompletionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.ledger.shared.TransferId;

import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.BINH;
import static vn.techledger.projections.testing.Facts.contract;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.deal;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.imported;

/** Samples of facts about performance; the number of an entry tells which, whatever it is. */
public final class Performed {

    private Performed() {}

    public static PerformanceId entry(int number) {
        return new PerformanceId(new UUID(7, number));
    }

    public static Payment payment(PaymentKind kind, String paid, Amount amount) {
        return payment(kind, paid, amount, null, null);
    }

    public static Payment payment(
            PaymentKind kind, String paid, Amount amount, @Nullable PartyId payer, @Nullable PartyId payee) {
        return new Payment(
                kind,
                null,
                EffectiveDate.of(paid),
                PaymentMethod.Kind.INSTALMENTS,
                amount,
                null,
                payer,
                payee,
                List.of(),
                null);
    }

    public static Transfer transfer(String handedOver, TransferMode... modes) {
        return new Transfer(null, List.of(modes), EffectiveDate.of(handedOver), null, null, List.of(), null);
    }

    public static Completion completion(String completed) {
        return new Completion(null, EffectiveDate.of(completed), List.of(), null);
    }

    public static PerformanceEvent transferred(int entry, int number, Transfer terms) {
        return new TransferRecorded(new TransferId(entry(entry).value()), contract(number), deal(number), terms);
    }

    public static PerformanceEvent completed(int entry, int number, Completion terms) {
        return new ContractCompleted(new CompletionId(entry(entry).value()), contract(number), deal(number), terms);
    }

    public static PerformanceEvent paid(int entry, int number, Payment terms) {
        return paid(entry, number, terms, null);
    }

    public static PerformanceEvent paid(int entry, int number, Payment terms, @Nullable SourceRow row) {
        return paid(entry, number, terms, null, row);
    }

    public static PerformanceEvent paid(
            int entry, int number, Payment terms, @Nullable FrozenRate frozen, @Nullable SourceRow row) {
        var id = new PaymentId(entry(entry).value());
        return switch (terms.kind()) {
            case PAYMENT -> new PaymentRecorded(id, contract(number), deal(number), terms, frozen, row);
            case CREDIT_NOTE -> new CreditNoteRecorded(id, contract(number), deal(number), terms, frozen, row);
            case REFUND -> new RefundRecorded(id, contract(number), deal(number), terms, frozen, row);
        };
    }

    /** A proposal; a replacement of null is for recorded in error. */
    public static PerformanceEvent proposed(
            int correction,
            int entry,
            int number,
            long target,
            vn.techledger.ledger.performance.@Nullable Performed replacement) {
        return new PerformanceCorrectionProposed(
                correction(correction),
                entry(entry),
                contract(number),
                deal(number),
                target,
                replacement,
                "misread",
                List.of(),
                AN);
    }

    /** The same in effect. */
    public static PerformanceEvent inEffect(
            int correction,
            int entry,
            int number,
            long target,
            vn.techledger.ledger.performance.@Nullable Performed replacement) {
        return inEffect(correction, entry, number, target, replacement, null);
    }

    /** The same with the rate that a payment is valued with. */
    public static PerformanceEvent inEffect(
            int correction,
            int entry,
            int number,
            long target,
            vn.techledger.ledger.performance.@Nullable Performed replacement,
            @Nullable FrozenRate frozen) {
        return replacement == null
                ? new PerformanceRecordedInError(
                        correction(correction), entry(entry), contract(number), deal(number), target, AN, BINH)
                : new PerformanceCorrected(
                        correction(correction),
                        entry(entry),
                        contract(number),
                        deal(number),
                        target,
                        replacement,
                        frozen,
                        AN,
                        BINH);
    }

    public static PerformanceEvent rateProposed(int correction, int entry, int number, long target) {
        return new PaymentRateProposed(
                correction(correction),
                entry(entry),
                contract(number),
                deal(number),
                target,
                Facts.rate("24620"),
                "month only",
                List.of(),
                AN);
    }

    /** With the rate frozen as if proposed at the position after the target. */
    public static PerformanceEvent rateDetermined(int correction, int entry, int number, long target, String rate) {
        return new PaymentRateDetermined(
                correction(correction),
                entry(entry),
                contract(number),
                deal(number),
                target,
                Facts.rate(rate).frozen(target + 1),
                AN,
                BINH);
    }

    /** At least one of every type of fact about performance, after so many others: contract 1 in dollars. */
    static List<LedgerEvent> everyKind(int before) {
        var right = vn.techledger.ledger.performance.Performed.of(
                payment(PaymentKind.PAYMENT, "2023-07", fixed("45.00", "USD")));
        var row = new SourceRow("demo", "p7", 9, imported(1));
        return List.of(
                transferred(1, 1, transfer("2023-06", TransferMode.DOCUMENTS)),
                paid(2, 1, payment(PaymentKind.PAYMENT, "2023-07", fixed("40.00", "USD")), row),
                paid(3, 1, payment(PaymentKind.CREDIT_NOTE, "2023-08", fixed("5.00", "USD"))),
                paid(4, 1, payment(PaymentKind.REFUND, "2024", fixed("3.00", "USD"))),
                completed(5, 1, completion("2023-09-10")),
                proposed(11, 2, 1, before + 2, right),
                proposed(12, 2, 1, before + 2, null),
                inEffect(11, 2, 1, before + 2, right),
                proposed(13, 3, 1, before + 3, null),
                inEffect(13, 3, 1, before + 3, null),
                rateProposed(14, 4, 1, before + 4),
                rateDetermined(14, 4, 1, before + 4, "24620"));
    }
}
