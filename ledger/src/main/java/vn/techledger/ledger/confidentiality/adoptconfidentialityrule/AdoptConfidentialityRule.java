package vn.techledger.ledger.confidentiality.adoptconfidentialityrule;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Adopts a rule of confidentiality that another person proposed. */
@Command(namespace = "techledger.confidentiality", name = "AdoptConfidentialityRule")
public record AdoptConfidentialityRule(ProposalId proposal, PersonId approvedBy) {

    record Boundary(ProposalId proposal) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal);
    }
}
