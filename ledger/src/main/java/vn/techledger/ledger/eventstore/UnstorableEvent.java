package vn.techledger.ledger.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** An event that the log cannot take: too large, or not expressible as JSON in UTF-8. Nothing was recorded. */
public final class UnstorableEvent extends EventStoreException {

    public UnstorableEvent(String message) {
        super(message);
    }
}
