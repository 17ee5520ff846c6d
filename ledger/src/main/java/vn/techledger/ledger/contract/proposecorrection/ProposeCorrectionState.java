package vn.techledger.ledger.contract.proposecorrection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Grounds;
import vn.techledger.ledger.contract.InForce;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CONTRACT_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.CORRECTION_CHANGES_NOTHING;
import static vn.techledger.ledger.shared.Reason.CORRECTION_TARGET_NOT_IN_FORCE;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeCorrection must know: the contract as it stands, and what the new terms rest on. Pure. */
@EventSourcedEntity
record ProposeCorrectionState(
        ContractId contract, Grounds grounds, @Nullable InForce inForce) {

    @EntityCreator
    ProposeCorrectionState(@InjectEntityId ProposeCorrection.Boundary of) {
        this(of.contract(), Grounds.NONE, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeCorrection.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(Grounds.boundary(of.terms(), types));
        criteria.add(
                Boundaries.of(types, Tags.contract(of.contract()), ContractRecorded.class, ContractCorrected.class));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(ProposeCorrection command) {
        unless(inForce != null, CONTRACT_UNKNOWN, "/contract", command.contract());
        unless(inForce.position() == command.target(), CORRECTION_TARGET_NOT_IN_FORCE, "/target", command.target());
        unless(!inForce.terms().equals(command.terms()), CORRECTION_CHANGES_NOTHING);
        grounds.check(command.contract(), command.terms(), command.today());
        return List.of(new CorrectionProposed(
                command.correction(),
                command.contract(),
                inForce.deal(),
                command.target(),
                null,
                command.terms(),
                command.reason(),
                command.evidence(),
                command.proposedBy()));
    }

    private ProposeCorrectionState with(Grounds changed) {
        return new ProposeCorrectionState(contract, changed, inForce);
    }

    /** Other contracts come along where they have or had the same number; only this one's terms count. */
    private ProposeCorrectionState with(Grounds changed, ContractId of, InForce now) {
        return new ProposeCorrectionState(contract, changed, of.equals(contract) ? now : inForce);
    }

    @EventSourcingHandler
    ProposeCorrectionState on(ContractRecorded event, RecordedEvent at) {
        return with(grounds.on(event), event.contract(), new InForce(at.position(), event.deal(), event.terms()));
    }

    @EventSourcingHandler
    ProposeCorrectionState on(ContractCorrected event, RecordedEvent at) {
        return with(grounds.on(event), event.contract(), new InForce(at.position(), event.deal(), event.terms()));
    }

    @EventSourcingHandler
    ProposeCorrectionState on(PartyEnrolled event) {
        return with(grounds.on(event));
    }

    @EventSourcingHandler
    ProposeCorrectionState on(CodeListAdopted event) {
        return with(grounds.on(event));
    }

    @EventSourcingHandler
    ProposeCorrectionState on(CodeListEntryProposed event) {
        return with(grounds.on(event));
    }
}
