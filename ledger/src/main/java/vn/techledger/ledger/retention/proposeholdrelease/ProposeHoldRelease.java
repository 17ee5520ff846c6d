package vn.techledger.ledger.retention.proposeholdrelease;

import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.HoldId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Proposes to end a legal hold. */
@Command(namespace = "techledger.retention", name = "ProposeHoldRelease", routingKey = "hold")
public record ProposeHoldRelease(
        ProposalId proposal, HoldId hold, String reason, List<Evidence> evidence, PersonId proposedBy) {

    public ProposeHoldRelease {
        evidence = List.copyOf(evidence);
    }

    record Boundary(HoldId hold) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(hold);
    }
}
