package vn.techledger.ledger.eventstore;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.shared.Identifiers;
import vn.techledger.ledger.shared.LedgerEvent;

/** Facts as the log would hold them, for the tests of states and read models. */
public final class RecordedEvents {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private RecordedEvents() {}

    /** A fact at a position, recorded that many seconds into 2026 by nobody. */
    public static RecordedEvent of(long position, LedgerEvent fact) {
        return of(position, FIRST.plusSeconds(position), null, fact);
    }

    public static RecordedEvent of(long position, Instant recordedAt, @Nullable String actor, LedgerEvent fact) {
        return new RecordedEvent(
                Identifiers.next().toString(),
                LedgerEvents.typeOf(fact.getClass()),
                fact,
                actor == null ? Map.of() : Map.of(Provenance.ACTOR, actor),
                recordedAt,
                position,
                recordedAt);
    }
}
