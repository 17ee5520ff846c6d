package vn.techledger.ledger.valuation;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.techledger.ledger.shared.EffectiveDate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.TechnologySamples.technology;
import static vn.techledger.ledger.testing.ValuationSamples.assessed;
import static vn.techledger.ledger.testing.ValuationSamples.conduct;
import static vn.techledger.ledger.testing.ValuationSamples.inspected;
import static vn.techledger.ledger.testing.ValuationSamples.valued;

class ValuationFlagTest {

    @Test
    void twoValuersWithACertificateAreNothingRemarkable() {
        assertThat(ValuationFlag.of(valued(conduct("2018-07-01", 2)))).isEmpty();
        assertThat(ValuationFlag.of(valued(conduct("2026-03-31", 3)))).isEmpty();
    }

    @Test
    void fewerThanTwoAreFlaggedWhileTheRuleIsKnownToHold() {
        assertThat(ValuationFlag.of(valued(conduct("2025-03", 1))))
                .containsExactly(ValuationFlag.FEWER_THAN_TWO_VALUERS);
        assertThat(ValuationFlag.of(valued(conduct("2025", 0)))).containsExactly(ValuationFlag.VALUERS_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-06-30", "2018", "2026-04-01", "2026-04", "2026", "2017"})
    void elsewhereTheRuleIsUnknownHoweverManySigned(String date) {
        for (int valuers = 0; valuers < 4; valuers++) {
            assertThat(ValuationFlag.of(valued(conduct(date, valuers))))
                    .containsExactly(ValuationFlag.VALUERS_RULE_UNKNOWN);
        }
    }

    @Test
    void tellsWhatAValuationDoesNotSay() {
        var silent = new Conduct(
                "P", null, EffectiveDate.of("2025"), null, List.of(person(1), person(2)), null, null, List.of(), null);
        var valuation = new Valuation(Subject.of(technology(1)), silent, List.of(), ValueRange.UNKNOWN);
        assertThat(ValuationFlag.of(valuation))
                .containsExactly(
                        ValuationFlag.NO_CERTIFICATE, ValuationFlag.APPROACH_UNKNOWN, ValuationFlag.VALUE_UNKNOWN);
    }

    @Test
    void assessmentsAndInspectionsAreOtherActsWithOtherRules() {
        assertThat(ValuationFlag.of(assessed())).isEmpty();
        assertThat(ValuationFlag.of(inspected())).isEmpty();
    }

    /** The flags of valuers follow from date and number alone, and exactly one of four cases holds. */
    @Property
    void flagsFollowFromTheFacts(
            @ForAll @IntRange(max = 4) int valuers, @ForAll @IntRange(min = 2015, max = 2030) int year) {
        var flags = ValuationFlag.of(valued(conduct(Integer.toString(year), valuers)));
        boolean known = year >= 2019 && year <= 2025;
        assertThat(flags.contains(ValuationFlag.VALUERS_RULE_UNKNOWN)).isEqualTo(!known);
        assertThat(flags.contains(ValuationFlag.VALUERS_UNKNOWN)).isEqualTo(known && valuers == 0);
        assertThat(flags.contains(ValuationFlag.FEWER_THAN_TWO_VALUERS)).isEqualTo(known && valuers == 1);
        assertThat(flags.isEmpty()).isEqualTo(known && valuers >= 2);
    }
}
