package vn.techledger.ledger.need.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.need.NeedDescription;
import vn.techledger.ledger.shared.NeedId;
import vn.techledger.ledger.shared.Tags;

/** Somebody said what technology it looks for. */
@Event(namespace = "techledger.need", name = "NeedRegistered", version = "1")
public record NeedRegistered(NeedId need, NeedDescription description) implements NeedEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.need(need), Tags.party(description.seeker()));
    }
}
