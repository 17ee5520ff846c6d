package vn.techledger.ledger.reporting.appointreportingunit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.PartySamples.SCIENCE;
import static vn.techledger.ledger.testing.PartySamples.appointed;
import static vn.techledger.ledger.testing.PartySamples.individual;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.enrolled;
import static vn.techledger.ledger.testing.Samples.entryProposed;
import static vn.techledger.ledger.testing.Samples.listAdopted;
import static vn.techledger.ledger.testing.Samples.party;

class AppointReportingUnitTest {

    private final AppointReportingUnitState known =
            new AppointReportingUnitState().on(enrolled(1)).on(listAdopted(1)).on(entryProposed(1, "M"));

    @Test
    void aPartyReportsAboutAPlaceOrAboutNone() {
        assertThat(known.decide(appoint("2018", SCIENCE))).containsExactly(appointed(1, "2018"));
        assertThat(known.decide(appoint(null, null))).hasSize(1);
    }

    @Test
    void refusesTwiceNobodyAndNaturalPersons() {
        assertThat(reason(() -> known.on(appointed(1, null)).decide(appoint(null, null))))
                .isEqualTo(Reason.REPORTING_UNIT_ALREADY_APPOINTED);
        assertThat(reason(() -> new AppointReportingUnitState().decide(appoint(null, null))))
                .isEqualTo(Reason.PARTY_UNKNOWN);
        assertThat(reason(
                        () -> new AppointReportingUnitState().on(individual(1)).decide(appoint(null, null))))
                .isEqualTo(Reason.PARTY_IS_AN_INDIVIDUAL);
    }

    @Test
    void refusesAPlaceOfNoAdoptedListAndADayToCome() {
        var plain = new AppointReportingUnitState().on(enrolled(1));
        assertThat(reason(() -> plain.decide(appoint(null, SCIENCE)))).isEqualTo(Reason.CODE_LIST_NOT_ADOPTED);
        assertThat(reason(() -> plain.on(listAdopted(1)).decide(appoint(null, SCIENCE))))
                .isEqualTo(Reason.CODE_UNKNOWN);
        assertThat(reason(() -> known.decide(appoint("2027", null)))).isEqualTo(Reason.DATE_IN_THE_FUTURE);
    }

    private static AppointReportingUnit appoint(@Nullable String since, @Nullable CodeRef territory) {
        return new AppointReportingUnit(
                party(1), since == null ? null : EffectiveDate.of(since), territory, "QD-2", TODAY);
    }
}
