package vn.techledger.ledger.contract.dropchange;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.contract.Proposal;
import vn.techledger.ledger.contract.event.AmendmentProposed;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.InvalidityProposed;
import vn.techledger.ledger.contract.event.ProposalDropped;
import vn.techledger.ledger.contract.event.RateDeterminationProposed;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.contract.event.RetractionProposed;
import vn.techledger.ledger.contract.event.TerminationProposed;
import vn.techledger.ledger.shared.LedgerEvent;

import static vn.techledger.ledger.shared.Reason.REJECTER_NOT_ENTITLED;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What DropChange must know: what was proposed, and what became of it. Pure. */
@EventSourcedEntity
record DropChangeState(Proposal proposal) {

    @EntityCreator
    DropChangeState(@InjectEntityId DropChange.Boundary of) {
        this(Proposal.of(of.correction()));
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DropChange.Boundary of, MessageTypeResolver types) {
        return Proposal.boundary(of.correction(), types);
    }

    List<LedgerEvent> decide(DropChange command) {
        var proposed = proposal.open(command.contract(), command.kind());
        unless(
                command.mayReject() || proposed.proposedBy().equals(command.droppedBy()),
                REJECTER_NOT_ENTITLED,
                "/correction",
                command.correction());
        return List.of(new ProposalDropped(
                command.correction(),
                command.contract(),
                proposed.deal(),
                proposed.kind(),
                command.reason(),
                proposed.proposedBy(),
                command.droppedBy()));
    }

    @EventSourcingHandler
    DropChangeState on(CorrectionProposed event) {
        return new DropChangeState(proposal.on(event));
    }

    @EventSourcingHandler
    DropChangeState on(AmendmentProposed event) {
        return new DropChangeState(proposal.on(event));
    }

    @EventSourcingHandler
    DropChangeState on(TerminationProposed event) {
        return new DropChangeState(proposal.on(event));
    }

    @EventSourcingHandler
    DropChangeState on(InvalidityProposed event) {
        return new DropChangeState(proposal.on(event));
    }

    @EventSourcingHandler
    DropChangeState on(RetractionProposed event) {
        return new DropChangeState(proposal.on(event));
    }

    @EventSourcingHandler
    DropChangeState on(RateDeterminationProposed event) {
        return new DropChangeState(proposal.on(event));
    }

    @EventSourcingHandler
    DropChangeState on(ProposalDropped event) {
        return new DropChangeState(proposal.on(event));
    }

    @EventSourcingHandler
    DropChangeState on(ContractCorrected event) {
        return new DropChangeState(proposal.on(event));
    }

    @EventSourcingHandler
    DropChangeState on(ContractAmended event) {
        return new DropChangeState(proposal.on(event));
    }

    @EventSourcingHandler
    DropChangeState on(ContractTerminated event) {
        return new DropChangeState(proposal.on(event));
    }

    @EventSourcingHandler
    DropChangeState on(ContractInvalidated event) {
        return new DropChangeState(proposal.on(event));
    }

    @EventSourcingHandler
    DropChangeState on(EntryRetracted event) {
        return new DropChangeState(proposal.on(event));
    }

    @EventSourcingHandler
    DropChangeState on(RateDetermined event) {
        return new DropChangeState(proposal.on(event));
    }
}
