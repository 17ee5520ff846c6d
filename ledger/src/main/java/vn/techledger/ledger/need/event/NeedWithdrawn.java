package vn.techledger.ledger.need.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.NeedId;
import vn.techledger.ledger.shared.Tags;

/** A need does not stand any more: it was met, given up, or registered by mistake. */
@Event(namespace = "techledger.need", name = "NeedWithdrawn", version = "1")
public record NeedWithdrawn(NeedId need, EffectiveDate on, String reason) implements NeedEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.need(need));
    }
}
