package vn.techledger.ledger.valuation.approveactretraction;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ValuationId;

/** Approves that an act was recorded in error; it takes effect with it. */
@Command(namespace = "techledger.valuation", name = "ApproveActRetraction", routingKey = "valuation")
public record ApproveActRetraction(CorrectionId correction, ValuationId valuation, PersonId approvedBy) {

    record Boundary(CorrectionId correction, ValuationId valuation) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(correction, valuation);
    }
}
