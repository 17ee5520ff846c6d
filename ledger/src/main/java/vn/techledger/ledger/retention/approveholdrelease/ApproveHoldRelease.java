package vn.techledger.ledger.retention.approveholdrelease;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.HoldId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Approves the end of a legal hold. */
@Command(namespace = "techledger.retention", name = "ApproveHoldRelease", routingKey = "hold")
public record ApproveHoldRelease(ProposalId proposal, HoldId hold, PersonId approvedBy) {

    record Boundary(ProposalId proposal, HoldId hold) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal, hold);
    }
}
