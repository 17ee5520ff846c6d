package vn.techledger.ledger.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The database did not answer, or refused, before COMMIT: nothing was recorded. */
public final class LogUnavailable extends EventStoreException {

    public LogUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
