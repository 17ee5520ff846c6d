package vn.techledger.ledger.eventstore;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.Metadata;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Transformations;

/**
 * An event as the log holds it: with its own position and time of recording, which Axon 5.0.1 does not hand to handlers
 * otherwise (a batch knows only its last token). They stay with the message when its payload is converted.
 */
public final class RecordedEvent extends GenericEventMessage {

    private static final Transformations TRANSFORMATIONS = new Transformations(LedgerEvents.transformations());

    private final long position;
    private final Instant recordedAt;

    /** Read once for all who follow the log; facts never change. */
    private volatile @Nullable LedgerEvent fact;

    RecordedEvent(
            String identifier,
            MessageType type,
            @Nullable Object payload,
            Map<String, String> metadata,
            Instant timestamp,
            long position,
            Instant recordedAt) {
        this(new GenericMessage(identifier, type, payload, metadata), timestamp, position, recordedAt);
    }

    private RecordedEvent(Message delegate, Instant timestamp, long position, Instant recordedAt) {
        super(delegate, timestamp);
        this.position = position;
        this.recordedAt = recordedAt;
    }

    /**
     * The event that an envelope holds, in the newest version of its type, read without a database.
     *
     * @throws IllegalStateException when the envelope is damaged
     */
    public static RecordedEvent read(long position, byte[] envelope) {
        return Envelope.read(position, envelope, TRANSFORMATIONS);
    }

    /** Its place in the log; the first is 1 and there are no gaps. */
    public long position() {
        return position;
    }

    /** When the log recorded it, by the database's clock under the log's lock. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Who caused it: a pseudonym, or null where no person did. */
    public @Nullable String actor() {
        return metadata().get(Provenance.ACTOR);
    }

    /**
     * The fact that it states.
     *
     * @throws IllegalStateException when the ledger does not know its type and version: such an event must not be
     *     passed over
     */
    public LedgerEvent fact() {
        var before = fact;
        if (before != null) {
            return before;
        }
        if (payload() instanceof LedgerEvent known) {
            return known;
        }
        var factClass = LedgerEvents.all().get(type());
        if (factClass == null || !(payload() instanceof byte[] json)) {
            throw new IllegalStateException("position " + position + " holds an event of the unknown type " + type());
        }
        var read = EventJson.mapper().readValue(json, factClass);
        fact = read;
        return read;
    }

    @Override
    public EventMessage withMetadata(Map<String, String> metadata) {
        return new RecordedEvent(delegate().withMetadata(metadata), timestamp(), position, recordedAt);
    }

    @Override
    public EventMessage andMetadata(Map<String, String> metadata) {
        return new RecordedEvent(delegate().andMetadata(metadata), timestamp(), position, recordedAt);
    }

    @Override
    public EventMessage withConvertedPayload(Type type, Converter converter) {
        Object converted = payloadAs(type, converter);
        if (converted == payload()) {
            return this;
        }
        var message = new GenericMessage(identifier(), type(), converted, Metadata.from(metadata()));
        return new RecordedEvent(message, timestamp(), position, recordedAt);
    }
}
