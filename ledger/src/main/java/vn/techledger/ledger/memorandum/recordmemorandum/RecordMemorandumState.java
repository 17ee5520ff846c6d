package vn.techledger.ledger.memorandum.recordmemorandum;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.memorandum.MemorandumGrounds;
import vn.techledger.ledger.memorandum.event.MemorandumRecorded;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.technology.event.TechnologyRegistered;

/** What RecordMemorandum must know: what the terms rest on, and whether it was said before. Pure. */
@EventSourcedEntity
record RecordMemorandumState(MemorandumGrounds grounds, boolean recorded) {

    @EntityCreator
    RecordMemorandumState() {
        this(MemorandumGrounds.NONE, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(RecordMemorandum.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(MemorandumGrounds.boundary(of.terms(), types));
        criteria.add(Boundaries.of(types, Tags.memorandum(of.memorandum()), MemorandumRecorded.class));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(RecordMemorandum command) {
        if (recorded) {
            return List.of();
        }
        grounds.check(command.terms(), command.today());
        var deal = new DealId(command.memorandum().value());
        return List.of(new MemorandumRecorded(command.memorandum(), deal, command.terms()));
    }

    @EventSourcingHandler
    RecordMemorandumState on(MemorandumRecorded event) {
        return new RecordMemorandumState(grounds, true);
    }

    @EventSourcingHandler
    RecordMemorandumState on(PartyEnrolled event) {
        return new RecordMemorandumState(grounds.on(event), recorded);
    }

    @EventSourcingHandler
    RecordMemorandumState on(TechnologyRegistered event) {
        return new RecordMemorandumState(grounds.on(event), recorded);
    }
}
