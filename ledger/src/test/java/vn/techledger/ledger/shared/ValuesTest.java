package vn.techledger.ledger.shared;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.techledger.ledger.contract.Amounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Values that cannot be wrong once they are made. */
class ValuesTest {

    // shares

    @ParameterizedTest
    @CsvSource({"100, 100", "60, 60", "060, 60", "33.333333, 33.333333", "0.5, 0.5", "99.500, 99.5", "10, 10"})
    void aShareIsWrittenPlainly(String text, String written) {
        assertThat(Share.of(text)).hasToString(written).isEqualTo(Share.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "0.0", "100.000001", "101", "-1", "+1", "1e1", "1E1", ".5", "5.", "1.0000001", "", "1 "})
    void refusesWhatIsNoShare(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(text));
    }

    @Test
    void refusesAShareFinerThanItsForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(new BigDecimal("1.0000001")));
    }

    @Property(tries = 200)
    void everyShareComesBack(@ForAll @LongRange(min = 1, max = 100_000_000) long millionths) {
        var share = new Share(BigDecimal.valueOf(millionths, 6));
        assertThat(Share.of(share.toString())).isEqualTo(share);
    }

    // amounts

    @ParameterizedTest
    @CsvSource({
        "1250000000, VND, 1250000000",
        "12.5, USD, 12.50",
        "12, USD, 12.00",
        "0, VND, 0",
        "007, VND, 7",
        "-0, VND, 0",
        "0.001, BHD, 0.001"
    })
    void anAmountHasTheDecimalsOfItsCurrency(String text, String currency, String written) {
        var amount = new Amount(Amount.State.FIXED, text, currency);
        assertThat(amount.amount()).isEqualTo(written);
        assertThat(amount.known()).contains(Money.parse(currency + " " + written));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, VND",
        "1.00, VND",
        "1.005, USD",
        "-1, VND",
        "-0.01, USD",
        "1, XYZ",
        "1, vnd",
        "1, ''",
        "'', VND",
        "x, VND",
        "1e3, VND",
        "1E999999999, VND",
        "1E-999999999, VND",
        "+1, VND",
        "１２, VND",
        "' 1', VND",
        "1_000, VND",
        "'1,000', VND"
    })
    void refusesWhatIsNoAmount(String text, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(Amount.State.FIXED, text, currency));
    }

    @ParameterizedTest
    @EnumSource(Amount.State.class)
    void hasAFigureExactlyWhereItsStateHasOne(Amount.State state) {
        var figure = state.hasFigure() ? null : "1";
        var currency = state.hasFigure() ? null : "VND";
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(state, figure, currency));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(state, "1", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(state, null, "VND"));
    }

    @Property(tries = 200)
    void everyAmountComesBack(@ForAll @LongRange(min = 0) long cents) {
        var money = Money.ofMinor(CurrencyUnit.USD, cents);
        var amount = Amount.of(Amount.State.FIXED, money);
        assertThat(amount.known()).contains(money);
        assertThat(new Amount(Amount.State.FIXED, amount.amount(), amount.currency()))
                .isEqualTo(amount);
    }

    // amounts of a contract

    @Test
    void technologyAndOtherAddUpToTheTotalWhereAllAreKnown() {
        assertThat(amounts("VND 100", "VND 60", "VND 40").total()).isEqualTo(amount("VND 100"));
        assertThatIllegalArgumentException().isThrownBy(() -> amounts("VND 100", "VND 60", "VND 41"));
    }

    @Test
    void aPartIsNotMoreThanTheTotal() {
        assertThat(amounts("VND 100", "VND 100", null).technology()).isEqualTo(amount("VND 100"));
        assertThatIllegalArgumentException().isThrownBy(() -> amounts("VND 100", "VND 101", null));
        assertThatIllegalArgumentException().isThrownBy(() -> amounts("VND 100", null, "VND 101"));
    }

    @Test
    void partsMayBeKnownWithoutTheTotal() {
        assertThat(amounts(null, "VND 60", "VND 40").total()).isEqualTo(Amount.UNKNOWN);
    }

    @Test
    void refusesAmountsInSeveralCurrencies() {
        assertThatIllegalArgumentException().isThrownBy(() -> amounts("VND 100", "USD 60.00", null));
        assertThatIllegalArgumentException().isThrownBy(() -> amounts(null, "USD 60.00", "VND 1"));
    }

    private static Amounts amounts(@Nullable String total, @Nullable String technology, @Nullable String other) {
        return new Amounts(amount(total), amount(technology), amount(other));
    }

    private static Amount amount(@Nullable String money) {
        return money == null ? Amount.UNKNOWN : Amount.of(Amount.State.FIXED, Money.parse(money));
    }

    // texts

    @Test
    void textsAreComposedAndTrimmed() {
        assertThat(Text.nfc(" Vie\u0302\u0323n \u2003")).isEqualTo("Viện");
        assertThat(Text.nfc("Viện")).isEqualTo("Viện");
    }

    @Property(tries = 500)
    void aTextIsNormalisedOnce(@ForAll String text) {
        assertThat(Text.nfc(Text.nfc(text))).isEqualTo(Text.nfc(text));
    }

    @Test
    void textsHaveNoLoneSurrogatesAndNoNul() {
        assertThat(List.of("", "Viện 🌱", "\uD83C\uDF31\uD83C\uDF31")).allMatch(Text::isStorable);
        assertThat(List.of("\uD83C", "\uDF31", "a\uD83Cb", "\uDF31\uD83C", "\uD83C\uD83C\uDF31", "\0", "a\0"))
                .noneMatch(Text::isStorable);
    }

    // identifiers

    static Stream<Function<String, Object>> identifiers() {
        return Stream.of(
                PartyId::of, ContractId::of, CorrectionId::of, DealId::of, ImportId::of, PersonId::of, ProposalId::of);
    }

    @ParameterizedTest
    @MethodSource("identifiers")
    void anIdentifierHasOneForm(Function<String, Object> reader) {
        var canonical = "01900000-0000-7001-8000-00000000000a";
        assertThat(reader.apply(canonical)).hasToString(canonical);
        assertThat(List.of(
                        "01900000-0000-7001-8000-00000000000A",
                        "1900000-0-7001-8000-a",
                        "",
                        "x",
                        "{" + canonical + "}",
                        canonical + " ",
                        canonical.replace("-", "")))
                .allSatisfy(other -> assertThatIllegalArgumentException().isThrownBy(() -> reader.apply(other)));
    }

    @Test
    void identifiersAreOfVersion7AndRise() {
        var made = Stream.generate(Identifiers::next).limit(1_000).toList();
        assertThat(made).allMatch(id -> id.version() == 7 && id.variant() == 2).doesNotHaveDuplicates();
        assertThat(made.stream().map(UUID::toString)).isSorted();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void aReasonHasACodeForAddresses(Reason reason) {
        assertThat(reason.code()).matches("[a-z]+(-[a-z]+)*");
    }
}
