package vn.techledger.ledger.plan.proposeplan;

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
import vn.techledger.ledger.plan.event.PlanAdopted;
import vn.techledger.ledger.plan.event.PlanProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.PLAN_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposePlan must know: the fact in force, by its position. Every method is pure. */
@EventSourcedEntity
record ProposePlanState(@Nullable Long inForce) {

    @EntityCreator
    ProposePlanState() {
        this(null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposePlan.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.plan(of.code()), PlanAdopted.class);
    }

    List<LedgerEvent> decide(ProposePlan command) {
        unless(
                Objects.equals(inForce, command.replaces()),
                PLAN_CHANGED_MEANWHILE,
                "/replaces",
                inForce == null ? 0 : inForce);
        return List.of(new PlanProposed(command.proposal(), command.plan(), command.replaces(), command.proposedBy()));
    }

    @EventSourcingHandler
    ProposePlanState on(PlanAdopted event, RecordedEvent at) {
        return new ProposePlanState(at.position());
    }
}
