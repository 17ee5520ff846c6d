package vn.techledger.projections.replay;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Movements.Moved;
import vn.techledger.projections.figures.Posting;

/** Sums of what moved so far. What is asked of them is added up anew each time: there is no balance to go wrong. */
public final class Sums {

    /** By no dimension. */
    public static final List<Dimension> TOTALS = List.of();

    private final Set<List<Dimension>> tables = new HashSet<>();
    private final Map<Place, Sum> sums = new HashMap<>();

    private record Place(
            Rung rung, List<Dimension> by, String key, String crossed, String currency, int year, int month) {}

    private record Key(String currency, Slot slot) {}

    /** How long the periods of a table are. */
    public enum Length {
        YEAR,
        QUARTER,
        MONTH;

        private static final int MONTHS_OF_A_QUARTER = 3;

        /** Number of the period in its year; 0 for the year, and where the month is unknown. */
        private int part(int month) {
            return switch (this) {
                case YEAR -> 0;
                case QUARTER -> (month + MONTHS_OF_A_QUARTER - 1) / MONTHS_OF_A_QUARTER;
                case MONTH -> month;
            };
        }

        /** As answers write it: {@code 1994}, {@code 1994-Q2}, {@code 1994-05}, {@code 1994-unknown}. */
        String name(Slot slot) {
            var year = String.format(Locale.ROOT, "%04d", slot.year());
            if (this == YEAR) {
                return year;
            }
            if (slot.part() == 0) {
                return year + "-unknown";
            }
            return year + (this == QUARTER ? "-Q" + slot.part() : String.format(Locale.ROOT, "-%02d", slot.part()));
        }
    }

    /**
     * A cell of a table.
     *
     * @param year 0 where not even that is known
     * @param part number of the period in its year; 0 for a whole year, and where the month is unknown
     * @param key empty where nothing breaks the table down
     * @param crossed key of the second dimension; empty where there is none
     */
    public record Slot(int year, int part, String key, String crossed) implements Comparable<Slot> {

        private static final Comparator<Slot> ORDER = Comparator.comparingInt(Slot::year)
                .thenComparingInt(Slot::part)
                .thenComparing(Slot::key)
                .thenComparing(Slot::crossed);

        @Override
        public int compareTo(Slot other) {
            return ORDER.compare(this, other);
        }

        Slot yearBefore() {
            return new Slot(year - 1, part, key, crossed);
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

    /** @param tables by which dimensions to add up, one or two, besides the total */
    Sums(Set<List<Dimension>> tables) {
        this.tables.add(TOTALS);
        this.tables.addAll(tables);
    }

    void add(Rung rung, Moved moved) {
        var movement = moved.movement();
        for (var by : tables) {
            if (by.size() < 2) {
                movement.in(by.isEmpty() ? Dimension.TOTAL : by.getFirst())
                        .divide(movement.amount())
                        .forEach((key, part) -> add(rung, by, key, "", moved, part));
            } else {
                movement.in(by.getFirst())
                        .cross(movement.in(by.getLast()), movement.amount())
                        .forEach((pair, part) -> add(rung, by, pair.key(), pair.crossed(), moved, part));
            }
        }
    }

    private void add(Rung rung, List<Dimension> by, String key, String crossed, Moved moved, BigDecimal part) {
        var date = moved.movement().date();
        var currency = moved.movement().currency();
        sums.merge(
                new Place(
                        rung,
                        by,
                        key,
                        crossed,
                        currency == null ? "" : currency,
                        date.year(),
                        date.knownMonth().orElse(0)),
                new Sum(moved.count(), part.multiply(BigDecimal.valueOf(moved.sign()))),
                Sum::plus);
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

    /**
     * What is in one currency, with what is valued in it from others; cells in which nothing is are absent.
     *
     * @param by no dimension for totals, else those of a table that is added up
     */
    public NavigableMap<Slot, Sum> in(Rung rung, List<Dimension> by, Length length, String currency) {
        var single = new HashMap<Key, Sum>();
        sums.forEach((place, sum) -> {
            if (place.rung() == rung
                    && place.by().equals(by)
                    && inWhich(place.currency()).equals(currency)) {
                var slot = new Slot(place.year(), length.part(place.month()), place.key(), place.crossed());
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

    /** How many there are in each cell, whatever their currency; what is valued from another currency is the same once more. */
    NavigableMap<Slot, Sum> counted(Rung rung, List<Dimension> by) {
        var held = new TreeMap<Slot, Sum>();
        originals(rung, by).forEach((key, sum) -> held.merge(key.slot(), sum, Sum::plus));
        return held;
    }

    /**
     * How many of these years are in no sum of a currency, by their own; the empty text for unknown amounts.
     *
     * @param in the currency of the sums
     */
    SortedMap<String, Long> notIn(Rung rung, String in, int from, int to) {
        var counts = new TreeMap<String, Long>();
        single(rung, TOTALS).forEach((key, sum) -> {
            int year = key.slot().year();
            if (sum.isNothing() || year < Math.max(1, from) || year > to) {
                return;
            }
            int mark = key.currency().indexOf(Posting.VALUED_FROM);
            if (mark < 0) {
                counts.merge(key.currency(), sum.count(), Long::sum);
            } else if (key.currency().substring(0, mark).equals(in)) {
                counts.merge(key.currency().substring(mark + 1), -sum.count(), Long::sum);
            }
        });
        counts.remove(in);
        return counts;
    }

    /** How many have no known year, by currency. */
    SortedMap<String, Long> undated(Rung rung) {
        var counts = new TreeMap<String, Long>();
        originals(rung, TOTALS).forEach((key, sum) -> {
            if (key.slot().year() == 0) {
                counts.merge(key.currency(), sum.count(), Long::sum);
            }
        });
        return counts;
    }

    private Map<Key, Sum> originals(Rung rung, List<Dimension> by) {
        var originals = single(rung, by);
        originals
                .entrySet()
                .removeIf(one ->
                        one.getValue().isNothing() || one.getKey().currency().contains(Posting.VALUED_FROM));
        return originals;
    }

    /** Sums of years, each currency for itself. */
    private Map<Key, Sum> single(Rung rung, List<Dimension> by) {
        var single = new HashMap<Key, Sum>();
        sums.forEach((place, sum) -> {
            if (place.rung() == rung && place.by().equals(by)) {
                var slot = new Slot(place.year(), 0, place.key(), place.crossed());
                single.merge(new Key(place.currency(), slot), sum, Sum::plus);
            }
        });
        return single;
    }

    static @Nullable BigDecimal amount(@Nullable Sum sum) {
        return sum == null ? null : sum.amount();
    }
}
