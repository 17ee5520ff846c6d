package vn.techledger.ledger.contract.approvecorrection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.CORRECTION_ALREADY_APPROVED;
import static vn.techledger.ledger.shared.Reason.CORRECTION_TARGET_NOT_IN_FORCE;
import static vn.techledger.ledger.shared.Reason.CORRECTION_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What ApproveCorrection must know: the proposal, the contract as it stands, and who has the number that the proposal
 * gives it. Parties and sectors were checked when it was proposed, and neither goes away. Pure.
 */
@EventSourcedEntity
record ApproveCorrectionState(
        ApproveCorrection.Boundary of,
        Grounds grounds,
        @Nullable CorrectionProposed proposal,
        boolean approved,
        @Nullable InForce inForce) {

    @EntityCreator
    ApproveCorrectionState(@InjectEntityId ApproveCorrection.Boundary of) {
        this(of, Grounds.NONE, null, false, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ApproveCorrection.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(Grounds.referenceBoundary(of.reference(), types));
        criteria.add(Boundaries.of(
                types, Tags.correction(of.correction()), CorrectionProposed.class, ContractCorrected.class));
        criteria.add(
                Boundaries.of(types, Tags.contract(of.contract()), ContractRecorded.class, ContractCorrected.class));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(ApproveCorrection command) {
        unless(
                proposal != null
                        && inForce != null
                        && proposal.contract().equals(command.contract())
                        && Objects.equals(proposal.terms().reference(), command.reference()),
                CORRECTION_UNKNOWN,
                "/correction",
                command.correction());
        unless(!approved, CORRECTION_ALREADY_APPROVED, "/correction", command.correction());
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        unless(inForce.position() == proposal.target(), CORRECTION_TARGET_NOT_IN_FORCE, "/target", proposal.target());
        grounds.checkReference(command.contract(), command.reference());
        return List.of(new ContractCorrected(
                command.correction(),
                command.contract(),
                proposal.deal(),
                proposal.target(),
                proposal.entry(),
                proposal.terms(),
                null,
                inForce.terms().reference(),
                proposal.proposedBy(),
                command.approvedBy()));
    }

    private ApproveCorrectionState with(Grounds changed, boolean nowApproved, boolean ours, InForce now) {
        return new ApproveCorrectionState(of, changed, proposal, nowApproved, ours ? now : inForce);
    }

    @EventSourcingHandler
    ApproveCorrectionState on(CorrectionProposed event) {
        return event.correction().equals(of.correction())
                ? new ApproveCorrectionState(of, grounds, event, approved, inForce)
                : this;
    }

    @EventSourcingHandler
    ApproveCorrectionState on(ContractRecorded event, RecordedEvent at) {
        boolean ours = event.contract().equals(of.contract());
        return with(grounds.on(event), approved, ours, new InForce(at.position(), event.deal(), event.terms()));
    }

    @EventSourcingHandler
    ApproveCorrectionState on(ContractCorrected event, RecordedEvent at) {
        boolean ours = event.contract().equals(of.contract());
        boolean thisOne = approved || event.correction().equals(of.correction());
        return with(grounds.on(event), thisOne, ours, new InForce(at.position(), event.deal(), event.terms()));
    }
}
