package vn.techledger.ledger.intermediary.connectintermediary;

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

/** What ConnectIntermediary must know: the intermediary as it stands. Pure. */
@EventSourcedEntity
record ConnectIntermediaryState(KnownIntermediary known) {

    @EntityCreator
    ConnectIntermediaryState() {
        this(KnownIntermediary.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ConnectIntermediary.Boundary of, MessageTypeResolver types) {
        return KnownIntermediary.boundary(of.party(), types);
    }

    List<LedgerEvent> decide(ConnectIntermediary command) {
        known.checkStands(command.party());
        known.checkDate(command.since(), command.today(), "/since");
        return List.of(new IntermediaryConnected(
                command.connection(),
                command.party(),
                command.scope(),
                command.network(),
                command.since(),
                command.evidence()));
    }

    @EventSourcingHandler
    ConnectIntermediaryState on(PartyEnrolled event) {
        return new ConnectIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    ConnectIntermediaryState on(IntermediaryFormed event) {
        return new ConnectIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    ConnectIntermediaryState on(IntermediaryConnected event) {
        return new ConnectIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    ConnectIntermediaryState on(IntermediaryDisconnected event) {
        return new ConnectIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    ConnectIntermediaryState on(IntermediaryDissolved event) {
        return new ConnectIntermediaryState(known.on(event));
    }
}
