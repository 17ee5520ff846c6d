package vn.techledger.ledger.valuation.proposeactretraction;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Standing;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.valuation.Act;
import vn.techledger.ledger.valuation.Subject;
import vn.techledger.ledger.valuation.event.ActRetracted;
import vn.techledger.ledger.valuation.event.ActRetractionProposed;
import vn.techledger.ledger.valuation.event.AssessmentRecorded;
import vn.techledger.ledger.valuation.event.InspectionRecorded;
import vn.techledger.ledger.valuation.event.ValuationRecorded;

import static vn.techledger.ledger.shared.Reason.VALUATION_ALREADY_RETRACTED;
import static vn.techledger.ledger.shared.Reason.VALUATION_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeActRetraction must know: the act, its position, and whether it stands. Pure. */
@EventSourcedEntity
record ProposeActRetractionState(
        @Nullable Standing<Subject> recorded, @Nullable DealId deal, boolean retracted) {

    @EntityCreator
    ProposeActRetractionState() {
        this(null, null, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeActRetraction.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.valuation(of.valuation()),
                AssessmentRecorded.class,
                ValuationRecorded.class,
                InspectionRecorded.class,
                ActRetracted.class);
    }

    List<LedgerEvent> decide(ProposeActRetraction command) {
        unless(recorded != null, VALUATION_UNKNOWN, "/valuation", command.valuation());
        unless(!retracted, VALUATION_ALREADY_RETRACTED, "/valuation", command.valuation());
        recorded.checkTarget(command.target());
        return List.of(new ActRetractionProposed(
                command.correction(),
                command.valuation(),
                recorded.content(),
                deal,
                command.target(),
                command.reason(),
                command.evidence(),
                command.proposedBy()));
    }

    private ProposeActRetractionState with(Act act, @Nullable DealId ofContract, RecordedEvent at) {
        return new ProposeActRetractionState(new Standing<>(at.position(), act.subject()), ofContract, retracted);
    }

    @EventSourcingHandler
    ProposeActRetractionState on(AssessmentRecorded event, RecordedEvent at) {
        return with(event.act(), event.deal(), at);
    }

    @EventSourcingHandler
    ProposeActRetractionState on(ValuationRecorded event, RecordedEvent at) {
        return with(event.act(), event.deal(), at);
    }

    @EventSourcingHandler
    ProposeActRetractionState on(InspectionRecorded event, RecordedEvent at) {
        return with(event.act(), event.deal(), at);
    }

    @EventSourcingHandler
    ProposeActRetractionState on(ActRetracted event) {
        return new ProposeActRetractionState(recorded, deal, true);
    }
}
