package vn.techledger.ledger.indicator.adoptindicator;

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
import vn.techledger.ledger.indicator.event.IndicatorDefinitionAdopted;
import vn.techledger.ledger.indicator.event.IndicatorDefinitionProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.INDICATOR_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.INDICATOR_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.INDICATOR_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What AdoptIndicator must know: the proposal, which proposals were adopted, and which fact is in force. Pure. */
@EventSourcedEntity
record AdoptIndicatorState(
        @Nullable IndicatorDefinitionProposed proposal,
        Set<ProposalId> adopted,
        @Nullable Long inForce) {

    AdoptIndicatorState {
        adopted = Set.copyOf(adopted);
    }

    @EntityCreator
    AdoptIndicatorState() {
        this(null, Set.of(), null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(AdoptIndicator.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.proposal(of.proposal()), IndicatorDefinitionProposed.class),
                Boundaries.of(types, Tags.indicator(of.code()), IndicatorDefinitionAdopted.class));
    }

    List<LedgerEvent> decide(AdoptIndicator command) {
        unless(
                proposal != null && proposal.definition().code().equals(command.code()),
                INDICATOR_PROPOSAL_UNKNOWN,
                "/proposal",
                command.proposal());
        unless(
                !adopted.contains(command.proposal()),
                INDICATOR_PROPOSAL_ALREADY_ADOPTED,
                "/proposal",
                command.proposal());
        unless(
                Objects.equals(inForce, proposal.replaces()),
                INDICATOR_CHANGED_MEANWHILE,
                "/replaces",
                inForce == null ? 0 : inForce);
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        return List.of(new IndicatorDefinitionAdopted(
                command.proposal(), proposal.definition(), proposal.proposedBy(), command.approvedBy()));
    }

    @EventSourcingHandler
    AdoptIndicatorState on(IndicatorDefinitionProposed event) {
        return new AdoptIndicatorState(event, adopted, inForce);
    }

    @EventSourcingHandler
    AdoptIndicatorState on(IndicatorDefinitionAdopted event, RecordedEvent at) {
        var more = new HashSet<>(adopted);
        more.add(event.proposal());
        return new AdoptIndicatorState(proposal, more, at.position());
    }
}
