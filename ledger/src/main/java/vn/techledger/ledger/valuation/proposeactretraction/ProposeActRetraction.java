package vn.techledger.ledger.valuation.proposeactretraction;

import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ValuationId;

/**
 * Proposes that an act was recorded in error.
 *
 * @param target position of the recording
 */
@Command(namespace = "techledger.valuation", name = "ProposeActRetraction", routingKey = "valuation")
public record ProposeActRetraction(
        CorrectionId correction,
        ValuationId valuation,
        long target,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy) {

    record Boundary(ValuationId valuation) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(valuation);
    }
}
