package vn.techledger.ledger.valuation.proposeactretraction;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeActRetractionState}. */
public final class ProposeActRetractionHandler {

    private ProposeActRetractionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeActRetraction",
                ProposeActRetraction.Boundary.class,
                ProposeActRetractionState.class,
                ProposeActRetractionHandler::new);
    }

    @CommandHandler
    void handle(ProposeActRetraction command, @InjectEntity ProposeActRetractionState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
