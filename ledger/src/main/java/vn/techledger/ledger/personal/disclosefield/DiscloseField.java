package vn.techledger.ledger.personal.disclosefield;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.personal.DisclosureGround;
import vn.techledger.ledger.personal.PersonalField;
import vn.techledger.ledger.shared.DisclosureId;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;

/** Records that somebody is shown one field of a person. */
@Command(namespace = "techledger.personal", name = "DiscloseField", routingKey = "party")
public record DiscloseField(
        DisclosureId disclosure,
        PartyId party,
        PersonalField field,
        DisclosureGround ground,
        String reference,
        PersonId disclosedTo) {

    record Boundary(PartyId party) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(party);
    }
}
