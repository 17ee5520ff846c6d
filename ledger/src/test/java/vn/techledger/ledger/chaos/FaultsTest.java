package vn.techledger.ledger.chaos;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Each fault once, on one log: every answer that a caller got is true, and the log is whole. */
@Timeout(300)
class FaultsTest {

    private static final long SEED = Long.getLong("chaos.seed", 3);

    @Test
    void everyAnswerIsTrueWhateverHappens(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
        var faults = Arrays.asList(Fault.values());
        try (var drill = new FaultDrill(SEED, directory)) {
            Collections.shuffle(faults, drill.random());
            faults.forEach(drill::round);
            drill.check();
            assertThat(drill.findings().answers())
                    .as(drill.told("too little happened"))
                    .containsKeys(Answer.RECORDED, Answer.LOST_RACE, Answer.KEY_USED, Answer.UNAVAILABLE);
            System.out.println(drill.told("all is true"));
        }
    }
}
