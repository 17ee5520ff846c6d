package vn.techledger.ledger.reference.adoptholidays;

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
import vn.techledger.ledger.reference.event.HolidaysAdopted;
import vn.techledger.ledger.reference.event.HolidaysProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.RULES_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Reason.RULES_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.RULES_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What AdoptHolidays must know: the proposal, which proposals were adopted, and which adoption is in force. Pure. */
@EventSourcedEntity
record AdoptHolidaysState(
        @Nullable HolidaysProposed proposal,
        Set<ProposalId> adopted,
        @Nullable Long inForce) {

    AdoptHolidaysState {
        adopted = Set.copyOf(adopted);
    }

    @EntityCreator
    AdoptHolidaysState() {
        this(null, Set.of(), null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(AdoptHolidays.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.proposal(of.proposal()), HolidaysProposed.class),
                Boundaries.of(types, Tags.holidays(of.year()), HolidaysAdopted.class));
    }

    List<LedgerEvent> decide(AdoptHolidays command) {
        unless(
                proposal != null && proposal.calendar().year() == command.year(),
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
                new HolidaysAdopted(command.proposal(), command.year(), proposal.proposedBy(), command.approvedBy()));
    }

    @EventSourcingHandler
    AdoptHolidaysState on(HolidaysProposed event) {
        return new AdoptHolidaysState(event, adopted, inForce);
    }

    @EventSourcingHandler
    AdoptHolidaysState on(HolidaysAdopted event, RecordedEvent at) {
        var more = new HashSet<>(adopted);
        more.add(event.proposal());
        return new AdoptHolidaysState(proposal, more, at.position());
    }
}
