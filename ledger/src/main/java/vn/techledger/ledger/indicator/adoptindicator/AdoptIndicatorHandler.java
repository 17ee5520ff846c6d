package vn.techledger.ledger.indicator.adoptindicator;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link AdoptIndicatorState}. */
public final class AdoptIndicatorHandler {

    private AdoptIndicatorHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "AdoptIndicator",
                AdoptIndicator.Boundary.class,
                AdoptIndicatorState.class,
                AdoptIndicatorHandler::new);
    }

    @CommandHandler
    void handle(AdoptIndicator command, @InjectEntity AdoptIndicatorState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
