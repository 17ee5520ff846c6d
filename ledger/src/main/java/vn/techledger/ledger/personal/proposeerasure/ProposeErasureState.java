package vn.techledger.ledger.personal.proposeerasure;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.personal.KnownPerson;
import vn.techledger.ledger.personal.event.PersonalDataErased;
import vn.techledger.ledger.personal.event.PersonalDataErasureProposed;
import vn.techledger.ledger.retention.event.LegalHoldPlaced;
import vn.techledger.ledger.retention.event.LegalHoldReleased;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

/** What ProposeErasure must know: whether there is something to erase, and whether a hold forbids it. Pure. */
@EventSourcedEntity
record ProposeErasureState(KnownPerson person) {

    @EntityCreator
    ProposeErasureState() {
        this(KnownPerson.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeErasure.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.party(of.party()),
                PartyEnrolled.class,
                PersonalDataErased.class,
                LegalHoldPlaced.class,
                LegalHoldReleased.class);
    }

    List<LedgerEvent> decide(ProposeErasure command) {
        person.checkHeld(command.party());
        person.checkNotOnHold();
        return List.of(new PersonalDataErasureProposed(
                command.erasure(), command.party(), command.ground(), command.citation(), command.proposedBy()));
    }

    @EventSourcingHandler
    ProposeErasureState on(PartyEnrolled event) {
        return new ProposeErasureState(person.on(event));
    }

    @EventSourcingHandler
    ProposeErasureState on(PersonalDataErased event) {
        return new ProposeErasureState(person.on(event));
    }

    @EventSourcingHandler
    ProposeErasureState on(LegalHoldPlaced event) {
        return new ProposeErasureState(person.on(event));
    }

    @EventSourcingHandler
    ProposeErasureState on(LegalHoldReleased event) {
        return new ProposeErasureState(person.on(event));
    }
}
