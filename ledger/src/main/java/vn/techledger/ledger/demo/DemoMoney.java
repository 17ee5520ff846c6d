package vn.techledger.ledger.demo;

import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.shared.Amount;

/** Invented amounts: log-normal, in whole numbers alone. */
final class DemoMoney {

    /** Foreign currencies with what one unit of each is worth in VND, more or less. */
    static final Map<String, Integer> FOREIGN = new TreeMap<>(Map.of("EUR", 26_000, "USD", 24_000));

    private static final String HOME = "VND";

    /** 16 × log2 of 800 million, and of six times as much less one. */
    private static final int MEDIAN = 473;

    private static final int DEVIATION = 41;
    private static final int ROUNDED_TO = 1_000;

    private DemoMoney() {}

    static String currency(Dice dice) {
        return dice.percent(80) ? HOME : dice.percent(75) ? "USD" : "EUR";
    }

    static boolean isForeign(String currency) {
        return !currency.equals(HOME);
    }

    static String rate(String currency, int year, Dice dice) {
        int rate = FOREIGN.getOrDefault(currency, 1) + 150 * (year - DemoMarket.FIRST_YEAR) + dice.below(200);
        return rate + "." + (1 + dice.below(9));
    }

    /** What a contract says of its amounts; some leave them open, and of some nobody knows them. */
    static Amounts amounts(String currency, Dice dice) {
        int chance = dice.below(100);
        if (chance < 7) {
            return all(Amount.UNKNOWN);
        }
        if (chance < 11) {
            return all(new Amount(Amount.State.OPEN, null, null));
        }
        var total = money(currency, dice.logNormal(MEDIAN, DEVIATION));
        var state = chance < 20 ? Amount.State.ESTIMATED : Amount.State.FIXED;
        if (!dice.percent(30)) {
            return new Amounts(Amount.of(state, total), Amount.UNKNOWN, Amount.UNKNOWN);
        }
        var technology = part(total, 20 + dice.below(80));
        return new Amounts(
                Amount.of(state, total), Amount.of(state, technology), Amount.of(state, total.minus(technology)));
    }

    private static Amounts all(Amount amount) {
        return new Amounts(amount, Amount.UNKNOWN, Amount.UNKNOWN);
    }

    private static Money money(String currency, long vnd) {
        var unit = CurrencyUnit.of(currency);
        long rounded = Math.max(1, vnd / ROUNDED_TO) * ROUNDED_TO;
        return isForeign(currency)
                ? Money.ofMinor(unit, rounded * 100 / FOREIGN.getOrDefault(currency, 1))
                : Money.ofMinor(unit, rounded);
    }

    /** Some per cent of an amount, cut off after the smallest unit. */
    static Money part(Money of, int percent) {
        return Money.ofMinor(of.getCurrencyUnit(), of.getAmountMinorLong() / 100 * percent);
    }
}
