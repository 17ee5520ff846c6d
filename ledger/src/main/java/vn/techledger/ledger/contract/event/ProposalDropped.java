package vn.techledger.ledger.contract.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * A proposal will not take effect: its proposer took it back, or another person rejected it.
 *
 * @param droppedBy the proposer, who took it back, or who rejected it
 */
@Event(namespace = "techledger.contract", name = "ProposalDropped", version = "1")
public record ProposalDropped(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        ChangeKind kind,
        String reason,
        PersonId proposedBy,
        PersonId droppedBy)
        implements ContractEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal), Tags.correction(correction));
    }
}
