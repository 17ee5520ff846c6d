package vn.techledger.ledger.technology.proposetechnologycorrection;

import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.TechnologyDescription;

/**
 * Proposes what the entry of a technology should have said.
 *
 * @param target position of the description in force
 */
@Command(namespace = "techledger.technology", name = "ProposeTechnologyCorrection", routingKey = "technology")
public record ProposeTechnologyCorrection(
        CorrectionId correction,
        TechnologyId technology,
        long target,
        TechnologyDescription description,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy) {

    record Boundary(TechnologyId technology, TechnologyDescription description) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(technology, description);
    }
}
