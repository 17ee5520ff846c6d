package vn.techledger.ledger.intermediary.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.intermediary.NetworkScope;
import vn.techledger.ledger.shared.ConnectionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

/**
 * An intermediary was connected to a network; plan 257/KH-UBND counts those connected with networks at home and abroad.
 *
 * @param network as it calls itself
 * @param since when, or null where unknown
 */
@Event(namespace = "techledger.intermediary", name = "IntermediaryConnected", version = "1")
public record IntermediaryConnected(
        ConnectionId connection,
        PartyId party,
        NetworkScope scope,
        String network,
        @Nullable EffectiveDate since,
        List<Evidence> evidence)
        implements IntermediaryEvent {

    public IntermediaryConnected {
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.party(party), Tags.connection(connection));
    }
}
