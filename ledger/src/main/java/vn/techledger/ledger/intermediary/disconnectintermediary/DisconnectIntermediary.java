package vn.techledger.ledger.intermediary.disconnectintermediary;

import java.time.LocalDate;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.ConnectionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/**
 * Records that a connection of an intermediary to a network ended.
 *
 * @param until when it ended, or null where unknown
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.intermediary", name = "DisconnectIntermediary", routingKey = "party")
public record DisconnectIntermediary(
        ConnectionId connection, PartyId party, @Nullable EffectiveDate until, String reason, LocalDate today) {

    record Boundary(PartyId party) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(party);
    }
}
