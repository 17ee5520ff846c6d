package vn.techledger.api.imports;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.ImportId;

import static org.assertj.core.api.Assertions.assertThat;

class ImportProgressTest {

    private static final Instant START = Instant.parse("2026-11-23T05:00:00Z");

    private static ImportProgress failed() {
        return new ImportProgress(
                ImportId.random(),
                "source",
                "a".repeat(64),
                "b".repeat(64),
                ImportState.FAILED,
                new ImportCounts(8, 1, 1),
                500,
                1000,
                START,
                START,
                START.plusSeconds(5),
                null,
                7,
                null,
                "LogUnavailable: gone");
    }

    @Test
    void countsRowsSharesAndRateOfAnAttempt() {
        assertThat(failed().rows()).isEqualTo(10);
        assertThat(failed().percent()).isEqualTo(50);
        assertThat(failed().rate()).isEqualTo(2);
        assertThat(failed().secondsLeft()).isNull();
    }

    @Test
    void isStillRunningBetweenTwoAttempts() {
        var progress = failed();
        var between = progress.stillRunning();
        assertThat(between.state()).isEqualTo(ImportState.RUNNING);
        assertThat(between.secondsLeft()).isEqualTo(5);
        assertThat(between).usingRecursiveComparison().ignoringFields("state").isEqualTo(progress);
    }
}
