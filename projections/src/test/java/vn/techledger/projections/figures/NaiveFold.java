package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.shared.LedgerEvent;

/**
 * The second oracle: no postings, no differences. It keeps the last terms of each contract and adds them up, with its
 * own idea of how shares are divided.
 */
public final class NaiveFold {

    private NaiveFold() {}

    /** Count and amount by {@code dimension|key|date|currency}; the currency is a hyphen where no amount is known. */
    public static Map<String, String> of(List<? extends LedgerEvent> facts) {
        var last = new LinkedHashMap<Object, ContractTerms>();
        for (var fact : facts) {
            if (fact instanceof ContractRecorded recorded) {
                last.put(recorded.contract(), recorded.terms());
            } else if (fact instanceof ContractCorrected corrected) {
                last.put(corrected.contract(), corrected.terms());
            }
        }
        var counts = new HashMap<String, Integer>();
        var amounts = new HashMap<String, BigDecimal>();
        for (var terms : last.values()) {
            add(counts, amounts, terms, "total", List.of(""), List.of("100"));
            var suppliers = new ArrayList<String>();
            var supplierShares = new ArrayList<@Nullable String>();
            terms.suppliers().forEach(part -> {
                suppliers.add(part.party().toString());
                supplierShares.add(part.share() == null ? null : part.share().toString());
            });
            add(counts, amounts, terms, "supplier", suppliers, supplierShares);
            var acquirers = new ArrayList<String>();
            var acquirerShares = new ArrayList<@Nullable String>();
            terms.acquirers().forEach(part -> {
                acquirers.add(part.party().toString());
                acquirerShares.add(part.share() == null ? null : part.share().toString());
            });
            add(counts, amounts, terms, "acquirer", acquirers, acquirerShares);
            var sectors = new ArrayList<String>();
            var sectorShares = new ArrayList<@Nullable String>();
            terms.sectors().forEach(part -> {
                sectors.add(part.list() + "/" + part.version() + "/" + part.code());
                sectorShares.add(part.share() == null ? null : part.share().toString());
            });
            add(counts, amounts, terms, "sector", sectors, sectorShares);
        }
        var sums = new HashMap<String, String>();
        counts.forEach((cell, count) -> sums.put(cell, count + " " + plain(amounts.get(cell))));
        return sums;
    }

    public static String plain(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0
                ? "0"
                : amount.stripTrailingZeros().toPlainString();
    }

    private static void add(
            Map<String, Integer> counts,
            Map<String, BigDecimal> amounts,
            ContractTerms terms,
            String dimension,
            List<String> keys,
            List<? extends @Nullable String> shares) {
        var money = terms.amounts().total();
        var after = "|" + terms.signed() + "|" + (money.currency() == null ? "-" : money.currency());
        var amount = money.amount() == null ? null : new BigDecimal(money.amount());
        if (keys.isEmpty()) {
            put(counts, amounts, dimension + "|unknown" + after, amount);
            return;
        }
        if (keys.size() == 1 && shares.getFirst() == null) {
            put(counts, amounts, dimension + "|" + keys.getFirst() + after, amount);
            return;
        }
        var whole = BigDecimal.ZERO;
        for (var share : shares) {
            whole = share == null ? new BigDecimal(1000) : whole.add(new BigDecimal(share));
        }
        if (whole.compareTo(new BigDecimal(100)) != 0) {
            put(counts, amounts, dimension + "|several" + after, amount);
            return;
        }
        var parts = amount == null ? null : divide(amount, shares);
        for (var key : new LinkedHashSet<>(keys)) {
            var mine = BigDecimal.ZERO;
            for (int i = 0; i < keys.size(); i++) {
                if (keys.get(i).equals(key) && parts != null) {
                    mine = mine.add(parts.get(i));
                }
            }
            put(counts, amounts, dimension + "|" + key + after, amount == null ? null : mine);
        }
    }

    /** Hands out one smallest unit after another to whoever is furthest below the exact part, the first named first. */
    private static List<BigDecimal> divide(BigDecimal amount, List<? extends @Nullable String> shares) {
        var unit = new BigDecimal(BigInteger.ONE, amount.scale());
        var exact = new ArrayList<BigDecimal>();
        var given = new ArrayList<BigDecimal>();
        var left = amount;
        for (var share : shares) {
            var part = amount.multiply(new BigDecimal(String.valueOf(share))).movePointLeft(2);
            var down = part.setScale(amount.scale(), RoundingMode.DOWN);
            exact.add(part);
            given.add(down);
            left = left.subtract(down);
        }
        while (left.signum() > 0) {
            int furthest = 0;
            for (int i = 1; i < given.size(); i++) {
                var lack = exact.get(i).subtract(given.get(i));
                if (lack.compareTo(exact.get(furthest).subtract(given.get(furthest))) > 0) {
                    furthest = i;
                }
            }
            given.set(furthest, given.get(furthest).add(unit));
            left = left.subtract(unit);
        }
        return given;
    }

    private static void put(
            Map<String, Integer> counts, Map<String, BigDecimal> amounts, String cell, @Nullable BigDecimal amount) {
        counts.merge(cell, 1, Integer::sum);
        amounts.merge(cell, amount == null ? BigDecimal.ZERO : amount, BigDecimal::add);
    }
}
