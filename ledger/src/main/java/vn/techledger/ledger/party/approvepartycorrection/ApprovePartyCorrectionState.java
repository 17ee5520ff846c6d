package vn.techledger.ledger.party.approvepartycorrection;

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
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.event.PartyCorrected;
import vn.techledger.ledger.party.event.PartyCorrectionProposed;
import vn.techledger.ledger.party.event.PartyDetailsChanged;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Standing;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CORRECTION_ALREADY_APPROVED;
import static vn.techledger.ledger.shared.Reason.CORRECTION_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What ApprovePartyCorrection must know: the proposal, and the party as it stands. Codes were checked when it was
 * proposed, and an adopted list does not go away. Pure.
 */
@EventSourcedEntity
record ApprovePartyCorrectionState(
        CorrectionId correction,
        @Nullable PartyCorrectionProposed proposal,
        boolean approved,
        @Nullable Standing<PartyDetails> standing) {

    @EntityCreator
    ApprovePartyCorrectionState(@InjectEntityId ApprovePartyCorrection.Boundary of) {
        this(of.correction(), null, false, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ApprovePartyCorrection.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.correction(of.correction()), PartyCorrectionProposed.class),
                Boundaries.of(
                        types,
                        Tags.party(of.party()),
                        PartyEnrolled.class,
                        PartyDetailsChanged.class,
                        PartyCorrected.class));
    }

    List<LedgerEvent> decide(ApprovePartyCorrection command) {
        unless(
                proposal != null && standing != null && proposal.party().equals(command.party()),
                CORRECTION_UNKNOWN,
                "/correction",
                command.correction());
        unless(!approved, CORRECTION_ALREADY_APPROVED, "/correction", command.correction());
        standing.checkApproval(proposal.target(), proposal.proposedBy(), command.approvedBy());
        return List.of(new PartyCorrected(
                command.correction(),
                command.party(),
                proposal.target(),
                proposal.details(),
                proposal.proposedBy(),
                command.approvedBy()));
    }

    private ApprovePartyCorrectionState with(RecordedEvent at, PartyDetails now) {
        return new ApprovePartyCorrectionState(correction, proposal, approved, new Standing<>(at.position(), now));
    }

    @EventSourcingHandler
    ApprovePartyCorrectionState on(PartyCorrectionProposed event) {
        return new ApprovePartyCorrectionState(correction, event, approved, standing);
    }

    @EventSourcingHandler
    ApprovePartyCorrectionState on(PartyEnrolled event, RecordedEvent at) {
        return with(at, event.details());
    }

    @EventSourcingHandler
    ApprovePartyCorrectionState on(PartyDetailsChanged event, RecordedEvent at) {
        return with(at, event.details());
    }

    @EventSourcingHandler
    ApprovePartyCorrectionState on(PartyCorrected event, RecordedEvent at) {
        boolean thisOne = approved || event.correction().equals(correction);
        return new ApprovePartyCorrectionState(
                correction, proposal, thisOne, new Standing<>(at.position(), event.details()));
    }
}
