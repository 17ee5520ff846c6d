package vn.techledger.ledger.closing.proposelateentry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.closing.event.LateEntryProposed;
import vn.techledger.ledger.closing.event.PeriodClosed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.LATE_ENTRY_EXPIRED;
import static vn.techledger.ledger.shared.Reason.PERIOD_NOT_CLOSED;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeLateEntry must know: which of the periods are closed. Pure. */
@EventSourcedEntity
record ProposeLateEntryState(Set<FigurePeriod> closed) {

    ProposeLateEntryState {
        closed = Set.copyOf(closed);
    }

    @EntityCreator
    ProposeLateEntryState() {
        this(Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeLateEntry.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(of.periods().stream()
                .map(period -> Boundaries.of(types, Tags.period(period.toString()), PeriodClosed.class))
                .toList());
    }

    List<LedgerEvent> decide(ProposeLateEntry command) {
        for (int i = 0; i < command.periods().size(); i++) {
            var period = command.periods().get(i);
            unless(closed.contains(period), PERIOD_NOT_CLOSED, "/periods/" + i, period);
        }
        unless(!command.today().isAfter(command.until()), LATE_ENTRY_EXPIRED, "/until", command.until());
        return List.of(new LateEntryProposed(
                command.lateEntry(),
                command.periods(),
                command.reason(),
                command.evidence(),
                command.until(),
                command.proposedBy()));
    }

    @EventSourcingHandler
    ProposeLateEntryState on(PeriodClosed event) {
        var more = new HashSet<>(closed);
        more.add(event.period());
        return new ProposeLateEntryState(more);
    }
}
