package vn.techledger.ledger.contract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.event.AmendmentProposed;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.EffectiveDate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.RateSamples.DAY;
import static vn.techledger.ledger.testing.RateSamples.USD;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.correction;
import static vn.techledger.ledger.testing.Samples.deal;
import static vn.techledger.ledger.testing.Samples.party;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.terms;

class RateOfChangeTest {

    private static final ContractTerms DOLLARS = dollars("2024-03-15");

    /** Signed in 2023, amended on the day that has a rate. */
    private static final Agreement AMENDED = new Agreement(
            List.of(
                    new Agreement.Entry(EffectiveDate.of("2023-01-01"), dollars("2023-01-01"), null),
                    new Agreement.Entry(EffectiveDate.of("2024-03-15"), dollars("2023-01-01"), null)),
            null);

    private static ContractTerms dollars(String signed) {
        return terms(null, signed, List.of(party(1)), List.of(party(2)), List.of(), "USD 1", List.of());
    }

    private static Optional<RateKey> ofCorrection(@Nullable Integer entry, ContractTerms terms) {
        return RateOfChange.of(
                new CorrectionProposed(correction(1), contract(1), deal(1), 1, entry, terms, "R", List.of(), person(1)),
                AMENDED);
    }

    @Test
    void theRecordingIsValuedByTheDayThatItsCorrectionGives() {
        assertThat(ofCorrection(0, DOLLARS)).contains(USD);
        assertThat(ofCorrection(0, dollars("2024-03"))).isEmpty();
    }

    @Test
    void anAmendmentIsValuedByTheDayOfItsOwnSigningAlsoWhereItIsCorrected() {
        assertThat(ofCorrection(1, dollars("2023-01-01"))).contains(USD);
        assertThat(ofCorrection(null, dollars("2023-01-01"))).contains(USD);
        var amendment = new AmendmentProposed(
                correction(1),
                contract(1),
                deal(1),
                1,
                null,
                EffectiveDate.of(DAY.toString()),
                dollars("2023-01-01"),
                "R",
                List.of(),
                person(1));
        assertThat(RateOfChange.of(amendment, AMENDED)).contains(USD);
    }

    @Test
    void whatIsInVndOrUnknownHasNoRate() {
        assertThat(ofCorrection(0, terms("HD-1", "VND 5"))).isEmpty();
    }
}
