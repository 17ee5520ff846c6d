package vn.techledger.ledger.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults for minutes, in an order that a seed gives: {@code mvn -Pchaos verify -Dchaos.seed=… -Dchaos.minutes=…}. Without a
 * seed each run draws one, and tells it first and with every failure.
 */
@Tag("chaos")
class LongFaultsTest {

    private static final int ROUNDS_BETWEEN_CHECKS = 25;

    @Test
    void everyAnswerIsTrueWhateverHappensHoweverLong(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path directory) {
        long seed = Long.getLong("chaos.seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
        long end = System.nanoTime()
                + Duration.ofMinutes(Long.getLong("chaos.minutes", 10)).toNanos();
        var faults = Fault.values();
        try (var drill = new FaultDrill(seed, directory)) {
            for (int round = 1; System.nanoTime() < end; round++) {
                drill.round(faults[drill.random().nextInt(faults.length)]);
                if (round % ROUNDS_BETWEEN_CHECKS == 0) {
                    drill.checkAndGoOn();
                    drill.report("all is true so far");
                }
            }
            drill.check();
            drill.report("all is true");
        }
    }
}
