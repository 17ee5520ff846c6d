package vn.techledger.ledger.reference.adoptruleset;

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
import vn.techledger.ledger.reference.event.RuleSetAdopted;
import vn.techledger.ledger.reference.event.RuleSetProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.RULES_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.RULES_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.RULES_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What AdoptRuleSet must know: the proposal, which proposals were adopted, and which adoption is in force. Pure. */
@EventSourcedEntity
record AdoptRuleSetState(
        @Nullable RuleSetProposed proposal,
        Set<ProposalId> adopted,
        @Nullable Long inForce) {

    AdoptRuleSetState {
        adopted = Set.copyOf(adopted);
    }

    @EntityCreator
    AdoptRuleSetState() {
        this(null, Set.of(), null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(AdoptRuleSet.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.proposal(of.proposal()), RuleSetProposed.class),
                Boundaries.of(types, Tags.ruleSet(of.code()), RuleSetAdopted.class));
    }

    List<LedgerEvent> decide(AdoptRuleSet command) {
        unless(
                proposal != null && proposal.code().equals(command.code()),
                RULES_PROPOSAL_UNKNOWN,
                "/proposal",
                command.proposal());
        unless(!adopted.contains(command.proposal()), RULES_PROPOSAL_ALREADY_ADOPTED, "/proposal", command.proposal());
        unless(
                Objects.equals(inForce, proposal.replaces()),
                RULES_CHANGED_MEANWHILE,
                "/replaces",
                inForce == null ? 0 : inForce);
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        return List.of(
                new RuleSetAdopted(command.proposal(), command.code(), proposal.proposedBy(), command.approvedBy()));
    }

    @EventSourcingHandler
    AdoptRuleSetState on(RuleSetProposed event) {
        return new AdoptRuleSetState(event, adopted, inForce);
    }

    @EventSourcingHandler
    AdoptRuleSetState on(RuleSetAdopted event, RecordedEvent at) {
        var more = new HashSet<>(adopted);
        more.add(event.proposal());
        return new AdoptRuleSetState(proposal, more, at.position());
    }
}
