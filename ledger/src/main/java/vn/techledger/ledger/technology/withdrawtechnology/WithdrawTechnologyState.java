package vn.techledger.ledger.technology.withdrawtechnology;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.technology.event.TechnologyPublished;
import vn.techledger.ledger.technology.event.TechnologyRegistered;
import vn.techledger.ledger.technology.event.TechnologyWithdrawn;

import static vn.techledger.ledger.shared.Reason.DATE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_WITHDRAWN;
import static vn.techledger.ledger.shared.Reason.WITHDRAWN_BEFORE_PUBLISHED;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What WithdrawTechnology must know: whether the technology is there, and since when it is on offer. Pure. */
@EventSourcedEntity
record WithdrawTechnologyState(
        boolean registered, boolean withdrawn, @Nullable EffectiveDate published) {

    @EntityCreator
    WithdrawTechnologyState() {
        this(false, false, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(WithdrawTechnology.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.technology(of.technology()),
                TechnologyRegistered.class,
                TechnologyPublished.class,
                TechnologyWithdrawn.class);
    }

    List<LedgerEvent> decide(WithdrawTechnology command) {
        unless(registered, TECHNOLOGY_UNKNOWN, "/technology", command.technology());
        unless(!withdrawn, TECHNOLOGY_WITHDRAWN, "/technology", command.technology());
        unless(!command.on().isWhollyAfter(command.today()), DATE_IN_THE_FUTURE, "/on", command.on());
        unless(
                published == null || !command.on().isWhollyBefore(published),
                WITHDRAWN_BEFORE_PUBLISHED,
                "/on",
                command.on());
        return List.of(new TechnologyWithdrawn(command.technology(), command.on(), command.reason()));
    }

    @EventSourcingHandler
    WithdrawTechnologyState on(TechnologyRegistered event) {
        return new WithdrawTechnologyState(true, withdrawn, published);
    }

    @EventSourcingHandler
    WithdrawTechnologyState on(TechnologyPublished event) {
        return new WithdrawTechnologyState(registered, withdrawn, event.on());
    }

    @EventSourcingHandler
    WithdrawTechnologyState on(TechnologyWithdrawn event) {
        return new WithdrawTechnologyState(registered, true, published);
    }
}
