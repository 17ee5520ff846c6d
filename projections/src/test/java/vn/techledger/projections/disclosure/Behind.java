package vn.techledger.projections.disclosure;

import java.math.BigDecimal;
import vn.techledger.ledger.confidentiality.ConfidentialityRule;
import vn.techledger.ledger.confidentiality.ConfidentialityRule.Basis;
import vn.techledger.ledger.confidentiality.ConfidentialityRule.Contributors;

/** Sums and rules of tests. */
final class Behind {

    private Behind() {}

    static Safety safety(Contributors contributors, int least, int dominance) {
        return new Safety(
                new ConfidentialityRule("test", "T", "T", contributors, least, dominance, Basis.OURS, "made up"));
    }

    /** Deals of so much, each of a supplier and an acquirer of its own: {@code a:10}, or {@code a:10 b:-3}. */
    static Contributions of(String deals) {
        var behind = new Contributions();
        for (var deal : deals.isEmpty() ? new String[0] : deals.split(" ")) {
            var parts = deal.split(":");
            add(behind, parts[0], new BigDecimal(parts[1]));
        }
        return behind;
    }

    static void add(Contributions behind, String who, BigDecimal amount) {
        for (var side : Side.values()) {
            behind.add(side, who, 1, amount);
        }
    }
}
