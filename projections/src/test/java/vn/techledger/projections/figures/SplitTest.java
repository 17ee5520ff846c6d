package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SplitTest {

    @Test
    void givesTheUnitsLeftOverToTheLargestRemainders() {
        assertThat(Split.of(new BigDecimal("100"), percent("33.3", "33.3", "33.4")))
                .containsExactly(new BigDecimal("33"), new BigDecimal("33"), new BigDecimal("34"));
        assertThat(Split.of(new BigDecimal("0.05"), percent("50", "50")))
                .containsExactly(new BigDecimal("0.03"), new BigDecimal("0.02"));
        assertThat(Split.of(new BigDecimal("10"), percent("25", "25", "25", "25")))
                .containsExactly(new BigDecimal("3"), new BigDecimal("3"), new BigDecimal("2"), new BigDecimal("2"));
    }

    @Property
    void addsUpAndStaysWithinOneUnitOfTheExactPart(
            @ForAll @BigRange(min = "0", max = "999999999999") @Scale(2) BigDecimal amount,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 10_000_000) Integer> weights) {
        var shares = shares(weights);
        var whole = amount.setScale(2);

        var parts = Split.of(whole, shares);

        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
        for (int i = 0; i < parts.size(); i++) {
            var exact = whole.multiply(shares.get(i)).movePointLeft(2);
            assertThat(parts.get(i).subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
        }
    }

    /** Shares in millionths of a per cent that add up to 100: the last takes the rest. */
    private static List<BigDecimal> shares(List<Integer> weights) {
        var shares = new ArrayList<BigDecimal>();
        var left = new BigDecimal(100);
        for (int weight : weights.subList(1, weights.size())) {
            var share = new BigDecimal(weight).movePointLeft(6);
            shares.add(share);
            left = left.subtract(share);
        }
        shares.add(left);
        return shares;
    }

    private static List<BigDecimal> percent(String... shares) {
        return List.of(shares).stream().map(BigDecimal::new).toList();
    }
}
