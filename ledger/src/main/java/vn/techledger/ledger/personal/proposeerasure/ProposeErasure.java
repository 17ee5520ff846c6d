package vn.techledger.ledger.personal.proposeerasure;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.personal.ErasureGround;
import vn.techledger.ledger.shared.ErasureId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;

/** Proposes to erase the personal data of a person. */
@Command(namespace = "techledger.personal", name = "ProposeErasure", routingKey = "party")
public record ProposeErasure(
        ErasureId erasure, PartyId party, ErasureGround ground, String citation, PersonId proposedBy) {

    record Boundary(PartyId party) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(party);
    }
}
