package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.contract.Channel;
import vn.techledger.ledger.contract.Circumstances;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.PublicSupport;
import vn.techledger.ledger.contract.Relation;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.YesNo;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.value.ConstantReporters.Constant;
import vn.techledger.projections.value.ConstantReporters.Place;
import vn.techledger.projections.value.TransactionValue.Find;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.projections.testing.Facts.corrected;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.part;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.recorded;
import static vn.techledger.projections.testing.Facts.sector;

class ConstantReportersTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final TransactionValue values = new TransactionValue(DATABASE.application());
    private final ConstantReporters constant = new ConstantReporters(DATABASE.application());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    /** @param filer number of the party that filed it, or null where the contract does not say */
    private static ContractTerms filed(@Nullable Integer filer, String sector, String signed, String amount) {
        var terms = Facts.terms(
                signed,
                fixed(amount, "USD"),
                List.of(part(1, null)),
                List.of(part(2, null)),
                List.of(sector(sector, null)));
        return new ContractTerms(
                terms.reference(),
                terms.title(),
                terms.kind(),
                terms.signed(),
                terms.suppliers(),
                terms.acquirers(),
                terms.intermediaries(),
                terms.amounts(),
                terms.sectors(),
                terms.evidence(),
                terms.note(),
                terms.transfer(),
                terms.payment(),
                new Circumstances(
                        YesNo.UNKNOWN,
                        Relation.UNKNOWN,
                        Channel.UNKNOWN,
                        PublicSupport.UNKNOWN,
                        List.of(),
                        null,
                        null,
                        null,
                        filer == null ? null : party(filer)),
                terms.classification());
    }

    /**
     * Party 1 reports 100 and 110, party 2 reports 50 in the first year alone, party 3 in the second alone, and nobody says
     * who reported the rest. The total grows by 150 %, what party 1 reports by 10 %.
     */
    private void given(LedgerEvent... more) {
        var facts = new ArrayList<LedgerEvent>(List.of(
                recorded(1, filed(1, "M", "2023-02", "100.00")),
                recorded(2, filed(2, "C", "2023-03", "50.00")),
                recorded(3, filed(1, "M", "2024-02", "110.00")),
                recorded(4, filed(3, "C", "2024-05", "200.00")),
                recorded(5, filed(null, "C", "2024-06", "65.00"))));
        facts.addAll(List.of(more));
        Feed.rebuild(DATABASE.application(), values, Facts.log(facts), 3);
    }

    private static Find find(List<Axis> axes, Period period, long knownAt) {
        return new Find(axes, period, null, null, "USD", knownAt, Measure.VALUE);
    }

    private static Constant computed(String rate, int reporters, long unknown) {
        return new Constant(new Growth(Growth.Status.COMPUTED, new BigDecimal(rate)), reporters, unknown);
    }

    @Test
    void onlyThoseWhoReportedInBothPeriodsCount() {
        given();
        assertThat(values.find(find(List.of(), Period.YEAR, 5))
                        .totals()
                        .getLast()
                        .growth()
                        .rate())
                .isEqualTo(new BigDecimal("1.500000"));
        assertThat(constant.beside(values, find(List.of(), Period.YEAR, 5), true))
                .isEqualTo(Map.of(new Place("2024", ""), computed("0.100000", 1, 1)));
        assertThat(constant.between(values, find(List.of(), Period.YEAR, 5), Dimension.EVERYTHING, 2023, 2024))
                .isEqualTo(computed("0.100000", 1, 1));
    }

    @Test
    void whatWasKnownBeforeIsWhatItWas() {
        given(corrected(1, 5, 5, filed(2, "C", "2024-06", "65.00")));
        assertThat(constant.beside(values, find(List.of(), Period.YEAR, 5), false))
                .isEqualTo(Map.of(new Place("2024", ""), computed("0.100000", 1, 1)));
        // (110 + 65) / (100 + 50) − 1
        assertThat(constant.beside(values, find(List.of(), Period.YEAR, 6), false))
                .isEqualTo(Map.of(new Place("2024", ""), computed("0.166667", 2, 0)));
    }

    @Test
    void rowsHaveTheirOwnReportersAndOnlyIfTheyAreAskedFor() {
        given();
        var bySector = find(List.of(Axis.of(Dimension.SECTOR)), Period.YEAR, 5);
        assertThat(constant.beside(values, bySector, false)).containsOnlyKeys(new Place("2024", ""));
        var found = constant.beside(values, bySector, true);
        assertThat(found.get(new Place("2024", "VSIC/2018/M"))).isEqualTo(computed("0.100000", 1, 0));
        var none = found.get(new Place("2024", "VSIC/2018/C"));
        assertThat(none).isEqualTo(new Constant(Growth.NOT_COMPUTABLE, 0, 1));
        assertThat(none.status()).as("one contract names nobody").isEqualTo("unknown");
    }

    @Test
    void withoutCommonReportersNothingIsComputable() {
        given();
        var found = constant.beside(values, find(List.of(), Period.MONTH, 5), false);
        assertThat(found).containsOnlyKeys(new Place("2024-02", ""));
        assertThat(found.get(new Place("2024-02", ""))).isEqualTo(computed("0.100000", 1, 0));
        assertThat(new Constant(Growth.NOT_COMPUTABLE, 0, 0).status()).isEqualTo("not-computable");
    }
}
