package vn.techledger.ledger.bench;

import java.time.Duration;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param only parts to run; empty for all
 */
record Options(boolean quick, int rounds, Set<String> only, boolean profiled) {

    static final Set<String> PARTS = Set.of("append", "replay", "load", "source", "bytes", "heap");

    static Options ofSystemProperties() {
        var only = System.getProperty("bench.only", "all");
        var parts = only.equals("all") ? PARTS : Set.of(only.split(","));
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("bench.only knows " + PARTS + ", not " + only);
        }
        return new Options(
                Boolean.getBoolean("bench.quick"),
                Integer.getInteger("bench.rounds", 3),
                parts,
                Boolean.getBoolean("bench.jfr"));
    }

    boolean runs(String part) {
        return only.contains(part);
    }

    int small() {
        return 10_000;
    }

    int middle() {
        return quick ? 20_000 : 200_000;
    }

    int large() {
        return quick ? 50_000 : 1_000_000;
    }

    Duration cell() {
        return Duration.ofMillis(quick ? 400 : 2_000);
    }

    Duration warmUp() {
        return Duration.ofMillis(quick ? 400 : 2_000);
    }

    int batches() {
        return quick ? 100 : 500;
    }

    int singles() {
        return quick ? 500 : 4_000;
    }

    int loads() {
        return quick ? 500 : 4_000;
    }
}
