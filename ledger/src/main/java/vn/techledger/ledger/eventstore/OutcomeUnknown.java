package vn.techledger.ledger.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The connection failed during COMMIT: the events are all recorded or none is, and we do not know which. */
public final class OutcomeUnknown extends EventStoreException {

    public OutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
