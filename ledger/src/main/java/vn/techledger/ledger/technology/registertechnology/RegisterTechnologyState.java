package vn.techledger.ledger.technology.registertechnology;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.technology.TechnologyGrounds;
import vn.techledger.ledger.technology.event.TechnologyRegistered;

/** What RegisterTechnology must know: what the description rests on, and whether it was said before. Pure. */
@EventSourcedEntity
record RegisterTechnologyState(TechnologyGrounds grounds, boolean registered) {

    @EntityCreator
    RegisterTechnologyState() {
        this(TechnologyGrounds.NONE, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(RegisterTechnology.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(TechnologyGrounds.boundary(of.description(), types));
        criteria.add(Boundaries.of(types, Tags.technology(of.technology()), TechnologyRegistered.class));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(RegisterTechnology command) {
        if (registered) {
            return List.of();
        }
        grounds.check(command.description());
        return List.of(new TechnologyRegistered(command.technology(), command.description()));
    }

    private RegisterTechnologyState with(TechnologyGrounds changed) {
        return new RegisterTechnologyState(changed, registered);
    }

    @EventSourcingHandler
    RegisterTechnologyState on(TechnologyRegistered event) {
        return new RegisterTechnologyState(grounds, true);
    }

    @EventSourcingHandler
    RegisterTechnologyState on(PartyEnrolled event) {
        return with(grounds.on(event));
    }

    @EventSourcingHandler
    RegisterTechnologyState on(CodeListAdopted event) {
        return with(grounds.on(event));
    }

    @EventSourcingHandler
    RegisterTechnologyState on(CodeListEntryProposed event) {
        return with(grounds.on(event));
    }
}
