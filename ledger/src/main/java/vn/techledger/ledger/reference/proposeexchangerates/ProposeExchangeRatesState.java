package vn.techledger.ledger.reference.proposeexchangerates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.reference.event.ExchangeRateAdopted;
import vn.techledger.ledger.reference.event.ExchangeRateProposed;
import vn.techledger.ledger.reference.event.ExchangeRatesProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.EXCHANGE_RATE_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.EXCHANGE_RATE_OF_A_FUTURE_DAY;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeExchangeRates must know: which days of the months concerned have a rate already. Pure. */
@EventSourcedEntity
record ProposeExchangeRatesState(Set<RateKey> adopted) {

    ProposeExchangeRatesState {
        adopted = Set.copyOf(adopted);
    }

    @EntityCreator
    ProposeExchangeRatesState() {
        this(Set.of());
    }

    /** By month: a year of days is twelve criteria. */
    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeExchangeRates.Boundary of, MessageTypeResolver types) {
        var months = of.rates().stream()
                .map(key -> Tags.rates(key.currency(), key.month()))
                .collect(Collectors.toSet());
        return EventCriteria.either(months.stream()
                .map(month -> Boundaries.of(types, month, ExchangeRateAdopted.class))
                .toList());
    }

    List<LedgerEvent> decide(ProposeExchangeRates c) {
        var events = new ArrayList<LedgerEvent>();
        events.add(new ExchangeRatesProposed(
                c.proposal(), c.source(), c.policy(), c.citation(), c.rates().size(), c.proposedBy()));
        for (int i = 0; i < c.rates().size(); i++) {
            var rate = c.rates().get(i);
            var at = "/rates/" + i;
            unless(!rate.day().isAfter(c.today()), EXCHANGE_RATE_OF_A_FUTURE_DAY, at, rate.key());
            unless(!adopted.contains(rate.key()), EXCHANGE_RATE_ALREADY_ADOPTED, at, rate.key());
            events.add(new ExchangeRateProposed(c.proposal(), rate.currency(), rate.day(), rate.rate()));
        }
        return events;
    }

    @EventSourcingHandler
    ProposeExchangeRatesState on(ExchangeRateAdopted event) {
        var more = new HashSet<>(adopted);
        more.add(new RateKey(event.currency(), event.day()));
        return new ProposeExchangeRatesState(more);
    }
}
