package vn.techledger.ledger.intermediary.connectintermediary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.intermediary.NetworkScope;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PartySamples.connected;
import static vn.techledger.ledger.testing.PartySamples.connection;
import static vn.techledger.ledger.testing.PartySamples.dissolved;
import static vn.techledger.ledger.testing.PartySamples.formed;
import static vn.techledger.ledger.testing.PartySamples.paper;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.party;

class ConnectIntermediaryTest {

    private final ConnectIntermediaryState known =
            new ConnectIntermediaryState().on(enrolled(1)).on(formed(1, "2024-05"));

    @Test
    void recordsTheConnection() {
        assertThat(known.decide(connect(1, "2025"))).containsExactly(connected(1, 1, "2025"));
    }

    @Test
    void mayHaveSeveralConnections() {
        assertThat(known.on(connected(1, 1, null)).decide(connect(2, null))).containsExactly(connected(2, 1, null));
    }

    @Test
    void refusesWhatIsNotFormedOrDissolved() {
        assertThat(reason(() -> new ConnectIntermediaryState().decide(connect(1, null))))
                .isEqualTo(Reason.PARTY_UNKNOWN);
        assertThat(reason(() -> new ConnectIntermediaryState().on(enrolled(1)).decide(connect(1, null))))
                .isEqualTo(Reason.INTERMEDIARY_NOT_FORMED);
        assertThat(reason(() -> known.on(dissolved(1)).decide(connect(1, null))))
                .isEqualTo(Reason.INTERMEDIARY_DISSOLVED);
    }

    @Test
    void refusesADateWhollyBeforeTheFormationOrYetToCome() {
        assertThat(reason(() -> known.decide(connect(1, "2024-04")))).isEqualTo(Reason.ENDS_BEFORE_IT_BEGAN);
        assertThat(known.decide(connect(1, "2024"))).hasSize(1);
        assertThat(reason(() -> known.decide(connect(1, "2027")))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }

    private static ConnectIntermediary connect(int number, @Nullable String since) {
        return new ConnectIntermediary(
                connection(number),
                party(1),
                NetworkScope.NATIONAL,
                "Mạng lưới",
                since == null ? null : EffectiveDate.of(since),
                List.of(paper()),
                TODAY);
    }
}
