package vn.techledger.ledger.confidentiality.proposeconfidentialityrule;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.confidentiality.event.ConfidentialityRuleAdopted;
import vn.techledger.ledger.confidentiality.event.ConfidentialityRuleProposed;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CONFIDENTIALITY_RULE_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeConfidentialityRule must know: the rule in force, by the position of its adoption. Pure. */
@EventSourcedEntity
record ProposeConfidentialityRuleState(@Nullable Long inForce) {

    @EntityCreator
    ProposeConfidentialityRuleState() {
        this(null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeConfidentialityRule.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.confidentialityRule(), ConfidentialityRuleAdopted.class);
    }

    List<LedgerEvent> decide(ProposeConfidentialityRule command) {
        unless(
                Objects.equals(inForce, command.replaces()),
                CONFIDENTIALITY_RULE_CHANGED_MEANWHILE,
                "/replaces",
                inForce == null ? 0 : inForce);
        return List.of(new ConfidentialityRuleProposed(
                command.proposal(), command.rule(), command.replaces(), command.proposedBy()));
    }

    @EventSourcingHandler
    ProposeConfidentialityRuleState on(ConfidentialityRuleAdopted event, RecordedEvent at) {
        return new ProposeConfidentialityRuleState(at.position());
    }
}
