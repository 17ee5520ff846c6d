package vn.techledger.ledger.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.reference.event.ExchangeRateAdopted;
import vn.techledger.ledger.reference.event.ExchangeRateCorrected;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Tags;

/**
 * Adopted exchange rates, as far as a decision has read them. Pure; the one place that tells which rate a fact is valued
 * with.
 */
public record KnownRates(Map<RateKey, FrozenRate> inForce) {

    public static final KnownRates NONE = new KnownRates(Map.of());

    public KnownRates {
        inForce = Map.copyOf(inForce);
    }

    /**
     * Which rate an amount of that currency is valued with: the one of the day, where it is foreign and the day is
     * known. No other day stands in for it.
     */
    public static Optional<RateKey> keyOf(@Nullable String currency, EffectiveDate date) {
        if (currency == null || currency.equals(ExchangeRate.HOME) || date.day() == null) {
            return Optional.empty();
        }
        return Optional.of(new RateKey(currency, date.earliest()));
    }

    /** The facts from which {@link #frozen} knows the rate of an amount: one criterion, or none. */
    public static List<EventCriteria> boundary(
            @Nullable String currency, EffectiveDate date, MessageTypeResolver types) {
        return keyOf(currency, date).map(key -> List.of(boundary(key, types))).orElse(List.of());
    }

    /** The facts about one rate. */
    public static EventCriteria boundary(RateKey key, MessageTypeResolver types) {
        return Boundaries.of(
                types, Tags.rate(key.currency(), key.day()), ExchangeRateAdopted.class, ExchangeRateCorrected.class);
    }

    /** The rate to freeze in a fact, or null where none is adopted for its day, or none is needed. */
    public @Nullable FrozenRate frozen(@Nullable String currency, EffectiveDate date) {
        return keyOf(currency, date).map(inForce::get).orElse(null);
    }

    /** The rate in force, where one is adopted. */
    public Optional<FrozenRate> find(RateKey key) {
        return Optional.ofNullable(inForce.get(key));
    }

    public KnownRates on(ExchangeRateAdopted event, RecordedEvent at) {
        return with(new FrozenRate(event.currency(), event.day(), event.rate(), event.source(), at.position()));
    }

    public KnownRates on(ExchangeRateCorrected event, RecordedEvent at) {
        return with(new FrozenRate(event.currency(), event.day(), event.rate(), event.source(), at.position()));
    }

    private KnownRates with(FrozenRate rate) {
        var more = new HashMap<>(inForce);
        more.put(new RateKey(rate.currency(), rate.day()), rate);
        return new KnownRates(more);
    }
}
