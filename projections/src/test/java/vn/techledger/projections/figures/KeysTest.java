package vn.techledger.projections.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Share;

import static org.assertj.core.api.Assertions.assertThat;

class KeysTest {

    private static final List<List<String>> SHARES = List.of(
            List.of("60", "40"), List.of("33.333333", "33.333333", "33.333334"), List.of("0.000001", "99.999999"));

    private static Keys shared(String prefix, List<String> shares) {
        var parts = new ArrayList<Keys.Part>();
        shares.forEach(share -> parts.add(new Keys.Part(prefix + parts.size(), Share.of(share))));
        return Keys.shared(parts);
    }

    @Property
    void aCrossedTableAddsUpInBothDirectionsAndNoPartIsBelowZero(
            @ForAll("shares") List<String> rows,
            @ForAll("shares") List<String> columns,
            @ForAll @LongRange(max = 1_000_000_000_000L) long cents) {
        var amount = BigDecimal.valueOf(cents, 2);
        var first = shared("r", rows);
        var second = shared("c", columns);
        Map<String, BigDecimal> byRow = new HashMap<>();
        Map<String, BigDecimal> byColumn = new HashMap<>();

        first.cross(second, amount).forEach((pair, part) -> {
            assertThat(part.signum()).isNotNegative();
            byRow.merge(pair.key(), part, BigDecimal::add);
            byColumn.merge(pair.crossed(), part, BigDecimal::add);
        });

        assertThat(byRow).isEqualTo(first.divide(amount));
        assertThat(byColumn).isEqualTo(second.divide(amount));
    }

    @Provide
    Arbitrary<List<String>> shares() {
        return Arbitraries.of(SHARES);
    }

    @Test
    void whatHasNoSharesIsWholeUnderEachKey() {
        var each = Keys.each(List.of("a", "b", "a"));
        var ten = new BigDecimal("10.00");

        assertThat(each.divide(ten)).isEqualTo(Map.of("a", ten, "b", ten));
        assertThat(each.cross(Keys.one("x"), ten))
                .isEqualTo(Map.of(new Keys.Pair("a", "x"), ten, new Keys.Pair("b", "x"), ten));
        assertThat(each.under(key -> "c")).isEqualTo(Keys.one("c"));
    }

    @Test
    void entriesThatAgreeHaveNothingToDivide() {
        var two = List.of(new Keys.Part("VN", null), new Keys.Part("VN", null));

        assertThat(Keys.shared(two)).isEqualTo(Keys.one("VN"));
        assertThat(Keys.shared(List.of(two.getFirst(), new Keys.Part("CN", null))))
                .isEqualTo(Keys.one(Dimension.SEVERAL));
    }
}
