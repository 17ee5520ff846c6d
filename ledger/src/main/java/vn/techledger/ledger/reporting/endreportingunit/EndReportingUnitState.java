package vn.techledger.ledger.reporting.endreportingunit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.reporting.event.ReportingUnitAppointed;
import vn.techledger.ledger.reporting.event.ReportingUnitEnded;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.DATE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.ENDS_BEFORE_IT_BEGAN;
import static vn.techledger.ledger.shared.Reason.REPORTING_UNIT_ALREADY_ENDED;
import static vn.techledger.ledger.shared.Reason.REPORTING_UNIT_SUCCEEDS_ITSELF;
import static vn.techledger.ledger.shared.Reason.REPORTING_UNIT_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What EndReportingUnit must know: when the unit began, and which of all the units named report. Pure.
 *
 * @param appointed units that report or reported, with the fact that made them
 * @param ended units that report no more
 */
@EventSourcedEntity
record EndReportingUnitState(Map<PartyId, ReportingUnitAppointed> appointed, Set<PartyId> ended) {

    EndReportingUnitState {
        appointed = Map.copyOf(appointed);
        ended = Set.copyOf(ended);
    }

    @EntityCreator
    EndReportingUnitState() {
        this(Map.of(), Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(EndReportingUnit.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(Stream.concat(Stream.of(of.unit()), of.successors().stream())
                .distinct()
                .map(unit ->
                        Boundaries.of(types, Tags.party(unit), ReportingUnitAppointed.class, ReportingUnitEnded.class))
                .toList());
    }

    List<LedgerEvent> decide(EndReportingUnit command) {
        var began = appointed.get(command.unit());
        unless(began != null, REPORTING_UNIT_UNKNOWN, "/unit", command.unit());
        unless(!ended.contains(command.unit()), REPORTING_UNIT_ALREADY_ENDED, "/unit", command.unit());
        for (int i = 0; i < command.successors().size(); i++) {
            var successor = command.successors().get(i);
            var pointer = "/successors/" + i;
            unless(!successor.equals(command.unit()), REPORTING_UNIT_SUCCEEDS_ITSELF, pointer, successor);
            unless(appointed.containsKey(successor), REPORTING_UNIT_UNKNOWN, pointer, successor);
            unless(!ended.contains(successor), REPORTING_UNIT_ALREADY_ENDED, pointer, successor);
        }
        var until = command.until();
        if (until != null) {
            unless(!until.isWhollyAfter(command.today()), DATE_IN_THE_FUTURE, "/until", until);
            unless(
                    began.since() == null || !until.isWhollyBefore(began.since()),
                    ENDS_BEFORE_IT_BEGAN,
                    "/until",
                    until);
        }
        return List.of(new ReportingUnitEnded(
                command.unit(), until, command.successors(), command.document(), command.evidence()));
    }

    @EventSourcingHandler
    EndReportingUnitState on(ReportingUnitAppointed event) {
        var more = new HashMap<>(appointed);
        more.put(event.unit(), event);
        return new EndReportingUnitState(more, ended);
    }

    @EventSourcingHandler
    EndReportingUnitState on(ReportingUnitEnded event) {
        var more = new HashSet<>(ended);
        more.add(event.unit());
        return new EndReportingUnitState(appointed, more);
    }
}
