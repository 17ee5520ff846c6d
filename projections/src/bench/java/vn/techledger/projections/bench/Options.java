package vn.techledger.projections.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param only parts to run
 * @param sizes deals of the markets, rising
 * @param data where markets are kept for the next run; nothing is kept where it is absent
 */
record Options(boolean quick, int rounds, Set<String> only, List<Long> sizes, Optional<Path> data) {

    static final Set<String> PARTS = Set.of("build", "query", "bytes", "lag");

    private static final List<Long> QUICK = List.of(2_000L, 20_000L);
    private static final List<Long> FULL = List.of(10_000L, 100_000L, 1_000_000L);

    static Options ofSystemProperties() {
        var only = System.getProperty("bench.figures", "all");
        var parts = only.equals("all") ? PARTS : Set.of(only.split(","));
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("bench.figures knows " + PARTS + ", not " + only);
        }
        boolean quick = Boolean.getBoolean("bench.quick");
        var sizes = text("bench.sizes")
                .map(text -> Arrays.stream(text.split(","))
                        .map(Long::valueOf)
                        .sorted()
                        .toList())
                .orElse(quick ? QUICK : FULL);
        return new Options(
                quick,
                Integer.getInteger("bench.rounds", 3),
                parts,
                sizes,
                text("bench.data").map(Path::of));
    }

    private static Optional<String> text(String name) {
        return Optional.of(System.getProperty(name, "")).filter(text -> !text.isBlank());
    }

    boolean runs(String part) {
        return only.contains(part);
    }

    /** The market that is built again and again. */
    long built() {
        return sizes.stream()
                .filter(size -> size <= (quick ? 20_000 : 100_000))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    /** How long one question is asked again and again in a turn. */
    Duration turn() {
        return Duration.ofMillis(quick ? 500 : 1_500);
    }

    /** How long 64 callers record contracts. */
    Duration load() {
        return Duration.ofSeconds(quick ? 8 : 20);
    }
}
