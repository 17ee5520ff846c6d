package vn.techledger.ledger.closing.permitlateentry;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.closing.event.LateEntryPermitted;
import vn.techledger.ledger.closing.event.LateEntryProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.LATE_ENTRY_ALREADY_PERMITTED;
import static vn.techledger.ledger.shared.Reason.LATE_ENTRY_EXPIRED;
import static vn.techledger.ledger.shared.Reason.LATE_ENTRY_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What PermitLateEntry must know: the proposal, and whether it was permitted already. Pure. */
@EventSourcedEntity
record PermitLateEntryState(@Nullable LateEntryProposed proposal, boolean permitted) {

    @EntityCreator
    PermitLateEntryState() {
        this(null, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(PermitLateEntry.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.lateEntry(of.lateEntry()), LateEntryProposed.class, LateEntryPermitted.class);
    }

    List<LedgerEvent> decide(PermitLateEntry command) {
        unless(proposal != null, LATE_ENTRY_UNKNOWN, "/lateEntry", command.lateEntry());
        unless(!permitted, LATE_ENTRY_ALREADY_PERMITTED, "/lateEntry", command.lateEntry());
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        unless(!command.today().isAfter(proposal.until()), LATE_ENTRY_EXPIRED, "/lateEntry", proposal.until());
        return List.of(new LateEntryPermitted(
                command.lateEntry(),
                proposal.periods(),
                proposal.until(),
                proposal.proposedBy(),
                command.approvedBy()));
    }

    @EventSourcingHandler
    PermitLateEntryState on(LateEntryProposed event) {
        return new PermitLateEntryState(event, permitted);
    }

    @EventSourcingHandler
    PermitLateEntryState on(LateEntryPermitted event) {
        return new PermitLateEntryState(proposal, true);
    }
}
