package vn.techledger.ledger.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.YesNo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.ChangeSamples.ENDED;
import static vn.techledger.ledger.testing.ChangeSamples.UNPERFORMED;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.saying;
import static vn.techledger.ledger.testing.Samples.terms;

/** Party 1 gives, party 2 takes. */
class FlagsTest {

    private static final Map<PartyId, String> BOTH_HERE = Map.of(party(1), "VN", party(2), "VN");
    private static final Map<PartyId, String> GIVER_ABROAD = Map.of(party(1), "KR", party(2), "VN");
    private static final Amounts NOTHING = new Amounts(Amount.UNKNOWN, Amount.UNKNOWN, Amount.UNKNOWN);

    @Test
    void nothingIsFlaggedOfAContractOfWhichNothingIsKnown() {
        assertThat(flags(terms("HD-1"), Map.of())).isEmpty();
        assertThat(flags(terms("HD-1", "USD 100"), Map.of())).isEmpty();
        assertThat(flags(terms("HD-1", "VND 100"), BOTH_HERE)).isEmpty();
    }

    @Test
    void aTransferWithinTheCountryIsPricedInItsCurrency() {
        var dollars = terms("HD-1", "USD 100");
        assertThat(flags(dollars, BOTH_HERE)).containsExactly(Flag.PRICED_IN_FOREIGN_CURRENCY);
        assertThat(flags(dollars, GIVER_ABROAD)).isEmpty();
        assertThat(flags(dollars, Map.of(party(1), "VN"))).isEmpty();
        assertThat(flags(directed(dollars, TransferDirection.DOMESTIC), Map.of()))
                .containsExactly(Flag.PRICED_IN_FOREIGN_CURRENCY);
        assertThat(flags(directed(dollars, TransferDirection.INBOUND), Map.of()))
                .isEmpty();
    }

