package vn.techledger.ledger.plan.proposetargetlist;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.plan.TargetList;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/**
 * Proposes a list of fields or export lines of a target.
 *
 * @param replaces position of the fact in force that it would replace, or null for the first
 */
@Command(namespace = "techledger.plan", name = "ProposeTargetList")
public record ProposeTargetList(
        ProposalId proposal, TargetList list, @Nullable Long replaces, PersonId proposedBy) {

    record Boundary(String plan, String target) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(list.plan(), list.target());
    }
}
