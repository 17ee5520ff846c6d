package vn.techledger.ledger.contract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.techledger.ledger.shared.EffectiveDate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.terms;

class AgreementTest {

    /** Signed on 1 March 2024 between 1 and 2; in June party 3 came in the place of 2; what came last says 300. */
    private static final Agreement AGREEMENT = new Agreement(
            List.of(entry("2024-03-01", 2, "100"), entry("2024-06", 3, "200"), entry("2025-02-03", 3, "300")), null);

    private static Agreement.Entry entry(String signed, int acquirer, String total) {
        var terms = terms(
                null, "2024-03-01", List.of(party(1)), List.of(party(acquirer)), List.of(), "VND " + total, List.of());
        return new Agreement.Entry(EffectiveDate.of(signed), terms, null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2023, 100",
                "2024-05-31, 100",
                "2024-06-01, -",
                "2024-06, -",
                "2024-06-30, 200",
                "2024-07, 200",
                "2025-02-02, 200",
                "2025-02-03, 300",
                "2025-02, -",
                "2026, 300",
                "unknown, -",
            })
    void tellsWhatAContractSaidOnADayOnlyWhereThatIsCertain(String day, @Nullable String total) {
        assertThat(AGREEMENT
                        .on(EffectiveDate.of(day))
                        .map(said -> said.amounts().total().amount()))
                .isEqualTo(Optional.ofNullable(total));
    }

    @Test
    void everyPartyHasTheDayOnWhichItSigned() {
        assertThat(AGREEMENT.signed()).isEqualTo(EffectiveDate.of("2024-03-01"));
        assertThat(AGREEMENT.joined())
                .containsEntry(party(1), EffectiveDate.of("2024-03-01"))
                .containsEntry(party(2), EffectiveDate.of("2024-03-01"))
                .containsEntry(party(3), EffectiveDate.of("2024-06"))
                .hasSize(3);
    }
}
