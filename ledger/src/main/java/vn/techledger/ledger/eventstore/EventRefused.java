package vn.techledger.ledger.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The database refuses an event, such as one with an identifier that the log has already. Nothing was recorded. */
public final class EventRefused extends EventStoreException {

    public EventRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
