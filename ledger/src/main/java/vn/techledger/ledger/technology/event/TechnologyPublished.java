package vn.techledger.ledger.technology.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.TechnologyId;

/**
 * A technology was offered to the market.
 *
 * @param on when it was published
 * @param venue floor, fair or page on which it was published, or null where unknown
 */
@Event(namespace = "techledger.technology", name = "TechnologyPublished", version = "1")
public record TechnologyPublished(
        TechnologyId technology, EffectiveDate on, @Nullable String venue) implements TechnologyEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.technology(technology));
    }
}
