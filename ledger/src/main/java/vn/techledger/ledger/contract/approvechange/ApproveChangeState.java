package vn.techledger.ledger.contract.approvechange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.Grounds;
import vn.techledger.ledger.contract.InForce;
import vn.techledger.ledger.contract.Proposal;
import vn.techledger.ledger.contract.RateOfChange;
import vn.techledger.ledger.contract.event.AmendmentProposed;
import vn.techledger.ledger.contract.event.ChangeProposed;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.InvalidityProposed;
import vn.techledger.ledger.contract.event.ProposalDropped;
import vn.techledger.ledger.contract.event.RateDeterminationProposed;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.contract.event.RetractionProposed;
import vn.techledger.ledger.contract.event.TerminationProposed;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.reference.KnownRates;
import vn.techledger.ledger.reference.event.ExchangeRateAdopted;
import vn.techledger.ledger.reference.event.ExchangeRateCorrected;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PersonId;

import static java.util.Objects.requireNonNull;
import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.CORRECTION_TARGET_NOT_IN_FORCE;
import static vn.techledger.ledger.shared.Reason.CORRECTION_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What ApproveChange must know: the proposal, the contract as it stands, and who has the number that the proposal gives
 * it. Parties, technologies and codes were checked when it was proposed, and none goes away. Pure.
 *
 * @param determined the rate that the proposal itself brings in, or null
 */
