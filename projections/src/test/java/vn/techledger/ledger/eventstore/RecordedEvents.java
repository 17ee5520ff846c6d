package vn.techledger.ledger.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.core.MessageType;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;

/** Makes recorded events without a log, as the engine would hand them out: with their payload as bytes. */
public final class RecordedEvents {

    private RecordedEvents() {}

    public static RecordedEvent of(long position, Instant recordedAt, @Nullable String actor, LedgerEvent fact) {
        return new RecordedEvent(
                new UUID(0, position).toString(),
                LedgerEvents.typeOf(fact.getClass()),
                EventJson.mapper().writeValueAsBytes(fact),
                actor == null ? Map.of() : Map.of(Provenance.ACTOR, actor),
                recordedAt.minusSeconds(1),
                position,
                recordedAt);
    }

    /** An event of a type that the ledger does not know. */
    public static RecordedEvent unknown(long position) {
        return new RecordedEvent(
                new UUID(0, position).toString(),
                new MessageType("elsewhere.Unheard", "1"),
                new byte[] {'{', '}'},
                Map.of(),
                Instant.EPOCH,
                position,
                Instant.EPOCH);
    }
}
