package vn.techledger.ledger.registration.declareresultcertificate;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RegistrationSamples.AUTHORITY;
import static vn.techledger.ledger.testing.RegistrationSamples.on;
import static vn.techledger.ledger.testing.RegistrationSamples.resultCertificate;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.person;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;

class DeclareResultCertificateTest {

    private final DeclareResultCertificateState known =
            new DeclareResultCertificateState().on(recorded(1, terms("HD-1")));

    @Test
    void declaresACertificateOfResults() {
        assertThat(known.decide(declared("2023"))).containsExactly(resultCertificate(1));
    }

    @Test
    void refusesAContractThatIsNotThereAndADateInTheFuture() {
        assertThat(reason(() -> new DeclareResultCertificateState().decide(declared("2023"))))
                .isEqualTo(Reason.CONTRACT_UNKNOWN);
        assertThat(reason(() -> known.decide(declared("2027")))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }

    private static DeclareResultCertificate declared(String issued) {
        return new DeclareResultCertificate(contract(1), AUTHORITY, "KQ-1", on(issued), person(3), TODAY);
    }
}
