package vn.techledger.ledger.valuation;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.techledger.ledger.testing.ValuationSamples.estimated;

class ValueRangeTest {

    @Test
    void refusesWhatIsOutOfOrder() {
        assertThat(contradiction("VND 120", "VND 80", null)).contains(ValueRange.Contradiction.LOW_ABOVE_HIGH);
        assertThat(contradiction("VND 80", null, "VND 79")).contains(ValueRange.Contradiction.POINT_OUTSIDE);
        assertThat(contradiction(null, "VND 80", "VND 81")).contains(ValueRange.Contradiction.POINT_OUTSIDE);
        assertThat(contradiction("VND 80", "USD 90", null)).contains(ValueRange.Contradiction.CURRENCIES_DIFFER);
        assertThat(contradiction("VND 80", "VND 80", "VND 80")).isEmpty();
        assertThat(contradiction(null, null, null)).isEmpty();
        assertThatThrownBy(() -> new ValueRange(estimated("VND 2"), estimated("VND 1"), Amount.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever is kept is ordered. */
    @Property
    void rangesAreOrdered(
            @ForAll @LongRange(max = 100) long low,
            @ForAll @LongRange(max = 100) long point,
            @ForAll @LongRange(max = 100) long high) {
        var kept = contradiction("VND " + low, "VND " + high, "VND " + point).isEmpty();
        assertThat(kept).isEqualTo(low <= point && point <= high);
    }

    private static Optional<ValueRange.Contradiction> contradiction(
            @Nullable String low, @Nullable String high, @Nullable String point) {
        return ValueRange.contradiction(amount(low), amount(high), amount(point));
    }

    private static Amount amount(@Nullable String money) {
        return money == null ? Amount.UNKNOWN : estimated(money);
    }
}
