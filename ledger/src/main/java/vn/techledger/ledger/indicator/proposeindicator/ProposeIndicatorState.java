package vn.techledger.ledger.indicator.proposeindicator;

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
import vn.techledger.ledger.indicator.event.IndicatorDefinitionAdopted;
import vn.techledger.ledger.indicator.event.IndicatorDefinitionProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.INDICATOR_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.INDICATOR_VERSION_NOT_NEW;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeIndicator must know: the fact in force, by its position. Every method is pure. */
@EventSourcedEntity
record ProposeIndicatorState(@Nullable Long inForce, int latest) {

    @EntityCreator
    ProposeIndicatorState() {
        this(null, 0);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeIndicator.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.indicator(of.code()), IndicatorDefinitionAdopted.class);
    }

    List<LedgerEvent> decide(ProposeIndicator command) {
        unless(
                command.definition().version() > latest,
                INDICATOR_VERSION_NOT_NEW,
                "/definition/version",
                command.definition().version());
        unless(
                Objects.equals(inForce, command.replaces()),
                INDICATOR_CHANGED_MEANWHILE,
                "/replaces",
                inForce == null ? 0 : inForce);
        return List.of(new IndicatorDefinitionProposed(
                command.proposal(), command.definition(), command.replaces(), command.proposedBy()));
    }

    @EventSourcingHandler
    ProposeIndicatorState on(IndicatorDefinitionAdopted event, RecordedEvent at) {
        return new ProposeIndicatorState(
                at.position(), Math.max(latest, event.definition().version()));
    }
}
