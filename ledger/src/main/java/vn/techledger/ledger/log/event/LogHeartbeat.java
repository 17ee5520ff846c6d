package vn.techledger.ledger.log.event;

import java.time.Instant;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

/**
 * Nothing was recorded for a day, and the ledger was there: without this, silence and a log that was cut off look the
 * same.
 *
 * @param origin the log's name
 * @param silentAfter position of the last event before the silence
 * @param silentSince when that event was recorded
 */
@Event(namespace = "techledger.log", name = "LogHeartbeat", version = "1")
public record LogHeartbeat(String origin, long silentAfter, Instant silentSince) implements LedgerEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.log(origin));
    }
}
