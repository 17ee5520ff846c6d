package vn.techledger.ledger.registration.fileyearlyreport;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.registration.Dates;
import vn.techledger.ledger.registration.RegistrationFacts;
import vn.techledger.ledger.registration.event.LicenceIssued;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.registration.event.YearlyReportFiled;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.DATED_TOO_EARLY;
import static vn.techledger.ledger.shared.Reason.DATE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.PAPER_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.YEARLY_REPORT_ALREADY_FILED;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What FileYearlyReport must know: the licence, and the years that are reported. Pure. */
@EventSourcedEntity
record FileYearlyReportState(RegistrationFacts facts) {

    @EntityCreator
    FileYearlyReportState() {
        this(RegistrationFacts.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(FileYearlyReport.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.paper(of.paper()),
                LicenceIssued.class,
                YearlyReportFiled.class,
                RegistrationCorrected.class);
    }

    List<LedgerEvent> decide(FileYearlyReport c) {
        var licence = facts.all(LicenceIssued.class).stream()
                .filter(issued ->
                        issued.paper().equals(c.paper()) && issued.contract().equals(c.contract()))
                .findFirst()
                .orElseThrow(() -> Rejected.about(PAPER_UNKNOWN, "/paper", c.paper()));
        unless(
                facts.all(YearlyReportFiled.class).stream().noneMatch(report -> report.year() == c.year()),
                YEARLY_REPORT_ALREADY_FILED,
                "/year",
                c.year());
        Dates.check("/filed", c.filed(), licence.details().issued(), c.today());
        unless(c.year() >= licence.details().issued().year(), DATED_TOO_EARLY, "/year", c.year());
        unless(c.year() <= c.filed().year(), DATE_IN_THE_FUTURE, "/year", c.year());
        return List.of(new YearlyReportFiled(c.paper(), c.contract(), licence.deal(), c.year(), c.filed(), c.number()));
    }

    @EventSourcingHandler
    FileYearlyReportState on(LicenceIssued event, RecordedEvent at) {
        return new FileYearlyReportState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    FileYearlyReportState on(YearlyReportFiled event, RecordedEvent at) {
        return new FileYearlyReportState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    FileYearlyReportState on(RegistrationCorrected event, RecordedEvent at) {
        return new FileYearlyReportState(facts.on(event, at.position()));
    }
}
