package vn.techledger.projections.valuation;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.ledger.valuation.Assessment;
import vn.techledger.ledger.valuation.Inspection;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.testing.ValuationFacts;
import vn.techledger.projections.valuation.ActRetraction.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.techledger.projections.testing.Facts.contract;
import static vn.techledger.projections.testing.Facts.correction;
import static vn.techledger.projections.testing.Facts.recordedAt;
import static vn.techledger.projections.testing.TechnologyFacts.technology;
import static vn.techledger.projections.testing.ValuationFacts.valuation;

class ValuationRegisterTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final ValuationRegister register = new ValuationRegister(DATABASE.application());

    @BeforeEach
    void build() {
        Feed.rebuild(DATABASE.application(), register, Facts.log(ValuationFacts.everyKind(0)), 100);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void keepsEachActApart() {
        assertThat(register.of(technology(1)))
                .extracting(RegisteredAct::valuation, RegisteredAct::kind)
                .containsExactly(tuple(valuation(1), ActKind.VALUATION), tuple(valuation(2), ActKind.ASSESSMENT));
        var inspection = register.of(contract(1)).getFirst();
        assertThat(inspection.readAct()).isInstanceOf(Inspection.class);
        assertThat(inspection.recordedAt()).isEqualTo(recordedAt(3));
        assertThat(register.find(valuation(2)).orElseThrow().readAct())
                .isInstanceOfSatisfying(
                        Assessment.class, act -> assertThat(act.level()).isEqualTo("tiên tiến"));
        assertThat(register.find(valuation(9))).isEmpty();
    }

    @Test
    void tellsWhatCountsAsRecordedInError() {
        assertThat(register.find(valuation(1)).orElseThrow().retracted()).isEqualTo(6);
        assertThat(register.find(valuation(2)).orElseThrow().retracted()).isNull();
        assertThat(register.retractions(valuation(1)))
                .extracting(ActRetraction::correction, ActRetraction::state)
                .containsExactly(tuple(correction(91), State.APPROVED), tuple(correction(92), State.STALE));
    }
}
