package vn.techledger.projections.disclosure;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.confidentiality.ConfidentialityRule.Contributors;

import static org.assertj.core.api.Assertions.assertThat;

class SafetyTest {

    private final Safety safety = Behind.safety(Contributors.EACH_SIDE, 3, 85);

    @Test
    void asksForSoManyContributors() {
        assertThat(safety.allows(Behind.of("a:10 b:10 c:10"))).isTrue();
        assertThat(safety.allows(Behind.of("a:10 b:10"))).isFalse();
        assertThat(safety.allows(Behind.of(""))).isFalse();
    }

    @Test
    void theLargestMayHaveTheLimitAndNoMore() {
        assertThat(safety.allows(Behind.of("a:85 b:10 c:5"))).isTrue();
        assertThat(safety.allows(Behind.of("a:85.01 b:10 c:4.99"))).isFalse();
    }

    @Test
    void whatWasTakenBackCountsAbsolutely() {
        assertThat(safety.allows(Behind.of("a:-20 b:10 c:10"))).isTrue();
        assertThat(safety.allows(Behind.of("a:-90 b:5 c:5"))).isFalse();
        assertThat(safety.allows(Behind.of("a:10 a:-10 b:10 c:10")))
                .as("nothing is left of a's amount, so b would obtain c's")
                .isFalse();
        assertThat(safety.allows(Behind.of("a:0 b:0 c:0")))
                .as("each is known to have nothing")
                .isFalse();
    }

    @Test
    void aDealOfThreeSuppliersIsStillOneDeal() {
        var one = new Contributions();
        one.add(Side.DEAL, "d", 1, BigDecimal.valueOf(30));
        for (var who : new String[] {"a", "b", "c"}) {
            one.add(Side.SUPPLIER, who, 1, BigDecimal.TEN);
            one.add(Side.ACQUIRER, who, 1, BigDecimal.TEN);
        }
        assertThat(safety.allows(one)).isFalse();
    }

    @Test
    void eachSideIsHeldToIt() {
        var oneAcquirer = Behind.of("");
        for (var who : new String[] {"a", "b", "c"}) {
            oneAcquirer.add(Side.DEAL, who, 1, BigDecimal.TEN);
            oneAcquirer.add(Side.SUPPLIER, who, 1, BigDecimal.TEN);
            oneAcquirer.add(Side.ACQUIRER, "x", 1, BigDecimal.TEN);
        }
        assertThat(safety.allows(oneAcquirer)).isFalse();
        assertThat(Behind.safety(Contributors.ACQUIRER, 3, 85).allows(oneAcquirer))
                .isFalse();
        assertThat(Behind.safety(Contributors.SUPPLIER, 3, 85).allows(oneAcquirer))
                .isTrue();
    }

    @Test
    void whatNamesNobodyCountsAsNobodyAndMightBeTheLargests() {
        var two = Behind.of("a:10 b:10");
        two.add(Side.DEAL, "c", 1, BigDecimal.TEN);
        two.add(Side.SUPPLIER, Contributions.NOBODY, 1, BigDecimal.TEN);
        two.add(Side.ACQUIRER, "c", 1, BigDecimal.TEN);
        assertThat(safety.allows(two)).isFalse();

        var three = Behind.of("a:10 b:1 c:1");
        three.add(Side.DEAL, "d", 1, BigDecimal.valueOf(88));
        three.add(Side.SUPPLIER, Contributions.NOBODY, 1, BigDecimal.valueOf(88));
        three.add(Side.ACQUIRER, "d", 1, BigDecimal.valueOf(80));
        three.add(Side.ACQUIRER, "e", 1, BigDecimal.valueOf(8));
        assertThat(safety.allows(three)).isFalse();
    }
}
