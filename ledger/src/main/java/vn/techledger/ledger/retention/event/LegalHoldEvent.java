package vn.techledger.ledger.retention.event;

import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.retention.HoldSubject;
import vn.techledger.ledger.shared.HoldId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

/**
 * A fact about a legal hold. It carries the tag of what is held, so that a decision to erase that reads
 * {@link LegalHoldPlaced} and {@link LegalHoldReleased} under it cannot miss one, not even one placed meanwhile.
 */
public sealed interface LegalHoldEvent extends LedgerEvent
        permits LegalHoldPlaced, HoldReleaseProposed, LegalHoldReleased {

    HoldId hold();

    HoldSubject subject();

    @Override
    default Set<Tag> tags() {
        return Set.of(Tags.hold(hold()), subject().tag());
    }
}
