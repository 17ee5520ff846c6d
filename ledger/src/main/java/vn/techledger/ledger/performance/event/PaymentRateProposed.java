package vn.techledger.ledger.performance.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.reference.ProposedRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * Somebody says which rate values a payment, credit note or refund in which none is frozen. Nothing changes until another
 * person approves.
 *
 * @param target position of the fact in force that it builds on
 */
@Event(namespace = "techledger.performance", name = "PaymentRateProposed", version = "1")
public record PaymentRateProposed(
        CorrectionId correction,
        PerformanceId entry,
        ContractId contract,
        DealId deal,
        long target,
        ProposedRate rate,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy)
        implements PerformanceEvent {

    public PaymentRateProposed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.correction(correction), Tags.performance(entry), Tags.contract(contract), Tags.deal(deal));
    }
}
