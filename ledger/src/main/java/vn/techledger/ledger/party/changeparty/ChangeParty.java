package vn.techledger.ledger.party.changeparty;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;

/**
 * Records that a party changed in the world. Whatever was recorded wrongly is corrected instead, by two persons.
 *
 * @param details as they are since then, whole
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.party", name = "ChangeParty", routingKey = "party")
public record ChangeParty(
        PartyId party, PartyDetails details, EffectiveDate effective, List<Evidence> evidence, LocalDate today) {

    record Boundary(PartyId party, PartyDetails details) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(party, details);
    }
}
