package vn.techledger.ledger.performance.recordpayment;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.ledger.shared.SourceRow;

/**
 * Enters a payment, a credit note or a refund, as the terms say.
 *
 * @param source the row of an import that it comes from, recorded at most once; or null
 * @param lateEntry the permission to enter it into a closed period, or null
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.performance", name = "RecordPayment", routingKey = "payment")
public record RecordPayment(
        PaymentId payment,
        ContractId contract,
        Payment terms,
        @Nullable SourceRow source,
        @Nullable LateEntryId lateEntry,
        LocalDate today) {

    /** Enters it into open periods. */
    public RecordPayment(
            PaymentId payment, ContractId contract, Payment terms, @Nullable SourceRow source, LocalDate today) {
        this(payment, contract, terms, source, null, today);
    }

    record Boundary(
            ContractId contract,
            Payment terms,
            @Nullable SourceRow source,
            @Nullable LateEntryId lateEntry) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(contract, terms, source, lateEntry);
    }
}
