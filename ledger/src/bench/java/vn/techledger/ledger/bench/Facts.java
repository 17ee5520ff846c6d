package vn.techledger.ledger.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.messaging.core.MessageType;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;

/** What is recorded everywhere: facts of one type, 376 bytes of JSON each. */
final class Facts {

    /** Every tenth event of a filled log carries it. */
    static final UUID LARGE_PARTY = party(0);

    static final MessageType TYPE = new MessageType("techledger.retention.LegalHoldPlaced", "1");

    static final int EVENTS_OF_AN_ENTITY = 10;
    private static final int PARTIES = 1_000;

    /** The stored form that the tests pin; which entity an event is about, its tags tell. */
    private static final String STORED = "/stored-form/" + TYPE.name() + "." + TYPE.version() + ".json";

    private static final LedgerEvent FACT =
            EventJson.mapper().readValue(stored(), LedgerEvents.all().get(TYPE));

    /** Entities that no log has yet; their identifiers rise, as UUIDv7 do. */
    private static final AtomicLong FRESH = new AtomicLong();

    private Facts() {}

    /** An entity of a filled log. */
    static UUID entity(long number) {
        return new UUID(0x0190_0000_0000_7002L, 0x8000_0000_0000_0000L + number);
    }

    static UUID party(long number) {
        return new UUID(0x0190_0000_0000_7001L, 0x8000_0000_0000_0000L + number);
    }

    /** SQL for {@link #entity} of a number. */
    static String entitySql(String number) {
        return "'01900000-0000-7002-8000-' || lpad(to_hex(" + number + "), 12, '0')";
    }

    static Entry fresh() {
        long number = FRESH.getAndIncrement();
        var entity = new UUID(0x0191_0000_0000_7002L, 0x8000_0000_0000_0000L + number);
        return entry(entity, party(1 + number % PARTIES));
    }

    /** The event at an index of a filled log; each entity's ten events lie a tenth of the log apart. */
    static Entry filled(long index, long events) {
        long entity = index % (events / EVENTS_OF_AN_ENTITY);
        return entry(entity(entity), entity % 10 == 0 ? LARGE_PARTY : party(1 + entity % PARTIES));
    }

    private static Entry entry(UUID entity, UUID party) {
        return new Entry(entity, party, FACT);
    }

    private static byte[] stored() {
        try (var in = Objects.requireNonNull(Facts.class.getResourceAsStream(STORED), STORED)) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] json(Object fact) {
        return EventJson.mapper().writeValueAsBytes(fact);
    }
}
