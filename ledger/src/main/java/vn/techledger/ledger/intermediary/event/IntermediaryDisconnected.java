package vn.techledger.ledger.intermediary.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.ConnectionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

/**
 * A connection of an intermediary to a network ended.
 *
 * @param until when it ended, or null where unknown
 */
@Event(namespace = "techledger.intermediary", name = "IntermediaryDisconnected", version = "1")
public record IntermediaryDisconnected(
        ConnectionId connection, PartyId party, @Nullable EffectiveDate until, String reason)
        implements IntermediaryEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.party(party), Tags.connection(connection));
    }
}
