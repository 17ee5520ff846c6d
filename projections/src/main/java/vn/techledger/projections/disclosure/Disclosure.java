package vn.techledger.projections.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * What new sums give away together with those that are known already. Who reads published tables may add and subtract them
 * as he likes, and one of the contributors also knows his own part. So nothing may follow that fewer contributors than the
 * rule asks for stand behind: that is decided exactly. That one contributor dominates what follows is looked for in the
 * sums themselves and in all of them reduced against each other.
 *
 * <p>Sums are of pieces, each an amount of one deal that came in, or went out again, or both; pieces that are in the same
 * sums equally often cannot be told apart and are one block.
 */
public final class Disclosure {

    /** Groups of contributors that are tried. More cannot be shown to be safe in time, and are refused. */
    private static final int MOST_TRIES = 100_000;

    private final Safety safety;
    private final List<Block> blocks;
    private final int known;
    private final Span before = new Span();
    private final Span after = new Span();
    private final List<TreeMap<Integer, BigInteger>> sums = new ArrayList<>();

    /**
     * A part of the log.
     *
     * @param sums in which sums it is, by their numbers, and how often: below zero where it was taken off, absent where it
     *     is not
     */
    public record Piece(Contributions behind, SortedMap<Integer, Integer> sums) {}

    private record Block(Contributions behind, SortedMap<Integer, Integer> sums, boolean allowed) {}

    private Disclosure(Safety safety, int known, int all, List<Piece> pieces) {
        this.safety = safety;
        this.known = known;
        this.blocks = blocks(safety, pieces);
        for (int sum = 0; sum < all; sum++) {
            var row = new TreeMap<Integer, BigInteger>();
            for (int block = 0; block < blocks.size(); block++) {
                var times = blocks.get(block).sums().get(sum);
                if (times != null) {
                    row.put(block, BigInteger.valueOf(times));
                }
            }
            sums.add(row);
            if (sum < known) {
                before.add(row);
            }
            after.add(row);
        }
    }

    /**
     * Looks for what must not follow and did not follow before.
     *
     * @param known how many sums are known already: the first ones
     * @param all how many there are with the new ones
     * @return one of the new sums that it follows from; empty where nothing does
     */
    public static OptionalInt find(Safety safety, int known, int all, List<Piece> pieces) {
        return new Disclosure(safety, known, all, pieces).find();
    }

    /** Those that the rule forbids come last, so that what follows of them alone is found in rows of their own. */
    private static List<Block> blocks(Safety safety, List<Piece> pieces) {
        var together = new LinkedHashMap<SortedMap<Integer, Integer>, List<Contributions>>();
        for (var piece : pieces) {
            if (!piece.sums().isEmpty()) {
                together.computeIfAbsent(piece.sums(), none -> new ArrayList<>())
                        .add(piece.behind());
            }
        }
        var allowed = new ArrayList<Block>();
        var forbidden = new ArrayList<Block>();
        together.forEach((in, all) -> {
            var behind = Contributions.sum(all);
            if (!behind.isNothing()) {
                boolean fine = safety.allows(behind);
                (fine ? allowed : forbidden).add(new Block(behind, in, fine));
            }
        });
        allowed.addAll(forbidden);
        return allowed;
    }

    private OptionalInt find() {
        for (int sum = known; sum < sums.size(); sum++) {
            if (isForbidden(sums.get(sum)) && !before.contains(sums.get(sum))) {
                return OptionalInt.of(sum);
            }
        }
        for (var row : after.rows()) {
            boolean suspect = row.keySet().stream().anyMatch(this::isForbiddenBlock);
            if (suspect && isForbidden(row) && !before.contains(row)) {
                return sumOf(row.keySet());
            }
        }
        return fewContributors();
    }

    private boolean isForbiddenBlock(int block) {
        return !blocks.get(block).allowed();
    }

    private boolean isForbidden(TreeMap<Integer, BigInteger> row) {
        if (row.isEmpty()) {
            return false;
        }
        var behind = new Contributions();
        row.forEach((block, times) -> behind.add(blocks.get(block).behind(), new BigDecimal(times)));
        return !behind.isNothing() && !safety.allows(behind);
    }

    /** The last of the new sums that tell of the blocks: totals come first, and cells tell more. */
    private OptionalInt sumOf(Collection<Integer> some) {
        for (int sum = sums.size() - 1; sum >= known; sum--) {
            for (int block : some) {
                if (blocks.get(block).sums().containsKey(sum)) {
                    return OptionalInt.of(sum);
                }
            }
        }
        return OptionalInt.of(known);
    }

    /**
     * Whether anything follows that only blocks of too few contributors are in. Such a group of contributors includes those
     * of the first block of one of the rows of forbidden blocks; it is filled up with any others.
     */
    private OptionalInt fewContributors() {
        var now = after.rowsWithin(this::isForbiddenBlock);
        var then = before.rowsWithin(this::isForbiddenBlock);
        if (now.stream().allMatch(before::contains)) {
            return OptionalInt.empty();
        }
        var tries = new Tries();
        for (var side : safety.sides()) {
            var all = new TreeSet<String>();
            now.forEach(row -> row.keySet()
                    .forEach(block -> all.addAll(blocks.get(block).behind().named(side))));
            for (var row : now) {
                var group = blocks.get(row.firstKey()).behind().named(side);
                int more = safety.rule().least() - 1 - group.size();
                if (more >= 0) {
                    var others = new ArrayList<>(all);
                    others.removeAll(group);
                    var found = filledUp(side, group, others, 0, Math.min(more, others.size()), now, then, tries);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt filledUp(
            Side side,
            Set<String> group,
            List<String> others,
            int from,
            int more,
            List<TreeMap<Integer, BigInteger>> now,
            List<TreeMap<Integer, BigInteger>> then,
            Tries tries) {
        if (more == 0) {
            IntPredicate theirs =
                    block -> group.containsAll(blocks.get(block).behind().named(side));
            if (tries.next() || Span.within(now, theirs) > Span.within(then, theirs)) {
                return sumOf(now.stream()
                        .flatMap(row -> row.keySet().stream())
                        .filter(theirs::test)
                        .toList());
            }
            return OptionalInt.empty();
        }
        for (int i = from; i <= others.size() - more; i++) {
            var larger = new TreeSet<>(group);
            larger.add(others.get(i));
            var found = filledUp(side, larger, others, i + 1, more - 1, now, then, tries);
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalInt.empty();
    }

    private static final class Tries {
        private int made;

        /** Whether there were too many. */
        boolean next() {
            return ++made > MOST_TRIES;
        }
    }
}
