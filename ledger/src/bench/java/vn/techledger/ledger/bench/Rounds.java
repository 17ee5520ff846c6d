package vn.techledger.ledger.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Contestants that take turns: what the machine does besides hits all of them. Each round begins with another one, and
 * the warm-up's turns are not counted.
 */
public final class Rounds {

    public record Contestant(String name, Supplier<Sample> warmUp, Supplier<Sample> turn) {

        public Contestant(String name, Supplier<Sample> turn) {
            this(name, turn, turn);
        }
    }

    private Rounds() {}

    public static Map<String, List<Sample>> run(String title, int rounds, List<Contestant> contestants) {
        System.out.println("\n" + title);
        contestants.forEach(contestant -> contestant.warmUp().get());
        var samples = new LinkedHashMap<String, List<Sample>>();
        contestants.forEach(contestant -> samples.put(contestant.name(), new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < contestants.size(); i++) {
                var contestant = contestants.get((round + i) % contestants.size());
                var sample = contestant.turn().get();
                samples.get(contestant.name()).add(sample);
                System.out.printf(
                        Locale.ROOT,
                        "  round %d  %-38s %,12.0f /s%s%n",
                        round + 1,
                        contestant.name(),
                        sample.perSecond(),
                        sample.p50() == 0
                                ? ""
                                : String.format(
                                        Locale.ROOT, "   p50 %,10.1f µs   p99 %,10.1f µs", sample.p50(), sample.p99()));
            }
        }
        return samples;
    }
}
