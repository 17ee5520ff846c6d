package vn.techledger.ledger.personal.disclosefield;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.personal.KnownPerson;
import vn.techledger.ledger.personal.event.PersonalDataDisclosed;
import vn.techledger.ledger.personal.event.PersonalDataErased;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.PERSONAL_FIELD_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What DiscloseField must know: what is kept of the person. Pure. */
@EventSourcedEntity
record DiscloseFieldState(KnownPerson person) {

    @EntityCreator
    DiscloseFieldState() {
        this(KnownPerson.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DiscloseField.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.party(of.party()), PartyEnrolled.class, PersonalDataErased.class);
    }

    List<LedgerEvent> decide(DiscloseField command) {
        var commitments = person.checkHeld(command.party());
        unless(
                commitments.of(command.field()) != null,
                PERSONAL_FIELD_UNKNOWN,
                "/field",
                command.field().label());
        return List.of(new PersonalDataDisclosed(
                command.disclosure(),
                command.party(),
                command.field(),
                command.ground(),
                command.reference(),
                command.disclosedTo()));
    }

    @EventSourcingHandler
    DiscloseFieldState on(PartyEnrolled event) {
        return new DiscloseFieldState(person.on(event));
    }

    @EventSourcingHandler
    DiscloseFieldState on(PersonalDataErased event) {
        return new DiscloseFieldState(person.on(event));
    }
}
