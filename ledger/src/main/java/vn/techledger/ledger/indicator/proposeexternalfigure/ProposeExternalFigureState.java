package vn.techledger.ledger.indicator.proposeexternalfigure;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.indicator.event.ExternalFigureAdopted;
import vn.techledger.ledger.indicator.event.ExternalFigureProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.EXTERNAL_FIGURE_OF_AN_UNFINISHED_YEAR;
import static vn.techledger.ledger.shared.Reason.INDICATOR_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeExternalFigure must know: the fact in force, by its position. Every method is pure. */
@EventSourcedEntity
record ProposeExternalFigureState(@Nullable Long inForce) {

    @EntityCreator
    ProposeExternalFigureState() {
        this(null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeExternalFigure.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.externalFigure(of.indicator(), of.year()), ExternalFigureAdopted.class);
    }

    List<LedgerEvent> decide(ProposeExternalFigure command) {
        unless(
                command.figure().year() < command.today().getYear(),
                EXTERNAL_FIGURE_OF_AN_UNFINISHED_YEAR,
                "/figure/year",
                command.figure().year());
        unless(
                Objects.equals(inForce, command.replaces()),
                INDICATOR_CHANGED_MEANWHILE,
                "/replaces",
                inForce == null ? 0 : inForce);
        return List.of(new ExternalFigureProposed(
                command.proposal(), command.figure(), command.replaces(), command.proposedBy()));
    }

    @EventSourcingHandler
    ProposeExternalFigureState on(ExternalFigureAdopted event, RecordedEvent at) {
        return new ProposeExternalFigureState(at.position());
    }
}
