package vn.techledger.ledger.reporting.endreportingunit;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link EndReportingUnitState}. */
public final class EndReportingUnitHandler {

    private EndReportingUnitHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "EndReportingUnit",
                EndReportingUnit.Boundary.class,
                EndReportingUnitState.class,
                EndReportingUnitHandler::new);
    }

    @CommandHandler
    void handle(EndReportingUnit command, @InjectEntity EndReportingUnitState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
