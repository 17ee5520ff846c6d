package vn.techledger.ledger.party.approvepartycorrection;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;

/** Approves the correction of a party, which takes effect with it. */
@Command(namespace = "techledger.party", name = "ApprovePartyCorrection", routingKey = "party")
public record ApprovePartyCorrection(CorrectionId correction, PartyId party, PersonId approvedBy) {

    record Boundary(CorrectionId correction, PartyId party) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(correction, party);
    }
}
