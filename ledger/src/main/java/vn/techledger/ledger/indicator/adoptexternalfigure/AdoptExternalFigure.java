package vn.techledger.ledger.indicator.adoptexternalfigure;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Adopts a figure from outside that another person proposed. */
@Command(namespace = "techledger.indicator", name = "AdoptExternalFigure", routingKey = "indicator")
public record AdoptExternalFigure(ProposalId proposal, String indicator, int year, PersonId approvedBy) {

    record Boundary(ProposalId proposal, String indicator, int year) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal, indicator, year);
    }
}
