package vn.techledger.ledger.performance.recordtransfer;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.techledger.ledger.performance.Transfer;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.techledger.ledger.testing.PerformanceSamples.handedOver;
import static vn.techledger.ledger.testing.PerformanceSamples.transfer;
import static vn.techledger.ledger.testing.PerformanceSamples.transferRecorded;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Refusals.refusal;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;

class RecordTransferTest {

    private final RecordTransferState known = new RecordTransferState().on(recorded(1, terms("HD-1")));

    @Test
    void recordsAHandoverInTheDealOfItsContract() {
        assertThat(known.decide(record(handedOver("2024-04"))))
                .containsExactly(transferRecorded(1, 1, handedOver("2024-04")));
    }

    @Test
    void recordsWhatHappenedBeforeTheContractWasSigned() {
        assertThat(known.decide(record(handedOver("2023")))).hasSize(1);
    }

    @Test
    void saidTwiceIsTwoTransfers() {
        assertThat(known.decide(record(handedOver("2024-04")))).hasSize(1);
        assertThat(known.decide(record(handedOver("2024-04")))).hasSize(1);
    }

    @Test
    void refusesATransferUnderNoContract() {
        assertThat(reason(() -> new RecordTransferState().decide(record(handedOver("2024-04")))))
                .isEqualTo(Reason.CONTRACT_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"2027, , /handedOver", "2026, 2026-12, /accepted"})
    void refusesATransferInTheFuture(String handedOver, String accepted, String pointer) {
        var terms = new Transfer(
                null,
                List.of(),
                EffectiveDate.of(handedOver),
                accepted == null ? null : EffectiveDate.of(accepted),
                null,
                List.of(),
                null);
        var refused = refusal(() -> known.decide(record(terms)));
        assertThat(refused.reason()).isEqualTo(Reason.DATE_IN_THE_FUTURE);
        assertThat(refused.details()).containsEntry("pointer", pointer);
    }

    @Test
    void knowsNoTransferOfNothing() {
        assertThatThrownBy(() -> new Transfer(null, List.of(), null, null, null, java.util.List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RecordTransfer record(Transfer terms) {
        return new RecordTransfer(transfer(1), contract(1), terms, TODAY);
    }
}
