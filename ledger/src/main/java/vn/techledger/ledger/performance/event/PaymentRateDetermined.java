package vn.techledger.ledger.performance.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * Two persons determined the rate that values a payment, credit note or refund in VND, which none did before. The value
 * belongs to the period of the payment, not to the day of the determination.
 *
 * @param target position of the fact that was in force before it
 */
@Event(namespace = "techledger.performance", name = "PaymentRateDetermined", version = "1")
public record PaymentRateDetermined(
        CorrectionId correction,
        PerformanceId entry,
        ContractId contract,
        DealId deal,
        long target,
        FrozenRate frozen,
        PersonId proposedBy,
        PersonId approvedBy)
        implements PerformanceEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.correction(correction), Tags.performance(entry), Tags.contract(contract), Tags.deal(deal));
    }
}
