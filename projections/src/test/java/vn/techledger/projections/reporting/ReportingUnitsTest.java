package vn.techledger.projections.reporting;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.reporting.ReportingUnits.Succession;
import vn.techledger.projections.reporting.ReportingUnits.Unit;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.techledger.ledger.testing.Samples.party;

class ReportingUnitsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final ReportingUnits UNITS = new ReportingUnits(DATABASE.application());

    @BeforeAll
    static void build() {
        Feed.rebuild(DATABASE.application(), UNITS, Facts.log(Facts.everyKind()), 100);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void tellsASplitFromASuccessionAndFromAnEnd() {
        assertThat(UNITS.list(0, 10))
                .extracting(Unit::unit, Unit::succession)
                .containsExactly(
                        tuple(party(106), Succession.SPLIT),
                        tuple(party(107), Succession.SUCCEEDED),
                        tuple(party(108), Succession.REPORTS),
                        tuple(party(109), Succession.ENDED));
        assertThat(UNITS.find(party(106)).orElseThrow().successors()).containsExactly(party(108), party(109));
    }

    @Test
    void listsPageByPage() {
        var all = UNITS.list(0, 10);
        assertThat(UNITS.list(all.get(1).position(), 1)).containsExactly(all.get(2));
        assertThat(UNITS.find(party(1))).isEmpty();
        assertThat(all.getLast().since()).isNull();
        assertThat(all.getFirst().territory()).contains("\"code\":\"M\"");
    }
}
