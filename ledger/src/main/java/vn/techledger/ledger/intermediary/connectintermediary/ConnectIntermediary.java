package vn.techledger.ledger.intermediary.connectintermediary;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.intermediary.NetworkScope;
import vn.techledger.ledger.shared.ConnectionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;

/**
 * Records that an intermediary was connected to a network.
 *
 * @param since when, or null where unknown
 * @param today the day in Asia/Ho_Chi_Minh
 */
@Command(namespace = "techledger.intermediary", name = "ConnectIntermediary", routingKey = "party")
public record ConnectIntermediary(
        ConnectionId connection,
        PartyId party,
        NetworkScope scope,
        String network,
        @Nullable EffectiveDate since,
        List<Evidence> evidence,
        LocalDate today) {

    record Boundary(PartyId party) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(party);
    }
}
