package vn.techledger.ledger.closing.closeperiod;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.closing.event.PeriodCloseProposed;
import vn.techledger.ledger.closing.event.PeriodClosed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.PERIOD_ALREADY_CLOSED;
import static vn.techledger.ledger.shared.Reason.PERIOD_CLOSE_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ClosePeriod must know: the proposal, and whether the period is closed already. Pure. */
@EventSourcedEntity
record ClosePeriodState(@Nullable PeriodCloseProposed proposal, boolean closed) {

    @EntityCreator
    ClosePeriodState() {
        this(null, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ClosePeriod.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.proposal(of.proposal()), PeriodCloseProposed.class),
                Boundaries.of(types, Tags.period(of.period().toString()), PeriodClosed.class));
    }

    List<LedgerEvent> decide(ClosePeriod command) {
        unless(
                proposal != null && proposal.period().equals(command.period()),
                PERIOD_CLOSE_PROPOSAL_UNKNOWN,
                "/proposal",
                command.proposal());
        unless(!closed, PERIOD_ALREADY_CLOSED, "/period", command.period());
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        return List.of(
                new PeriodClosed(command.proposal(), command.period(), proposal.proposedBy(), command.approvedBy()));
    }

    @EventSourcingHandler
    ClosePeriodState on(PeriodCloseProposed event) {
        return new ClosePeriodState(event, closed);
    }

    @EventSourcingHandler
    ClosePeriodState on(PeriodClosed event) {
        return new ClosePeriodState(proposal, true);
    }
}
