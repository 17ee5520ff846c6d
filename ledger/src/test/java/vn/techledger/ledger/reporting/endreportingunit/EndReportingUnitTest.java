package vn.techledger.ledger.reporting.endreportingunit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PartySamples.appointed;
import static vn.techledger.ledger.testing.PartySamples.ended;
import static vn.techledger.ledger.testing.PartySamples.paper;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.party;

/** The districts of Lạng Sơn ended on 2025-06-30; a district whose communes went to several units was split. */
class EndReportingUnitTest {

    private final EndReportingUnitState known = new EndReportingUnitState(Map.of(), Set.of())
            .on(appointed(1, "2018"))
            .on(appointed(2, "2025-07-01"))
            .on(appointed(3, "2025-07-01"));

    @Test
    void aUnitEndsIsSucceededOrIsSplit() {
        assertThat(known.decide(end())).containsExactly(ended(1));
        assertThat(known.decide(end(party(2)))).containsExactly(ended(1, party(2)));
        assertThat(known.decide(end(party(2), party(3)))).containsExactly(ended(1, party(2), party(3)));
    }

    @Test
    void twoUnitsMayBeSucceededByOne() {
        var merged = known.on(appointed(4, null)).on(ended(4, party(2)));
        assertThat(merged.decide(end(party(2)))).hasSize(1);
    }

    @Test
    void refusesUnitsThatDoNotReportAndASecondEnd() {
        assertThat(reason(() -> new EndReportingUnitState().decide(end()))).isEqualTo(Reason.REPORTING_UNIT_UNKNOWN);
        assertThat(reason(() -> known.decide(end(party(9))))).isEqualTo(Reason.REPORTING_UNIT_UNKNOWN);
        assertThat(reason(() -> known.on(ended(1)).decide(end()))).isEqualTo(Reason.REPORTING_UNIT_ALREADY_ENDED);
        assertThat(reason(() -> known.on(ended(2)).decide(end(party(2)))))
                .isEqualTo(Reason.REPORTING_UNIT_ALREADY_ENDED);
    }

    @Test
    void refusesAUnitThatSucceedsItself() {
        assertThat(reason(() -> known.decide(end(party(1))))).isEqualTo(Reason.REPORTING_UNIT_SUCCEEDS_ITSELF);
    }

    @Test
    void refusesAnEndBeforeTheBeginningAndADayToCome() {
        var late = new EndReportingUnitState().on(appointed(1, "2025-07-01"));
        assertThat(reason(() -> late.decide(end()))).isEqualTo(Reason.ENDS_BEFORE_IT_BEGAN);
        var future = new EndReportingUnit(party(1), EffectiveDate.of("2027"), List.of(), "D", List.of(), TODAY);
        assertThat(reason(() -> known.decide(future))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }

    private static EndReportingUnit end(PartyId... successors) {
        return new EndReportingUnit(
                party(1),
                EffectiveDate.of("2025-06-30"),
                List.of(successors),
                "1672/NQ-UBTVQH15",
                List.of(paper()),
                TODAY);
    }
}
