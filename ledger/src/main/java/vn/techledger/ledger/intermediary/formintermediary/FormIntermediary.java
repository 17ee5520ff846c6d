package vn.techledger.ledger.intermediary.formintermediary;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;

/**
 * Records that a party was formed as an intermediary; its types and services are among its details.
 *
 * @param formed when, or null where unknown
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.intermediary", name = "FormIntermediary", routingKey = "party")
public record FormIntermediary(
        PartyId party, @Nullable EffectiveDate formed, String document, List<Evidence> evidence, LocalDate today) {

    record Boundary(PartyId party) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(party);
    }
}
