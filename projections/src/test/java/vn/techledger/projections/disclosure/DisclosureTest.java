package vn.techledger.projections.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.confidentiality.ConfidentialityRule.Contributors;

import static org.assertj.core.api.Assertions.assertThat;

class DisclosureTest {

    private static final int LEAST = 3;

    private final Safety safety = Behind.safety(Contributors.EACH_SIDE, LEAST, 85);

    private static Disclosure.Piece piece(String deals, int... sums) {
        var in = new TreeMap<Integer, Integer>();
        IntStream.of(sums).forEach(sum -> in.put(sum, 1));
        return new Disclosure.Piece(Behind.of(deals), in);
    }

    private OptionalInt find(int known, int all, Disclosure.Piece... pieces) {
        return Disclosure.find(safety, known, all, List.of(pieces));
    }

    @Test
    void aSumOfTooFewIsFound() {
        assertThat(find(0, 1, piece("a:10 b:10", 0))).hasValue(0);
        assertThat(find(0, 1, piece("a:10 b:10 c:10", 0))).isEmpty();
        assertThat(find(0, 1, piece("a:1000 b:10 c:10", 0))).hasValue(0);
    }

    @Test
    void aTableThatHidesOneCellOnlyGivesItAway() {
        assertThat(find(0, 2, piece("a:5 b:5 c:5", 0, 1), piece("x:10", 1))).isPresent();
        assertThat(find(0, 2, piece("a:5 b:5 c:5", 0, 1), piece("x:10", 1), piece("d:4 e:4 f:4", 1)))
                .isEmpty();
    }

    @Test
    void aNewVintageThatCountsOneDealMoreGivesItAway() {
        assertThat(find(1, 2, piece("a:5 b:5 c:5", 0, 1), piece("x:5", 1))).hasValue(1);
        assertThat(find(1, 2, piece("a:5 b:5 c:5", 0, 1), piece("x:5 y:5 z:5", 1)))
                .isEmpty();
        assertThat(find(1, 2, piece("a:5 b:5 c:5", 0, 1))).as("nothing changed").isEmpty();
    }

    @Test
    void severalVintagesAreComparedEachWithEach() {
        assertThat(find(
                        2,
                        3,
                        piece("a:50 b:50 c:50", 0, 1, 2),
                        piece("d:5 e:5", 1),
                        piece("f:5", 1, 2),
                        piece("g:5 h:5 i:5", 2)))
                .as("four are left between the first and the third")
                .isEmpty();
        assertThat(find(
                        2,
                        3,
                        piece("a:50 b:50 c:50", 0, 1, 2),
                        piece("d:5 e:5", 1),
                        piece("f:5", 1, 2),
                        piece("g:5", 2)))
                .as("f and g are left")
                .hasValue(2);
    }

    @Test
    void whatIsTakenOffIsInASumBelowZero() {
        var off = new Disclosure.Piece(Behind.of("x:5"), new TreeMap<>(Map.of(1, -1)));
        assertThat(find(1, 2, piece("a:5 b:5 c:5", 0, 1), off)).hasValue(1);
    }

    @Test
    void aHiddenCellOfAnEarlierReleaseFollowsFromALaterOneThatShowsItsCompanion() {
        // 0: total, with x and the companion hidden; 1: the companion alone, unchanged
        assertThat(find(1, 2, piece("x:10", 0), piece("d:4 e:4 f:4", 0, 1))).hasValue(1);
    }

    @Test
    void aCrossedTableIsComparedWithItsMargins() {
        // by sector: 0 and 1; crossed with a kind: 2 shows all of sector 0 but one deal
        assertThat(find(2, 3, piece("a:5 b:5 c:5", 0, 2), piece("x:5", 0), piece("d:5 e:5 f:5", 1)))
                .hasValue(2);
    }

    @Test
    void twoTablesOfTheSameDealsAreComparedByWholeRowsAndColumns() {
        // sectors {0, 1} and kinds {2, 3}: sector 0 less kind 2 is one deal less another
        assertThat(find(
                        2,
                        4,
                        piece("a:5 b:5 c:5", 0, 2),
                        piece("x:5", 0, 3),
                        piece("y:5", 1, 2),
                        piece("d:5 e:5 f:5", 1, 3)))
                .isPresent();
    }

    @Test
    void whatFollowedBeforeIsNoReasonToRefuse() {
        assertThat(find(1, 2, piece("x:5", 0, 1))).isEmpty();
        assertThat(find(1, 2, piece("x:5", 0), piece("a:5 b:5 c:5", 1))).isEmpty();
    }

