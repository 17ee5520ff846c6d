package vn.techledger.ledger.technology.digitisetechnology;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.TechnologySamples.digitised;
import static vn.techledger.ledger.testing.TechnologySamples.document;
import static vn.techledger.ledger.testing.TechnologySamples.registered;
import static vn.techledger.ledger.testing.TechnologySamples.technology;
import static vn.techledger.ledger.testing.TechnologySamples.withdrawn;

class DigitiseTechnologyTest {

    private static final String OTHER = "ab".repeat(32);

    private final DigitiseTechnologyState known = new DigitiseTechnologyState().on(registered(1));

    @Test
    void tellsTheDigestsOfTheDocuments() {
        assertThat(known.decide(digitise(SHA256))).containsExactly(digitised(1, SHA256));
    }

    @Test
    void moreDocumentsMayFollowButNoneTwice() {
        var state = known.on(digitised(1, SHA256));
        assertThat(state.decide(digitise(OTHER))).containsExactly(digitised(1, OTHER));
        assertThat(reason(() -> state.decide(digitise(SHA256)))).isEqualTo(Reason.DOCUMENT_ALREADY_DIGITISED);
    }

    @Test
    void refusesATechnologyThatIsNotThereOrWithdrawn() {
        assertThat(reason(() -> new DigitiseTechnologyState().decide(digitise(SHA256))))
                .isEqualTo(Reason.TECHNOLOGY_UNKNOWN);
        assertThat(reason(() -> known.on(withdrawn(1)).decide(digitise(SHA256))))
                .isEqualTo(Reason.TECHNOLOGY_WITHDRAWN);
    }

    private static DigitiseTechnology digitise(String sha256) {
        return new DigitiseTechnology(technology(1), List.of(document(sha256)));
    }
}
