package vn.techledger.ledger.closing.closeperiod;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ClosePeriodState}. */
public final class ClosePeriodHandler {

    private ClosePeriodHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger, "ClosePeriod", ClosePeriod.Boundary.class, ClosePeriodState.class, ClosePeriodHandler::new);
    }

    @CommandHandler
    void handle(ClosePeriod command, @InjectEntity ClosePeriodState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
