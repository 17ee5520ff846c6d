package vn.techledger.projections.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Everything that follows from some sums by adding and subtracting: exactly, in whole numbers, each row reduced against all
 * others. A row has a number for each column that it counts; columns that it leaves out are absent.
 */
final class Span {

    /** By the first column of each row, in which no other row has a number. */
    private final TreeMap<Integer, TreeMap<Integer, BigInteger>> rows = new TreeMap<>();

    /** @return whether it did not follow already */
    boolean add(TreeMap<Integer, BigInteger> sum) {
        var rest = reduced(sum);
        if (rest.isEmpty()) {
            return false;
        }
        int first = rest.firstKey();
        rows.replaceAll((column, row) -> without(row, first, rest));
        rows.put(first, rest);
        return true;
    }

    /** Whether it follows. */
    boolean contains(TreeMap<Integer, BigInteger> sum) {
        return reduced(sum).isEmpty();
    }

    Collection<TreeMap<Integer, BigInteger>> rows() {
        return rows.values();
    }

    /** The rows whose columns all are of the given ones. Where these come last, they are all that follows of these alone. */
    List<TreeMap<Integer, BigInteger>> rowsWithin(IntPredicate columns) {
        return rows.values().stream()
                .filter(row -> row.keySet().stream().allMatch(columns::test))
                .toList();
    }

    /** How many independent sums of the given columns alone follow from the rows. */
    static int within(Collection<TreeMap<Integer, BigInteger>> rows, IntPredicate columns) {
        var outside = new Span();
        int independent = 0;
        for (var row : rows) {
            var rest = new TreeMap<>(row);
            rest.keySet().removeIf(columns::test);
            if (outside.add(rest)) {
                independent++;
            }
        }
        return rows.size() - independent;
    }

    private TreeMap<Integer, BigInteger> reduced(TreeMap<Integer, BigInteger> sum) {
        var rest = sum;
        for (var column : new ArrayList<>(sum.keySet())) {
            var pivot = rows.get(column);
            if (pivot != null) {
                rest = without(rest, column, pivot);
            }
        }
        return rest;
    }

    /** A multiple of the row, less one of the other, so that nothing is left in the column. */
    private static TreeMap<Integer, BigInteger> without(
            TreeMap<Integer, BigInteger> row, int column, TreeMap<Integer, BigInteger> other) {
        var has = row.get(column);
        if (has == null) {
            return row;
        }
        var pivot = other.get(column);
        if (pivot == null) {
            throw new IllegalArgumentException("the other row has nothing in the column");
        }
        var rest = new TreeMap<Integer, BigInteger>();
        row.forEach((at, number) -> rest.put(at, number.multiply(pivot)));
        other.forEach((at, number) -> rest.merge(at, number.multiply(has).negate(), BigInteger::add));
        rest.values().removeIf(number -> number.signum() == 0);
        var common = rest.values().stream().reduce(BigInteger.ZERO, BigInteger::gcd);
        if (common.compareTo(BigInteger.ONE) > 0) {
            rest.replaceAll((at, number) -> number.divide(common));
        }
        return rest;
    }
}
