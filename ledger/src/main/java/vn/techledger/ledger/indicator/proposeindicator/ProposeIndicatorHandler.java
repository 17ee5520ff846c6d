package vn.techledger.ledger.indicator.proposeindicator;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeIndicatorState}. */
public final class ProposeIndicatorHandler {

    private ProposeIndicatorHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeIndicator",
                ProposeIndicator.Boundary.class,
                ProposeIndicatorState.class,
                ProposeIndicatorHandler::new);
    }

    @CommandHandler
    void handle(ProposeIndicator command, @InjectEntity ProposeIndicatorState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
