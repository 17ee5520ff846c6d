package vn.techledger.ledger.memorandum.approvememorandumcorrection;

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
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.memorandum.event.MemorandumCorrected;
import vn.techledger.ledger.memorandum.event.MemorandumCorrectionProposed;
import vn.techledger.ledger.memorandum.event.MemorandumEnded;
import vn.techledger.ledger.memorandum.event.MemorandumRecorded;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Standing;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CORRECTION_ALREADY_APPROVED;
import static vn.techledger.ledger.shared.Reason.CORRECTION_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.ENDED_BEFORE_SIGNED;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ApproveMemorandumCorrection must know: the proposal, the memorandum as it stands, and its end. Pure. */
@EventSourcedEntity
record ApproveMemorandumCorrectionState(
        ApproveMemorandumCorrection.Boundary of,
        @Nullable MemorandumCorrectionProposed proposal,
        boolean approved,
        @Nullable EffectiveDate ended,
        @Nullable Standing<MemorandumTerms> inForce) {

    @EntityCreator
    ApproveMemorandumCorrectionState(@InjectEntityId ApproveMemorandumCorrection.Boundary of) {
        this(of, null, false, null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ApproveMemorandumCorrection.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.correction(of.correction()), MemorandumCorrectionProposed.class),
                Boundaries.of(
                        types,
                        Tags.memorandum(of.memorandum()),
                        MemorandumRecorded.class,
                        MemorandumCorrected.class,
                        MemorandumEnded.class));
    }

    List<LedgerEvent> decide(ApproveMemorandumCorrection command) {
        unless(
                proposal != null && inForce != null && proposal.memorandum().equals(command.memorandum()),
                CORRECTION_UNKNOWN,
                "/correction",
                command.correction());
        unless(!approved, CORRECTION_ALREADY_APPROVED, "/correction", command.correction());
        inForce.checkApproval(proposal.target(), proposal.proposedBy(), command.approvedBy());
        unless(
                ended == null || !ended.isWhollyBefore(proposal.terms().signed()),
                ENDED_BEFORE_SIGNED,
                "/signed",
                proposal.terms().signed());
        return List.of(new MemorandumCorrected(
                command.correction(),
                command.memorandum(),
                proposal.deal(),
                proposal.target(),
                proposal.terms(),
                proposal.proposedBy(),
                command.approvedBy()));
    }

    @EventSourcingHandler
    ApproveMemorandumCorrectionState on(MemorandumCorrectionProposed event) {
        return new ApproveMemorandumCorrectionState(of, event, approved, ended, inForce);
    }

    @EventSourcingHandler
    ApproveMemorandumCorrectionState on(MemorandumRecorded event, RecordedEvent at) {
        return new ApproveMemorandumCorrectionState(
                of, proposal, approved, ended, new Standing<>(at.position(), event.terms()));
    }

    @EventSourcingHandler
    ApproveMemorandumCorrectionState on(MemorandumCorrected event, RecordedEvent at) {
        boolean thisOne = approved || event.correction().equals(of.correction());
        return new ApproveMemorandumCorrectionState(
                of, proposal, thisOne, ended, new Standing<>(at.position(), event.terms()));
    }

    @EventSourcingHandler
    ApproveMemorandumCorrectionState on(MemorandumEnded event) {
        return new ApproveMemorandumCorrectionState(of, proposal, approved, event.on(), inForce);
    }
}
