package vn.techledger.ledger.reference.adoptholidays;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Adopts the days off of a year that another person proposed. */
@Command(namespace = "techledger.reference", name = "AdoptHolidays", routingKey = "year")
public record AdoptHolidays(ProposalId proposal, int year, PersonId approvedBy) {

    record Boundary(ProposalId proposal, int year) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal, year);
    }
}
