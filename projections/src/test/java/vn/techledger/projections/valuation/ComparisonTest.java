package vn.techledger.projections.valuation;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.techledger.ledger.contract.Agreement;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.valuation.Subject;
import vn.techledger.ledger.valuation.Valuation;
import vn.techledger.ledger.valuation.ValueRange;
import vn.techledger.projections.valuation.Comparison.Against;
import vn.techledger.projections.valuation.Comparison.Flag;
import vn.techledger.projections.valuation.Comparison.Place;
import vn.techledger.projections.valuation.Comparison.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.terms;
import static vn.techledger.projections.testing.TechnologyFacts.technology;
import static vn.techledger.projections.testing.ValuationFacts.conduct;
import static vn.techledger.projections.testing.ValuationFacts.range;
import static vn.techledger.projections.testing.ValuationFacts.valued;

class ComparisonTest {

    private static final Subject TECHNOLOGY = Subject.of(technology(1));

    @Test
    void comparesWithTheTotalWhereTheTechnologyIsNotPricedApart() {
        var found = compared(range("80", "120", "90"), terms("2024", fixed("100", "VND")));
        assertThat(found.reason()).isNull();
        assertThat(found.against()).isEqualTo(Against.TOTAL);
        assertThat(found.contractValue()).isEqualTo("100");
        assertThat(found.difference()).isEqualTo("10");
        assertThat(found.relative()).isEqualTo("0.111111");
        assertThat(found.place()).isEqualTo(Place.WITHIN);
    }

    @Test
    void saysWhereItLiesAgainstTheRange() {
        assertThat(compared(range("80", "120", null), terms("2024", fixed("79", "VND")))
                        .place())
                .isEqualTo(Place.BELOW);
        assertThat(compared(range("80", "120", null), terms("2024", fixed("121", "VND")))
                        .place())
                .isEqualTo(Place.ABOVE);
        var within = compared(range("80", "120", null), terms("2024", fixed("100", "VND")));
        assertThat(within.place()).isEqualTo(Place.WITHIN);
        assertThat(within.reason()).isEqualTo(Reason.NO_POINT_VALUE);
        assertThat(within.difference()).isNull();
    }

    @Test
    void nothingIsGuessedWhereSomethingIsUnknown() {
        assertThat(compared(ValueRange.UNKNOWN, terms("2024", fixed("1", "VND")))
                        .reason())
                .isEqualTo(Reason.VALUATION_UNKNOWN);
        assertThat(compared(range(null, null, "1"), terms("2024", Amount.UNKNOWN))
                        .reason())
                .isEqualTo(Reason.CONTRACT_AMOUNT_UNKNOWN);
        assertThat(compared(range(null, null, "1"), terms("2024", fixed("1.00", "USD")))
                        .reason())
                .isEqualTo(Reason.CURRENCIES_DIFFER);
        var zero = compared(range(null, null, "0"), terms("2024", fixed("5", "VND")));
        assertThat(zero.difference()).isEqualTo("5");
        assertThat(zero.relative()).isNull();
    }

    @Test
    void tellsWhatIsOutOfOrderInTime() {
        var late = new Valuation(TECHNOLOGY, conduct("2025", null), List.of(), range(null, null, "1"));
        assertThat(Comparison.of(late, inForce(terms("2024", fixed("1", "VND"))))
                        .flags())
                .containsExactly(Flag.VALUED_AFTER_SIGNING);
        var expired = new Valuation(TECHNOLOGY, conduct("2023", "2023-06"), List.of(), range(null, null, "1"));
        assertThat(Comparison.of(expired, inForce(terms("2024", fixed("1", "VND"))))
                        .flags())
                .containsExactly(Flag.EXPIRED_AT_SIGNING);
        assertThat(compared(range(null, null, "1"), terms("2023", fixed("1", "VND")))
                        .flags())
                .isEmpty();
    }

    @Test
    void comparesWithWhatTheContractSaysNowAndWithItsOwnSigning() {
        var recording = inForce(terms("2024", fixed("100", "VND"))).entries().getFirst();
        var amendment = new Agreement.Entry(EffectiveDate.of("2026-02"), terms("2024", fixed("150", "VND")), null);
        var amended = new Agreement(List.of(recording, amendment), null);
        var late = new Valuation(TECHNOLOGY, conduct("2025", null), List.of(), range(null, null, "90"));

        var found = Comparison.of(late, amended);

        assertThat(found.contractValue()).isEqualTo("150");
        assertThat(found.difference()).isEqualTo("60");
        assertThat(found.flags()).containsExactly(Flag.VALUED_AFTER_SIGNING);
    }

    @ParameterizedTest
    @CsvSource({"INVALID, CONTRACT_INVALID", "RETRACTED, CONTRACT_RECORDED_IN_ERROR", "TERMINATED,"})
    void aVoidContractIsComparedWithNothing(Agreement.End.Kind how, @Nullable Reason reason) {
        var nothing = new Amounts(Amount.UNKNOWN, Amount.UNKNOWN, Amount.UNKNOWN);
        var end = new Agreement.End(how, EffectiveDate.of("2026"), nothing);
        var ended = new Agreement(inForce(terms("2024", fixed("100", "VND"))).entries(), end);

        var found = Comparison.of(valued(TECHNOLOGY, range("80", "120", "90")), ended);

        assertThat(found.reason()).isEqualTo(reason);
        assertThat(found.difference()).isEqualTo(reason == null ? "10" : null);
        assertThat(found.place()).isEqualTo(reason == null ? Place.WITHIN : null);
    }

    /** Point and difference always add up to what was agreed, exactly. */
    @Property
    void pointAndDifferenceAddUp(
            @ForAll @LongRange(max = 1_000_000) long point, @ForAll @LongRange(max = 1_000_000) long total) {
        var found =
                compared(range(null, null, Long.toString(point)), terms("2024", fixed(Long.toString(total), "VND")));
        assertThat(new BigDecimal(String.valueOf(found.difference())).add(BigDecimal.valueOf(point)))
                .isEqualByComparingTo(BigDecimal.valueOf(total));
        assertThat(found.relative() == null).isEqualTo(point == 0);
    }

    private static Comparison compared(ValueRange range, ContractTerms terms) {
        return Comparison.of(valued(TECHNOLOGY, range), inForce(terms));
    }

    private static Agreement inForce(ContractTerms terms) {
        return new Agreement(List.of(new Agreement.Entry(terms.signed(), terms, null)), null);
    }
}