    /** Pieces of one deal each, in random sums, half of which are known already. */
    @Provide
    Arbitrary<List<Deal>> deals() {
        var deal = Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, (1 << SUMS) - 1))
                .as(Deal::new);
        return deal.list().ofMinSize(1).ofMaxSize(9);
    }

    private static final int SUMS = 5;
    private static final int KNOWN = 2;

    /** @param sums bits of the sums that it is in */
    record Deal(int who, int sums) {}

    /**
     * The attacker: tries every linear combination of the sums at once, for every two contributors, by the rank of their
     * matrix in the field of a large prime. Whatever such a combination tells of two contributors alone, and did not tell
     * before, is found.
     */
    @Property(tries = 2000)
    void whateverAnAttackerObtainsIsFound(@ForAll("deals") List<Deal> deals) {
        var pieces = new ArrayList<Disclosure.Piece>();
        for (int i = 0; i < deals.size(); i++) {
            var behind = new Contributions();
            // far apart, so that nothing cancels out
            var amount = BigDecimal.valueOf(1000).pow(i);
            behind.add(Side.DEAL, "d" + i, 1, amount);
            behind.add(Side.SUPPLIER, "s" + deals.get(i).who(), 1, amount);
            behind.add(Side.ACQUIRER, "a" + i, 1, amount);
            var in = new TreeMap<Integer, Integer>();
            for (int sum = 0; sum < SUMS; sum++) {
                if ((deals.get(i).sums() >> sum & 1) == 1) {
                    in.put(sum, 1);
                }
            }
            pieces.add(new Disclosure.Piece(behind, in));
        }
        boolean attacked = false;
        for (int one = 0; one <= 6; one++) {
            for (int other = one; other <= 6; other++) {
                int first = one;
                int second = other;
                attacked |= obtains(
                        deals,
                        IntStream.range(0, deals.size())
                                .filter(i -> deals.get(i).who() == first
                                        || deals.get(i).who() == second)
                                .toArray());
            }
        }
        for (int one = 0; one < deals.size(); one++) {
            for (int other = one; other < deals.size(); other++) {
                attacked |= obtains(deals, new int[] {one, other});
            }
        }
        var noDominance = Behind.safety(Contributors.EACH_SIDE, LEAST, 100);
        var found = Disclosure.find(noDominance, KNOWN, SUMS, pieces);
        assertThat(found.isPresent()).isEqualTo(attacked);
    }

    /** Whether the known and new sums tell more of these deals alone than the known ones. */
    private static boolean obtains(List<Deal> deals, int[] theirs) {
        return alone(deals, theirs, SUMS) > alone(deals, theirs, KNOWN);
    }

    /** How many independent combinations of the first sums are of these deals alone. */
    private static int alone(List<Deal> deals, int[] theirs, int sums) {
        var without = IntStream.range(0, deals.size())
                .filter(i -> IntStream.of(theirs).noneMatch(their -> their == i))
                .toArray();
        return rank(deals, IntStream.range(0, deals.size()).toArray(), sums) - rank(deals, without, sums);
    }

    private static final long PRIME = 1_000_000_007L;

    private static int rank(List<Deal> deals, int[] columns, int sums) {
        var matrix = new long[sums][columns.length];
        for (int i = 0; i < sums; i++) {
            for (int j = 0; j < columns.length; j++) {
                matrix[i][j] = deals.get(columns[j]).sums() >> i & 1;
            }
        }
        int rank = 0;
        for (int column = 0; column < columns.length && rank < sums; column++) {
            int pivot = rank;
            while (pivot < sums && matrix[pivot][column] == 0) {
                pivot++;
            }
            if (pivot == sums) {
                continue;
            }
            var swapped = matrix[pivot];
            matrix[pivot] = matrix[rank];
            matrix[rank] = swapped;
            long inverse = power(matrix[rank][column], PRIME - 2);
            for (int i = rank + 1; i < sums; i++) {
                long factor = matrix[i][column] * inverse % PRIME;
                for (int j = column; j < columns.length; j++) {
                    matrix[i][j] = Math.floorMod(matrix[i][j] - factor * matrix[rank][j] % PRIME, PRIME);
                }
            }
            rank++;
        }
        return rank;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long left = exponent, factor = base; left > 0; left >>= 1, factor = factor * factor % PRIME) {
            if ((left & 1) == 1) {
                result = result * factor % PRIME;
            }
        }
        return result;
    }
}
