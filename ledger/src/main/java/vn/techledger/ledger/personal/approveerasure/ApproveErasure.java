package vn.techledger.ledger.personal.approveerasure;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.ErasureId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;

/** Approves the erasure of personal data, which takes place with it. */
@Command(namespace = "techledger.personal", name = "ApproveErasure", routingKey = "party")
public record ApproveErasure(ErasureId erasure, PartyId party, PersonId approvedBy) {

    record Boundary(ErasureId erasure, PartyId party) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(erasure, party);
    }
}