    @Test
    void thePriceThatTheContractStatesCountsMoreThanTheCurrencyOfTheEntry() {
        assertThat(flags(priced(terms("HD-1", "VND 100"), "USD"), BOTH_HERE))
                .containsExactly(Flag.PRICED_IN_FOREIGN_CURRENCY);
        assertThat(flags(priced(terms("HD-1", "USD 100"), "VND"), BOTH_HERE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "YES, UNKNOWN, PRICE_CONTROL_REQUIRED",
        "NO, PARENT_SUBSIDIARY, PRICE_CONTROL_REQUIRED",
        "UNKNOWN, RELATED, PRICE_CONTROL_ON_DEMAND",
        "NO, UNRELATED, ",
        "UNKNOWN, UNKNOWN, "
    })
    void stateCapitalAndRelatedPartiesCallForPriceControl(YesNo capital, Relation relation, @Nullable Flag expected) {
        var circumstances = new Circumstances(
                capital, relation, Channel.UNKNOWN, PublicSupport.UNKNOWN, List.of(), null, null, null, null);
        var terms = saying(
                terms("HD-1"), TransferTerms.UNKNOWN, PaymentTerms.UNKNOWN, circumstances, Classification.UNKNOWN);
        assertThat(flags(terms, Map.of())).isEqualTo(expected == null ? Set.of() : Set.of(expected));
    }

    @ParameterizedTest
    @EnumSource(TransferForm.class)
    void someFormsMustBeContracts(TransferForm form) {
        boolean must = form == TransferForm.INDEPENDENT || form == TransferForm.CAPITAL_CONTRIBUTION;
        assertThat(flags(formed(form, Instrument.CLAUSES_OR_ANNEX), Map.of()))
                .isEqualTo(must ? Set.of(Flag.MUST_BE_A_CONTRACT) : Set.of());
        assertThat(flags(formed(form, Instrument.CONTRACT), Map.of())).isEmpty();
        assertThat(flags(formed(form, Instrument.UNKNOWN), Map.of())).isEmpty();
    }

    @Test
    void whoLookedAtTheHeadingsMustHaveFoundAllButTheTwoThatMayBeMissing() {
        assertThat(flags(headed(List.of(ContractHeading.NAME)), Map.of())).containsExactly(Flag.HEADINGS_MISSING);
        assertThat(flags(headed(List.copyOf(ContractHeading.required())), Map.of()))
                .isEmpty();
        assertThat(flags(headed(List.of(ContractHeading.values())), Map.of())).isEmpty();
        assertThat(flags(headed(List.of()), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DOMESTIC, VN, VN, false",
        "DOMESTIC, KR, VN, true",
        "DOMESTIC, VN, KR, true",
        "DOMESTIC, VN, , false",
        "INBOUND, KR, VN, false",
        "INBOUND, VN, VN, true",
        "INBOUND, , VN, false",
        "OUTBOUND, VN, KR, false",
        "OUTBOUND, VN, VN, true",
        "UNKNOWN, VN, KR, false"
    })
    void aDirectionGoesWithTheCountries(
            TransferDirection direction, @Nullable String giver, @Nullable String taker, boolean flagged) {
        var countries = new HashMap<PartyId, String>();
        if (giver != null) {
            countries.put(party(1), giver);
        }
        if (taker != null) {
            countries.put(party(2), taker);
        }
        assertThat(flags(directed(terms("HD-1"), direction), countries).contains(Flag.DIRECTION_CONTRADICTS_COUNTRIES))
                .isEqualTo(flagged);
    }

    @Test
    void aTerminationSaysHowMuchIsNotPerformed() {
        assertThat(Flags.of(ended(NOTHING), Map.of())).containsExactly(Flag.UNPERFORMED_UNKNOWN);
        assertThat(Flags.of(ended(UNPERFORMED), Map.of())).isEmpty();
    }

    @Test
    void anAmendmentAfterTheEndIsFlagged() {
        var before = new Agreement.Entry(EffectiveDate.of("2026"), terms("HD-1"), null);
        var after = new Agreement.Entry(EffectiveDate.of("2026-06"), terms("HD-1"), null);
        assertThat(Flags.of(ended(UNPERFORMED).with(before), Map.of())).isEmpty();
        assertThat(Flags.of(ended(UNPERFORMED).with(after), Map.of())).containsExactly(Flag.AMENDED_AFTER_THE_END);
    }

    /** Whatever is said, machinery and equipment are flagged exactly where they stand alone. */
    @Property(tries = 200)
    void machineryAndEquipmentAreFlaggedExactlyWhereTheyStandAlone(
            @ForAll Set<TransferObject> objects, @ForAll Set<TransferMode> modes) {
        var transfer = new TransferTerms(
                TransferForm.UNKNOWN,
                Instrument.UNKNOWN,
                List.copyOf(objects),
                List.copyOf(modes),
                TransferredRight.UNKNOWN,
                YesNo.UNKNOWN,
                TransferDirection.UNKNOWN,
                List.of(),
                List.of(),
                YesNo.UNKNOWN);
        var expected = new ArrayList<Flag>();
        if (objects.size() == 1 && objects.contains(TransferObject.MACHINERY)) {
            expected.add(Flag.MACHINERY_ALONE);
        }
        if (modes.size() == 1 && modes.contains(TransferMode.EQUIPMENT)) {
            expected.add(Flag.EQUIPMENT_MODE_ALONE);
        }
        assertThat(flags(transferring(terms("HD-1"), transfer), Map.of())).containsExactlyElementsOf(expected);
    }

    @Test
    void everyFlagNamesWhereItComesFrom() {
        assertThat(EnumSet.allOf(Flag.class))
                .allSatisfy(flag -> assertThat(flag.source()).isNotBlank());
    }

    private static Set<Flag> flags(ContractTerms terms, Map<PartyId, String> countries) {
        return Flags.of(new Agreement(List.of(new Agreement.Entry(terms.signed(), terms, null)), null), countries);
    }

    private static Agreement ended(Amounts unperformed) {
        var entry = new Agreement.Entry(EffectiveDate.of("2024-03"), terms("HD-1"), null);
        return new Agreement(List.of(entry), new Agreement.End(Agreement.End.Kind.TERMINATED, ENDED, unperformed));
    }

    private static ContractTerms transferring(ContractTerms terms, TransferTerms transfer) {
        return saying(terms, transfer, PaymentTerms.UNKNOWN, Circumstances.UNKNOWN, Classification.UNKNOWN);
    }

    private static ContractTerms directed(ContractTerms terms, TransferDirection direction) {
        return transferring(terms, transfer(TransferForm.UNKNOWN, Instrument.UNKNOWN, direction, List.of()));
    }

    private static ContractTerms formed(TransferForm form, Instrument instrument) {
        return transferring(terms("HD-1"), transfer(form, instrument, TransferDirection.UNKNOWN, List.of()));
    }

    private static ContractTerms headed(List<ContractHeading> headings) {
        return transferring(
                terms("HD-1"), transfer(TransferForm.UNKNOWN, Instrument.UNKNOWN, TransferDirection.UNKNOWN, headings));
    }

    private static TransferTerms transfer(
            TransferForm form, Instrument instrument, TransferDirection direction, List<ContractHeading> headings) {
        return new TransferTerms(
                form,
                instrument,
                List.of(),
                List.of(),
                TransferredRight.UNKNOWN,
                YesNo.UNKNOWN,
                direction,
                headings,
                List.of(),
                YesNo.UNKNOWN);
    }

    private static ContractTerms priced(ContractTerms terms, String currency) {
        return saying(
                terms,
                TransferTerms.UNKNOWN,
                new PaymentTerms(List.of(), currency),
                Circumstances.UNKNOWN,
                Classification.UNKNOWN);
    }
}
