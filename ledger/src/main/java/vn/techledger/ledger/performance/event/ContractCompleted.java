package vn.techledger.ledger.performance.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.performance.Completion;
import vn.techledger.ledger.shared.CompletionId;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.Tags;

/** A contract was performed to its end and settled (thanh lý hợp đồng). */
@Event(namespace = "techledger.performance", name = "ContractCompleted", version = "1")
public record ContractCompleted(CompletionId completion, ContractId contract, DealId deal, Completion terms)
        implements PerformanceEvent {

    @Override
    public PerformanceId entry() {
        return PerformanceId.from(completion);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.performance(entry()), Tags.contract(contract), Tags.deal(deal));
    }
}
