package vn.techledger.ledger.plan.adopttargetlist;

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
import vn.techledger.ledger.plan.event.TargetListAdopted;
import vn.techledger.ledger.plan.event.TargetListProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.PLAN_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.PLAN_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.PLAN_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What AdoptTargetList must know: the proposal, which proposals were adopted, and which fact is in force. Pure. */
@EventSourcedEntity
record AdoptTargetListState(
        @Nullable TargetListProposed proposal,
        Set<ProposalId> adopted,
        @Nullable Long inForce) {

    AdoptTargetListState {
        adopted = Set.copyOf(adopted);
    }

    @EntityCreator
    AdoptTargetListState() {
        this(null, Set.of(), null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(AdoptTargetList.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.proposal(of.proposal()), TargetListProposed.class),
                Boundaries.of(types, Tags.targetList(of.target()), TargetListAdopted.class));
    }

    List<LedgerEvent> decide(AdoptTargetList command) {
        unless(
                proposal != null && proposal.list().target().equals(command.target()),
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
        return List.of(new TargetListAdopted(
                command.proposal(), proposal.list(), proposal.proposedBy(), command.approvedBy()));
    }

    @EventSourcingHandler
    AdoptTargetListState on(TargetListProposed event) {
        return new AdoptTargetListState(event, adopted, inForce);
    }

    @EventSourcingHandler
    AdoptTargetListState on(TargetListAdopted event, RecordedEvent at) {
        var more = new HashSet<>(adopted);
        more.add(event.proposal());
        return new AdoptTargetListState(proposal, more, at.position());
    }
}
