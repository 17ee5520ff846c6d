package vn.techledger.ledger.closing.closeperiod;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;

/** Closes the period that another person proposed to close. */
@Command(namespace = "techledger.closing", name = "ClosePeriod")
public record ClosePeriod(ProposalId proposal, FigurePeriod period, PersonId approvedBy) {

    record Boundary(ProposalId proposal, FigurePeriod period) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(proposal, period);
    }
}
