package vn.techledger.ledger.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** More appends wait than the log takes: nothing was recorded, and the caller may try again in a moment. */
public final class LogBusy extends EventStoreException {

    public LogBusy(String message) {
        super(message);
    }
}
