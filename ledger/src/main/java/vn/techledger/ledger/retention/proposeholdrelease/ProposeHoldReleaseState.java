package vn.techledger.ledger.retention.proposeholdrelease;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.retention.HoldSubject;
import vn.techledger.ledger.retention.event.HoldReleaseProposed;
import vn.techledger.ledger.retention.event.LegalHoldPlaced;
import vn.techledger.ledger.retention.event.LegalHoldReleased;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.HOLD_ALREADY_RELEASED;
import static vn.techledger.ledger.shared.Reason.HOLD_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeHoldRelease must know: what the hold keeps, and whether it still does. Pure. */
@EventSourcedEntity
record ProposeHoldReleaseState(@Nullable HoldSubject subject, boolean released) {

    @EntityCreator
    ProposeHoldReleaseState() {
        this(null, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeHoldRelease.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.hold(of.hold()), LegalHoldPlaced.class, LegalHoldReleased.class);
    }

    List<LedgerEvent> decide(ProposeHoldRelease c) {
        unless(subject != null, HOLD_UNKNOWN, "/hold", c.hold());
        unless(!released, HOLD_ALREADY_RELEASED, "/hold", c.hold());
        return List.of(
                new HoldReleaseProposed(c.proposal(), c.hold(), subject, c.reason(), c.evidence(), c.proposedBy()));
    }

    @EventSourcingHandler
    ProposeHoldReleaseState on(LegalHoldPlaced event) {
        return new ProposeHoldReleaseState(event.subject(), released);
    }

    @EventSourcingHandler
    ProposeHoldReleaseState on(LegalHoldReleased event) {
        return new ProposeHoldReleaseState(subject, true);
    }
}
