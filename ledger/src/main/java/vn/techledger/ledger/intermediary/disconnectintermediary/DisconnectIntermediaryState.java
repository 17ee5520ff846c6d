package vn.techledger.ledger.intermediary.disconnectintermediary;

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

import static vn.techledger.ledger.shared.Reason.CONNECTION_ALREADY_ENDED;
import static vn.techledger.ledger.shared.Reason.CONNECTION_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.ENDS_BEFORE_IT_BEGAN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What DisconnectIntermediary must know: the intermediary as it stands. Pure. */
@EventSourcedEntity
record DisconnectIntermediaryState(KnownIntermediary known) {

    @EntityCreator
    DisconnectIntermediaryState() {
        this(KnownIntermediary.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DisconnectIntermediary.Boundary of, MessageTypeResolver types) {
        return KnownIntermediary.boundary(of.party(), types);
    }

    List<LedgerEvent> decide(DisconnectIntermediary command) {
        known.checkStands(command.party());
        var connection = known.connections().get(command.connection());
        unless(connection != null, CONNECTION_UNKNOWN, "/connection", command.connection());
        unless(
                !known.ended().contains(command.connection()),
                CONNECTION_ALREADY_ENDED,
                "/connection",
                command.connection());
        known.checkDate(command.until(), command.today(), "/until");
        unless(
                command.until() == null
                        || connection.since() == null
                        || !command.until().isWhollyBefore(connection.since()),
                ENDS_BEFORE_IT_BEGAN,
                "/until",
                String.valueOf(command.until()));
        return List.of(
                new IntermediaryDisconnected(command.connection(), command.party(), command.until(), command.reason()));
    }

    @EventSourcingHandler
    DisconnectIntermediaryState on(PartyEnrolled event) {
        return new DisconnectIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    DisconnectIntermediaryState on(IntermediaryFormed event) {
        return new DisconnectIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    DisconnectIntermediaryState on(IntermediaryConnected event) {
        return new DisconnectIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    DisconnectIntermediaryState on(IntermediaryDisconnected event) {
        return new DisconnectIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    DisconnectIntermediaryState on(IntermediaryDissolved event) {
        return new DisconnectIntermediaryState(known.on(event));
    }
}
