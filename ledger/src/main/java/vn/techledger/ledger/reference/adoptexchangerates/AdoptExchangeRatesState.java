package vn.techledger.ledger.reference.adoptexchangerates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.reference.event.ExchangeRateAdopted;
import vn.techledger.ledger.reference.event.ExchangeRateProposed;
import vn.techledger.ledger.reference.event.ExchangeRatesProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.EXCHANGE_RATES_PROPOSAL_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Reason.EXCHANGE_RATES_PROPOSAL_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.EXCHANGE_RATE_ALREADY_ADOPTED;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What AdoptExchangeRates must know: the table, and by which proposal its days have a rate already. Pure. */
@EventSourcedEntity
record AdoptExchangeRatesState(
        @Nullable ExchangeRatesProposed proposal, List<ExchangeRateProposed> rates, Map<RateKey, ProposalId> adopted) {

    AdoptExchangeRatesState {
        rates = List.copyOf(rates);
        adopted = Map.copyOf(adopted);
    }

    @EntityCreator
    AdoptExchangeRatesState() {
        this(null, List.of(), Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(AdoptExchangeRates.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<EventCriteria>();
        criteria.add(Boundaries.of(
                types, Tags.proposal(of.proposal()), ExchangeRatesProposed.class, ExchangeRateProposed.class));
        of.rates().stream()
                .map(key -> Tags.rates(key.currency(), key.month()))
                .distinct()
                .forEach(month -> criteria.add(Boundaries.of(types, month, ExchangeRateAdopted.class)));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(AdoptExchangeRates command) {
        var named = new HashSet<RateKey>();
        rates.forEach(rate -> named.add(key(rate)));
        unless(
                proposal != null && named.equals(command.rates()),
                EXCHANGE_RATES_PROPOSAL_UNKNOWN,
                "/proposal",
                command.proposal());
        unless(
                !adopted.containsValue(command.proposal()),
                EXCHANGE_RATES_PROPOSAL_ALREADY_ADOPTED,
                "/proposal",
                command.proposal());
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        var events = new ArrayList<LedgerEvent>();
        for (var rate : rates) {
            unless(!adopted.containsKey(key(rate)), EXCHANGE_RATE_ALREADY_ADOPTED, "/proposal", key(rate));
            events.add(new ExchangeRateAdopted(
                    command.proposal(),
                    rate.currency(),
                    rate.day(),
                    rate.rate(),
                    proposal.source(),
                    proposal.proposedBy(),
                    command.approvedBy()));
        }
        return events;
    }

    private static RateKey key(ExchangeRateProposed rate) {
        return new RateKey(rate.currency(), rate.day());
    }

    @EventSourcingHandler
    AdoptExchangeRatesState on(ExchangeRatesProposed event) {
        return new AdoptExchangeRatesState(event, rates, adopted);
    }

    @EventSourcingHandler
    AdoptExchangeRatesState on(ExchangeRateProposed event) {
        var more = new ArrayList<>(rates);
        more.add(event);
        return new AdoptExchangeRatesState(proposal, more, adopted);
    }

    @EventSourcingHandler
    AdoptExchangeRatesState on(ExchangeRateAdopted event) {
        var more = new HashMap<>(adopted);
        more.put(new RateKey(event.currency(), event.day()), event.proposal());
        return new AdoptExchangeRatesState(proposal, rates, more);
    }
}
