package vn.techledger.ledger.indicator.adoptexternalfigure;

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
import vn.techledger.ledger.indicator.event.ExternalFigureAdopted;
import vn.techledger.ledger.indicator.event.ExternalFigureProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.INDICATOR_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.INDICATOR_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.INDICATOR_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What AdoptExternalFigure must know: the proposal, which proposals were adopted, and which fact is in force. Pure. */
@EventSourcedEntity
record AdoptExternalFigureState(
        @Nullable ExternalFigureProposed proposal,
        Set<ProposalId> adopted,
        @Nullable Long inForce) {

    AdoptExternalFigureState {
        adopted = Set.copyOf(adopted);
    }

    @EntityCreator
    AdoptExternalFigureState() {
        this(null, Set.of(), null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(AdoptExternalFigure.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.proposal(of.proposal()), ExternalFigureProposed.class),
                Boundaries.of(types, Tags.externalFigure(of.indicator(), of.year()), ExternalFigureAdopted.class));
    }

    List<LedgerEvent> decide(AdoptExternalFigure command) {
        unless(
                proposal != null
                        && proposal.figure().indicator().equals(command.indicator())
                        && proposal.figure().year() == command.year(),
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
        return List.of(new ExternalFigureAdopted(
                command.proposal(), proposal.figure(), proposal.proposedBy(), command.approvedBy()));
    }

    @EventSourcingHandler
    AdoptExternalFigureState on(ExternalFigureProposed event) {
        return new AdoptExternalFigureState(event, adopted, inForce);
    }

    @EventSourcingHandler
    AdoptExternalFigureState on(ExternalFigureAdopted event, RecordedEvent at) {
        var more = new HashSet<>(adopted);
        more.add(event.proposal());
        return new AdoptExternalFigureState(proposal, more, at.position());
    }
}
