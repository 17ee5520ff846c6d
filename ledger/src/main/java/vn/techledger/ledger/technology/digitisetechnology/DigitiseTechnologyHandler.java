package vn.techledger.ledger.technology.digitisetechnology;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link DigitiseTechnologyState}. */
public final class DigitiseTechnologyHandler {

    private DigitiseTechnologyHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "DigitiseTechnology",
                DigitiseTechnology.Boundary.class,
                DigitiseTechnologyState.class,
                DigitiseTechnologyHandler::new);
    }

    @CommandHandler
    void handle(DigitiseTechnology command, @InjectEntity DigitiseTechnologyState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
