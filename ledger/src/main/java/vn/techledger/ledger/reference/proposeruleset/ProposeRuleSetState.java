package vn.techledger.ledger.reference.proposeruleset;

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
import vn.techledger.ledger.reference.event.RuleSetAdopted;
import vn.techledger.ledger.reference.event.RuleSetProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.RULES_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeRuleSet must know: the adoption in force, by its position. Every method is pure. */
@EventSourcedEntity
record ProposeRuleSetState(@Nullable Long inForce) {

    @EntityCreator
    ProposeRuleSetState() {
        this(null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeRuleSet.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.ruleSet(of.code()), RuleSetAdopted.class);
    }

    List<LedgerEvent> decide(ProposeRuleSet c) {
        unless(
                Objects.equals(inForce, c.replaces()),
                RULES_CHANGED_MEANWHILE,
                "/replaces",
                inForce == null ? 0 : inForce);
        return List.of(new RuleSetProposed(c.proposal(), c.code(), c.rules(), c.replaces(), c.proposedBy()));
    }

    @EventSourcingHandler
    ProposeRuleSetState on(RuleSetAdopted event, RecordedEvent at) {
        return new ProposeRuleSetState(at.position());
    }
}
