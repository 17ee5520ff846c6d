package vn.techledger.ledger.technology.approvetechnologycorrection;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.TechnologyId;

/** Approves a correction of a technology, which takes effect with it. */
@Command(namespace = "techledger.technology", name = "ApproveTechnologyCorrection", routingKey = "technology")
public record ApproveTechnologyCorrection(CorrectionId correction, TechnologyId technology, PersonId approvedBy) {

    record Boundary(CorrectionId correction, TechnologyId technology) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(correction, technology);
    }
}
