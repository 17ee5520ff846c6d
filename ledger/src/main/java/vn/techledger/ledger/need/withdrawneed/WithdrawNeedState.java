package vn.techledger.ledger.need.withdrawneed;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.need.event.NeedRegistered;
import vn.techledger.ledger.need.event.NeedWithdrawn;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.DATE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.NEED_ALREADY_WITHDRAWN;
import static vn.techledger.ledger.shared.Reason.NEED_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.NEED_WITHDRAWN_BEFORE_STATED;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What WithdrawNeed must know: since when the need stands, and whether it still does. Pure. */
@EventSourcedEntity
record WithdrawNeedState(@Nullable EffectiveDate since, boolean withdrawn) {

    @EntityCreator
    WithdrawNeedState() {
        this(null, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(WithdrawNeed.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.need(of.need()), NeedRegistered.class, NeedWithdrawn.class);
    }

    List<LedgerEvent> decide(WithdrawNeed command) {
        unless(since != null, NEED_UNKNOWN, "/need", command.need());
        unless(!withdrawn, NEED_ALREADY_WITHDRAWN, "/need", command.need());
        unless(!command.on().isWhollyAfter(command.today()), DATE_IN_THE_FUTURE, "/on", command.on());
        unless(!command.on().isWhollyBefore(since), NEED_WITHDRAWN_BEFORE_STATED, "/on", command.on());
        return List.of(new NeedWithdrawn(command.need(), command.on(), command.reason()));
    }

    @EventSourcingHandler
    WithdrawNeedState on(NeedRegistered event) {
        return new WithdrawNeedState(event.description().since(), withdrawn);
    }

    @EventSourcingHandler
    WithdrawNeedState on(NeedWithdrawn event) {
        return new WithdrawNeedState(since, true);
    }
}
