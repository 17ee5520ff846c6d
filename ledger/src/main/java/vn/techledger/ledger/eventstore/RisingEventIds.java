package vn.techledger.ledger.eventstore;

import org.axonframework.common.IdentifierFactory;
import vn.techledger.ledger.shared.Identifiers;

/**
 * Identifiers of messages that rise with time (UUIDv7, RFC 9562), instead of Axon's random ones: the log's index of event
 * identifiers then grows at its end, and needs neither the whole of itself in memory nor its pages written anew.
 */
public final class RisingEventIds extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return Identifiers.next().toString();
    }
}
