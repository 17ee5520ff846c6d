package vn.techledger.ledger.bulk.finishimport;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.bulk.event.ImportFinished;
import vn.techledger.ledger.bulk.event.ImportStarted;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.imported;
import static vn.techledger.ledger.testing.Samples.person;

class FinishImportTest {

    private static final FinishImport FINISH = new FinishImport(imported(1), 10, 7, 2, 1, SHA256);
    private static final ImportFinished FINISHED = new ImportFinished(imported(1), 10, 7, 2, 1, SHA256);

    private final FinishImportState known = new FinishImportState()
            .on(new ImportStarted(imported(1), "register-2024", SHA256, 1234, SHA256, person(1)));

    @Test
    void finishesAnImportWithItsCounts() {
        assertThat(known.decide(FINISH)).containsExactly(FINISHED);
    }

    @Test
    void refusesAnImportThatWasNotStarted() {
        assertThat(reason(() -> new FinishImportState().decide(FINISH))).isEqualTo(Reason.IMPORT_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        assertThat(reason(() -> known.on(FINISHED).decide(FINISH))).isEqualTo(Reason.IMPORT_ALREADY_FINISHED);
    }

    @Test
    void takesNoCountsThatDoNotAddUp() {
        var command = new FinishImport(imported(1), 10, 7, 2, 2, SHA256);
        assertThatThrownBy(() -> known.decide(command))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the counts do not add up");
    }
}
