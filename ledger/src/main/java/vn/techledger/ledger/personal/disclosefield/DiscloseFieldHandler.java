package vn.techledger.ledger.personal.disclosefield;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link DiscloseFieldState}. */
public final class DiscloseFieldHandler {

    private DiscloseFieldHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "DiscloseField",
                DiscloseField.Boundary.class,
                DiscloseFieldState.class,
                DiscloseFieldHandler::new);
    }

    @CommandHandler
    void handle(DiscloseField command, @InjectEntity DiscloseFieldState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
