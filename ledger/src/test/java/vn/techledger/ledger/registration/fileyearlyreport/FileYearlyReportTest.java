package vn.techledger.ledger.registration.fileyearlyreport;

import org.junit.jupiter.api.Test;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.RegistrationSamples.fileReport;
import static vn.techledger.ledger.testing.RegistrationSamples.licence;
import static vn.techledger.ledger.testing.RegistrationSamples.report;

class FileYearlyReportTest {

    private final FileYearlyReportState licensed =
            new FileYearlyReportState().on(licence(1, "N-1"), RecordedEvents.of(5, licence(1, "N-1")));

    @Test
    void filesTheReportOfAYear() {
        assertThat(licensed.decide(fileReport(1, 2024, "2025-01-10"))).containsExactly(report(1, 2024));
    }

    @Test
    void refusesAReportWithoutALicence() {
        assertThat(reason(() -> new FileYearlyReportState().decide(fileReport(1, 2024, "2025-01-10"))))
                .isEqualTo(Reason.PAPER_UNKNOWN);
    }

    @Test
    void saidTwiceIsRefusedTheSecondTime() {
        var state = licensed.on(report(1, 2024), RecordedEvents.of(6, report(1, 2024)));
        assertThat(reason(() -> state.decide(fileReport(1, 2024, "2025-01-11"))))
                .isEqualTo(Reason.YEARLY_REPORT_ALREADY_FILED);
        assertThat(state.decide(fileReport(1, 2025, "2025-12-20"))).hasSize(1);
    }

    @Test
    void refusesYearsBeforeTheLicenceAndYearsToCome() {
        assertThat(reason(() -> licensed.decide(fileReport(1, 2023, "2025-01-10"))))
                .isEqualTo(Reason.DATED_TOO_EARLY);
        assertThat(reason(() -> licensed.decide(fileReport(1, 2026, "2025-01-10"))))
                .isEqualTo(Reason.DATE_IN_THE_FUTURE);
        assertThat(reason(() -> licensed.decide(fileReport(1, 2024, "2024-04-07"))))
                .isEqualTo(Reason.DATED_TOO_EARLY);
    }
}
