package vn.techledger.ledger.reporting.appointreportingunit;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link AppointReportingUnitState}. */
public final class AppointReportingUnitHandler {

    private AppointReportingUnitHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "AppointReportingUnit",
                AppointReportingUnit.Boundary.class,
                AppointReportingUnitState.class,
                AppointReportingUnitHandler::new);
    }

    @CommandHandler
    void handle(AppointReportingUnit command, @InjectEntity AppointReportingUnitState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
