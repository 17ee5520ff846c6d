package vn.techledger.ledger.reference.proposeholidays;

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
import vn.techledger.ledger.reference.event.HolidaysAdopted;
import vn.techledger.ledger.reference.event.HolidaysProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.RULES_CHANGED_MEANWHILE;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeHolidays must know: the adoption in force, by its position. Every method is pure. */
@EventSourcedEntity
record ProposeHolidaysState(@Nullable Long inForce) {

    @EntityCreator
    ProposeHolidaysState() {
        this(null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeHolidays.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.holidays(of.year()), HolidaysAdopted.class);
    }

    List<LedgerEvent> decide(ProposeHolidays c) {
        unless(
                Objects.equals(inForce, c.replaces()),
                RULES_CHANGED_MEANWHILE,
                "/replaces",
                inForce == null ? 0 : inForce);
        return List.of(new HolidaysProposed(c.proposal(), c.calendar(), c.replaces(), c.proposedBy()));
    }

    @EventSourcingHandler
    ProposeHolidaysState on(HolidaysAdopted event, RecordedEvent at) {
        return new ProposeHolidaysState(at.position());
    }
}
