package vn.techledger.ledger.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The clocks cannot be trusted with a time of recording: nothing was recorded, and nothing will be until they agree. */
public final class ClockDrift extends EventStoreException {

    public ClockDrift(String message) {
        super(message);
    }
}
