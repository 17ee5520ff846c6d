package vn.techledger.ledger.reference.approveratecorrection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.reference.KnownRates;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.reference.event.ExchangeRateAdopted;
import vn.techledger.ledger.reference.event.ExchangeRateCorrected;
import vn.techledger.ledger.reference.event.ExchangeRateCorrectionProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Standing;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CORRECTION_ALREADY_APPROVED;
import static vn.techledger.ledger.shared.Reason.CORRECTION_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ApproveRateCorrection must know: the proposal, the rate as it stands, and what was approved before. Pure. */
@EventSourcedEntity
record ApproveRateCorrectionState(
        @Nullable ExchangeRateCorrectionProposed proposal, KnownRates rates, Set<ProposalId> approved) {

    ApproveRateCorrectionState {
        approved = Set.copyOf(approved);
    }

    @EntityCreator
    ApproveRateCorrectionState() {
        this(null, KnownRates.NONE, Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ApproveRateCorrection.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.proposal(of.proposal()), ExchangeRateCorrectionProposed.class),
                KnownRates.boundary(of.rate(), types));
    }

    List<LedgerEvent> decide(ApproveRateCorrection command) {
        unless(
                proposal != null && new RateKey(proposal.currency(), proposal.day()).equals(command.rate()),
                CORRECTION_UNKNOWN,
                "/proposal",
                command.proposal());
        unless(!approved.contains(command.proposal()), CORRECTION_ALREADY_APPROVED, "/proposal", command.proposal());
        var now = rates.find(command.rate()).orElseThrow();
        new Standing<>(now.adopted(), now)
                .checkApproval(proposal.target(), proposal.proposedBy(), command.approvedBy());
        return List.of(new ExchangeRateCorrected(
                command.proposal(),
                proposal.currency(),
                proposal.day(),
                proposal.target(),
                proposal.rate(),
                proposal.source(),
                proposal.proposedBy(),
                command.approvedBy()));
    }

    @EventSourcingHandler
    ApproveRateCorrectionState on(ExchangeRateCorrectionProposed event) {
        return new ApproveRateCorrectionState(event, rates, approved);
    }

    @EventSourcingHandler
    ApproveRateCorrectionState on(ExchangeRateAdopted event, RecordedEvent at) {
        return new ApproveRateCorrectionState(proposal, rates.on(event, at), approved);
    }

    @EventSourcingHandler
    ApproveRateCorrectionState on(ExchangeRateCorrected event, RecordedEvent at) {
        var more = new HashSet<>(approved);
        more.add(event.proposal());
        return new ApproveRateCorrectionState(proposal, rates.on(event, at), more);
    }
}
