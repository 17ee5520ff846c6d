package vn.techledger.ledger.reporting.appointreportingunit;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.KnownCodes;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.reporting.event.ReportingUnitAppointed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CODE_LIST_NOT_ADOPTED;
import static vn.techledger.ledger.shared.Reason.CODE_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.DATE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.PARTY_IS_AN_INDIVIDUAL;
import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.REPORTING_UNIT_ALREADY_APPOINTED;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What AppointReportingUnit must know: the party, whether it reports already, and what its code means. Pure. */
@EventSourcedEntity
record AppointReportingUnitState(@Nullable PartyKind kind, boolean appointed, KnownCodes codes) {

    @EntityCreator
    AppointReportingUnitState() {
        this(null, false, KnownCodes.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(AppointReportingUnit.Boundary of, MessageTypeResolver types) {
        var codes = of.territory() == null ? List.<CodeRef>of() : List.of(of.territory());
        var criteria = new ArrayList<>(KnownCodes.boundary(codes, types));
        criteria.add(Boundaries.of(types, Tags.party(of.unit()), PartyEnrolled.class, ReportingUnitAppointed.class));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(AppointReportingUnit command) {
        unless(kind != null, PARTY_UNKNOWN, "/unit", command.unit());
        unless(kind != PartyKind.INDIVIDUAL, PARTY_IS_AN_INDIVIDUAL);
        unless(!appointed, REPORTING_UNIT_ALREADY_APPOINTED, "/unit", command.unit());
        unless(
                command.since() == null || !command.since().isWhollyAfter(command.today()),
                DATE_IN_THE_FUTURE,
                "/since",
                String.valueOf(command.since()));
        var territory = command.territory();
        if (territory != null) {
            unless(
                    codes.isAdopted(territory.list(), territory.version()),
                    CODE_LIST_NOT_ADOPTED,
                    "/territory/version",
                    territory.list() + " " + territory.version());
            unless(codes.holds(territory), CODE_UNKNOWN, "/territory/code", territory.code());
        }
        return List.of(new ReportingUnitAppointed(command.unit(), command.since(), territory, command.document()));
    }

    @EventSourcingHandler
    AppointReportingUnitState on(PartyEnrolled event) {
        return new AppointReportingUnitState(event.kind(), appointed, codes);
    }

    @EventSourcingHandler
    AppointReportingUnitState on(ReportingUnitAppointed event) {
        return new AppointReportingUnitState(kind, true, codes);
    }

    @EventSourcingHandler
    AppointReportingUnitState on(CodeListAdopted event) {
        return new AppointReportingUnitState(kind, appointed, codes.on(event));
    }

    @EventSourcingHandler
    AppointReportingUnitState on(CodeListEntryProposed event) {
        return new AppointReportingUnitState(kind, appointed, codes.on(event));
    }
}
