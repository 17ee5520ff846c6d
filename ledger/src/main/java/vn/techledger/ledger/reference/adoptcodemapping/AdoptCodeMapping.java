package vn.techledger.ledger.reference.adoptcodemapping;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Adopts a proposed mapping. */
@Command(namespace = "techledger.reference", name = "AdoptCodeMapping", routingKey = "list")
public record AdoptCodeMapping(
        ProposalId proposal, String list, String fromVersion, String toVersion, PersonId approvedBy) {

    record Boundary(ProposalId proposal, String list, String fromVersion, String toVersion) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal, list, fromVersion, toVersion);
    }
}
