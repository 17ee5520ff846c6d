package vn.techledger.ledger.retention.event;

import java.util.List;
import org.axonframework.messaging.eventhandling.annotation.Event;
import vn.techledger.ledger.retention.HoldSubject;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.HoldId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Something must not be erased until the hold is released, whatever its retention class says.
 *
 * @param ground the proceedings or the order that asks for it; nothing personal
 * @param evidence the papers that ask for it
 */
@Event(namespace = "techledger.retention", name = "LegalHoldPlaced", version = "1")
public record LegalHoldPlaced(
        HoldId hold, HoldSubject subject, String ground, List<Evidence> evidence, PersonId placedBy)
        implements LegalHoldEvent {

    public LegalHoldPlaced {
        evidence = List.copyOf(evidence);
    }
}
