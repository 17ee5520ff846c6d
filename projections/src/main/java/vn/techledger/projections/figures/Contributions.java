package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * What a deal adds to the figures as it stands. A contract counts once in the total and once under each of its keys, so
 * that the counts of a breakdown may add up to more than the total; its amounts add up exactly. What changes a contract
 * later counts nothing, and adds or takes away amounts in its own period. An amount in foreign currency whose rate is
 * frozen is there once more, in VND: the total is valued and rounded once, and then divided.
 */
final class Contributions {

    private Contributions() {}

    /** @param measured which amount of a contract counts */
    static Movements of(DealState deal, Parties parties, Function<Amounts, Amount> measured) {
        var cells = new Movements(parties);
        for (var history : deal.contracts().values()) {
            var agreement = history.now();
            if (!agreement.voided()) {
                addEntries(cells, agreement.entries(), measured);
                addEnd(cells, agreement, measured);
            }
        }
        return cells;
    }

    /** The recording counts and adds its amount; an amendment adds, in its own period, what it changes. */
    private static void addEntries(Movements cells, List<Agreement.Entry> entries, Function<Amounts, Amount> measured) {
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var amount = measured.apply(entry.terms().amounts());
            add(cells, entry.terms(), new Line(entry.signed(), amount, i == 0 ? 1 : 0, false, entry.frozen()));
            if (i > 0) {
                var before = entries.get(i - 1);
                var replaced = measured.apply(before.terms().amounts());
                add(
                        cells,
                        before.terms(),
                        new Line(entry.signed(), replaced, 0, true, rateOf(replaced, amount, entry, before)));
            }
        }
    }

    /** What a termination leaves unperformed goes out at its date, divided and as sure as the contract is. */
    static void addEnd(Movements cells, Agreement agreement, Function<Amounts, Amount> measured) {
        var end = agreement.end();
        if (end != null && end.date() != null) {
            var unperformed = measured.apply(end.unperformed());
            var frozen = agreement.entries().getLast().frozen();
            var agreed = measured.apply(agreement.terms().amounts()).state();
            var state = agreed.hasFigure() ? agreed : unperformed.state();
            add(cells, agreement.terms(), new Line(end.date(), unperformed, state, 0, true, frozen));
        }
    }

    /**
     * What an amendment replaces goes out at the amendment's own rate, so that without one nothing moves in VND; where
     * the amendment changes the currency, it goes out at the rate at which it came in.
     */
    private static @Nullable FrozenRate rateOf(
            Amount replaced, Amount amount, Agreement.Entry amendment, Agreement.Entry before) {
        return Objects.equals(amount.currency(), replaced.currency()) ? amendment.frozen() : before.frozen();
    }

    static void add(Movements cells, ContractTerms terms, Line line) {
        var amount = line.amount().known().orElse(null);
        var whole = terms.amounts().total().known().orElse(null);
        if (amount == null) {
            put(cells, terms, line, null, null, null);
            return;
        }
        var currency = currency(amount);
        var size = whole == null || !currency(whole).equals(currency) ? null : whole;
        put(cells, terms, line, amount, currency, size);
        var frozen = line.frozen();
        if (frozen != null && frozen.currency().equals(currency)) {
            var valued = size == null ? null : frozen.value(size);
            put(cells, terms, line, frozen.value(amount), Cell.valuedFrom(currency), valued);
        }
    }

    private static void put(
            Movements cells,
            ContractTerms terms,
            Line line,
            @Nullable Money amount,
            @Nullable String currency,
            @Nullable Money size) {
        var keys = new ContractKeys(terms, cells.parties(), size, line.state());
        cells.add(new Movement(
                line.date(),
                currency,
                amount == null ? BigDecimal.ZERO : amount.getAmount(),
                line.out(),
                line.count(),
                Arrays.stream(Dimension.values()).map(keys::in).toList()));
    }

    private static String currency(Money money) {
        return money.getCurrencyUnit().getCode();
    }

    /**
     * An amount that comes in or goes out.
     *
     * @param state under which it is shown: its own, but for what takes away from an amount of another state
     * @param out whether it goes out instead of in
     * @param frozen the rate that it is valued in VND with, or null
     */
    record Line(
            EffectiveDate date,
            Amount amount,
            Amount.State state,
            int count,
            boolean out,
            @Nullable FrozenRate frozen) {

        Line(EffectiveDate date, Amount amount, int count, boolean out, @Nullable FrozenRate frozen) {
            this(date, amount, amount.state(), count, out, frozen);
        }
    }
}
