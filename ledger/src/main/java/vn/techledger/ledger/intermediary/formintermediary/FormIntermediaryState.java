package vn.techledger.ledger.intermediary.formintermediary;

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
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.LedgerEvent;

import static vn.techledger.ledger.shared.Reason.INTERMEDIARY_ALREADY_FORMED;
import static vn.techledger.ledger.shared.Reason.PARTY_IS_AN_INDIVIDUAL;
import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What FormIntermediary must know: the intermediary as it stands. Pure. */
@EventSourcedEntity
record FormIntermediaryState(KnownIntermediary known) {

    @EntityCreator
    FormIntermediaryState() {
        this(KnownIntermediary.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(FormIntermediary.Boundary of, MessageTypeResolver types) {
        return KnownIntermediary.boundary(of.party(), types);
    }

    List<LedgerEvent> decide(FormIntermediary command) {
        unless(known.kind() != null, PARTY_UNKNOWN, "/party", command.party());
        unless(known.kind() != PartyKind.INDIVIDUAL, PARTY_IS_AN_INDIVIDUAL);
        unless(known.formation() == null, INTERMEDIARY_ALREADY_FORMED, "/party", command.party());
        known.checkDate(command.formed(), command.today(), "/formed");
        return List.of(
                new IntermediaryFormed(command.party(), command.formed(), command.document(), command.evidence()));
    }

    @EventSourcingHandler
    FormIntermediaryState on(PartyEnrolled event) {
        return new FormIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    FormIntermediaryState on(IntermediaryFormed event) {
        return new FormIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    FormIntermediaryState on(IntermediaryConnected event) {
        return new FormIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    FormIntermediaryState on(IntermediaryDisconnected event) {
        return new FormIntermediaryState(known.on(event));
    }

    @EventSourcingHandler
    FormIntermediaryState on(IntermediaryDissolved event) {
        return new FormIntermediaryState(known.on(event));
    }
}
