package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.SectorShare;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Share;

/**
 * What a deal adds to the figures as it stands. A contract counts once in the total and once under each of its keys, so
 * that the counts of a breakdown may add up to more than the total; its amounts add up exactly. What changes a contract
 * later counts nothing, and adds or takes away amounts in its own period. An amount in foreign currency whose rate is
 * frozen is there once more, in VND: the total is valued and rounded once, and then divided.
 */
final class Contributions {

    private Contributions() {}

    /** Sorted by cell; cells to which the deal adds nothing are absent. */
    static Map<Cell, Contribution> of(DealState deal) {
        var cells = new TreeMap<Cell, Contribution>();
        for (var history : deal.contracts().values()) {
            var agreement = history.now();
            if (!agreement.voided()) {
                addEntries(cells, agreement.entries());
                addEnd(cells, agreement);
            }
        }
        cells.values().removeIf(Contribution::isNothing);
        return cells;
    }

    /** The recording counts and adds its amount; an amendment adds, in its own period, what it changes. */
    private static void addEntries(Map<Cell, Contribution> cells, List<Agreement.Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var amount = entry.terms().amounts().total();
            add(cells, entry.terms(), new Line(entry.signed(), amount, i == 0 ? 1 : 0, false, entry.frozen()));
            if (i > 0) {
                var before = entries.get(i - 1);
                var replaced = before.terms().amounts().total();
                add(
                        cells,
                        before.terms(),
                        new Line(entry.signed(), replaced, 0, true, rateOf(replaced, entry, before)));
            }
        }
    }

    /** What a termination leaves unperformed goes out at its date, divided as the contract is. */
    private static void addEnd(Map<Cell, Contribution> cells, Agreement agreement) {
        var end = agreement.end();
        if (end != null && end.date() != null) {
            var unperformed = end.unperformed().total();
            var frozen = agreement.entries().getLast().frozen();
            add(cells, agreement.terms(), new Line(end.date(), unperformed, 0, true, frozen));
        }
    }

    /**
     * What an amendment replaces goes out at the amendment's own rate, so that without one nothing moves in VND; where
     * the amendment changes the currency, it goes out at the rate at which it came in.
     */
    private static @Nullable FrozenRate rateOf(Amount replaced, Agreement.Entry amendment, Agreement.Entry before) {
        var currency = amendment.terms().amounts().total().currency();
        return Objects.equals(currency, replaced.currency()) ? amendment.frozen() : before.frozen();
    }

    static void add(Map<Cell, Contribution> cells, ContractTerms terms, Line line) {
        add(cells, line, Dimension.TOTAL, List.of(new Entry(Dimension.EVERYTHING, null)));
        add(cells, line, Dimension.ACQUIRER, entries(terms.acquirers(), Contributions::key, PartyShare::share));
        add(cells, line, Dimension.SUPPLIER, entries(terms.suppliers(), Contributions::key, PartyShare::share));
        add(cells, line, Dimension.SECTOR, entries(terms.sectors(), Contributions::key, SectorShare::share));
    }

    private static void add(Map<Cell, Contribution> cells, Line line, Dimension dimension, List<Entry> entries) {
        var total = line.amount().known().orElse(null);
        put(cells, line, dimension, entries, total, total == null ? null : currency(total));
        var frozen = line.frozen();
        if (total != null && frozen != null && frozen.currency().equals(currency(total))) {
            put(cells, line, dimension, entries, frozen.value(total), Cell.valuedFrom(currency(total)));
        }
    }

    private static String currency(Money money) {
        return money.getCurrencyUnit().getCode();
    }

    private static void put(
            Map<Cell, Contribution> cells,
            Line line,
            Dimension dimension,
            List<Entry> entries,
            @Nullable Money total,
            @Nullable String currency) {
        parts(entries, total)
                .forEach((key, amount) -> cells.merge(
                        new Cell(line.date(), dimension, key, currency),
                        new Contribution(line.count(), line.out() ? amount.negate() : amount),
                        Contribution::plus));
    }

    /**
     * Amount by key, each key once; zero where the amount is not known. A single entry whose share is below 100 leaves
     * the rest to somebody unnamed, so that it reads as several.
     */
    private static Map<String, BigDecimal> parts(List<Entry> entries, @Nullable Money total) {
        var amount = total == null ? BigDecimal.ZERO : total.getAmount();
        if (entries.isEmpty()) {
            return Map.of(Dimension.UNKNOWN, amount);
        }
        if (entries.size() == 1 && entries.getFirst().share() == null) {
            return Map.of(entries.getFirst().key(), amount);
        }
        var shares = new ArrayList<BigDecimal>();
        for (var entry : entries) {
            if (entry.share() == null) {
                return Map.of(Dimension.SEVERAL, amount);
            }
            shares.add(entry.share().percent());
        }
        if (shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(Share.WHOLE) != 0) {
            return Map.of(Dimension.SEVERAL, amount);
        }
        var split = Split.of(amount, shares);
        var parts = new LinkedHashMap<String, BigDecimal>();
        for (int i = 0; i < split.size(); i++) {
            parts.merge(entries.get(i).key(), split.get(i), BigDecimal::add);
        }
        return parts;
    }

    private static <T> List<Entry> entries(List<T> given, Function<T, String> key, Function<T, @Nullable Share> share) {
        return given.stream()
                .map(one -> new Entry(key.apply(one), share.apply(one)))
                .toList();
    }

    private static String key(PartyShare party) {
        return party.party().toString();
    }

    private static String key(SectorShare sector) {
        return sector.list() + '/' + sector.version() + '/' + sector.code();
    }

    /**
     * An amount that comes in or goes out.
     *
     * @param out whether it goes out instead of in
     * @param frozen the rate that it is valued in VND with, or null
     */
    record Line(
            EffectiveDate date,
            Amount amount,
            int count,
            boolean out,
            @Nullable FrozenRate frozen) {}

    private record Entry(String key, @Nullable Share share) {}
}
