package vn.techledger.ledger.confidentiality.adoptconfidentialityrule;

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
import vn.techledger.ledger.confidentiality.event.ConfidentialityRuleAdopted;
import vn.techledger.ledger.confidentiality.event.ConfidentialityRuleProposed;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.CONFIDENTIALITY_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CONFIDENTIALITY_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.CONFIDENTIALITY_RULE_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What AdoptConfidentialityRule must know: the proposal, which proposals were adopted, and what is in force. Pure. */
@EventSourcedEntity
record AdoptConfidentialityRuleState(
        @Nullable ConfidentialityRuleProposed proposal,
        Set<ProposalId> adopted,
        @Nullable Long inForce) {

    AdoptConfidentialityRuleState {
        adopted = Set.copyOf(adopted);
    }

    @EntityCreator
    AdoptConfidentialityRuleState() {
        this(null, Set.of(), null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(AdoptConfidentialityRule.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.proposal(of.proposal()), ConfidentialityRuleProposed.class),
                Boundaries.of(types, Tags.confidentialityRule(), ConfidentialityRuleAdopted.class));
    }

    List<LedgerEvent> decide(AdoptConfidentialityRule command) {
        unless(proposal != null, CONFIDENTIALITY_PROPOSAL_UNKNOWN, "/proposal", command.proposal());
        unless(
                !adopted.contains(command.proposal()),
                CONFIDENTIALITY_PROPOSAL_ALREADY_ADOPTED,
                "/proposal",
                command.proposal());
        unless(
                Objects.equals(inForce, proposal.replaces()),
                CONFIDENTIALITY_RULE_CHANGED_MEANWHILE,
                "/replaces",
                inForce == null ? 0 : inForce);
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        return List.of(new ConfidentialityRuleAdopted(
                command.proposal(), proposal.rule(), proposal.proposedBy(), command.approvedBy()));
    }

    @EventSourcingHandler
    AdoptConfidentialityRuleState on(ConfidentialityRuleProposed event) {
        return new AdoptConfidentialityRuleState(event, adopted, inForce);
    }

    @EventSourcingHandler
    AdoptConfidentialityRuleState on(ConfidentialityRuleAdopted event, RecordedEvent at) {
        var more = new HashSet<>(adopted);
        more.add(event.proposal());
        return new AdoptConfidentialityRuleState(proposal, more, at.position());
    }
}
