package vn.techledger.ledger.intermediary.dissolveintermediary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PartySamples.connected;
import static vn.techledger.ledger.testing.PartySamples.disconnected;
import static vn.techledger.ledger.testing.PartySamples.dissolved;
import static vn.techledger.ledger.testing.PartySamples.formed;
import static vn.techledger.ledger.testing.PartySamples.paper;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.party;

class DissolveIntermediaryTest {

    private final DissolveIntermediaryState known = new DissolveIntermediaryState()
            .on(enrolled(1))
            .on(formed(1, "2024"))
            .on(connected(1, 1, null));

    @Test
    void recordsTheDissolution() {
        assertThat(known.on(disconnected(1, 1)).decide(dissolve("2026-06-30"))).containsExactly(dissolved(1));
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(() -> known.on(dissolved(1)).decide(dissolve(null))))
                .isEqualTo(Reason.INTERMEDIARY_DISSOLVED);
    }

    @Test
    void refusesWhatWasNeverFormed() {
        assertThat(reason(() -> new DissolveIntermediaryState().on(enrolled(1)).decide(dissolve(null))))
                .isEqualTo(Reason.INTERMEDIARY_NOT_FORMED);
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        assertThat(reason(() -> known.decide(dissolve("2023")))).isEqualTo(Reason.ENDS_BEFORE_IT_BEGAN);
    }

    private static DissolveIntermediary dissolve(@Nullable String when) {
        return new DissolveIntermediary(
                party(1), when == null ? null : EffectiveDate.of(when), "QD-9", List.of(paper()), TODAY);
    }
}
