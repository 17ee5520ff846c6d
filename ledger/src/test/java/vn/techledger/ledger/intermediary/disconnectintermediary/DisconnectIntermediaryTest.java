package vn.techledger.ledger.intermediary.disconnectintermediary;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PartySamples.connected;
import static vn.techledger.ledger.testing.PartySamples.connection;
import static vn.techledger.ledger.testing.PartySamples.disconnected;
import static vn.techledger.ledger.testing.PartySamples.dissolved;
import static vn.techledger.ledger.testing.PartySamples.formed;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.party;

class DisconnectIntermediaryTest {

    private final DisconnectIntermediaryState known = new DisconnectIntermediaryState()
            .on(enrolled(1))
            .on(formed(1, "2024"))
            .on(connected(1, 1, "2025-07"));

    @Test
    void recordsTheEndAlsoWhereItsDateIsUnknown() {
        assertThat(known.decide(disconnect(1, "2026-01"))).containsExactly(disconnected(1, 1));
        assertThat(known.decide(disconnect(1, null))).hasSize(1);
    }

    @Test
    void refusesAConnectionThatIsNotThereOrHasEnded() {
        assertThat(reason(() -> known.decide(disconnect(2, null)))).isEqualTo(Reason.CONNECTION_UNKNOWN);
        assertThat(reason(() -> known.on(disconnected(1, 1)).decide(disconnect(1, null))))
                .isEqualTo(Reason.CONNECTION_ALREADY_ENDED);
    }

    @Test
    void refusesAfterTheDissolutionWhichEndedAllConnections() {
        assertThat(reason(() -> known.on(dissolved(1)).decide(disconnect(1, null))))
                .isEqualTo(Reason.INTERMEDIARY_DISSOLVED);
    }

    @Test
    void refusesAnEndWhollyBeforeTheBeginning() {
        assertThat(reason(() -> known.decide(disconnect(1, "2025-06")))).isEqualTo(Reason.ENDS_BEFORE_IT_BEGAN);
        assertThat(known.decide(disconnect(1, "2025"))).hasSize(1);
    }

    private static DisconnectIntermediary disconnect(int number, @Nullable String until) {
        return new DisconnectIntermediary(
                connection(number),
                party(1),
                until == null ? null : EffectiveDate.of(until),
                "Mạng lưới giải thể",
                TODAY);
    }
}
