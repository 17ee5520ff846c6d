package vn.techledger.projections.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.projections.register.Homes.Home;

import static org.assertj.core.api.Assertions.assertThat;

class HomesTest {

    private static final Homes MOVED = new Homes(List.of(Home.of(null, "VN"), Home.of("2025-07", "KR")));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-06-30, VN",
                "2025-06, VN",
                "2025-07-01, -",
                "2025-07, -",
                "2025-07-31, KR",
                "2025-08, KR",
                "2025, -",
                "unknown, -",
            })
    void aPartyThatMovedIsWhereItCertainlyWas(String day, @Nullable String country) {
        assertThat(MOVED.on(EffectiveDate.of(day))).isEqualTo(Optional.ofNullable(country));
    }

    @Test
    void aPartyThatNeverMovedIsWhereItIsWhateverTheDay() {
        assertThat(new Homes(List.of(Home.of(null, "VN"))).on(EffectiveDate.UNKNOWN))
                .contains("VN");
        assertThat(new Homes(List.of(Home.of(null, null))).on(EffectiveDate.of("2024")))
                .isEmpty();
        // it changed otherwise
        assertThat(new Homes(List.of(Home.of(null, "VN"), Home.of("2025-07", "VN"))).on(EffectiveDate.UNKNOWN))
                .contains("VN");
    }

    @Test
    void whatIsSaidLaterHoldsFromItsTimeOn() {
        var homes = new Homes(List.of(Home.of(null, "VN"), Home.of("2025", "KR"), Home.of("2023-05-06", "JP")));
        assertThat(homes.on(EffectiveDate.of("2022"))).contains("VN");
        assertThat(homes.on(EffectiveDate.of("2024"))).contains("JP");
        assertThat(homes.on(EffectiveDate.of("2026"))).contains("JP");
    }
}