@EventSourcedEntity
record ApproveChangeState(
        ApproveChange.Boundary of,
        Grounds grounds,
        Proposal proposal,
        @Nullable InForce inForce,
        KnownRates rates,
        @Nullable FrozenRate determined) {

    @EntityCreator
    ApproveChangeState(@InjectEntityId ApproveChange.Boundary of) {
        this(of, Grounds.NONE, Proposal.of(of.correction()), null, KnownRates.NONE, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ApproveChange.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(Grounds.referenceBoundary(of.reference(), types));
        criteria.add(Proposal.boundary(of.correction(), types));
        criteria.add(InForce.boundary(of.contract(), types));
        if (of.rate() != null) {
            criteria.add(KnownRates.boundary(of.rate(), types));
        }
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(ApproveChange command) {
        var proposed = proposal.open(command.contract(), command.kind());
        unless(
                inForce != null && Objects.equals(proposed.givenReference(), command.reference()),
                CORRECTION_UNKNOWN,
                "/correction",
                command.correction());
        unless(!proposed.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        unless(inForce.position() == proposed.target(), CORRECTION_TARGET_NOT_IN_FORCE, "/target", proposed.target());
        var rate = RateOfChange.of(proposed, inForce.agreement());
        unless(
                rate.equals(Optional.ofNullable(command.rate())),
                CORRECTION_UNKNOWN,
                "/correction",
                command.correction());
        grounds.checkReference(command.contract(), command.reference());
        if (proposed instanceof RateDeterminationProposed determination) {
            determination.rate().checkAdopted(rates);
        }
        var frozen = rate.flatMap(rates::find).orElse(determined);
        return List.of(effect(proposed, inForce.agreement(), frozen, command.approvedBy()));
    }

    private static ContractChange effect(
            ChangeProposed proposed, Agreement agreement, @Nullable FrozenRate frozen, PersonId approvedBy) {
        return switch (proposed) {
            case CorrectionProposed p ->
                new ContractCorrected(
                        p.correction(),
                        p.contract(),
                        p.deal(),
                        p.target(),
                        p.entry(),
                        p.terms(),
                        frozen,
                        p.entry() == null ? agreement.number() : null,
                        p.proposedBy(),
                        approvedBy);
            case AmendmentProposed p ->
                new ContractAmended(
                        p.correction(),
                        p.contract(),
                        p.deal(),
                        p.target(),
                        p.number(),
                        p.signed(),
                        p.terms(),
                        frozen,
                        agreement.number(),
                        p.proposedBy(),
                        approvedBy);
            case TerminationProposed p ->
                new ContractTerminated(
                        p.correction(),
                        p.contract(),
                        p.deal(),
                        p.target(),
                        p.number(),
                        p.date(),
                        p.unperformed(),
                        p.proposedBy(),
                        approvedBy);
            case InvalidityProposed p ->
                new ContractInvalidated(
                        p.correction(),
                        p.contract(),
                        p.deal(),
                        p.target(),
                        p.authority(),
                        p.number(),
                        p.decided(),
                        p.proposedBy(),
                        approvedBy);
            case RetractionProposed p ->
                new EntryRetracted(
                        p.correction(),
                        p.contract(),
                        p.deal(),
                        p.target(),
                        p.scope(),
                        p.reference(),
                        agreement.number(),
                        p.proposedBy(),
                        approvedBy);
            case RateDeterminationProposed p ->
                new RateDetermined(
                        p.correction(),
                        p.contract(),
                        p.deal(),
                        p.target(),
                        p.entry(),
                        requireNonNull(frozen),
                        p.proposedBy(),
                        approvedBy);
        };
    }

    private ApproveChangeState proposed(ChangeProposed event) {
        return new ApproveChangeState(of, grounds, proposal.on(event), inForce, rates, determined);
    }

    /** Other contracts come along where they have or had the same number; only this one's facts count. */
    private ApproveChangeState changed(Grounds known, ContractChange event, RecordedEvent at) {
        return new ApproveChangeState(
                of,
                known,
                proposal.on(event),
                inForce == null ? null : inForce.on(event, of.contract(), at.position()),
                rates,
                determined);
    }

    @EventSourcingHandler
    ApproveChangeState on(CorrectionProposed event) {
        return proposed(event);
    }

    @EventSourcingHandler
    ApproveChangeState on(AmendmentProposed event) {
        return proposed(event);
    }

    @EventSourcingHandler
    ApproveChangeState on(TerminationProposed event) {
        return proposed(event);
    }

    @EventSourcingHandler
    ApproveChangeState on(InvalidityProposed event) {
        return proposed(event);
    }

    @EventSourcingHandler
    ApproveChangeState on(RetractionProposed event) {
        return proposed(event);
    }

    @EventSourcingHandler
    ApproveChangeState on(RateDeterminationProposed event, RecordedEvent at) {
        var rate = event.rate().frozen(at.position());
        return new ApproveChangeState(of, grounds, proposal.on(event), inForce, rates, rate);
    }

    @EventSourcingHandler
    ApproveChangeState on(ProposalDropped event) {
        return new ApproveChangeState(of, grounds, proposal.on(event), inForce, rates, determined);
    }

    @EventSourcingHandler
    ApproveChangeState on(ContractRecorded event, RecordedEvent at) {
        boolean ours = event.contract().equals(of.contract());
        return new ApproveChangeState(
                of,
                grounds.on(event),
                proposal,
                ours ? new InForce(at.position(), event.deal(), ContractHistory.of(event)) : inForce,
                rates,
                determined);
    }

    @EventSourcingHandler
    ApproveChangeState on(ContractCorrected event, RecordedEvent at) {
        return changed(grounds.on(event), event, at);
    }

    @EventSourcingHandler
    ApproveChangeState on(ContractAmended event, RecordedEvent at) {
        return changed(grounds.on(event), event, at);
    }

    @EventSourcingHandler
    ApproveChangeState on(ContractTerminated event, RecordedEvent at) {
        return changed(grounds, event, at);
    }

    @EventSourcingHandler
    ApproveChangeState on(ContractInvalidated event, RecordedEvent at) {
        return changed(grounds, event, at);
    }

    @EventSourcingHandler
    ApproveChangeState on(EntryRetracted event, RecordedEvent at) {
        return changed(grounds.on(event), event, at);
    }

    @EventSourcingHandler
    ApproveChangeState on(RateDetermined event, RecordedEvent at) {
        return changed(grounds, event, at);
    }

    @EventSourcingHandler
    ApproveChangeState on(ExchangeRateAdopted event, RecordedEvent at) {
        return new ApproveChangeState(of, grounds, proposal, inForce, rates.on(event, at), determined);
    }

    @EventSourcingHandler
    ApproveChangeState on(ExchangeRateCorrected event, RecordedEvent at) {
        return new ApproveChangeState(of, grounds, proposal, inForce, rates.on(event, at), determined);
    }
}
