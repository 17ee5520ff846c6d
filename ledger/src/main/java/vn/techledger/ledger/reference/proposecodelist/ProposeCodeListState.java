package vn.techledger.ledger.reference.proposecodelist;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.reference.event.CodeListProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CODE_LIST_VERSION_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeCodeList must know: whether the version is adopted already. Every method is pure. */
@EventSourcedEntity
record ProposeCodeListState(boolean adopted) {

    @EntityCreator
    ProposeCodeListState() {
        this(false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeCodeList.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.codeList(of.list(), of.version()), CodeListAdopted.class);
    }

    List<LedgerEvent> decide(ProposeCodeList c) {
        unless(!adopted, CODE_LIST_VERSION_ALREADY_ADOPTED, "/version", c.list() + " " + c.version());
        var events = new ArrayList<LedgerEvent>();
        events.add(new CodeListProposed(
                c.proposal(),
                c.list(),
                c.version(),
                c.titleVi(),
                c.titleEn(),
                c.validFrom(),
                c.validTo(),
                c.source(),
                c.entries().size(),
                c.proposedBy()));
        c.entries()
                .forEach(entry -> events.add(new CodeListEntryProposed(
                        c.proposal(),
                        c.list(),
                        c.version(),
                        entry.code(),
                        entry.nameVi(),
                        entry.nameEn(),
                        entry.validFrom(),
                        entry.validTo(),
                        entry.source(),
                        entry.parent())));
        return events;
    }

    @EventSourcingHandler
    ProposeCodeListState on(CodeListAdopted event) {
        return new ProposeCodeListState(true);
    }
}
