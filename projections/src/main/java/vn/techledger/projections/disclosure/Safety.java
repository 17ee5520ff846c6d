package vn.techledger.projections.disclosure;

import java.math.BigDecimal;
import java.util.List;
import vn.techledger.ledger.confidentiality.ConfidentialityRule;

/**
 * Whether a sum may be known, by the adopted rule. Contributions are taken absolutely: one that was mostly taken back still
 * counts for what is left of it, and a credit is a contribution too. What names nobody might all be the largest's.
 */
public record Safety(ConfidentialityRule rule) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** On which sides the rule is asked for: always of the deals too. */
    List<Side> sides() {
        return switch (rule.contributors()) {
            case SUPPLIER -> List.of(Side.DEAL, Side.SUPPLIER);
            case ACQUIRER -> List.of(Side.DEAL, Side.ACQUIRER);
            case EACH_SIDE -> List.of(Side.DEAL, Side.SUPPLIER, Side.ACQUIRER);
        };
    }

    public boolean allows(Contributions behind) {
        return sides().stream().allMatch(side -> allows(behind, side));
    }

    private boolean allows(Contributions behind, Side side) {
        if (behind.named(side).size() < rule.least()) {
            return false;
        }
        var whole = BigDecimal.ZERO;
        var largest = BigDecimal.ZERO;
        var nobodys = BigDecimal.ZERO;
        for (var one : behind.of(side).entrySet()) {
            var amount = one.getValue().amount().abs();
            whole = whole.add(amount);
            if (one.getKey().equals(Contributions.NOBODY)) {
                nobodys = amount;
            } else {
                largest = largest.max(amount);
            }
        }
        // all of them contribute nothing: who knows that knows each
        return whole.signum() > 0
                && largest.add(nobodys)
                                .multiply(PERCENT)
                                .compareTo(whole.multiply(BigDecimal.valueOf(rule.dominance())))
                        <= 0;
    }
}
