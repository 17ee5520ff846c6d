package vn.techledger.projections.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a deal adds to the figures, before it is broken down: each movement with how often it is there. */
public final class Movements {

    private final Parties parties;
    private final Map<Movement, Integer> times = new LinkedHashMap<>();

    /** A movement that is there so many times; fewer than zero where it is taken back. */
    public record Moved(Movement movement, int times) {

        /** How often its amount counts: less than zero where it goes out. */
        public int sign() {
            return movement.out() ? -times : times;
        }

        public int count() {
            return movement.count() * times;
        }
    }

    Movements(Parties parties) {
        this.parties = parties;
    }

    /** What is known of the parties of the deal. */
    Parties parties() {
        return parties;
    }

    void add(Movement movement) {
        if (!movement.isNothing()) {
            times.merge(movement, 1, Integer::sum);
        }
    }

    /** What has to be posted after these movements stood instead of others; what stays is absent. */
    public List<Moved> since(Movements before) {
        var change = new LinkedHashMap<Movement, Integer>();
        before.times.forEach((movement, number) -> change.merge(movement, -number, Integer::sum));
        times.forEach((movement, number) -> change.merge(movement, number, Integer::sum));
        var moved = new ArrayList<Moved>();
        change.forEach((movement, number) -> {
            if (number != 0) {
                moved.add(new Moved(movement, number));
            }
        });
        return List.copyOf(moved);
    }
}
