package vn.techledger.projections.disclosure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is behind a sum, and with how much: net of what each took back. What names nobody (a supplier who is unknown, or one
 * of several without shares) counts as nobody.
 */
public final class Contributions {

    /** Stands for those whom nobody named. */
    public static final String NOBODY = "";

    private static final Part NONE = new Part(0, BigDecimal.ZERO);

    private final Map<Side, Map<String, Part>> parts = new EnumMap<>(Side.class);

    /** What one has of a sum: contracts or payments, and their amount. */
    record Part(long count, BigDecimal amount) {

        Part plus(Part other) {
            return new Part(count + other.count, amount.add(other.amount));
        }

        boolean isNothing() {
            return count == 0 && amount.signum() == 0;
        }
    }

    public Contributions() {
        for (var side : Side.values()) {
            parts.put(side, new TreeMap<>());
        }
    }

    /** Adds what somebody has of the sum, or takes away what is below zero. */
    public void add(Side side, String who, long count, BigDecimal amount) {
        add(side, who, new Part(count, amount));
    }

    private void add(Side side, String who, Part part) {
        var now = of(side).getOrDefault(who, NONE).plus(part);
        if (now.isNothing()) {
            of(side).remove(who);
        } else {
            of(side).put(who, now);
        }
    }

    /** All together: who is behind several of them is one. */
    public static Contributions sum(Collection<Contributions> all) {
        var sum = new Contributions();
        all.forEach(one -> sum.add(one, BigDecimal.ONE));
        return sum;
    }

    /** Adds another sum so many times. The numbers of contracts only tell whether there are any. */
    void add(Contributions other, BigDecimal times) {
        other.parts.forEach((side, its) -> its.forEach((who, part) -> add(
                side, who, new Part(part.count() * times.signum(), part.amount().multiply(times)))));
    }

    Map<String, Part> of(Side side) {
        return parts.getOrDefault(side, Map.of());
    }

    /** Who is named and has a part: one whose amounts cancel out hides nobody else. */
    Set<String> named(Side side) {
        var named = new TreeSet<String>();
        of(side).forEach((who, part) -> {
            if (!who.equals(NOBODY) && part.amount().signum() != 0) {
                named.add(who);
            }
        });
        return named;
    }

    /** Whether nobody is behind it: it is zero, and no contract makes it so. */
    public boolean isNothing() {
        return of(Side.DEAL).isEmpty();
    }

    /** The sum. */
    public BigDecimal total() {
        return of(Side.DEAL).values().stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
