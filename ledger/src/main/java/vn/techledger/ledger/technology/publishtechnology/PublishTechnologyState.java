package vn.techledger.ledger.technology.publishtechnology;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.technology.event.TechnologyPublished;
import vn.techledger.ledger.technology.event.TechnologyRegistered;
import vn.techledger.ledger.technology.event.TechnologyWithdrawn;

import static vn.techledger.ledger.shared.Reason.DATE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_ALREADY_PUBLISHED;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_WITHDRAWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What PublishTechnology must know: whether the technology is there, on offer, or withdrawn. Pure. */
@EventSourcedEntity
record PublishTechnologyState(boolean registered, boolean published, boolean withdrawn) {

    @EntityCreator
    PublishTechnologyState() {
        this(false, false, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(PublishTechnology.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.technology(of.technology()),
                TechnologyRegistered.class,
                TechnologyPublished.class,
                TechnologyWithdrawn.class);
    }

    List<LedgerEvent> decide(PublishTechnology command) {
        unless(registered, TECHNOLOGY_UNKNOWN, "/technology", command.technology());
        unless(!withdrawn, TECHNOLOGY_WITHDRAWN, "/technology", command.technology());
        unless(!published, TECHNOLOGY_ALREADY_PUBLISHED, "/technology", command.technology());
        unless(!command.on().isWhollyAfter(command.today()), DATE_IN_THE_FUTURE, "/on", command.on());
        return List.of(new TechnologyPublished(command.technology(), command.on(), command.venue()));
    }

    @EventSourcingHandler
    PublishTechnologyState on(TechnologyRegistered event) {
        return new PublishTechnologyState(true, published, withdrawn);
    }

    @EventSourcingHandler
    PublishTechnologyState on(TechnologyPublished event) {
        return new PublishTechnologyState(registered, true, withdrawn);
    }

    @EventSourcingHandler
    PublishTechnologyState on(TechnologyWithdrawn event) {
        return new PublishTechnologyState(registered, published, true);
    }
}
