package vn.techledger.ledger.retention.adoptretentionclass;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.retention.event.RetentionClassAdopted;
import vn.techledger.ledger.retention.event.RetentionClassProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.RETENTION_CLASS_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.RETENTION_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.RETENTION_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What AdoptRetentionClass must know: the proposal, and which proposal of the class and day is adopted. Pure. */
@EventSourcedEntity
record AdoptRetentionClassState(
        @Nullable RetentionClassProposed proposal, @Nullable ProposalId adopted) {

    @EntityCreator
    AdoptRetentionClassState() {
        this(null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(AdoptRetentionClass.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.proposal(of.proposal()), RetentionClassProposed.class),
                Boundaries.of(types, Tags.retentionClass(of.code(), of.validFrom()), RetentionClassAdopted.class));
    }

    List<LedgerEvent> decide(AdoptRetentionClass command) {
        unless(
                proposal != null
                        && proposal.code().equals(command.code())
                        && proposal.validFrom().equals(command.validFrom()),
                RETENTION_PROPOSAL_UNKNOWN,
                "/proposal",
                command.proposal());
        unless(
                !command.proposal().equals(adopted),
                RETENTION_PROPOSAL_ALREADY_ADOPTED,
                "/proposal",
                command.proposal());
        unless(
                adopted == null,
                RETENTION_CLASS_ALREADY_ADOPTED,
                "/validFrom",
                command.code() + " " + command.validFrom());
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        return List.of(new RetentionClassAdopted(
                command.proposal(), command.code(), command.validFrom(), proposal.proposedBy(), command.approvedBy()));
    }

    @EventSourcingHandler
    AdoptRetentionClassState on(RetentionClassProposed event) {
        return new AdoptRetentionClassState(event, adopted);
    }

    @EventSourcingHandler
    AdoptRetentionClassState on(RetentionClassAdopted event) {
        return new AdoptRetentionClassState(proposal, event.proposal());
    }
}
