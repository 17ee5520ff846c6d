package vn.techledger.projections.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.confidentiality.ConfidentialityRule.Contributors;
import vn.techledger.projections.disclosure.Suppression.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.disclosure.Suppression.Status.FREE;
import static vn.techledger.projections.disclosure.Suppression.Status.PRIMARY;
import static vn.techledger.projections.disclosure.Suppression.Status.SECONDARY;

class SuppressionTest {

    private static final int LEAST = 3;
    private static final int DOMINANCE = 85;

    private final Safety safety = Behind.safety(Contributors.EACH_SIDE, LEAST, DOMINANCE);

    private Suppression of(String... cells) {
        var behind = new LinkedHashMap<String, Contributions>();
        for (int i = 0; i < cells.length; i++) {
            behind.put(String.valueOf((char) ('A' + i)), Behind.of(cells[i]));
        }
        return Suppression.of(safety, behind);
    }

    @Test
    void showsWhatTheRuleAllows() {
        var year = of("a:10 b:10 c:10", "d:7 e:7 f:7");
        assertThat(year.total()).isEqualTo(FREE);
        assertThat(year.cells().values()).containsOnly(FREE);
    }

    @Test
    void hidesTheSmallestThatSufficesWithACellThatTheRuleForbids() {
        var year = of("x:10", "a:100 b:100 c:100", "d:7 e:7 f:7", "g:8 h:8 i:8");
        assertThat(year.cells().values()).containsExactly(PRIMARY, FREE, SECONDARY, FREE);
    }

    @Test
    void ofCellsOfOneSizeHidesTheFirstKey() {
        assertThat(of("x:10", "a:9 b:9 c:9", "d:9 e:9 f:9").cells().values()).containsExactly(PRIMARY, SECONDARY, FREE);
    }

    @Test
    void threeThatAreForbiddenHideOneAnother() {
        assertThat(of("x:10", "y:10", "z:10", "a:9 b:9 c:9").cells().values())
                .containsExactly(PRIMARY, PRIMARY, PRIMARY, FREE);
    }

    @Test
    void anIncidentalGiantTakesACellOfItsOwnSize() {
        // with the small cell alone, the giant would still be nine tenths of what is hidden
        var year = of("x:100", "a:3 b:3 c:3", "d:30 e:30 f:30");
        assertThat(year.cells().values()).containsExactly(PRIMARY, FREE, SECONDARY);
    }

    @Test
    void aForbiddenTotalHidesTheWholeYear() {
        var year = of("x:1000", "a:3 b:3 c:3");
        assertThat(year.total()).isEqualTo(PRIMARY);
        assertThat(year.cells().values()).containsExactly(PRIMARY, SECONDARY);
    }

    /** Deals with the cell that each is in, and whose it is; the same parties in several cells. */
    @Provide
    Arbitrary<List<Deal>> years() {
        var amount = Arbitraries.integers().between(-30, 200).filter(number -> number != 0);
        var deal = Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 7),
                        amount)
                .as(Deal::new);
        return deal.list().ofMinSize(1).ofMaxSize(30);
    }

    record Deal(int cell, int who, int amount) {}

    private static SequencedMap<String, Contributions> cells(List<Deal> deals) {
        var cells = new TreeMap<String, Contributions>();
        for (int i = 0; i < deals.size(); i++) {
            var deal = deals.get(i);
            var cell = cells.computeIfAbsent("K" + deal.cell(), none -> new Contributions());
            cell.add(Side.DEAL, "d" + i, 1, BigDecimal.valueOf(deal.amount()));
            cell.add(Side.SUPPLIER, "s" + deal.who(), 1, BigDecimal.valueOf(deal.amount()));
            cell.add(Side.ACQUIRER, "a" + deal.who(), 1, BigDecimal.valueOf(deal.amount()));
        }
        return cells;
    }

    /**
     * Whoever reads the table subtracts what is shown from the total: that is all that can be known of what is hidden, and
     * the rule allows it, counted here from the deals themselves.
     */
    @Property(tries = 1000)
    void whatFollowsFromATableIsAllowed(@ForAll("years") List<Deal> deals) {
        var year = Suppression.of(safety, cells(deals));
        var hidden = year.cells().entrySet().stream()
                .filter(one -> one.getValue() != FREE)
                .map(one -> Integer.valueOf(one.getKey().substring(1)))
                .toList();
        year.cells().forEach((key, status) -> {
            int cell = Integer.parseInt(key.substring(1));
            boolean allowed = isAllowed(deals, Set.of(cell));
            assertThat(status == PRIMARY).as("primary exactly where forbidden").isEqualTo(!allowed);
        });
        if (year.total() == PRIMARY) {
            assertThat(hidden).hasSize(year.cells().size());
            assertThat(isAllowed(deals, Set.of(0, 1, 2, 3, 4, 5))).isFalse();
        } else if (!hidden.isEmpty()) {
            assertThat(hidden).as("one alone would follow").hasSizeGreaterThan(1);
            assertThat(isAllowed(deals, Set.copyOf(hidden))).isTrue();
        } else {
            assertThat(isAllowed(deals, Set.of(0, 1, 2, 3, 4, 5))).isTrue();
        }
    }

    /** One of the contributors subtracts his own parts from what follows: at least two others are left. */
    @Property(tries = 1000)
    void aContributorDoesNotObtainAnothers(@ForAll("years") List<Deal> deals) {
        var year = Suppression.of(safety, cells(deals));
        if (year.total() == PRIMARY || !year.cells().containsValue(PRIMARY)) {
            return;
        }
        var left = new TreeMap<Integer, Integer>();
        for (var deal : deals) {
            if (year.cells().get("K" + deal.cell()) != FREE) {
                left.merge(deal.who(), deal.amount(), Integer::sum);
            }
        }
        for (int attacker : List.copyOf(left.keySet())) {
            var others = new TreeMap<>(left);
            others.remove(attacker);
            assertThat(others.values().stream().filter(amount -> amount != 0).count())
                    .isGreaterThanOrEqualTo(LEAST - 1);
        }
    }

    @Property(tries = 300)
    void theOrderOfTheCellsDecidesNothing(@ForAll("years") List<Deal> deals) {
        var cells = cells(deals);
        var turned = new LinkedHashMap<String, Contributions>();
        new ArrayList<>(cells.reversed().entrySet()).forEach(one -> turned.put(one.getKey(), one.getValue()));
        var one = new TreeMap<String, Status>(Suppression.of(safety, cells).cells());
        assertThat(new TreeMap<>(Suppression.of(safety, turned).cells())).isEqualTo(one);
    }

    /** The rule once more, in another way: whole numbers, straight from the deals. */
    private static boolean isAllowed(List<Deal> deals, Set<Integer> cells) {
        var net = new TreeMap<Integer, Integer>();
        int whole = 0;
        int largestDeal = 0;
        int number = 0;
        for (var deal : deals) {
            if (cells.contains(deal.cell())) {
                net.merge(deal.who(), deal.amount(), Integer::sum);
                whole += Math.abs(deal.amount());
                largestDeal = Math.max(largestDeal, Math.abs(deal.amount()));
                number++;
            }
        }
        int all = net.values().stream().mapToInt(Math::abs).sum();
        int largest = net.values().stream().mapToInt(Math::abs).max().orElse(0);
        return number >= LEAST
                && net.values().stream().filter(amount -> amount != 0).count() >= LEAST
                && all > 0
                && largest * 100 <= all * DOMINANCE
                && largestDeal * 100 <= whole * DOMINANCE;
    }
}
