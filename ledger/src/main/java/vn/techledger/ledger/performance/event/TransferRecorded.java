package vn.techledger.ledger.performance.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.performance.Transfer;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.TransferId;

/** Technology was handed over or accepted under a contract. */
@Event(namespace = "techledger.performance", name = "TransferRecorded", version = "1")
public record TransferRecorded(TransferId transfer, ContractId contract, DealId deal, Transfer terms)
        implements PerformanceEvent {

    @Override
    public PerformanceId entry() {
        return PerformanceId.from(transfer);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.performance(entry()), Tags.contract(contract), Tags.deal(deal));
    }
}
