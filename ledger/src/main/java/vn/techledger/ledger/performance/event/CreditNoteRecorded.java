package vn.techledger.ledger.performance.event;

import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.SourceRow;

/**
 * A credit note was given under a contract: its amount counts as negative.
 *
 * @param source the row of the import that it came from, or null where somebody entered it singly
 */
@Event(namespace = "techledger.performance", name = "CreditNoteRecorded", version = "1")
public record CreditNoteRecorded(
        PaymentId payment,
        ContractId contract,
        DealId deal,
        Payment terms,
        @Nullable FrozenRate frozen,
        @Nullable SourceRow source)
        implements PerformanceEvent, PaymentEvent {

    public CreditNoteRecorded {
        PaymentEvent.check(terms, PaymentKind.CREDIT_NOTE);
    }

    @Override
    public PerformanceId entry() {
        return PaymentEvent.super.entry();
    }
}
