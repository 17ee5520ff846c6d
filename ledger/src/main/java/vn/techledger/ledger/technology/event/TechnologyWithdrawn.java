package vn.techledger.ledger.technology.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.TechnologyId;

/** A technology was taken off the market and out of the inventory; its history stays. */
@Event(namespace = "techledger.technology", name = "TechnologyWithdrawn", version = "1")
public record TechnologyWithdrawn(TechnologyId technology, EffectiveDate on, String reason) implements TechnologyEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.technology(technology));
    }
}
