package vn.techledger.ledger.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.EffectiveDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.techledger.ledger.testing.RateSamples.DAY;
import static vn.techledger.ledger.testing.RateSamples.frozen;
import static vn.techledger.ledger.testing.RateSamples.rateAdopted;
import static vn.techledger.ledger.testing.RateSamples.rateCorrected;
import static vn.techledger.ledger.testing.RateSamples.usd;

class ExchangeRateTest {

    @Test
    void oneRateIsWrittenInOneWay() {
        assertThat(usd("24620.50")).isEqualTo(usd("24620.5"));
        assertThat(usd("24620.00").rate()).isEqualTo("24620");
        assertThat(usd("100").rate()).isEqualTo("100");
        assertThat(usd("0.000000000001").rate()).isEqualTo("0.000000000001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.00", "-1", "+1", "1e3", "24.620,5", " 1", "1.", ".5", "1234567890", "٣"})
    void refusesWhatIsNoRate(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> usd(text));
    }

    @Test
    void refusesVndAndWhatIsNoCurrency() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExchangeRate("VND", DAY, "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExchangeRate("USX", DAY, "1"));
    }

    @Test
    void valuesAreRoundedOnceToWholeDongHalfToEven() {
        assertThat(frozen("24620", 1).value(Money.parse("USD 100.01"))).isEqualTo(Money.parse("VND 2462246"));
        assertThat(frozen("24650", 1).value(Money.parse("USD 0.01"))).isEqualTo(Money.parse("VND 246"));
        assertThat(frozen("24750", 1).value(Money.parse("USD 0.01"))).isEqualTo(Money.parse("VND 248"));
        assertThatIllegalArgumentException().isThrownBy(() -> frozen("1", 1).value(Money.parse("EUR 1")));
    }

    @Property
    void aValueIsNeverMoreThanHalfADongFromTheExactProduct(
            @ForAll @BigRange(min = "0", max = "999999999999999") @Scale(2) BigDecimal amount,
            @ForAll @BigRange(min = "0.000001", max = "999999999") @Scale(6) BigDecimal rate) {
        var money = Money.of(CurrencyUnit.USD, amount, RoundingMode.UNNECESSARY);
        var value = frozen(rate.toPlainString(), 1).value(money);
        assertThat(value.getCurrencyUnit().getCode()).isEqualTo("VND");
        assertThat(value.getAmount().subtract(amount.multiply(rate)).abs()).isLessThanOrEqualTo(new BigDecimal("0.5"));
    }

    @Test
    void onlyTheRateOfTheVeryDayIsFrozen() {
        var adopted = rateAdopted(1, usd("24620"));
        var known = KnownRates.NONE.on(adopted, RecordedEvents.of(7, adopted));
        assertThat(known.frozen("USD", EffectiveDate.of("2024-03-15"))).isEqualTo(frozen("24620", 7));
        assertThat(known.frozen("USD", EffectiveDate.of("2024-03-16"))).isNull();
        assertThat(known.frozen("USD", EffectiveDate.of("2024-03"))).isNull();
        assertThat(known.frozen("USD", EffectiveDate.of("2024"))).isNull();
        assertThat(known.frozen("EUR", EffectiveDate.of("2024-03-15"))).isNull();
        assertThat(known.frozen("VND", EffectiveDate.of("2024-03-15"))).isNull();
        assertThat(known.frozen(null, EffectiveDate.of("2024-03-15"))).isNull();
    }

    @Test
    void aCorrectedRateIsTheOneThatIsFrozenFromThenOn() {
        var adopted = rateAdopted(1, usd("24620"));
        var corrected = rateCorrected(2, 7, usd("23979"));
        var known = KnownRates.NONE
                .on(adopted, RecordedEvents.of(7, adopted))
                .on(corrected, RecordedEvents.of(9, corrected));
        assertThat(known.frozen("USD", EffectiveDate.of("2024-03-15"))).isEqualTo(frozen("23979", 9));
    }
}
