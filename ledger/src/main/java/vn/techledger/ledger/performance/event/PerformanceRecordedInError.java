package vn.techledger.ledger.performance.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * It took effect that a transfer, payment or completion should not have been recorded: nothing of it holds, in its own
 * period.
 *
 * @param target position of the fact that no longer holds
 */
@Event(namespace = "techledger.performance", name = "PerformanceRecordedInError", version = "1")
public record PerformanceRecordedInError(
        CorrectionId correction,
        PerformanceId entry,
        ContractId contract,
        DealId deal,
        long target,
        PersonId proposedBy,
        PersonId approvedBy)
        implements PerformanceEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.correction(correction), Tags.performance(entry), Tags.contract(contract), Tags.deal(deal));
    }
}
