package vn.techledger.ledger.party.proposepartycorrection;

import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Proposes what the entry of a party should have said. Commitments to personal data are not among it.
 *
 * @param target position of the fact in force, so that nobody corrects what somebody else has corrected meanwhile
 */
@Command(namespace = "techledger.party", name = "ProposePartyCorrection", routingKey = "party")
public record ProposePartyCorrection(
        CorrectionId correction,
        PartyId party,
        long target,
        PartyDetails details,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy) {

    record Boundary(PartyId party, PartyDetails details) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(party, details);
    }
}
