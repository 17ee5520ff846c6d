package vn.techledger.ledger.plan.proposemilestone;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.plan.Plan;
import vn.techledger.ledger.plan.PlanTarget;
import vn.techledger.ledger.plan.event.MilestoneConfirmed;
import vn.techledger.ledger.plan.event.MilestoneProposed;
import vn.techledger.ledger.plan.event.PlanAdopted;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.MILESTONE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.PLAN_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.TARGET_OF_ANOTHER_KIND;
import static vn.techledger.ledger.shared.Reason.TARGET_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeMilestone must know: the fact in force, by its position, and the plan that the target stands in. Every method is pure. */
@EventSourcedEntity
record ProposeMilestoneState(
        @Nullable Long inForce, @Nullable Plan plan) {

    @EntityCreator
    ProposeMilestoneState() {
        this(null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeMilestone.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.plan(of.plan()), PlanAdopted.class),
                Boundaries.of(types, Tags.milestone(of.target()), MilestoneConfirmed.class));
    }

    List<LedgerEvent> decide(ProposeMilestone command) {
        var target =
                plan == null ? null : plan.target(command.milestone().target()).orElse(null);
        unless(
                target != null,
                TARGET_UNKNOWN,
                "/milestone/target",
                command.milestone().target());
        unless(target.kind() == PlanTarget.Kind.MILESTONE, TARGET_OF_ANOTHER_KIND, "/milestone/target", target.code());
        var reached = command.milestone().reached();
        unless(
                reached == null || !reached.isWhollyAfter(command.today()),
                MILESTONE_IN_THE_FUTURE,
                "/milestone/reached",
                String.valueOf(reached));
        unless(
                Objects.equals(inForce, command.replaces()),
                PLAN_CHANGED_MEANWHILE,
                "/replaces",
                inForce == null ? 0 : inForce);
        return List.of(new MilestoneProposed(
                command.proposal(), command.milestone(), command.replaces(), command.proposedBy()));
    }

    @EventSourcingHandler
    ProposeMilestoneState on(PlanAdopted event) {
        return new ProposeMilestoneState(inForce, event.plan());
    }

    @EventSourcingHandler
    ProposeMilestoneState on(MilestoneConfirmed event, RecordedEvent at) {
        return new ProposeMilestoneState(at.position(), plan);
    }
}
