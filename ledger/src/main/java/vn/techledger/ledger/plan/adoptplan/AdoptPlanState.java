package vn.techledger.ledger.plan.adoptplan;

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
import vn.techledger.ledger.plan.event.PlanAdopted;
import vn.techledger.ledger.plan.event.PlanProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.PLAN_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.PLAN_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.PLAN_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What AdoptPlan must know: the proposal, which proposals were adopted, and which fact is in force. Pure. */
@EventSourcedEntity
record AdoptPlanState(
        @Nullable PlanProposed proposal,
        Set<ProposalId> adopted,
        @Nullable Long inForce) {

    AdoptPlanState {
        adopted = Set.copyOf(adopted);
    }

    @EntityCreator
    AdoptPlanState() {
        this(null, Set.of(), null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(AdoptPlan.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.proposal(of.proposal()), PlanProposed.class),
                Boundaries.of(types, Tags.plan(of.code()), PlanAdopted.class));
    }

    List<LedgerEvent> decide(AdoptPlan command) {
        unless(
                proposal != null && proposal.plan().code().equals(command.code()),
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
        return List.of(
                new PlanAdopted(command.proposal(), proposal.plan(), proposal.proposedBy(), command.approvedBy()));
    }

    @EventSourcingHandler
    AdoptPlanState on(PlanProposed event) {
        return new AdoptPlanState(event, adopted, inForce);
    }

    @EventSourcingHandler
    AdoptPlanState on(PlanAdopted event, RecordedEvent at) {
        var more = new HashSet<>(adopted);
        more.add(event.proposal());
        return new AdoptPlanState(proposal, more, at.position());
    }
}
