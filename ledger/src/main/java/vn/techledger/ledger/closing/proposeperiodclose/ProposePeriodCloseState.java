package vn.techledger.ledger.closing.proposeperiodclose;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.closing.event.PeriodCloseProposed;
import vn.techledger.ledger.closing.event.PeriodClosed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.PERIOD_ALREADY_CLOSED;
import static vn.techledger.ledger.shared.Reason.PERIOD_NOT_OVER;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposePeriodClose must know: whether the period is closed already. Pure. */
@EventSourcedEntity
record ProposePeriodCloseState(boolean closed) {

    @EntityCreator
    ProposePeriodCloseState() {
        this(false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposePeriodClose.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.period(of.period().toString()), PeriodClosed.class);
    }

    List<LedgerEvent> decide(ProposePeriodClose command) {
        var period = command.period();
        unless(!closed, PERIOD_ALREADY_CLOSED, "/period", period);
        unless(period.isOver(command.today()), PERIOD_NOT_OVER, "/period", period.lastDay());
        return List.of(new PeriodCloseProposed(command.proposal(), period, command.note(), command.proposedBy()));
    }

    @EventSourcingHandler
    ProposePeriodCloseState on(PeriodClosed event) {
        return new ProposePeriodCloseState(true);
    }
}
