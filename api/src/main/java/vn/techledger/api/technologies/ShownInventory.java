package vn.techledger.api.technologies;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.technology.TechnologyRegister.InventoryRow;

/**
 * The inventory of technologies and results. Those withdrawn are not in it.
 *
 * @param share digitised of all, with six decimals, HALF_EVEN; null where there are none
 */
record ShownInventory(long count, long digitised, @Nullable String share, List<InventoryLine> rows) {

    private static final int DECIMALS = 6;

    /** Those of a kind and of a source of funds. */
    record InventoryLine(
            String kind,
            String stateFunded,
            long count,
            long digitised,
            @Nullable String share) {}

    static ShownInventory of(List<InventoryRow> rows) {
        long known = rows.stream().mapToLong(InventoryRow::known).sum();
        long digitised = rows.stream().mapToLong(InventoryRow::digitised).sum();
        return new ShownInventory(
                known,
                digitised,
                share(digitised, known),
                rows.stream()
                        .map(row -> new InventoryLine(
                                row.kind().name(),
                                row.stateFunded().name(),
                                row.known(),
                                row.digitised(),
                                share(row.digitised(), row.known())))
                        .toList());
    }

    private static @Nullable String share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }
}
