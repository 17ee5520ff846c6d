package vn.techledger.ledger.performance.completecontract;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PerformanceSamples.completed;
import static vn.techledger.ledger.testing.PerformanceSamples.completion;
import static vn.techledger.ledger.testing.PerformanceSamples.contractCompleted;
import static vn.techledger.ledger.testing.PerformanceSamples.correctedTo;
import static vn.techledger.ledger.testing.PerformanceSamples.paid;
import static vn.techledger.ledger.testing.PerformanceSamples.recordedInError;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.recorded;
import static vn.techledger.ledger.testing.Samples.terms;

class CompleteContractTest {

    private final CompleteContractState signed = new CompleteContractState().on(recorded(1, terms("HD-1")));
    private final CompleteContractState complete = signed.on(contractCompleted(2, 1, completed("2024-05")));

    @Test
    void completesAContract() {
        assertThat(signed.decide(complete("2024-05"))).containsExactly(contractCompleted(1, 1, completed("2024-05")));
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(() -> complete.decide(complete("2024-05")))).isEqualTo(Reason.CONTRACT_ALREADY_COMPLETED);
    }

    @Test
    void aCorrectedCompletionIsOneStill() {
        var state = complete.on(correctedTo(1, 2, 5, Performed.of(completed("2024-06"))));
        assertThat(reason(() -> state.decide(complete("2024-05")))).isEqualTo(Reason.CONTRACT_ALREADY_COMPLETED);
    }

    @Test
    void completesAgainWhereTheFirstWasRecordedInError() {
        assertThat(complete.on(recordedInError(1, 2, 5)).decide(complete("2024-05")))
                .hasSize(1);
    }

    @Test
    void refusesWhereTheFirstWasNotInErrorAfterAll() {
        var state = complete.on(recordedInError(1, 2, 5)).on(correctedTo(2, 2, 6, Performed.of(completed("2024-05"))));
        assertThat(reason(() -> state.decide(complete("2024-05")))).isEqualTo(Reason.CONTRACT_ALREADY_COMPLETED);
    }

    @Test
    void correctionsOfPaymentsCompleteNothing() {
        var state = signed.on(correctedTo(1, 3, 5, Performed.of(paid("2024", "VND 5"))));
        assertThat(state.decide(complete("2024-05"))).hasSize(1);
    }

    @Test
    void refusesACompletionOfNoContractOrInTheFuture() {
        assertThat(reason(() -> new CompleteContractState().decide(complete("2024-05"))))
                .isEqualTo(Reason.CONTRACT_UNKNOWN);
        assertThat(reason(() -> signed.decide(complete("2026-12")))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }

    private static CompleteContract complete(String day) {
        return new CompleteContract(completion(1), contract(1), completed(day), TODAY);
    }
}
