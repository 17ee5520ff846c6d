package vn.techledger.ledger.retention.placelegalhold;

import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import vn.techledger.ledger.retention.HoldSubject;
import vn.techledger.ledger.retention.event.LegalHoldPlaced;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.HoldId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PersonId;

/** Places a legal hold. Its parameters are those of {@code LegalHoldPlaced}. */
@Command(namespace = "techledger.retention", name = "PlaceLegalHold", routingKey = "hold")
public record PlaceLegalHold(
        HoldId hold, HoldSubject subject, String ground, List<Evidence> evidence, PersonId placedBy) {

    public PlaceLegalHold {
        evidence = List.copyOf(evidence);
    }

    /**
     * Depends on nothing: what is once recorded never goes away, so that its subject is looked up before, and one
     * subject may be held on several grounds.
     */
    List<LedgerEvent> decide() {
        return List.of(new LegalHoldPlaced(hold, subject, ground, evidence, placedBy));
    }
}
