package vn.techledger.ledger.memorandum.proposememorandumcorrection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.memorandum.MemorandumGrounds;
import vn.techledger.ledger.memorandum.MemorandumTerms;
import vn.techledger.ledger.memorandum.event.MemorandumCorrected;
import vn.techledger.ledger.memorandum.event.MemorandumCorrectionProposed;
import vn.techledger.ledger.memorandum.event.MemorandumEnded;
import vn.techledger.ledger.memorandum.event.MemorandumRecorded;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Standing;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.technology.event.TechnologyRegistered;

import static vn.techledger.ledger.shared.Reason.ENDED_BEFORE_SIGNED;
import static vn.techledger.ledger.shared.Reason.MEMORANDUM_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeMemorandumCorrection must know: the memorandum as it stands, and what the new terms rest on. Pure. */
@EventSourcedEntity
record ProposeMemorandumCorrectionState(
        MemorandumGrounds grounds,
        @Nullable DealId deal,
        @Nullable EffectiveDate ended,
        @Nullable Standing<MemorandumTerms> inForce) {

    @EntityCreator
    ProposeMemorandumCorrectionState() {
        this(MemorandumGrounds.NONE, null, null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeMemorandumCorrection.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(MemorandumGrounds.boundary(of.terms(), types));
        criteria.add(Boundaries.of(
                types,
                Tags.memorandum(of.memorandum()),
                MemorandumRecorded.class,
                MemorandumCorrected.class,
                MemorandumEnded.class));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(ProposeMemorandumCorrection command) {
        unless(inForce != null && deal != null, MEMORANDUM_UNKNOWN, "/memorandum", command.memorandum());
        inForce.checkProposal(command.target(), command.terms());
        grounds.check(command.terms(), command.today());
        unless(
                ended == null || !ended.isWhollyBefore(command.terms().signed()),
                ENDED_BEFORE_SIGNED,
                "/signed",
                command.terms().signed());
        return List.of(new MemorandumCorrectionProposed(
                command.correction(),
                command.memorandum(),
                deal,
                command.target(),
                command.terms(),
                command.reason(),
                command.evidence(),
                command.proposedBy()));
    }

    private ProposeMemorandumCorrectionState with(MemorandumGrounds changed) {
        return new ProposeMemorandumCorrectionState(changed, deal, ended, inForce);
    }

    @EventSourcingHandler
    ProposeMemorandumCorrectionState on(MemorandumRecorded event, RecordedEvent at) {
        return new ProposeMemorandumCorrectionState(
                grounds, event.deal(), ended, new Standing<>(at.position(), event.terms()));
    }

    @EventSourcingHandler
    ProposeMemorandumCorrectionState on(MemorandumCorrected event, RecordedEvent at) {
        return new ProposeMemorandumCorrectionState(grounds, deal, ended, new Standing<>(at.position(), event.terms()));
    }

    @EventSourcingHandler
    ProposeMemorandumCorrectionState on(MemorandumEnded event) {
        return new ProposeMemorandumCorrectionState(grounds, deal, event.on(), inForce);
    }

    @EventSourcingHandler
    ProposeMemorandumCorrectionState on(PartyEnrolled event) {
        return with(grounds.on(event));
    }

    @EventSourcingHandler
    ProposeMemorandumCorrectionState on(TechnologyRegistered event) {
        return with(grounds.on(event));
    }
}
