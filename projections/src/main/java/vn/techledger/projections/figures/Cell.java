package vn.techledger.projections.figures;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.ExchangeRate;
import vn.techledger.ledger.shared.EffectiveDate;

/**
 * The place that a contribution falls into.
 *
 * @param date when the contract or amendment was signed, or ended, as precisely as it is known
 * @param key party, sector as {@code list/version/code}, or one of the special keys of {@link Dimension}
 * @param currency ISO 4217 code; null where the amount is open or unknown: such a contract is counted, not valued;
 *     {@code VND/USD} for what is valued in VND from USD, at frozen rates
 */
record Cell(
        EffectiveDate date,
        Dimension dimension,
        String key,
        @Nullable String currency) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::dimension)
            .thenComparing(Cell::key)
            .thenComparing(cell -> cell.date().toString())
            .thenComparing(Cell::currency, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** How amounts are marked that are valued in VND from another currency. */
    static String valuedFrom(String currency) {
        return ExchangeRate.HOME + Posting.VALUED_FROM + currency;
    }

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
