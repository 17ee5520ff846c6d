package vn.techledger.ledger.reference.adoptcodelist;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Adopts a proposed version of a code list. */
@Command(namespace = "techledger.reference", name = "AdoptCodeList", routingKey = "list")
public record AdoptCodeList(ProposalId proposal, String list, String version, PersonId approvedBy) {

    record Boundary(ProposalId proposal, String list, String version) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal, list, version);
    }
}
