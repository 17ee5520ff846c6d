package vn.techledger.projections.replay;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Posting;

/** Sums of the postings so far. What is asked of them is added up anew each time: there is no balance to go wrong. */
public final class Sums {

    private final Set<Dimension> dimensions;
    private final Map<Place, Sum> sums = new HashMap<>();

    private record Place(Rung rung, Dimension dimension, String key, String currency, int year, int month) {}

    private record Key(String currency, Slot slot) {}

    /**
     * A cell of a table.
     *
     * @param year 0 where not even that is known
     * @param month 0 for a whole year, and where the month is unknown
     */
    public record Slot(int year, int month, String key) implements Comparable<Slot> {

        @Override
        public int compareTo(Slot other) {
            int years = Integer.compare(year, other.year);
            int months = years == 0 ? Integer.compare(month, other.month) : years;
            return months == 0 ? key.compareTo(other.key) : months;
        }

        Slot yearBefore() {
            return new Slot(year - 1, month, key);
        }
    }

    /** How many contracts or payments, and how much; zero where the amount is open or unknown. */
    public record Sum(long count, BigDecimal amount) {

        static final Sum NOTHING = new Sum(0, BigDecimal.ZERO);

        Sum plus(Sum other) {
            return new Sum(count + other.count, amount.add(other.amount));
        }

        boolean isNothing() {
            return count == 0 && amount.signum() == 0;
        }
    }

    /** @param dimensions to add up by, besides the total */
    Sums(Set<Dimension> dimensions) {
        this.dimensions = EnumSet.of(Dimension.TOTAL);
        this.dimensions.addAll(dimensions);
    }

    void add(Rung rung, Posting posting) {
        if (!dimensions.contains(posting.dimension())) {
            return;
        }
        var place = new Place(
                rung,
                posting.dimension(),
                posting.key(),
                posting.currency() == null ? "" : posting.currency(),
                posting.date().year(),
                posting.date().knownMonth().orElse(0));
        var more = new Sum(posting.count(), posting.amount() == null ? BigDecimal.ZERO : posting.amount());
        sums.merge(place, more, Sum::plus);
    }

    /** The currencies of amounts, and VND where others are valued in it; the empty text for unknown amounts. */
    public Set<String> currencies(Rung rung) {
        var found = new TreeSet<String>();
        for (var place : sums.keySet()) {
            if (place.rung() == rung) {
                found.add(inWhich(place.currency()));
            }
        }
        return found;
    }

    private static String inWhich(String currency) {
        return currency.contains(Posting.VALUED_FROM) ? ExchangeRate.HOME : currency;
    }

    /** What is in one currency, with what is valued in it from others; cells in which nothing is are absent. */
    public NavigableMap<Slot, Sum> in(Rung rung, Dimension dimension, boolean months, String currency) {
        var single = new HashMap<Key, Sum>();
        sums.forEach((place, sum) -> {
            if (place.rung() == rung
                    && place.dimension() == dimension
                    && inWhich(place.currency()).equals(currency)) {
                var slot = new Slot(place.year(), months ? place.month() : 0, place.key());
                single.merge(new Key(place.currency(), slot), sum, Sum::plus);
            }
        });
        var held = new TreeMap<Slot, Sum>();
        single.forEach((key, sum) -> {
            if (!sum.isNothing()) {
                held.merge(key.slot(), sum, Sum::plus);
            }
        });
        return held;
    }

    static @Nullable BigDecimal amount(@Nullable Sum sum) {
        return sum == null ? null : sum.amount();
    }
}
