package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PartyShare;
import vn.techledger.ledger.contract.SectorShare;
import vn.techledger.ledger.shared.Share;

/**
 * What a deal adds to the figures as it stands. A contract counts once in the total and once under each of its keys, so
 * that the counts of a breakdown may add up to more than the total; its amounts add up exactly.
 */
final class Contributions {

    private Contributions() {}

    /** Sorted by cell; cells to which the deal adds nothing are absent. */
    static Map<Cell, Contribution> of(DealState deal) {
        var cells = new TreeMap<Cell, Contribution>();
        for (var terms : deal.contracts().values()) {
            add(cells, terms, Dimension.TOTAL, List.of(new Entry(Dimension.EVERYTHING, null)));
            add(cells, terms, Dimension.ACQUIRER, entries(terms.acquirers(), Contributions::key, PartyShare::share));
            add(cells, terms, Dimension.SUPPLIER, entries(terms.suppliers(), Contributions::key, PartyShare::share));
            add(cells, terms, Dimension.SECTOR, entries(terms.sectors(), Contributions::key, SectorShare::share));
        }
        return cells;
    }

    private static void add(
            Map<Cell, Contribution> cells, ContractTerms terms, Dimension dimension, List<Entry> entries) {
        var total = terms.amounts().total().known();
        var currency = total.map(money -> money.getCurrencyUnit().getCode()).orElse(null);
        parts(entries, total.orElse(null))
                .forEach((key, amount) -> cells.merge(
                        new Cell(terms.signed(), dimension, key, currency),
                        new Contribution(1, amount),
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

    private record Entry(String key, @Nullable Share share) {}
}
