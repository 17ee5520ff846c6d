package vn.techledger.ledger.retention.approveholdrelease;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.retention.event.HoldReleaseProposed;
import vn.techledger.ledger.retention.event.LegalHoldReleased;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.HOLD_ALREADY_RELEASED;
import static vn.techledger.ledger.shared.Reason.HOLD_RELEASE_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ApproveHoldRelease must know: the proposal, and whether the hold ended meanwhile. Pure. */
@EventSourcedEntity
record ApproveHoldReleaseState(@Nullable HoldReleaseProposed proposal, boolean released) {

    @EntityCreator
    ApproveHoldReleaseState() {
        this(null, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ApproveHoldRelease.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.proposal(of.proposal()), HoldReleaseProposed.class),
                Boundaries.of(types, Tags.hold(of.hold()), LegalHoldReleased.class));
    }

    List<LedgerEvent> decide(ApproveHoldRelease command) {
        unless(
                proposal != null && proposal.hold().equals(command.hold()),
                HOLD_RELEASE_UNKNOWN,
                "/proposal",
                command.proposal());
        unless(!released, HOLD_ALREADY_RELEASED, "/hold", command.hold());
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        return List.of(new LegalHoldReleased(
                command.proposal(), command.hold(), proposal.subject(), proposal.proposedBy(), command.approvedBy()));
    }

    @EventSourcingHandler
    ApproveHoldReleaseState on(HoldReleaseProposed event) {
        return new ApproveHoldReleaseState(event, released);
    }

    @EventSourcingHandler
    ApproveHoldReleaseState on(LegalHoldReleased event) {
        return new ApproveHoldReleaseState(proposal, true);
    }
}
