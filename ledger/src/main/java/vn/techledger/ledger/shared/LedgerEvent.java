package vn.techledger.ledger.shared;

import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;

/** A fact of the ledger. Every one names the tags under which decisions find it; see {@link Tags}. */
public interface LedgerEvent {

    /** Never empty: an event without tags could not be sourced. */
    Set<Tag> tags();
}
