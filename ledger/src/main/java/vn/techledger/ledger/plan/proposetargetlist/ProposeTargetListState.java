package vn.techledger.ledger.plan.proposetargetlist;

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
import vn.techledger.ledger.plan.event.PlanAdopted;
import vn.techledger.ledger.plan.event.TargetListAdopted;
import vn.techledger.ledger.plan.event.TargetListProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.PLAN_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.TARGET_OF_ANOTHER_KIND;
import static vn.techledger.ledger.shared.Reason.TARGET_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeTargetList must know: the fact in force, by its position, and the plan that the target stands in. Every method is pure. */
@EventSourcedEntity
record ProposeTargetListState(
        @Nullable Long inForce, @Nullable Plan plan) {

    @EntityCreator
    ProposeTargetListState() {
        this(null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeTargetList.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.plan(of.plan()), PlanAdopted.class),
                Boundaries.of(types, Tags.targetList(of.target()), TargetListAdopted.class));
    }

    List<LedgerEvent> decide(ProposeTargetList command) {
        var target = plan == null ? null : plan.target(command.list().target()).orElse(null);
        unless(target != null, TARGET_UNKNOWN, "/list/target", command.list().target());
        unless(target.kind() == PlanTarget.Kind.ITEM_GROWTH, TARGET_OF_ANOTHER_KIND, "/list/target", target.code());
        unless(
                Objects.equals(inForce, command.replaces()),
                PLAN_CHANGED_MEANWHILE,
                "/replaces",
                inForce == null ? 0 : inForce);
        return List.of(
                new TargetListProposed(command.proposal(), command.list(), command.replaces(), command.proposedBy()));
    }

    @EventSourcingHandler
    ProposeTargetListState on(PlanAdopted event) {
        return new ProposeTargetListState(inForce, event.plan());
    }

    @EventSourcingHandler
    ProposeTargetListState on(TargetListAdopted event, RecordedEvent at) {
        return new ProposeTargetListState(at.position(), plan);
    }
}
