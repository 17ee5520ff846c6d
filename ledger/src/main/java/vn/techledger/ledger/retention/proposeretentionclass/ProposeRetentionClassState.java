package vn.techledger.ledger.retention.proposeretentionclass;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.retention.event.RetentionClassAdopted;
import vn.techledger.ledger.retention.event.RetentionClassProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.RETENTION_CLASS_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeRetentionClass must know: whether a term of this class from this day is adopted already. Pure. */
@EventSourcedEntity
record ProposeRetentionClassState(boolean adopted) {

    @EntityCreator
    ProposeRetentionClassState() {
        this(false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeRetentionClass.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.retentionClass(of.code(), of.validFrom()), RetentionClassAdopted.class);
    }

    List<LedgerEvent> decide(ProposeRetentionClass c) {
        unless(!adopted, RETENTION_CLASS_ALREADY_ADOPTED, "/validFrom", c.code() + " " + c.validFrom());
        return List.of(new RetentionClassProposed(
                c.proposal(),
                c.code(),
                c.validFrom(),
                c.nameVi(),
                c.nameEn(),
                c.years(),
                c.citation(),
                c.proposedBy()));
    }

    @EventSourcingHandler
    ProposeRetentionClassState on(RetentionClassAdopted event) {
        return new ProposeRetentionClassState(true);
    }
}
