package vn.techledger.ledger.plan.confirmmilestone;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.plan.event.MilestoneConfirmed;
import vn.techledger.ledger.plan.event.MilestoneProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.PLAN_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.PLAN_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.PLAN_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ConfirmMilestone must know: the proposal, which proposals were adopted, and which fact is in force. Pure. */
@EventSourcedEntity
record ConfirmMilestoneState(
        @Nullable MilestoneProposed proposal,
        Set<ProposalId> adopted,
        @Nullable Long inForce) {

    ConfirmMilestoneState {
        adopted = Set.copyOf(adopted);
    }

    @EntityCreator
    ConfirmMilestoneState() {
        this(null, Set.of(), null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ConfirmMilestone.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.proposal(of.proposal()), MilestoneProposed.class),
                Boundaries.of(types, Tags.milestone(of.target()), MilestoneConfirmed.class));
    }

    List<LedgerEvent> decide(ConfirmMilestone command) {
        unless(
                proposal != null && proposal.milestone().target().equals(command.target()),
                PLAN_PROPOSAL_UNKNOWN,
                "/proposal",
                command.proposal());
        unless(!adopted.contains(command.proposal()), PLAN_PROPOSAL_ALREADY_ADOPTED, "/proposal", command.proposal());
        unless(
                Objects.equals(inForce, proposal.replaces()),
                PLAN_CHANGED_MEANWHILE,
                "/replaces",
                inForce == null ? 0 : inForce);
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        return List.of(new MilestoneConfirmed(
                command.proposal(), proposal.milestone(), proposal.proposedBy(), command.approvedBy()));
    }

    @EventSourcingHandler
    ConfirmMilestoneState on(MilestoneProposed event) {
        return new ConfirmMilestoneState(event, adopted, inForce);
    }

    @EventSourcingHandler
    ConfirmMilestoneState on(MilestoneConfirmed event, RecordedEvent at) {
        var more = new HashSet<>(adopted);
        more.add(event.proposal());
        return new ConfirmMilestoneState(proposal, more, at.position());
    }
}
