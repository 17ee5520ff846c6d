package vn.techledger.ledger.technology.approvetechnologycorrection;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Standing;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.technology.TechnologyDescription;
import vn.techledger.ledger.technology.event.TechnologyCorrected;
import vn.techledger.ledger.technology.event.TechnologyCorrectionProposed;
import vn.techledger.ledger.technology.event.TechnologyRegistered;

import static vn.techledger.ledger.shared.Reason.CORRECTION_ALREADY_APPROVED;
import static vn.techledger.ledger.shared.Reason.CORRECTION_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What ApproveTechnologyCorrection must know: the proposal, and the technology as it stands. What the new text rests on
 * was checked when it was proposed, and does not go away. Pure.
 */
@EventSourcedEntity
record ApproveTechnologyCorrectionState(
        ApproveTechnologyCorrection.Boundary of,
        @Nullable TechnologyCorrectionProposed proposal,
        boolean approved,
        @Nullable Standing<TechnologyDescription> inForce) {

    @EntityCreator
    ApproveTechnologyCorrectionState(@InjectEntityId ApproveTechnologyCorrection.Boundary of) {
        this(of, null, false, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ApproveTechnologyCorrection.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.correction(of.correction()), TechnologyCorrectionProposed.class),
                Boundaries.of(
                        types,
                        Tags.technology(of.technology()),
                        TechnologyRegistered.class,
                        TechnologyCorrected.class));
    }

    List<LedgerEvent> decide(ApproveTechnologyCorrection command) {
        unless(
                proposal != null && inForce != null && proposal.technology().equals(command.technology()),
                CORRECTION_UNKNOWN,
                "/correction",
                command.correction());
        unless(!approved, CORRECTION_ALREADY_APPROVED, "/correction", command.correction());
        inForce.checkApproval(proposal.target(), proposal.proposedBy(), command.approvedBy());
        return List.of(new TechnologyCorrected(
                command.correction(),
                command.technology(),
                proposal.target(),
                proposal.description(),
                proposal.proposedBy(),
                command.approvedBy()));
    }

    @EventSourcingHandler
    ApproveTechnologyCorrectionState on(TechnologyCorrectionProposed event) {
        return new ApproveTechnologyCorrectionState(of, event, approved, inForce);
    }

    @EventSourcingHandler
    ApproveTechnologyCorrectionState on(TechnologyRegistered event, RecordedEvent at) {
        return new ApproveTechnologyCorrectionState(
                of, proposal, approved, new Standing<>(at.position(), event.description()));
    }

    @EventSourcingHandler
    ApproveTechnologyCorrectionState on(TechnologyCorrected event, RecordedEvent at) {
        boolean thisOne = approved || event.correction().equals(of.correction());
        return new ApproveTechnologyCorrectionState(
                of, proposal, thisOne, new Standing<>(at.position(), event.description()));
    }
}
