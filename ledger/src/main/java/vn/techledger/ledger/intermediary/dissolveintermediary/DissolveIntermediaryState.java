package vn.techledger.ledger.intermediary.dissolveintermediary;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.intermediary.KnownIntermediary;
import vn.techledger.ledger.intermediary.event.IntermediaryConnected;
import vn.techledger.ledger.intermediary.event.IntermediaryDisconnected;
import vn.techledger.ledger.intermediary.event.IntermediaryDissolved;
import vn.techledger.ledger.intermediary.event.IntermediaryFormed;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.LedgerEvent;

/** What DissolveIntermediary must know: the intermediary as it stands. Pure. */
@EventSourcedEntity
record DissolveIntermediaryState(KnownIntermediary known) {

    @EntityCreator
    DissolveIntermediaryState() {
        this(KnownIntermediary.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DissolveIntermediary.Boundary of, MessageTypeResolver types) {
        return KnownIntermediary.boundary(of.party(), types);
    }

    List<LedgerEvent> decide(DissolveIntermediary command) {
        known.checkStands(command.party());
        known.checkDate(command.dissolved(), command.today(), "/dissolved");
        return List.of(new IntermediaryDissolved(
                command.party(), command.dissolved(), command.document(), command.evidence()));
    }

    @EventSourcingHandler
    DissolveIntermediaryState on(PartyEnrolled event) {
        return new DissolveIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    DissolveIntermediaryState on(IntermediaryFormed event) {
        return new DissolveIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    DissolveIntermediaryState on(IntermediaryConnected event) {
        return new DissolveIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    DissolveIntermediaryState on(IntermediaryDisconnected event) {
        return new DissolveIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    DissolveIntermediaryState on(IntermediaryDissolved event) {
        return new DissolveIntermediaryState(known.on(event));
    }
}
