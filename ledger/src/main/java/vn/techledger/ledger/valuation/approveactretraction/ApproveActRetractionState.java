package vn.techledger.ledger.valuation.approveactretraction;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.valuation.event.ActRetracted;
import vn.techledger.ledger.valuation.event.ActRetractionProposed;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.CORRECTION_ALREADY_APPROVED;
import static vn.techledger.ledger.shared.Reason.CORRECTION_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.VALUATION_ALREADY_RETRACTED;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ApproveActRetraction must know: the proposal, and which one took effect, if any. Pure. */
@EventSourcedEntity
record ApproveActRetractionState(
        @Nullable ActRetractionProposed proposal, @Nullable CorrectionId inEffect) {

    @EntityCreator
    ApproveActRetractionState() {
        this(null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ApproveActRetraction.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.correction(of.correction()), ActRetractionProposed.class),
                Boundaries.of(types, Tags.valuation(of.valuation()), ActRetracted.class));
    }

    List<LedgerEvent> decide(ApproveActRetraction command) {
        unless(
                proposal != null && proposal.valuation().equals(command.valuation()),
                CORRECTION_UNKNOWN,
                "/correction",
                command.correction());
        unless(
                !command.correction().equals(inEffect),
                CORRECTION_ALREADY_APPROVED,
                "/correction",
                command.correction());
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        unless(inEffect == null, VALUATION_ALREADY_RETRACTED, "/valuation", command.valuation());
        return List.of(new ActRetracted(
                command.correction(),
                command.valuation(),
                proposal.subject(),
                proposal.deal(),
                proposal.target(),
                proposal.proposedBy(),
                command.approvedBy()));
    }

    @EventSourcingHandler
    ApproveActRetractionState on(ActRetractionProposed event) {
        return new ApproveActRetractionState(event, inEffect);
    }

    @EventSourcingHandler
    ApproveActRetractionState on(ActRetracted event) {
        return new ApproveActRetractionState(proposal, event.correction());
    }
}
